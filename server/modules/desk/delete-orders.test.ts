import assert from "node:assert/strict";
import { test } from "node:test";
import { withApi } from "../../testing/api.ts";
import { anOrder } from "../../testing/fixtures.ts";
import { publicId } from "../../platform/ids.ts";
import { refusedUntouched } from "../../testing/untouched.ts";
import { runAction } from "./run-action.ts";

type Outcome = { code: string; done: { id: string }[]; refused: { id: string; code: string }[]; done_count: number; operation: string | null };

test("CRT-17 quotations and cancelled orders are deleted together, the others are named; a preview deletes none", withApi(async (api) => {
  const { context, owner } = api;
  const [quotation, cancelled, placed, paid] = [
    await anOrder(context, { stage: "quotation" }),
    await anOrder(context),
    await anOrder(context),
    await anOrder(context, { paid: true }),
  ];
  await runAction(context, { action: "cancel", items: [{ id: cancelled }], request: {} });
  const ids = [quotation, cancelled, placed, paid].map((id) => publicId("order", id));
  const ask = (body: object) => owner.post<Outcome>("/orders/actions/delete", { ids, ...body });

  const preview = await ask({ dry_run: true });
  assert.deepEqual(preview.body.done.map(({ id }) => id), ids.slice(0, 2));
  assert.equal((await owner.get(`/orders/${ids[0]}`)).status, 200);

  const { status, body } = await ask({});
  assert.deepEqual([status, body.done_count, body.operation], [200, 2, null]);
  assert.deepEqual(body.refused.map(({ id, code }) => [id, code]), ids.slice(2).map((id) => [id, "order.not_deletable"]));
  assert.deepEqual(await Promise.all(ids.map(async (id) => (await owner.get(`/orders/${id}`)).status)), [404, 404, 200, 200]);
  assert.deepEqual((await ask({})).body.refused.map(({ code }) => code), ["order.not_found", "order.not_found", "order.not_deletable", "order.not_deletable"]);
}));

test("CRT-17 one order named alone is refused with its status, and 501 are too many", withApi(async (api) => {
  const id = publicId("order", await anOrder(api.context));
  await refusedUntouched(api, () => api.owner.post<Outcome>("/orders/actions/delete", { ids: [id] }), 409, "order.not_deletable");
  await refusedUntouched(api, () => api.owner.post<Outcome>("/orders/actions/delete", { items: [{ id, version: 7 }] }), 409, "order.changed");
  const many = Array.from({ length: 501 }, (_, index) => publicId("order", `01a226e9-3feb-7000-896f-${String(index).padStart(12, "0")}`));
  await refusedUntouched(api, () => api.owner.post<Outcome>("/orders/actions/delete", { ids: many }), 422, "selection.too_large");
}));
