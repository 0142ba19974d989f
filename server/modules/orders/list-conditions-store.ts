import { assert } from "../../domain/assert.ts";
import { minorDigits, parseAmount } from "../../domain/currency.ts";
import type { FacetKind } from "../../domain/facets.ts";
import { fold, phoneKey, searchTerms } from "../../domain/fold.ts";
import { periodsOf } from "../../domain/query-dates.ts";
import type { FieldName } from "../../domain/query-fields.ts";
import type { FieldTest, Query, Scalar, Value } from "../../domain/query-tree.ts";
import type { Store } from "../../platform/context.ts";
import { parsePublicId } from "../../platform/ids.ts";
import { identifier, join, sql, type Sql } from "../../platform/sql.ts";

export type Reader = { readonly store: Store; readonly now: Date; readonly operatorId: string | null };

/**
 * A source of orders that an index gives newest first: `from ... where` over (placed_at, order_id). The list walks the
 * rarest one of a query and tests the rest of it on each order it meets.
 */
export type Driver = {
  readonly from: Sql;
  readonly placedAt: Sql;
  readonly orderId: Sql;
  /** One range of one index gives it newest first; the others would have to be sorted whole. */
  readonly isOrdered: boolean;
  /** It ranges over the orders themselves, each once: their columns are there to be tested without looking them up again. */
  readonly hasColumns?: true;
};

/** Orders by a condition that one of their own indexes serves. */
export function driverOfOrders(storeId: string, condition: Sql, isOrdered: boolean): Driver {
  return { from: sql`orders o where o.store_id = ${storeId} and ${condition}`, placedAt: sql`o.placed_at`, orderId: sql`o.id`, isOrdered, hasColumns: true };
}
export type Term = { readonly condition: Sql; readonly drivers: readonly Driver[] };

const no: Term = { condition: sql`false`, drivers: [] };

/** The part of a query as a test on `o` (an order), with the indexes that could begin the search. Negations drive nothing. */
export function termOf(query: Query, reader: Reader): Term {
  switch (query.kind) {
    case "all": {
      const terms = query.of.map((part) => termOf(part, reader));
      return { condition: sql`(${join(terms.map((term) => term.condition), " and ")})`, drivers: terms.flatMap((term) => term.drivers) };
    }
    case "any":
      return { condition: sql`(${join(query.of.map((part) => termOf(part, reader).condition), " or ")})`, drivers: [] };
    case "not":
      // `is not true`, so that an order without the fact (null) counts as "not".
      return { condition: sql`(${termOf(query.of, reader).condition}) is not true`, drivers: [] };
    case "text":
      return textTerm(query.text, reader);
    case "field":
      return fieldTerm(query.field, query.key, query.test, reader);
  }
}

function textTerm(text: string, reader: Reader): Term {
  const terms = searchTerms(text);
  if (terms.length === 0) return no;
  // One `like` a term: the trigram index serves `and` and `or`, but no `like all (array)`.
  const test = join(terms.map((term) => sql`s.document like ${`%${term}%`}`), " and ");
  return {
    condition: sql`(select true from order_search s where s.store_id = o.store_id and s.order_id = o.id and ${test} limit 1)`,
    drivers: [{ from: sql`order_search s where s.store_id = ${reader.store.id} and ${test}`, placedAt: sql`s.placed_at`, orderId: sql`s.order_id`, isOrdered: false }],
  };
}

