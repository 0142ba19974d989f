import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { anOrder } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";
import { verifyStore } from "../reports/verify.ts";

type Money = { amount: number; currency: string };
type Level = { on_hand: number; reserved: number; available: number };
type Variant = { id: string; sku: string; title: string | null; price: Money; unit_price: string; stock: Level; tracks_stock: boolean; archived: boolean };
type Product = {
  id: string;
  version: number;
  title: string;
  sku: string | null;
  price: Money | null;
  stock: Level;
  supplier: string | null;
  archived: boolean;
  variants: Variant[];
};
type Problem = { code: string; params?: Record<string, unknown>; errors?: { pointer: string }[]; current?: Product };
const mug = { title: "Blue mug", sku: "MUG-1", price: { amount: 1290, currency: "EUR" }, stock: 10, supplier: "Acme" };
const first = { "if-match": '"1"' };
const found = async ({ owner }: Api, query: string) => (await owner.get<{ data: Product[] }>(`/products?${query}`)).body.data.map(({ title }) => title);

test("a product with its price and stock is there to be sold at once", withApi(async (api) => {
  const created = await api.owner.post<Product>("/products", mug);
  assert.equal(created.status, 201);
  assert.deepEqual(
    [created.body.sku, created.body.price, created.body.stock, created.headers["etag"]],
    ["MUG-1", { amount: 1290, currency: "EUR" }, { on_hand: 10, reserved: 0, available: 10 }, '"1"'],
  );
  await anOrder(api.context, { sku: "MUG-1", quantity: 3, stage: "confirmed" });
  const shown = await api.owner.get<Product>(`/products/${created.body.id}`);
  assert.deepEqual(shown.body.variants[0]?.stock, { on_hand: 10, reserved: 3, available: 7 });
  assert.deepEqual(await api.context.query(sql`select kind, quantity from stock_movements where store_id = ${api.store.id}`), [
    { kind: "opening", quantity: 10 },
  ]);
  assert.deepEqual((await verifyStore(api.context)).differences, []);
}));

test("variants have their own SKU, price, features and stock; what they do not say is the product's", withApi(async (api) => {
  const { status, body } = await api.owner.post<Product>("/products", {
    title: "T-shirt",
    sku: "TS",
    price: "19.90",
    attributes: { fabric: "cotton" },
    variants: [
      { sku: "TS-S", title: "S", attributes: { size: "S" }, stock: 2 },
      { sku: "TS-M", title: "M", price: { amount: 2190, currency: "EUR" }, stock: 0, ean: "4006381333931" },
    ],
  });
  assert.equal(status, 201);
  assert.deepEqual(
    body.variants.map(({ sku, price, stock, tracks_stock }) => [sku, price.amount, stock.on_hand, tracks_stock]),
    [
      ["TS-S", 1990, 2, true],
      ["TS-M", 2190, 0, true],
    ],
  );
  assert.deepEqual(body.stock, { on_hand: 2, reserved: 0, available: 2 });
}));

test("a price may be finer than a cent, and no stock named is no stock watched", withApi(async (api) => {
  const { body } = await api.owner.post<Product>("/products", { title: "Screw", sku: "SCREW", price: "0.0125" });
  assert.deepEqual(body.variants.map(({ unit_price, price, tracks_stock }) => [unit_price, price.amount, tracks_stock]), [["0.0125", 1, false]]);
}));

const wrong: [title: string, body: object, status: number, code: string, pointer: string | null][] = [
  ["a SKU that is taken", { ...mug, title: "Other" }, 409, "product.sku_taken", "/sku"],
  ["one SKU twice", { title: "x", price: "1", variants: [{ sku: "A" }, { sku: "A" }] }, 409, "product.sku_taken", "/variants/1/sku"],
  ["another currency", { ...mug, sku: "B", price: { amount: 1, currency: "RON" } }, 422, "currency.mismatch", "/price"],
  ["a price below nothing", { ...mug, sku: "B", price: "-1" }, 422, "input.invalid_price", "/price"],
  ["a price too fine", { ...mug, sku: "B", price: "1.00001" }, 422, "input.invalid_price", "/price"],
  ["no price at all", { title: "x", variants: [{ sku: "B" }] }, 422, "input.required", "/variants/0/price"],
  ["no SKU", { title: "x", price: "1" }, 422, "input.required", "/sku"],
  ["a tax category without a rate", { ...mug, sku: "B", tax_category: "luxury" }, 422, "product.unknown_tax_category", "/tax_category"],
  ["a field that does not exist", { ...mug, sku: "B", weight: 3 }, 400, "input.unknown_field", null],
  ["stock below nothing", { ...mug, sku: "B", stock: -1 }, 422, "input.too_small", null],
];
for (const [title, body, status, code, pointer] of wrong) {
  test(`no product with ${title}, and nothing is written`, withApi(async (api) => {
    await api.owner.post("/products", mug);
    const refused = await refusedUntouched(api, () => api.owner.post<Problem>("/products", body), status, code);
    if (pointer !== null) assert.equal(refused.errors?.[0]?.pointer, pointer);
  }));
}

