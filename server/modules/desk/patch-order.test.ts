import assert from "node:assert/strict";
import { test } from "node:test";
import { newId, publicId } from "../../platform/ids.ts";
import { withApi, type Api, type Caller } from "../../testing/api.ts";
import { refusedUntouched } from "../../testing/untouched.ts";

type Order = { id: string; version: number; customer_note: string | null; tags: { name: string }[]; operator: { id: string } | null };
type Problem = { code: string };

async function anOrder({ owner }: Api): Promise<Order> {
  const { body, text, status } = await owner.post<Order>("/orders", {
    customer: { name: "Ana" },
    lines: [{ title: "Blue mug", quantity: 1, unit_price: "10.00" }],
  });
  assert.equal(status, 201, text);
  return body;
}
const patch = <Body>(who: Caller, { id, version }: Order, change: object) => who.patch<Body>(`/orders/${id}`, change, { "if-match": `"${version}"` });

test("fields, tags and operator change together", withApi(async (api) => {
  const { operatorId } = await api.asRole("sales");
  const { body } = await patch<Order>(api.owner, await anOrder(api), {
    customer_note: "Ring twice",
    tags: ["Fragile", "Gift"],
    operator_id: publicId("operator", operatorId),
  });
  assert.deepEqual(
    [body.customer_note, body.tags.map(({ name }) => name), body.operator?.id],
    ["Ring twice", ["Fragile", "Gift"], publicId("operator", operatorId)],
  );
}));

test("when one part is refused nothing of the others is kept, nor is a tag made", withApi(async (api) => {
  const [order, nobody] = [await anOrder(api), publicId("operator", newId())];
  const change = { customer_note: "Ring twice", tags: ["Fragile"], operator_id: nobody };
  await refusedUntouched(api, () => patch<Problem>(api.owner, order, change), 422, "operator.unknown");
  const [warehouse, dan] = [await api.asRole("warehouse"), await api.asRole("sales")];
  await refusedUntouched(
    api,
    () => patch<Problem>(warehouse, order, { ...change, operator_id: publicId("operator", dan.operatorId) }),
    403,
    "permission.denied",
  );
}));

test("saving what stands there already is no change, whatever the order of its parts", withApi(async (api) => {
  const address = { name: "Ana", line1: "Str. Lungă 12", postcode: "400001", city: "Cluj-Napoca", country: "RO" };
  const { body: saved } = await patch<Order>(api.owner, await anOrder(api), { billing_address: address, tags: ["Été"] });
  const { body: again } = await patch<Order>(api.owner, saved, { billing_address: Object.fromEntries(Object.entries(address).toReversed()), tags: ["ete"] });
  assert.equal(again.version, saved.version);
}));
