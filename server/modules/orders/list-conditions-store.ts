import { assert } from "../../domain/assert.ts";
import { minorDigits, parseAmount } from "../../domain/currency.ts";
import { fold, phoneKey } from "../../domain/fold.ts";
import { periodsOf } from "../../domain/query-dates.ts";
import type { FieldName } from "../../domain/query-fields.ts";
import type { FieldTest, Query, Scalar } from "../../domain/query-tree.ts";
import { parsePublicId } from "../../platform/ids.ts";
import { identifier, join, sql, type Sql } from "../../platform/sql.ts";
import { rangeOfOrders, rangesOfOrders, someOrders } from "./list-driver-store.ts";
import { anyFacet, facetTerm, goodsTerm, namedRowTerm, namesTerm } from "./list-facets-store.ts";
import { containsWords } from "./list-names-store.ts";
import { allOf, anyOf, codesOf, holds, no, placed, termWith, tested, textsOf, type Reader, type Term } from "./list-term-store.ts";
import { driversOfTerms, foldedContains, hasEveryTerm, termsOfText } from "./list-text-store.ts";

/** The part of a query as a term. A negation begins no search: what is not there has no index. */
export function termOf(query: Query, reader: Reader): Term {
  switch (query.kind) {
    case "all": {
      const terms = query.of.map((part) => termOf(part, reader));
      const texts = query.of.flatMap((part) => (part.kind === "text" ? termsOfText(part.text) : []));
      const others = terms.filter((_, index) => query.of[index]?.kind !== "text");
      return { ...allOf(terms), drivers: [...driversOfTerms(reader.store.id, texts), ...allOf(others).drivers] };
    }
    case "any":
      return anyOf(query.of.map((part) => termOf(part, reader)));
    case "not":
      // `is not true`, so that an order without the fact (null) counts as "not".
      return tested(sql`${holds(termOf(query.of, reader).conditions)} is not true`);
    case "text":
      return textTerm(query.text, reader);
    case "field":
      return fieldTerm(query.field, query.key, query.test, reader);
  }
}

export type Shown = {
  /** Null for every status; a quotation has none. */
  readonly statuses: readonly string[] | null;
  readonly quotations: boolean;
  readonly archived: boolean;
};

/** What of the shop a list shows at all. The index of statuses knows by itself what is archived. */
export function shownTerm({ statuses, quotations, archived }: Shown, reader: Pick<Reader, "store">): Term {
  const unarchived = sql`o.archived_at is null`;
  return allOf([
    ...(statuses ? [indexedColumn("status", statuses, reader)] : quotations ? [] : [except(sql`o.stage <> 'quotation'`, sql`o.stage = 'quotation'`, reader)]),
    ...(archived ? [] : [statuses ? tested(unarchived) : except(unarchived, sql`o.archived_at is not null`, reader)]),
  ]);
}

/** Not in a state whose orders have a small index of their own. */
function except(condition: Sql, state: Sql, { store }: Pick<Reader, "store">): Term {
  const isNone = sql`not exists (select from orders o where o.store_id = ${store.id} and ${state} and o.placed_at = k.placed_at and o.id = k.id)`;
  return { ...tested(condition), byPlace: new Map([[condition, isNone]]) };
}

function textTerm(text: string, { store }: Reader): Term {
  const terms = termsOfText(text);
  return terms.length === 0 ? no : placed(hasEveryTerm(store.id, terms), driversOfTerms(store.id, terms));
}

