import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";
import { anOrder, aProduct, withStore, type OrderOptions, type TestContext } from "../../testing/fixtures.ts";
import { runAction } from "../desk/run-action.ts";
import { addNote } from "./add-note.ts";
import { findOrders, type ListRequest } from "./find-orders.ts";

const list = (context: TestContext, request: Partial<ListRequest> = {}) =>
  findOrders(context, { q: "", statuses: null, sort: "-created", after: null, before: null, limit: 50, counts: true, ...request });
async function ids(context: TestContext, q: string, request: Partial<ListRequest> = {}): Promise<string[]> {
  return (await list(context, { q, ...request })).rows.map(({ id }) => id);
}
async function orders(context: TestContext, options: readonly OrderOptions[]): Promise<string[]> {
  const made: string[] = [];
  for (const each of options) {
    context.clock.now = new Date(context.clock.now.getTime() + 60_000);
    made.push(await anOrder(context, each));
  }
  return made;
}
const tracked = { carrier: "colissimo", trackingCode: "8N12345678901" };
async function shipped(context: TestContext, id: string): Promise<void> {
  const { refused } = await runAction(context, { action: "ship", items: [{ id }], request: tracked });
  assert.deepEqual(refused, []);
}

test("LST-01 all orders on one screen, newest first, page by page in both directions", withStore(async (context) => {
  const made = await orders(context, Array.from({ length: 7 }, () => ({})));
  const newest = made.toReversed();
  const first = await list(context, { limit: 3 });
  assert.deepEqual(first.rows.map(({ id }) => id), newest.slice(0, 3));
  assert.deepEqual(first.total, { value: 7, exact: true });
  const last = first.rows.at(-1);
  assert.ok(last);
  const second = await list(context, { limit: 3, after: { key: last.placed_at, id: last.id } });
  assert.deepEqual(second.rows.map(({ id }) => id), newest.slice(3, 6));
  const top = second.rows[0];
  assert.ok(top && second.hasPrevious && second.hasNext);
  const back = await list(context, { limit: 3, before: { key: top.placed_at, id: top.id } });
  assert.deepEqual(back.rows.map(({ id }) => id), newest.slice(0, 3));
  assert.equal(back.hasPrevious, false);
}));

test("LST-02 an order is found by its number, with or without zeros and #", withStore(async (context) => {
  const [first, second] = await orders(context, [{}, { externalId: "XKBKNABJK", source: "prestashop" }]);
  const [row] = await context.query<{ number: string }>(sql`select number from orders where store_id = ${context.store.id} and id = ${first}`);
  assert.ok(row);
  for (const typed of [row.number, `#${row.number}`, `00${row.number}`, `number:${row.number}`, `number:00${row.number}`])
    assert.deepEqual(await ids(context, typed), [first], typed);
  assert.deepEqual(await ids(context, "number:xkbknabjk"), [second]);
  assert.deepEqual((await ids(context, `number:${row.number.slice(0, 4)}*`)).length, 2);
}));

test("LST-03 a customer is found by name, e-mail, company and phone, accents folded", withStore(async (context) => {
  const [guest] = await orders(context, [
    { customer: { name: "Ștefan Țîrlea", email: "stefan@example.com", company: "Atelier Œuvre", phone: "0722 123 456" }, billingAddress: null },
    { customer: { name: "Jean Dupont", email: "jean@example.com" }, billingAddress: null },
  ]);
  for (const q of [
    "tirlea",
    "TIRLEA",
    "customer:ţîrlea",
    "email:stefan@example.com",
    "oeuvre",
    "phone:+40722123456",
    "+40 722 123 456",
    "stefan@example.com",
  ])
    assert.deepEqual(await ids(context, q), [guest], q);
}));

test("LST-04 totals between two amounts, and sorted", withStore(async (context) => {
  const [ten, fifty, ninety] = await orders(
    context,
    [10, 50, 90].map((price) => ({ lines: [{ kind: "free", title: "x", quantity: 1, unitPrice: `${price}.0000` }] })),
  );
  assert.deepEqual(await ids(context, "total:40..60"), [fifty]);
  assert.deepEqual(await ids(context, "total>50"), [ninety]);
  assert.deepEqual(await ids(context, "", { sort: "total" }), [ten, fifty, ninety]);
  assert.deepEqual(await ids(context, "", { sort: "-total", limit: 2 }), [ninety, fifty]);
}));

