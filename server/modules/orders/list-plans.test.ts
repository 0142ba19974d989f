import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { withStore, type TestContext } from "../../testing/fixtures.ts";
import { countOrders, findAllOrders, findOrders, type ListRequest } from "./find-orders.ts";

/** More than are sorted in a small shop (1,000), so that each plan of the list is taken by some of these questions. */
const orderCount = 1_500;

const seven = (n: number): boolean => n % 7 === 0;
/** A question and which of the orders 1 to 1,500 answer it. */
const questions: readonly [q: string, matches: (n: number) => boolean][] = [
  ["", () => true],
  ["status:paid", (n) => n % 2 === 0],
  ["status:paid,shipped", () => true],
  ["-status:shipped", (n) => n % 2 === 0],
  ["payment:paid,unpaid", () => true],
  ["country:FR", (n) => n % 3 !== 0],
  ["country:FR,RO", () => true],
  ["-country:FR", (n) => n % 3 === 0],
  ["country:DE", () => false],
  ["country:RO method:card", (n) => n % 3 === 0 && seven(n)],
  ["country:FR method:cheque", (n) => n % 3 !== 0 && !seven(n)],
  ["country:FR method:cheque status:paid,shipped", (n) => n % 3 !== 0 && !seven(n)],
  ["country:FR method:cheque status:paid -is:locked", (n) => n % 3 !== 0 && !seven(n) && n % 2 === 0 && n % 500 !== 0],
  ["country:FR country:RO", () => false],
  ["country:FR,RO method:cheque", (n) => !seven(n)],
  ["country:FR,RO total:>10", (n) => n > 1_000],
  ["country:FR,RO -method:cheque", seven],
  ["country:FR method:card status:paid", (n) => n % 3 !== 0 && n % 14 === 0],
  ["(country:RO OR method:card)", (n) => n % 3 === 0 || seven(n)],
  ["supplier:ac*", (n) => n % 5 === 0],
  ["sku:*", () => false],
  ["popescu", () => true],
  ["popescu ana", (n) => n % 4 === 0],
  ["popescu 8n1", (n) => n % 2 === 1 && String(n).startsWith("1")],
  ["ana 8n1", () => false],
  ["maria 8n1 fr", (n) => n % 2 === 1 && String(n).startsWith("1") && n % 4 !== 0],
  ["popescu OR 8n1", () => true],
  ["-popescu", () => false],
  ['"ana popescu"', (n) => n % 4 === 0],
  ['"popescu ana"', () => false],
  ["total:>10", (n) => n > 1_000],
  ["total:>14.90", (n) => n > 1_490],
  ["total:0.01..0.05,14..", (n) => n <= 5 || n >= 1_400],
  ["paid_at:>=2026-01-02", (n) => n % 2 === 0 && n >= 1_440],
  ["created:<2026-01-02 country:FR", (n) => n < 1_440 && n % 3 !== 0],
  ["is:archived", () => false],
  ["is:locked", (n) => n % 500 === 0],
  ["return:requested", (n) => n % 300 === 0],
  ["next:prepare,ship", (n) => n % 2 === 0],
  ["is:open", (n) => n % 2 === 0],
  ["currency:EUR", () => true],
  ["currency:USD", () => false],
];

async function fill({ query, store }: TestContext): Promise<string[]> {
  const rows = await query<{ id: string }>(sql`
    insert into orders (store_id, id, number, stage, status, payment_status, fulfillment_status, return_status, next_action, is_open, currency, locale, prices_include_tax, rounding, subtotal_amount, tax_amount, total_amount,
      line_count, item_count, customer_name, placed_at, paid_at, locked_at, created_at, updated_at)
    select ${store.id}, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n::text, 'confirmed', case when n % 2 = 0 then 'paid' else 'shipped' end, case when n % 2 = 0 then 'paid' else 'unpaid' end, 'to_ship',
      case when n % 300 = 0 then 'requested' else 'none' end, case when n % 2 = 0 then case when n % 4 = 0 then 'ship' else 'prepare' end else 'none' end, n % 2 = 0, 'EUR', 'fr', true, 'line', n, 0, n, 1, 1, 'Popescu',
      at, case when n % 2 = 0 then at end, case when n % 500 = 0 then at end, at, at
    from (select n, '2026-01-01T00:00:00+01:00'::timestamptz + n * interval '1 minute' as at from generate_series(1, ${orderCount}) n) made returning id`);
  await query(sql`
    insert into order_facets (store_id, kind, value, placed_at, order_id)
    select store_id, f.kind, f.value, placed_at, id from orders cross join lateral (values ('country', case when number::int % 3 = 0 then 'RO' else 'FR' end), ('method', case when number::int % 7 = 0 then 'card' else 'cheque' end),
      ('supplier', case when number::int % 5 = 0 then 'acme' else 'bolt' end)) f (kind, value) where store_id = ${store.id}`);
  await query(sql`
    insert into order_search (store_id, order_id, part, placed_at, document)
    select store_id, id, 0, placed_at, case when number::int % 4 = 0 then 'ana' else 'maria' end || ' popescu' || chr(10) || 'fr' from orders where store_id = ${store.id}
    union all select store_id, id, 3, placed_at, '8n' || number from orders where store_id = ${store.id} and number::int % 2 = 1`);
  return rows.map(({ id }) => id);
}

test("every plan of the list finds the same orders, page by page, forward and back", withStore(async (context) => {
  const ids = await fill(context);
  for (const [q, matches] of questions) {
    for (const sort of ["-created", "total"] as const) {
      const expected = ids.filter((_, index) => matches(index + 1));
      if (sort.startsWith("-")) expected.reverse();
      await assertPages(context, { q, statuses: "*", sort, after: null, before: null, limit: 400, counts: false }, expected);
    }
    const expected = ids.filter((_, index) => matches(index + 1)).toReversed();
    assert.deepEqual((await findAllOrders(context, { q, statuses: "*" }, 10_000)).map(({ id }) => id), expected, q);
    assert.deepEqual(await countOrders(context, { q, statuses: "*" }), { value: expected.length, exact: true }, q);
  }
}));

async function assertPages(context: TestContext, request: ListRequest, expected: readonly string[]): Promise<void> {
  const found: string[] = [];
  const keyOf = (row: { placed_at: string; total_amount: number; id: string }) => ({
    key: request.sort.endsWith("total") ? row.total_amount : row.placed_at,
    id: row.id,
  });
  for (let page = request; ;) {
    const { rows, hasNext } = await findOrders(context, page);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first && found.length > 0) {
      const back = await findOrders(context, { ...request, before: keyOf(first) });
      assert.deepEqual(back.rows.map(({ id }) => id), found.slice(-request.limit), `${request.q} ${request.sort}: back from ${found.length}`);
    }
    found.push(...rows.map(({ id }) => id));
    if (!hasNext || !last) break;
    page = { ...request, after: keyOf(last) };
  }
  assert.deepEqual(found, expected, `${request.q} ${request.sort}`);
}

test("the statuses that the default list shows are merged by time; what is hidden is counted, with what is due of it", withStore(async (context) => {
  const ids = await fill(context);
  const { rows, total, hidden } = await findOrders(context, { q: "", statuses: null, sort: "-created", after: null, before: null, limit: 50, counts: true });
  assert.deepEqual(rows.map(({ id }) => id), ids.filter((_, index) => index % 2 === 1).toReversed().slice(0, 50));
  assert.deepEqual([total, hidden], [{ value: 750, exact: true }, { count: 750, exact: true, unpaid: 750 }]);
}));