function fieldTerm(field: FieldName, key: string | null, test: FieldTest, reader: Reader): Term {
  switch (field) {
    case "status": case "payment": case "delivery":
      return indexedColumn(columns[field], codesOf(test), reader);
    case "next":
      return nextTerm(codesOf(test), reader);
    case "return": case "invoice_status": case "stage": case "kind": case "currency":
      return { condition: test.kind === "exists" ? sql`true` : sql`o.${identifier(columns[field])} = any(${codesOf(test)}::text[])`, drivers: [] };
    case "is":
      return join2(codesOf(test).map((code) => isTerm(code, reader)));
    case "number":
      return numberTerm(test, reader);
    case "total":
      return { condition: moneyCondition(test, reader), drivers: [] };
    case "created":
      return { condition: periodCondition("o.placed_at", test, reader), drivers: [] };
    case "paid_at":
      return { condition: periodCondition("o.paid_at", test, reader), drivers: [] };
    case "customer":
      return customerTerm(join(textsOf(test).map(({ text }) => containsWords(sql`c.folded`, text)), " or ", "false"), reader);
    case "phone":
      return customerTerm(sql`c.phone_key = any(${textsOf(test).map(({ text }) => phoneKey(text) ?? fold(text))}::text[])`, reader);
    case "email": case "tracking": case "note":
      return join2(textsOf(test).map(({ text }) => textTerm(fold(text), reader)));
    case "product":
      return productTerm(textsOf(test).map(({ text }) => fold(text)), reader);
    case "tag": case "operator": case "team":
      return namedRowTerm(field, test, reader);
    case "country":
      return facetTerm("country", test.kind === "exists" ? "any" : { values: codesOf(test), prefixes: [] }, reader);
    case "import":
      return { condition: sql`o.import_id = any(${textsOf(test).map(({ text }) => parsePublicId("import", text)).filter((id) => id !== null)}::uuid[])`, drivers: [] };
    case "feature":
      return facetTerm("feature", namesOf(test, (value) => `${key ?? ""}=${value}`, `${key ?? ""}=`), reader);
    case "sku": case "supplier": case "origin": case "channel": case "method": case "shipping": case "carrier": case "source":
      return facetTerm(field, test.kind === "exists" ? "any" : namesOf(test, (value) => value), reader);
    case "invoice": case "coupon": case "meta":
      return no; // Nothing carries these yet: such a query finds no order, instead of all.
  }
}

const columns = {
  status: "status", payment: "payment_status", delivery: "fulfillment_status", return: "return_status", invoice_status: "invoice_status", stage: "stage", kind: "kind", currency: "currency",
} as const;

const unpaid = ["unpaid", "pending", "authorized", "partially_paid"];
const paid = ["paid", "overpaid"];
/** Paid and still here after this long is late. */
const lateAfterMs = 2 * 86_400_000;

function isTerm(code: string, reader: Reader): Term {
  switch (code) {
    case "open":
      return { condition: sql`o.is_open`, drivers: [driverOfOrders(reader.store.id, sql`o.is_open`, false)] };
    case "unpaid": {
      const term = indexedColumn("payment_status", unpaid, reader);
      return { condition: sql`(${term.condition} and o.stage <> 'cancelled')`, drivers: term.drivers };
    }
    case "paid":
      return indexedColumn("payment_status", paid, reader);
    case "late": {
      const open = isTerm("open", reader);
      return { condition: sql`(o.is_open and o.paid_at < ${new Date(reader.now.getTime() - lateAfterMs)})`, drivers: open.drivers };
    }
    case "archived":
      return { condition: sql`o.archived_at is not null`, drivers: [] };
    case "draft":
      return { condition: sql`o.stage = 'quotation'`, drivers: [driverOfOrders(reader.store.id, sql`o.stage = 'quotation'`, true)] };
    case "locked":
      return { condition: sql`o.locked_at is not null`, drivers: [] };
    case "mismatch":
      return { condition: sql`o.status_mismatch is not null`, drivers: [driverOfOrders(reader.store.id, sql`o.status_mismatch is not null`, true)] };
    case "returnable":
      return { condition: sql`o.fulfillment_status in ('shipped', 'delivered', 'partially_shipped')`, drivers: [] };
    default:
      return no;
  }
}

/** Only an open order has something to be done next: the small index of open orders answers. */
function nextTerm(values: readonly string[], reader: Reader): Term {
  if (values.length === 0 || values.includes("none")) return { condition: values.length === 0 ? sql`true` : sql`o.next_action = any(${values}::text[])`, drivers: [] };
  const [only] = values;
  const condition = values.length === 1 ? sql`(o.is_open and o.next_action = ${only})` : sql`(o.is_open and o.next_action = any(${values}::text[]))`;
  return { condition, drivers: [driverOfOrders(reader.store.id, condition, values.length === 1)] };
}

function indexedColumn(column: string, values: readonly string[], reader: Reader): Term {
  const name = identifier(`o.${column}`);
  const [only] = values;
  const condition = values.length === 1 ? sql`${name} = ${only}` : sql`${name} = any(${values}::text[])`;
  return { condition, drivers: [driverOfOrders(reader.store.id, condition, values.length === 1)] };
}

type Names = { readonly values: readonly string[]; readonly prefixes: readonly string[] };