test("LST-04 an amount finer than the currency lies between two orders and equals none", withStore(async (context) => {
  const [lower, upper] = await orders(context, ["12.3400", "12.3500"].map((unitPrice) => ({ lines: [{ kind: "free", title: "x", quantity: 1, unitPrice }] })));
  for (const [q, found] of [
    ["total<12.345", [lower]],
    ["total<=12.345", [lower]],
    ["total>12.345", [upper]],
    ["total>=12.345", [upper]],
    ["total:12.345", []],
    ["total:12.335..12.345", [lower]],
  ] as const)
    assert.deepEqual(await ids(context, q), found, q);
}));

test("LST-05 unpaid takes in what is paid in part, and says so", withStore(async (context) => {
  const [unpaid, partly, paid] = await orders(context, [{}, { payments: [{ amount: 400 }] }, { paid: true }]);
  const found = await list(context, { q: "is:unpaid" });
  assert.deepEqual(found.rows.map(({ id, payment_status }) => [id, payment_status]), [[partly, "partially_paid"], [unpaid, "unpaid"]]);
  assert.deepEqual(await ids(context, "is:paid"), [paid]);
  assert.deepEqual(await ids(context, "payment:partially_paid"), [partly]);
}));

test("LST-06 several statuses at once, without duplicates", withStore(async (context) => {
  const [, prepared, sent] = await orders(context, [{ paid: true }, { paid: true }, { paid: true }]);
  await runAction(context, { action: "prepare", items: [{ id: prepared as string }], request: {} });
  await shipped(context, sent as string);
  assert.deepEqual(await ids(context, "", { statuses: ["in_preparation", "shipped"] }), [sent, prepared]);
  assert.deepEqual(await ids(context, "status:in_preparation,shipped"), [sent, prepared]);
}));

test("LST-07 an order paid in two ways is found by each of them", withStore(async (context) => {
  const [card, both] = await orders(context, [
    { paymentMethod: "card", paid: true },
    { payments: [{ method: "cash_on_delivery", amount: 400 }, { method: "card" }] },
    { paymentMethod: "cheque" },
  ]);
  assert.deepEqual(await ids(context, "method:card"), [both, card]);
  assert.deepEqual(await ids(context, "method:cash_on_delivery"), [both]);
}));

test("LST-08 shipping methods and typed carriers filter", withStore(async (context) => {
  const [first, letter] = await orders(context, [{ paid: true }, { shipping: { method: "letter" }, paid: true }]);
  assert.deepEqual(await ids(context, "shipping:letter"), [letter]);
  for (const id of [first, letter])
    await runAction(context, { action: "ship", items: [{ id: id as string }], request: { carrier: "Jo Vélo", trackingCode: "1" } });
  assert.deepEqual(await ids(context, 'carrier:"Jo Vélo"', { statuses: "*" }), [letter, first]);
}));

test("LST-09 tags: any, all, none", withStore(async (context) => {
  const [a, ab, none] = await orders(context, [{ tags: ["A"] }, { tags: ["a", "B"] }, {}]);
  assert.deepEqual(await ids(context, "tag:a,b"), [ab, a]);
  assert.deepEqual(await ids(context, "tag:A tag:B"), [ab]);
  assert.deepEqual(await ids(context, "-tag:*"), [none]);
}));

test("TAG-02 an order with two tags is found by both", withStore(async (context) => {
  const [both] = await orders(context, [{ tags: ["A", "B"] }, {}]);
  assert.deepEqual([await ids(context, "tag:a"), await ids(context, "tag:b")], [[both], [both]]);
}));

test("LST-10 mine, another's and nobody's orders", withStore(async (context) => {
  const [ana, dan] = [newId(), newId()];
  for (const [id, name] of [
    [ana, "Ana"],
    [dan, "Dan"],
  ])
    await context.query(
      sql`insert into operators (store_id, id, name, created_at) values (${context.store.id}, ${id}, ${name}, ${context.clock.now})`,
    );
  const [mine, theirs, nobodys] = await orders(context, [{ operatorId: ana }, { operatorId: dan }, {}]);
  const asAna = { ...context, ...context.with({ actor: { kind: "operator", id: ana, name: "Ana" } }) };
  assert.deepEqual([await ids(asAna, "operator:me"), await ids(asAna, "operator:Dan"), await ids(asAna, "-operator:*")], [[mine], [theirs], [nobodys]]);
}));

test("LST-11 the origin is a column and a filter", withStore(async (context) => {
  const [ads] = await orders(context, [{ origin: "Google Ads" }, { origin: "Bing" }]);
  assert.deepEqual(await ids(context, 'origin:"google ads"'), [ads]);
}));