/** The text index finds the orders, what is written in them says where it stands. */
function writtenTerm(field: "email" | "tracking" | "note", text: string, reader: Reader): Term {
  const { conditions, drivers } = textTerm(text, reader);
  const rowsOf = (table: "fulfillments" | "order_notes", column: Sql): Sql =>
    sql`(select true from ${identifier(table)} w where w.store_id = ${reader.store.id} and w.order_id = k.id and ${foldedContains(column, text)} limit 1)`;
  const proofs = {
    email: sql`${foldedContains(sql`o.email`, text)}`,
    tracking: sql`${foldedContains(sql`o.tracking_code`, text)} or ${rowsOf("fulfillments", sql`w.tracking_code`)}`,
    note: sql`${foldedContains(sql`o.customer_note`, text)} or ${rowsOf("order_notes", sql`w.body`)}`,
  };
  return termWith([...conditions, sql`(${proofs[field]})`], drivers);
}

/** field:* where the order itself says that there is something. */
const present: Readonly<Partial<Record<FieldName, Sql>>> = {
  is: sql`true`,
  number: sql`o.number is not null`,
  total: sql`true`,
  currency: sql`true`,
  paid_at: sql`o.paid_at is not null`,
  customer: sql`o.customer_name <> ''`,
  phone: sql`o.phone is not null`,
  email: sql`o.email is not null`,
  tracking: sql`o.tracking_code is not null`,
  note: sql`(o.customer_note is not null or exists (select from order_notes w where w.store_id = o.store_id and w.order_id = o.id))`,
  product: sql`o.line_count > 0`,
  import: sql`o.import_id is not null`,
};

function fieldTerm(field: FieldName, key: string | null, test: FieldTest, reader: Reader): Term {
  const anything = test.kind === "exists" ? present[field] : undefined;
  if (anything) return tested(anything);
  switch (field) {
    case "status": case "payment": case "delivery": case "return": case "invoice_status": case "stage": case "kind":
      return columnTerm(field, test, reader);
    case "currency":
      return currencyTerm(test, reader);
    case "next":
      return nextTerm(codesOf(test), reader);
    case "is":
      return anyOf(codesOf(test).map((code) => isTerm(code, reader)));
    case "number":
      return numberTerm(test, reader);
    case "total":
      return totalTerm(test, reader);
    case "created":
      return placed(periodCondition(sql`k.placed_at`, test, reader), []);
    case "paid_at":
      return paidTerm(test, reader);
    case "customer":
      return customerTerm(join(textsOf(test).map(({ text }) => containsWords(sql`c.folded`, text)), " or ", "false"), reader);
    case "phone":
      return customerTerm(sql`c.phone_key = any(${textsOf(test).map(({ text }) => phoneKey(text) ?? fold(text))}::text[])`, reader);
    case "email": case "tracking": case "note":
      return anyOf(textsOf(test).map(({ text }) => writtenTerm(field, text, reader)));
    case "product":
      return anyOf(textsOf(test).map(({ text }) => goodsTerm(text, reader)));
    case "tag": case "operator": case "team":
      return namedRowTerm(field, test, reader);
    case "country":
      return test.kind === "exists" ? anyFacet(field, "", reader) : facetTerm(codesOf(test).map((value) => ({ kind: field, value })), reader);
    case "import": {
      const ids = textsOf(test).map(({ text }) => parsePublicId("import", text)).filter((id) => id !== null);
      const condition = sql`o.import_id = any(${ids}::uuid[])`;
      return termWith([condition], [someOrders(reader.store.id, condition)]);
    }
    case "feature":
      return namesTerm(field, test, reader, `${key ?? ""}=`);
    case "sku": case "supplier": case "origin": case "channel": case "method": case "shipping": case "carrier": case "source":
      return namesTerm(field, test, reader, "");
    case "invoice": case "coupon": case "meta":
      return no; // Nothing carries these yet: such a query finds no order, instead of all.
  }
}

