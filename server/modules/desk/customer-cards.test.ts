import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { act } from "../../testing/desk.ts";
import { aDraft, anOrder, aProduct, withStore, type TestContext } from "../../testing/fixtures.ts";
import { placeOrders } from "./place-orders.ts";

const cards = (context: TestContext) =>
  context.query<Record<string, unknown>>(
    sql`select email, name, company, vat_id, phone from customers where store_id = ${context.store.id} order by created_at, id`,
  );
const tagsOf = async (context: TestContext): Promise<unknown> =>
  (await context.query<{ tags: unknown }>(sql`select tags from customers where store_id = ${context.store.id}`)).map(({ tags }) => tags);
const tagOn = (context: TestContext, moment: string) =>
  context.query(
    sql`insert into settings (store_id, key, value, updated_at) values (${context.store.id}, 'customers', ${JSON.stringify({ tag_on: moment })}, ${context.clock.now})`,
  );

test("CUS-01 a known e-mail updates the card: the new phone is kept, a blank erases nothing, and there is one card", withStore(async (context) => {
  await anOrder(context, {
    customer: { email: "ana@example.com", name: "Ana Popescu", company: "Atelier", vatId: "RO123", phone: "0722 000 111" },
    billingAddress: null,
  });
  await anOrder(context, { customer: { email: "ANA@example.com", name: "", phone: "0722 999 999" }, billingAddress: null });
  assert.deepEqual(await cards(context), [{ email: "ana@example.com", name: "Ana Popescu", company: "Atelier", vat_id: "RO123", phone: "0722 999 999" }]);
}));

test("CUS-01 without an e-mail the phone tells who it is", withStore(async (context) => {
  await anOrder(context, { customer: { name: "Dan", phone: "0722 000 111" }, billingAddress: null });
  await anOrder(context, { customer: { name: "Dan Pop", phone: "+40 722 000 111" }, billingAddress: null });
  assert.deepEqual((await cards(context)).map(({ name }) => name), ["Dan Pop"]);
}));

test("CUS-01 orders placed together by one new person share one card, completed by each", withStore(async (context) => {
  const drafts = [{ phone: "0722 000 111" }, { company: "Atelier" }].map((more) => aDraft({ customer: { email: "ana@example.com", name: "Ana", ...more } }));
  const placed = await context.transaction({ lock: true }, (tx) => placeOrders(context, tx, drafts));
  assert.equal(placed.filter((each) => "order" in each).length, 2);
  assert.deepEqual(await cards(context), [{ email: "ana@example.com", name: "Ana", company: "Atelier", vat_id: null, phone: "0722 000 111" }]);
}));

test("CUS-02 what is bought tags the card when it is paid, once", withStore(async (context) => {
  const { sku } = await aProduct(context, { customerTags: ["VIP"] });
  await tagOn(context, "paid");
  const ids = [await anOrder(context, { sku }), await anOrder(context, { sku })];
  assert.deepEqual(await tagsOf(context), [[]]);
  for (const id of ids) await act(context, "mark_paid", [id]);
  assert.deepEqual(await tagsOf(context), [["VIP"]]);
}));

test("CUS-02 or when it is placed; never where the setting is off", withStore(async (context) => {
  const { sku } = await aProduct(context, { customerTags: ["VIP"] });
  await anOrder(context, { sku, paid: true });
  assert.deepEqual(await tagsOf(context), [[]]);
  await tagOn(context, "placed");
  await anOrder(context, { sku, stage: "quotation" });
  assert.deepEqual(await tagsOf(context), [[]]);
  await anOrder(context, { sku });
  assert.deepEqual(await tagsOf(context), [["VIP"]]);
}));