test("LST-13 a number finds its order, hidden or not", withStore(async (context) => {
  const [hidden] = await orders(context, [{ paid: true }, {}]);
  await shipped(context, hidden as string);
  const [row] = await context.query<{ number: string }>(sql`select number from orders where store_id = ${context.store.id} and id = ${hidden}`);
  assert.deepEqual(await ids(context, row?.number ?? ""), [hidden]);
}));

test("LST-15 shipped and finished orders hide by default, and are counted", withStore(async (context) => {
  const made = await shippedAndFinished(context);
  const first = await list(context);
  assert.deepEqual(first.rows.map(({ id }) => id), [made[3], made[2]]);
  assert.deepEqual(first.hidden, { count: 2, exact: true, unpaid: 0 });
}));

test("LST-16 every order whatever its status", withStore(async (context) => {
  const made = await shippedAndFinished(context);
  assert.deepEqual(await ids(context, "", { statuses: "*" }), made.toReversed());
}));

async function shippedAndFinished(context: TestContext): Promise<string[]> {
  const made = await orders(context, Array.from({ length: 4 }, () => ({ paid: true })));
  await shipped(context, made[0] as string);
  await shipped(context, made[1] as string);
  await runAction(context, { action: "finish", items: [{ id: made[1] as string }], request: {} });
  return made;
}

test("LST-17 goods find their orders by name, SKU and variant, and show the line", withStore(async (context) => {
  const { catalogue, free } = await twoKindsOfGoods(context);
  for (const q of ["product:emaille", "sku:mug-blue", "product:MUG-BL"]) assert.deepEqual(await ids(context, q), [catalogue], q);
  for (const q of ["sku:x-9", "tasse"]) assert.deepEqual(await ids(context, q), [free], q);
  const found = await list(context, { q: "product:tasse" });
  assert.deepEqual(found.matchedLines.get(free), [{ orderId: free, sku: "X-9", title: "Tasse", quantity: 1 }]);
}));

test("LST-18 one line of a supplier is enough", withStore(async (context) => {
  const { catalogue, free } = await twoKindsOfGoods(context);
  assert.deepEqual([await ids(context, "supplier:acme"), await ids(context, "supplier:Bol*")], [[catalogue], [free]]);
}));

test("LST-19 a characteristic and its value find the orders", withStore(async (context) => {
  const { free } = await twoKindsOfGoods(context);
  assert.deepEqual([await ids(context, "feature.colour:red"), await ids(context, "feature.colour:blue")], [[free], []]);
}));

async function twoKindsOfGoods(context: TestContext): Promise<{ catalogue: string; free: string }> {
  await aProduct(context, { sku: "MUG-BLUE", title: "Émaillé mug", supplier: "Acme" });
  const [catalogue = "", free = ""] = await orders(context, [
    { sku: "MUG-BLUE" },
    {
      lines: [
        { kind: "free", title: "Tasse", quantity: 1, unitPrice: "5.0000", sku: "X-9", supplier: "Bolt", attributes: { Colour: "Red" } },
        { kind: "free", title: "Thé", quantity: 2, unitPrice: "5.0000" },
      ],
    },
  ]);
  return { catalogue, free };
}

test("LST-20 a row carries every status of its order", withStore(async (context) => {
  const [id] = await orders(context, [{ paid: true, lines: [{ kind: "free", title: "Mug", quantity: 2, unitPrice: "5.0000" }] }]);
  await runAction(context, { action: "prepare", items: [{ id: id as string }], request: {} });
  const [row] = (await list(context)).rows;
  assert.deepEqual(
    [row?.stage, row?.status, row?.payment_status, row?.fulfillment_status, row?.return_status, row?.invoice_status],
    ["confirmed", "in_preparation", "paid", "in_preparation", "none", "none"],
  );
}));

test("an unknown field runs nothing and says where it stands", withStore(async (context) => {
  await orders(context, [{}]);
  await assert.rejects(list(context, { q: "statu:paid" }), (error: { refusal: { code: string; params: { token: string; position: number } } }) => {
    assert.deepEqual([error.refusal.code, error.refusal.params.position], ["query.unknown_field", 0]);
    return true;
  });
}));