/**
 * The row is probed by its whole key, as a scalar subquery: written as `exists` the planner may turn it into a join over all
 * rows of the value, 300,000 of them for a frequent one. A prefix has no whole key: then the facets of the order are read.
 */
function facetTerm(kind: FacetKind, names: Names | "any", reader: Reader): Term {
  const store = reader.store.id;
  if (names !== "any" && names.prefixes.length === 0) {
    const [only] = names.values;
    const test = names.values.length === 1 ? sql`f.value = ${only}` : sql`f.value = any(${names.values}::text[])`;
    return facetRows(kind, test, { isOrdered: names.values.length === 1, byKey: true }, store);
  }
  const test = names === "any" ? sql`true` : sql`(${join([
    ...(names.values.length > 0 ? [sql`f.value = any(${names.values}::text[])`] : []),
    ...names.prefixes.map((prefix) => sql`(f.value >= ${prefix} and f.value < ${prefix + "\u{10ffff}"})`),
  ], " or ", "false")})`;
  return facetRows(kind, test, { isOrdered: false, byKey: false }, store);
}

function facetRows(kind: FacetKind, test: Sql, { isOrdered, byKey }: { isOrdered: boolean; byKey: boolean }, storeId: string): Term {
  const key = byKey ? sql`f.placed_at = o.placed_at and f.order_id = o.id` : sql`f.order_id = o.id`;
  return {
    condition: sql`(select true from order_facets f where f.store_id = o.store_id and f.kind = ${kind} and ${test} and ${key} limit 1)`,
    drivers: [{ from: sql`order_facets f where f.store_id = ${storeId} and f.kind = ${kind} and ${test}`, placedAt: sql`f.placed_at`, orderId: sql`f.order_id`, isOrdered }],
  };
}

/** Goods by any of their names. The text index finds the orders; their own facets say that it was goods and not a customer. */
function productTerm(words: readonly string[], reader: Reader): Term {
  const terms = words.map((word) => ({ word, text: textTerm(word, reader) }));
  const tests = terms.map(({ word, text }) => sql`(${text.condition} and (
    select true from order_facets f where f.store_id = o.store_id and f.order_id = o.id and f.kind = any(${["product", "sku", "ean"]}::text[]) and ${containsWords(sql`f.value`, word)} limit 1))`);
  return { condition: sql`(${join(tests, " or ", "false")})`, drivers: terms.length === 1 ? terms.flatMap(({ text }) => text.drivers) : [] };
}

const namedTables = { tag: sql`tags n where n.folded`, operator: sql`operators n where lower(n.name)`, team: sql`teams n where lower(n.name)` };

/** Tags, operators and teams are found by the name they have now: a renamed one keeps its orders. */
function namedRowTerm(field: "tag" | "operator" | "team", test: FieldTest, reader: Reader): Term {
  if (test.kind === "exists") return facetTerm(field, "any", reader);
  const codes = codesOf(test);
  const words = textsOf(test).map(({ text, prefix }) => `${field === "tag" ? fold(text) : text.toLowerCase()}${prefix ? "%" : ""}`);
  const ids = sql`array(select n.id::text from ${namedTables[field]} like any (${words}::text[]) and n.store_id = ${reader.store.id})`;
  const mine = codes.includes("me") && reader.operatorId !== null ? [reader.operatorId] : [];
  const found = facetRows(field, sql`f.value = any(${ids} || ${mine}::text[])`, { isOrdered: false, byKey: true }, reader.store.id);
  if (!codes.includes("nobody")) return found;
  const nobody = sql`o.operator_id is null`;
  return words.length > 0 || mine.length > 0 ? { condition: sql`(${found.condition} or ${nobody})`, drivers: [] } : { condition: nobody, drivers: [] };
}

/** Every word, in any order: "Popescu Ana" is "Ana Popescu". */
const containsWords = (column: Sql, text: string): Sql => sql`(${join(fold(text).split(" ").map((word) => sql`${column} like ${`%${word}%`}`), " and ", "false")})`;

function customerTerm(test: Sql, reader: Reader): Term {
  const cards = sql`select c.id from customers c where c.store_id = ${reader.store.id} and (${test})`;
  return {
    condition: sql`o.customer_id = any(array(${cards}))`,
    drivers: [driverOfOrders(reader.store.id, sql`o.customer_id = any(array(${cards}))`, false)],
  };
}

