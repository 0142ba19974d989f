import assert from "node:assert/strict";
import { test } from "node:test";
import { numberEvents } from "../platform/events/number-events.ts";
import { openApi } from "../testing/api.ts";
import { aProduct } from "../testing/fixtures.ts";
import { callsOf } from "../testing/routes.ts";

const bareUuid = /\b[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\b/;

/** What only screens read: a frame, and the facts of a history, which they compare as the database keeps them. */
const own = /stream|html|timeline|dashboard/;

test("no answer shows an id without its kind, and an author is the key or the person that the API knows", async () => {
  const api = await openApi();
  const { sku } = await aProduct(api.context);
  const { body: order } = await api.owner.post<{ id: string }>("/orders", {
    customer: { email: "ana@example.com" },
    lines: [{ sku, quantity: 1 }],
    payments: [{ method: "card" }],
    tags: ["vip"],
  });
  await api.owner.post("/orders/actions/lock", { ids: [order.id] });
  await numberEvents(api.house.db);

  const bare: string[] = [];
  for (const { name, request } of callsOf(api.app).filter(({ method, name }) => method === "GET" && !own.test(name))) {
    const { url, ...rest } = request({ ord: order.id });
    const { body } = await api.app.inject({ ...rest, url: String(url), headers: api.owner.headers });
    if (bareUuid.test(body)) bare.push(`${name} ${bareUuid.exec(body)?.[0]} in ${body.slice(0, 200)}`);
  }
  assert.deepEqual(bare, []);

  const { body: events } = await api.owner.get<{ data: { type: string; actor: { kind: string; id: string } }[] }>(`/events?order=${order.id}`);
  assert.deepEqual(events.data.map(({ type }) => type).at(0), "order.placed");
  assert.ok(events.data.every(({ actor }) => actor.kind === "api_key" && actor.id.startsWith("key_")), JSON.stringify(events.data.map(({ actor }) => actor)));
  await api.app.close();
});