test("REG-48 one box: number, name, phone, SKU, tracking, payment reference, note, address", withStore(async (context) => {
  const [id] = await orders(context, [
    {
      paid: false,
      payments: [{ reference: "VIR-2026-77" }],
      customerNote: "Laisser chez la gardienne",
      lines: [{ kind: "free", title: "Théière", quantity: 1, unitPrice: "30.0000", sku: "THE-1" }],
      billingAddress: {
        name: "Zoé Lefèvre",
        line1: "5 rue des Lilas",
        city: "Saint-Étienne",
        postcode: "42000",
        country: "FR",
        phone: "06 12 34 56 78",
      },
      customer: { name: "Zoé Lefèvre", email: "zoe@example.com", phone: "06 12 34 56 78" },
    },
    {},
  ]);
  await shipped(context, id as string);
  for (const q of ["lefevre", "0612345678", "the-1", "8N12345678901", "VIR-2026-77", "gardienne", "lilas", "saint-etienne", "theiere"])
    assert.deepEqual(await ids(context, q), [id], q);
  // Words of different parts: what it was placed with, its payment, its parcel.
  for (const q of ["lefevre 8N12345678901", "8n12345678901 zoe", "zoe VIR-2026-77 8N123", "lilas 8N1 42"]) assert.deepEqual(await ids(context, q), [id], q);
  assert.deepEqual(await ids(context, "dupont 8N12345678901"), []);
}));

test("a note, an address and a code are searched where they stand, not elsewhere in the order", withStore(async (context) => {
  const [id, other] = await orders(context, [
    { paid: true, customerNote: "Laisser chez l'œnologue", customer: { name: "Colissimo Durand", email: "Lea.Durand@example.com" }, billingAddress: null },
    { customer: { name: "Lea Example", email: "x@shop.example" }, customerNote: "8N12345678901", billingAddress: null },
  ]);
  await shipped(context, id as string);
  await addNote(context, other as string, "Rappeler « Bjørn »,\nlundi matin");
  for (const q of ["note:oenologue", "email:lea.durand", "email:EXAMPLE.COM", "tracking:8n123*", "tracking:45678901"])
    assert.deepEqual(await ids(context, q), [id], q);
  for (const q of ["bjorn", "note:bjorn", 'note:"lundi matin"', "note:8n12345678901", "lundi lea"]) assert.deepEqual(await ids(context, q), [other], q);
  for (const q of ["note:*", "email:*", "customer:*", "product:*"]) assert.deepEqual(await ids(context, q), [other, id], q);
  assert.deepEqual([await ids(context, "tracking:*"), await ids(context, "-tracking:*"), await ids(context, "import:*")], [[id], [other], []]);
  for (const q of ["note:durand", "tracking:durand", "email:colissimo", 'note:"bjorn lundi"']) assert.deepEqual(await ids(context, q), [], q);
}));

test("what is in quotes is found in one piece; without them, each word anywhere", withStore(async (context) => {
  const [id] = await orders(context, [{ customer: { name: "Ana Maria Popescu", email: "ana.popescu@example.com" }, billingAddress: null }]);
  for (const q of ["popescu ana", '"maria popescu"', "email:ana.popescu@example.com", 'customer:"popescu ana"'])
    assert.deepEqual(await ids(context, q), [id], q);
  for (const q of ['"ana popescu maria"', '"popescu ana"', "email:popescu.ana@example.com"]) assert.deepEqual(await ids(context, q), [], q);
}));

test("status:* is every order, also those a list hides; a name longer than what is kept of it finds its order", withStore(async (context) => {
  const made = await shippedAndFinished(context);
  assert.deepEqual(await ids(context, "status:*"), made.toReversed());
  const origin = "campagne de rentrée ".repeat(10);
  const [id] = await orders(context, [{ origin }]);
  assert.deepEqual(await ids(context, `origin:"${origin}"`), [id]);
}));

test("quotations, archived and unknown tokens: draft, archived, kind, negation and groups", withStore(async (context) => {
  const [quotation, plain, other] = await orders(context, [{ stage: "quotation" }, { channel: "phone" }, {}]);
  assert.deepEqual(await ids(context, "is:draft"), [quotation]);
  assert.deepEqual(await ids(context, "-channel:phone"), [other]);
  await runAction(context, { action: "archive", items: [{ id: other as string }], request: {} });
  assert.deepEqual(await ids(context, ""), [plain]);
  assert.deepEqual(await ids(context, "is:archived"), [other]);
  assert.deepEqual(await ids(context, "(channel:phone OR is:draft) kind:sale", { statuses: "*" }).then((found) => found.length), 2);
  assert.deepEqual(await ids(context, "created:2026-11-03 is:open"), [plain]);
}));

test("LST-22 an order without an invoice says so, and no filter on invoices claims it", withStore(async (context) => {
  const [id] = await orders(context, [{ paid: true }]);
  const { rows } = await list(context);
  assert.deepEqual(rows.map((row) => [row.id, row.invoice_status]), [[id, "none"]]);
  assert.deepEqual(await ids(context, "invoice:*"), []);
  assert.deepEqual(await ids(context, "invoice_status:none"), [id]);
}));