const columns = {
  status: "status",
  payment: "payment_status",
  delivery: "fulfillment_status",
  return: "return_status",
  invoice_status: "invoice_status",
  stage: "stage",
  kind: "kind",
} as const;
/** Columns with an index. Some leave out the states of nearly every order, and say so for the planner to see. */
const indexed: Readonly<Partial<Record<FieldName, { readonly without: readonly string[]; readonly predicate: Sql }>>> = {
  status: { without: [], predicate: sql`true` }, payment: { without: [], predicate: sql`true` }, delivery: { without: [], predicate: sql`true` },
  return: { without: ["none"], predicate: sql`o.return_status <> 'none'` },
  invoice_status: { without: ["none", "invoiced"], predicate: sql`o.invoice_status <> 'none' and o.invoice_status <> 'invoiced'` },
  kind: { without: ["sale"], predicate: sql`o.kind <> 'sale'` },
};

function columnTerm(field: keyof typeof columns, test: FieldTest, reader: Reader): Term {
  const [column, values, index] = [columns[field], codesOf(test), indexed[field]];
  if (test.kind === "exists") return tested(sql`o.${identifier(column)} is not null`);
  if (!index || values.some((value) => index.without.includes(value))) return tested(sql`o.${identifier(column)} = any(${values}::text[])`);
  return indexedColumn(column, values, reader, index.predicate);
}

function indexedColumn(column: string, values: readonly string[], { store }: Pick<Reader, "store">, predicate = sql`true`): Term {
  const name = identifier(`o.${column}`);
  const [only] = values;
  const condition = values.length === 1 ? sql`${name} = ${only}` : sql`${name} = any(${values}::text[])`;
  return termWith([condition], [rangesOfOrders(store.id, values, (value) => sql`${name} = ${value} and ${predicate}`, [condition])]);
}

/** Nearly every order is in the currency of the shop: only the others have an index to begin with. */
function currencyTerm(test: FieldTest, { store }: Reader): Term {
  const currencies = codesOf(test);
  const condition = sql`o.currency = any(${currencies}::bpchar[])`;
  return termWith([condition], currencies.includes(store.currency) ? [] : [someOrders(store.id, condition)]);
}

const unpaid = ["unpaid", "pending", "authorized", "partially_paid"];
const paid = ["paid", "overpaid"];
const nextActions = ["collect_payment", "confirm", "prepare", "ship", "none"];
/** Paid and still here after this long is late. */
const lateAfterMs = 2 * 86_400_000;

function isTerm(code: string, reader: Reader): Term {
  switch (code) {
    case "open":
      return openTerm(nextActions, [sql`o.is_open`], reader);
    case "unpaid": {
      const { conditions, drivers } = indexedColumn("payment_status", unpaid, reader);
      return termWith([...conditions, sql`o.stage <> 'cancelled'`], drivers);
    }
    case "paid":
      return indexedColumn("payment_status", paid, reader);
    case "late":
      return lateTerm(new Date(reader.now.getTime() - lateAfterMs), reader);
    case "archived":
      return indexedTest(sql`o.archived_at is not null`, reader);
    case "draft":
      return indexedTest(sql`o.stage = 'quotation'`, reader);
    case "locked":
      return indexedTest(sql`o.locked_at is not null`, reader);
    case "mismatch":
      return indexedTest(sql`o.status_mismatch is not null`, reader);
    case "returnable":
      return indexedColumn("fulfillment_status", ["shipped", "delivered", "partially_shipped"], reader);
    default:
      return no;
  }
}

const indexedTest = (condition: Sql, { store }: Reader): Term => termWith([condition], [rangeOfOrders(store.id, condition)]);

/** Only an open order has something to be done next: the small index of open orders answers. */
function nextTerm(values: readonly string[], reader: Reader): Term {
  if (values.length === 0) return tested(sql`true`);
  if (values.includes("none")) return tested(sql`o.next_action = any(${values}::text[])`);
  return openTerm(values, [sql`o.is_open`, sql`o.next_action = any(${values}::text[])`], reader);
}

function lateTerm(before: Date, reader: Reader): Term {
  const paidBefore = sql`o.paid_at < ${before}`;
  return openTerm(nextActions, [sql`o.is_open`, paidBefore], reader, paidBefore);
}