test("of two who take a SKU at the same moment one is refused", withApi(async (api) => {
  const answers = await Promise.all([1, 2, 3].map(() => api.owner.post<Problem>("/products", mug)));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409, 409]);
}));

test("products are found by words of title, SKU, EAN and supplier, whatever case and accents, page by page", withApi(async (api) => {
  for (const [title, sku, supplier] of [["Théière bleue", "TH-1", "Atelier Nord"], ["Cană albastră", "CA-1", "Atelier Sud"], ["Blue mug", "MUG-1", "Acme"]]) {
    api.context.clock.now = new Date(api.context.clock.now.getTime() + 1_000);
    await api.owner.post("/products", { title, sku, supplier, price: "10" });
  }
  assert.deepEqual(await found(api, "q=theiere"), ["Théière bleue"]);
  assert.deepEqual(await found(api, "q=ATELIER ca-1"), ["Cană albastră"]);
  assert.deepEqual(await found(api, "supplier=Acme"), ["Blue mug"]);
  assert.deepEqual(await found(api, "q=nothing"), []);
  const page = await api.owner.get<{ data: Product[]; page: { next: string }; total: unknown }>("/products?limit=2");
  assert.deepEqual([page.body.data.map(({ sku }) => sku), page.body.total], [["MUG-1", "CA-1"], { value: 3, exact: true }]);
  assert.deepEqual(await found(api, `limit=2&after=${page.body.page.next}`), ["Théière bleue"]);
}));

test("a change is made under its version, tells what it changed, and never reaches an order", withApi(async (api) => {
  const { body } = await api.owner.post<Product>("/products", mug);
  await anOrder(api.context, { sku: "MUG-1" });
  await refusedUntouched(api, () => api.owner.patch<Problem>(`/products/${body.id}`, { title: "x" }), 428, "version.missing");
  const changed = await api.owner.patch<Product>(
    `/products/${body.id}`,
    {
      title: "Green mug",
      variants: [
        { id: body.variants[0]?.id, price: "15" },
        { sku: "MUG-2", title: "Large", price: "20", stock: 4 },
      ],
    },
    first,
  );
  assert.deepEqual([changed.status, changed.body.title, changed.body.version], [200, "Green mug", 2]);
  assert.deepEqual(changed.body.variants.map(({ sku, price, stock }) => [sku, price.amount, stock.on_hand]), [["MUG-1", 1500, 10], ["MUG-2", 2000, 4]]);
  assert.deepEqual(await found(api, "q=green"), ["Green mug"]);
  const stale = await refusedUntouched(api, () => api.owner.patch<Problem>(`/products/${body.id}`, { title: "x" }, first), 412, "version.stale");
  assert.equal(stale.current?.title, "Green mug");
  assert.deepEqual(await api.context.query(sql`select title, unit_price from order_lines where store_id = ${api.store.id}`), [
    { title: "Blue mug", unit_price: "12.9000" },
  ]);
  const events = await api.context.query<{ data: { before: unknown; added: unknown } }>(
    sql`select data from events where store_id = ${api.store.id} and type = 'product.updated'`,
  );
  assert.deepEqual([events[0]?.data.before, events[0]?.data.added], [{ title: "Blue mug" }, ["MUG-2"]]);
}));

test("what a product cannot become is refused and leaves it as it was", withApi(async (api) => {
  const { body } = await api.owner.post<Product>("/products", mug);
  const other = await api.owner.post<Product>("/products", { ...mug, sku: "CUP-1" });
  const [mine, theirs] = [body.variants[0]?.id, other.body.variants[0]?.id];
  await refusedUntouched(
    api,
    () => api.owner.patch<Problem>(`/products/${body.id}`, { variants: [{ id: mine, sku: "CUP-1" }] }, first),
    409,
    "product.sku_taken",
  );
  await refusedUntouched(
    api,
    () => api.owner.patch<Problem>(`/products/${body.id}`, { variants: [{ id: theirs, price: "1" }] }, first),
    422,
    "product.unknown_variant",
  );
  await refusedUntouched(
    api,
    () => api.owner.patch<Problem>(`/products/${body.id}`, { variants: [{ id: mine, stock: 3 }] }, first),
    400,
    "input.unknown_field",
  );
  await refusedUntouched(api, () => api.owner.patch<Problem>(`/products/prd_01k7st2tkwfcz9t32b38qkwkaw`, { title: "x" }, first), 404, "product.not_found");
}));

test("an archived product is no longer sold; its orders keep it", withApi(async (api) => {
  const { body } = await api.owner.post<Product>("/products", mug);
  await anOrder(api.context, { sku: "MUG-1" });
  assert.equal((await api.owner.patch<Product>(`/products/${body.id}`, { archived: true }, first)).body.archived, true);
  assert.deepEqual([await found(api, ""), await found(api, "archived=true")], [[], ["Blue mug"]]);
  await refusedUntouched(api, () => api.owner.post<Problem>("/orders", { lines: [{ sku: "MUG-1", quantity: 1 }] }), 422, "product.unknown_sku");
}));
