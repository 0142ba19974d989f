import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { anOrder } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";
import { runAction } from "../desk/run-action.ts";
import { verifyStore } from "../reports/verify.ts";

type Status = {
  code: string;
  kind: string;
  labels: Record<string, string>;
  colour: string;
  built_in: boolean;
  hidden_by_default: boolean;
  notify_customer: boolean;
  notify_admins: boolean;
  position: number;
  version: number;
  orders: { value: number; exact: boolean };
};
type Problem = { code: string; params?: Record<string, unknown>; current?: Status; errors?: { pointer: string }[] };
const labels = { en: "At the engraver", fr: "Chez le graveur", ro: "La gravor" };
const engraver = { code: "at_engraver", kind: "in_preparation", labels, colour: "olive" };
const list = async ({ owner }: Api) => (await owner.get<{ data: Status[] }>("/statuses")).body.data;
const first = { "if-match": '"1"' };

test("STA-03 a new shop has the seven statuses with their translations", withApi(async (api) => {
  const all = await list(api);
  assert.deepEqual(all.map(({ code }) => code), ["awaiting_payment", "paid", "in_preparation", "shipped", "finished", "cancelled", "refunded"]);
  for (const { code, kind, built_in, labels: words } of all) {
    assert.deepEqual([kind, built_in], [code, true]);
    assert.ok(words["en"] && words["fr"] && words["ro"], code);
  }
  assert.deepEqual(all.filter((status) => status.hidden_by_default).map(({ code }) => code), ["shipped", "finished"]);
}));

test("STA-03 a shop adds its own status of a built-in kind, uses it, and sees how many orders have it", withApi(async (api) => {
  const created = await api.owner.post<Status>("/statuses", engraver);
  assert.equal(created.status, 201);
  assert.deepEqual([created.body.built_in, created.body.colour, created.body.position, created.headers["etag"]], [false, "olive", 7, '"1"']);
  const order = await anOrder(api.context, { stage: "confirmed", paid: true });
  const { refused } = await runAction(api.context, { action: "set_status", items: [{ id: order }], request: { status: "at_engraver" } });
  assert.deepEqual(refused, []);
  assert.deepEqual((await list(api)).find(({ code }) => code === "at_engraver")?.orders, { value: 1, exact: true });
  assert.deepEqual(
    await api.context.query(
      sql`select type, data ->> 'code' as code from events where store_id = ${api.store.id} and type like 'settings.%'`,
    ),
    [{ type: "settings.status_created", code: "at_engraver" }],
  );
}));

test("NTF-03 who is told is part of each status, and a change says what it was before", withApi(async (api) => {
  const changed = await api.owner.patch<Status>("/statuses/shipped", { notify_customer: false, notify_admins: true }, first);
  assert.deepEqual([changed.status, changed.body.notify_customer, changed.body.notify_admins, changed.body.version], [200, false, true, 2]);
  assert.deepEqual(await api.context.query(sql`select data from events where store_id = ${api.store.id} and type = 'settings.status_changed'`), [
    { data: { code: "shipped", before: { notify_customer: true, notify_admins: false }, after: { notify_customer: false, notify_admins: true } } },
  ]);
}));

test("the second of two editors learns what the first wrote", withApi(async (api) => {
  await api.owner.patch("/statuses/paid", { colour: "teal" }, first);
  const stale = await refusedUntouched(api, () => api.owner.patch<Problem>("/statuses/paid", { colour: "rose" }, first), 412, "version.stale");
  assert.equal(stale.current?.colour, "teal");
  await refusedUntouched(api, () => api.owner.patch<Problem>("/statuses/paid", { colour: "rose" }), 428, "version.missing");
}));

