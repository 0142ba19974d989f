import assert from "node:assert/strict";
import { test } from "node:test";
import type { Identifier, Identity } from "../platform/identity.ts";
import { prefixes, publicId, type IdKind } from "../platform/ids.ts";
import { permissions } from "../platform/permissions.ts";
import { identifier, sql } from "../platform/sql.ts";
import { anOrder, aProduct, aStore, type TestContext } from "../testing/fixtures.ts";
import { ask, callsOf, type Ids } from "../testing/routes.ts";
import { fingerprintOf } from "../testing/store-fingerprint.ts";
import { buildApp } from "./app.ts";

/** Stands in every text of the shop under attack: an answer that contains it has leaked. */
const marker = "Zebulon";
const keptIn: Partial<Record<IdKind, readonly [table: string, column: string]>> = {
  order: ["orders", "id"],
  customer: ["customers", "id"],
  product: ["products", "id"],
  variant: ["variants", "id"],
  tag: ["tags", "id"],
  payment: ["payment_entries", "payment_id"],
  fulfillment: ["fulfillments", "id"],
  message: ["messages", "id"],
  event: ["events", "id"],
  movement: ["stock_movements", "id"],
};

test("S3 a key that may do everything in one shop reaches nothing of another, by any route", async () => {
  const [ours, theirs] = [await aStore(), await aStore()];
  const ids = await fill(theirs);
  assert.ok(["ord", "cus", "prd", "var", "pay", "tag"].every((prefix) => prefix in ids), "the other shop has something to reach");
  const before = await fingerprintOf(theirs.house.db, theirs.store.id);
  const app = await buildApp({ house: ours.house, auth: keyOf(ours), config: { requestsPerMinute: null } });

  const leaks: string[] = [];
  for (const call of callsOf(app)) {
    const { status, body } = await ask(app, call, { ids, authorization: "Bearer ours" });
    const foundTheirs = /\/\{\w*id\}/.test(call.name) && status < 300;
    if (foundTheirs || status >= 500 || body.includes(marker)) leaks.push(`${call.name} answered ${status}: ${body.slice(0, 200)}`);
  }
  await app.close();

  assert.deepEqual(leaks, []);
  assert.deepEqual(await fingerprintOf(theirs.house.db, theirs.store.id), before);
});

/** A paid order of a product in stock: a row in every ledger, and its public ids by prefix. */
async function fill(context: TestContext): Promise<Ids> {
  const { sku } = await aProduct(context, { sku: `${marker}-1`, title: `${marker} mug`, supplier: marker, customerTags: [marker] });
  await anOrder(context, { sku, paid: true, tags: [marker], customer: { email: `${marker}@example.com`, name: marker }, customerNote: marker });
  const found = await Promise.all(Object.entries(keptIn).map(async ([kind, [table, column]]) => {
    const [row] = await context.query<{ id: string }>(
      sql`select ${identifier(column)} as id from ${identifier(table)} where store_id = ${context.store.id} limit 1`,
    );
    return row ? [[prefixes[kind as IdKind], publicId(kind as IdKind, row.id)] as const] : [];
  }));
  return Object.fromEntries(found.flat());
}

function keyOf({ store }: TestContext): Identifier {
  const identity: Identity = {
    kind: "api_key",
    store,
    actor: { kind: "api_key", id: null, name: "ours" },
    permissions: new Set(permissions),
    locale: null,
    rateKey: null,
    unhurried: true,
    user: null,
  };
  return { identify: async () => identity, visitor: async () => ({ ...identity, kind: "anonymous", permissions: new Set() }) };
}