function openTerm(next: readonly string[], conditions: readonly Sql[], { store }: Reader, more: Sql = sql`true`): Term {
  return termWith(conditions, [rangesOfOrders(store.id, next, (action) => sql`o.is_open and o.next_action = ${action} and ${more}`, conditions)]);
}

/** Tested on the card of the order: a frequent name has ten thousand cards, which would all be read first. */
function customerTerm(test: Sql, { store }: Reader): Term {
  const condition = sql`(select true from customers c where c.store_id = ${store.id} and c.id = o.customer_id and (${test}))`;
  const theirs = sql`select o.placed_at, o.id from customers c join orders o on o.store_id = c.store_id and o.customer_id = c.id where c.store_id = ${store.id} and (${test})`;
  return termWith([condition], [{ kind: "set", sources: [theirs], ofOrders: false, repeats: false, proves: [condition] }]);
}

function numberTerm(test: FieldTest, { store }: Reader): Term {
  const numbers = textsOf(test).map(({ text, prefix }) => ({ text: text.replace(/^#/, ""), prefix }));
  const exact = numbers.filter(({ prefix }) => !prefix).flatMap(({ text }) => [...new Set([text, text.toUpperCase(), text.replace(/^0+(?=\d)/, "")])]);
  const prefixes = numbers.filter(({ prefix }) => prefix).map(({ text }) => text);
  const tests = [
    ...(exact.length > 0 ? [sql`o.number = any(${exact}::text[])`, sql`o.external_id = any(${exact}::text[])`] : []),
    ...prefixes.map((prefix) => sql`(o.number >= ${prefix} and o.number < ${prefix + "\u{10ffff}"})`),
  ];
  // An index a test: written as one `or` none would be used.
  return anyOf(tests.map((each) => termWith([each], [someOrders(store.id, each)])));
}

function totalTerm(test: FieldTest, { store }: Reader): Term {
  // Finer than the currency pays (12.345 EUR): no order comes to it, and the amounts on its two sides are told apart.
  const minor = (scalar: Scalar, round: (amount: number) => number): number => {
    assert(scalar.kind === "money", "a total is compared with an amount");
    return parseAmount(scalar.amount, store.currency)?.amount ?? round(Number(scalar.amount) * 10 ** minorDigits(store.currency));
  };
  const { floor, ceil } = Math;
  if (test.kind === "exists") return no;
  const conditions = test.kind === "compare"
    ? [sql`o.total_amount ${operators[test.operator]} ${minor(test.value, test.operator === "<" || test.operator === ">=" ? ceil : floor)}`]
    : test.values.map((value) => {
        const [from, to] = value.kind === "range" ? [value.from, value.to] : [value, value];
        return sql`(o.total_amount >= ${from ? minor(from, ceil) : Number.MIN_SAFE_INTEGER} and o.total_amount <= ${to ? minor(to, floor) : Number.MAX_SAFE_INTEGER})`;
      });
  const condition = sql`(${join(conditions, " or ", "false")})`;
  return termWith([condition], [someOrders(store.id, condition)]);
}
const operators = { ">": sql`>`, ">=": sql`>=`, "<": sql`<`, "<=": sql`<=` } as const;

function paidTerm(test: FieldTest, reader: Reader): Term {
  const condition = periodCondition(sql`o.paid_at`, test, reader);
  return termWith([condition], [someOrders(reader.store.id, condition)]);
}

function periodCondition(column: Sql, test: FieldTest, { now, store }: Reader): Sql {
  if (test.kind === "exists") return sql`${column} is not null`;
  const periods = periodsOf(test, { now, timeZone: store.timeZone });
  return sql`(${join(
    periods.map(({ from, to }) => sql`(${column} >= ${from ?? new Date(0)} and ${column} < ${to ?? new Date("9999-12-31T00:00:00Z")})`),
    " or ",
    "false",
  )})`;
}