test("a status that cannot be is refused with the field, and nothing is written", withApi(async (api) => {
  await refusedUntouched(api, () => api.owner.post<Problem>("/statuses", { ...engraver, labels: { en: "Only English" } }), 422, "input.invalid");
  await refusedUntouched(api, () => api.owner.post<Problem>("/statuses", { ...engraver, colour: "pink" }), 422, "input.invalid_value");
  await refusedUntouched(api, () => api.owner.post<Problem>("/statuses", { ...engraver, icon: "star" }), 400, "input.unknown_field");
  await refusedUntouched(api, () => api.owner.post<Problem>("/statuses", { ...engraver, code: "paid" }), 409, "status.code_taken");
  await refusedUntouched(api, () => api.owner.patch<Problem>("/statuses/nothing", { colour: "rose" }, first), 404, "status.not_found");
}));

test("a built-in status keeps its kind and cannot be deleted", withApi(async (api) => {
  await refusedUntouched(api, () => api.owner.delete<Problem>("/statuses/paid"), 409, "status.built_in");
  await refusedUntouched(api, () => api.owner.patch<Problem>("/statuses/paid", { kind: "shipped" }, first), 409, "status.built_in");
}));

test("a status in use goes only with another of its kind, which takes its orders", withApi(async (api) => {
  await api.owner.post("/statuses", engraver);
  const orders = await Promise.all([1, 2].map(() => anOrder(api.context, { stage: "confirmed", paid: true })));
  await runAction(api.context, { action: "set_status", items: orders.map((id) => ({ id })), request: { status: "at_engraver" } });

  const inUse = await refusedUntouched(api, () => api.owner.delete<Problem>("/statuses/at_engraver"), 409, "status.in_use");
  assert.equal(inUse.params?.["count"], 2);
  await refusedUntouched(api, () => api.owner.delete<Problem>("/statuses/at_engraver?replacement=shipped"), 422, "status.wrong_replacement");
  await refusedUntouched(api, () => api.owner.delete<Problem>("/statuses/at_engraver?replacement=at_engraver"), 422, "status.wrong_replacement");
  await refusedUntouched(api, () => api.owner.patch<Problem>("/statuses/at_engraver", { kind: "paid" }, first), 409, "status.in_use");

  assert.equal((await api.owner.delete("/statuses/at_engraver?replacement=in_preparation")).status, 204);
  assert.deepEqual(await api.context.query(sql`select distinct status from orders where store_id = ${api.store.id}`), [{ status: "in_preparation" }]);
  const told = await api.context.query(
    sql`select data from events where store_id = ${api.store.id} and type = 'order.status_changed' and data ->> 'reason' = 'status_deleted'`,
  );
  assert.equal(told.length, 2);
  assert.deepEqual((await verifyStore(api.context)).differences, []);
}));

test("statuses are shown in the order somebody gave them; half an order is refused", withApi(async (api) => {
  const codes = (await list(api)).map(({ code }) => code).toReversed();
  assert.equal((await api.owner.put("/statuses/order", { codes })).status, 200);
  assert.deepEqual((await list(api)).map(({ code }) => code), codes);
  await refusedUntouched(api, () => api.owner.put<Problem>("/statuses/order", { codes: codes.slice(1) }), 422, "settings.incomplete_order");
}));

test("whether goods are prepared before they are paid changes what is to be done next, on the open orders too", withApi(async (api) => {
  const [unpaid, paid] = [await anOrder(api.context, { stage: "confirmed" }), await anOrder(api.context, { stage: "confirmed", paid: true })];
  const next = () =>
    api.context.query<{ id: string; next: string }>(
      sql`select id, next_action as next from orders where store_id = ${api.store.id} order by id`,
    );
  assert.deepEqual(await next(), [{ id: unpaid, next: "collect_payment" }, { id: paid, next: "prepare" }]);
  await api.owner.patch("/statuses/in_preparation", { requires_paid: false }, first);
  assert.deepEqual(await next(), [{ id: unpaid, next: "prepare" }, { id: paid, next: "prepare" }]);
  assert.deepEqual((await verifyStore(api.context)).differences, []);
}));
