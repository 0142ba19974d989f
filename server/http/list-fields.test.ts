import assert from "node:assert/strict";
import { test } from "node:test";
import { openApi, withApi } from "../testing/api.ts";
import { aProduct, anOrder } from "../testing/fixtures.ts";
import { callsOf } from "../testing/routes.ts";

type List = { data: Record<string, unknown>[]; page: object; total: object; code?: string };

test("every list that pages takes `fields`, answers with these alone, and knows no others", async () => {
  const api = await openApi();
  await anOrder(api.context, { sku: (await aProduct(api.context)).sku, paid: true, tags: ["vip"] });
  const document = api.app.swagger() as { paths: Record<string, Record<string, { parameters?: { name: string }[] }>> };
  const lists = callsOf(api.app).filter(
    ({ name, method }) =>
      method === "GET" && document.paths[name.slice("GET ".length)]?.["get"]?.parameters?.some((parameter) => parameter.name === "fields"),
  );
  assert.ok(lists.length >= 7, `only ${lists.length} lists take fields`);
  for (const { name } of lists.filter((each) => !each.name.includes("{"))) {
    const url = name.slice("GET ".length);
    const { body: whole } = await api.owner.get<List>(url);
    const [first = {}] = whole.data;
    const [one = "id", other = "id"] = Object.keys(first);
    const { status, body } = await api.owner.get<List>(`${url}?fields=${other},${one}`);
    assert.deepEqual([status, body], [200, { ...whole, data: whole.data.map((entry) => ({ [other]: entry[other], [one]: entry[one] })) }], url);
    const refused = await api.owner.get<List>(`${url}?fields=constructor`);
    assert.deepEqual([refused.status, refused.body.code], [400, "input.unknown_field"], url);
    const twice = await api.owner.get<List>(`${url}?fields=id&fields=number`);
    assert.deepEqual([twice.status, twice.body.code], [400, "input.invalid_type"], url);
  }
  await api.app.close();
});

test("a page of orders comes with what they sold, in one more statement", withApi(async ({ context, owner }) => {
  const { sku } = await aProduct(context, { price: "4.9900" });
  await anOrder(context, { lines: [{ kind: "catalogue", sku, quantity: 3 }, { kind: "free", title: "Wrap", quantity: 1, unitPrice: "1.0000" }] });
  await anOrder(context);
  const { body } = await owner.get<{
    data: {
      id: string;
      lines: { sku: string | null; title: string; quantity: number; total: { amount: number }; variant_id: string | null }[];
    }[];
  }>("/orders?expand=lines&fields=id,lines");
  assert.deepEqual(
    body.data.map(({ lines }) => lines.map(({ title, quantity, total }) => [title, quantity, total.amount])),
    [
      [["Blue mug", 1, 1000]],
      [
        ["Blue mug", 3, 1497],
        ["Wrap", 1, 100],
      ],
    ],
  );
  assert.match(String(body.data[1]?.lines[0]?.variant_id), /^var_/);
  const page = (await owner.get<{ lines: object[] }>(`/orders/${body.data[1]?.id}`)).body;
  assert.deepEqual(Object.keys(body.data[1]?.lines[0] ?? {}).filter((name) => !(name in (page.lines[0] ?? {}))), []);
  assert.equal((await owner.get("/orders?expand=payments")).status, 400);
}));