function numberTerm(test: FieldTest, reader: Reader): Term {
  const numbers = textsOf(test).map(({ text, prefix }) => ({ text: text.replace(/^#/, ""), prefix }));
  const exact = numbers.filter(({ prefix }) => !prefix).flatMap(({ text }) => [...new Set([text, text.toUpperCase(), text.replace(/^0+(?=\d)/, "")])]);
  const prefixes = numbers.filter(({ prefix }) => prefix).map(({ text }) => text);
  const condition = sql`(${join([
    ...(exact.length > 0 ? [sql`o.number = any(${exact}::text[])`, sql`o.external_id = any(${exact}::text[])`] : []),
    ...prefixes.map((prefix) => sql`(o.number >= ${prefix} and o.number < ${prefix + "\u{10ffff}"})`),
  ], " or ", "o.number is not null")})`;
  const store = reader.store.id;
  // Two indexes, one a column: written as one `or` neither would be used.
  const rows = sql`(${join([
    sql`select e.placed_at, e.id from orders e where e.store_id = ${store} and e.number = any(${exact}::text[])`,
    sql`select e.placed_at, e.id from orders e where e.store_id = ${store} and e.external_id = any(${exact}::text[])`,
    ...prefixes.map((prefix) => sql`select e.placed_at, e.id from orders e where e.store_id = ${store} and e.number >= ${prefix} and e.number < ${prefix + "\u{10ffff}"}`),
  ], " union all ")}) o where true`;
  return { condition, drivers: numbers.length > 0 ? [{ from: rows, placedAt: sql`o.placed_at`, orderId: sql`o.id`, isOrdered: false }] : [] };
}

function moneyCondition(test: FieldTest, { store }: Reader): Sql {
  const minor = (scalar: Scalar): number => {
    assert(scalar.kind === "money", "a total is compared with an amount");
    // Finer than the currency pays (12.345 EUR): compared at the next amount below, which no order can equal by mistake.
    return parseAmount(scalar.amount, store.currency)?.amount ?? Math.floor(Number(scalar.amount) * 10 ** minorDigits(store.currency));
  };
  if (test.kind === "exists") return sql`true`;
  if (test.kind === "compare") return sql`o.total_amount ${operators[test.operator]} ${minor(test.value)}`;
  return sql`(${join(test.values.map((value) => (value.kind === "range"
    ? sql`(o.total_amount >= ${value.from ? minor(value.from) : Number.MIN_SAFE_INTEGER} and o.total_amount <= ${value.to ? minor(value.to) : Number.MAX_SAFE_INTEGER})`
    : sql`o.total_amount = ${minor(value)}`)), " or ", "false")})`;
}
const operators = { ">": sql`>`, ">=": sql`>=`, "<": sql`<`, "<=": sql`<=` } as const;

function periodCondition(column: "o.placed_at" | "o.paid_at", test: FieldTest, { now, store }: Reader): Sql {
  if (test.kind === "exists") return sql`${identifier(column)} is not null`;
  const periods = periodsOf(test, { now, timeZone: store.timeZone });
  return sql`(${join(periods.map(({ from, to }) => sql`(${identifier(column)} >= ${from ?? new Date(0)} and ${identifier(column)} < ${to ?? new Date("9999-12-31T00:00:00Z")})`), " or ", "false")})`;
}

function join2(terms: readonly Term[]): Term {
  const [only] = terms;
  if (terms.length === 1 && only) return only;
  return { condition: sql`(${join(terms.map((term) => term.condition), " or ", "false")})`, drivers: [] };
}

const valuesOf = (test: FieldTest): readonly Value[] => (test.kind === "one_of" ? test.values : test.kind === "compare" ? [test.value] : []);
const codesOf = (test: FieldTest): string[] => valuesOf(test).flatMap((value) => (value.kind === "code" ? value.code : []));
const textsOf = (test: FieldTest): { text: string; prefix: boolean }[] => valuesOf(test).flatMap((value) => (value.kind === "text" ? value : []));

function namesOf(test: FieldTest, stored: (folded: string) => string, all = ""): Names {
  if (test.kind === "exists") return { values: [], prefixes: [all] };
  const texts = textsOf(test);
  return {
    values: texts.filter(({ prefix }) => !prefix).map(({ text }) => stored(fold(text))),
    prefixes: texts.filter(({ prefix }) => prefix).map(({ text }) => stored(fold(text))),
  };
}
