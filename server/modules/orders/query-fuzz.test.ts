import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dateCodes } from "../../domain/query-dates.ts";
import { fieldNames, fieldRule, type FieldName } from "../../domain/query-fields.ts";
import { parseQuery } from "../../domain/query-language.ts";
import { printQuery } from "../../domain/query-print.ts";
import { codeWords } from "../../domain/query-values.ts";
import { Refused } from "../../platform/problem.ts";
import { anOrder, withStore } from "../../testing/fixtures.ts";
import { countOrders, findAllOrders, findOrders, type ListRequest } from "./find-orders.ts";

const request: ListRequest = { q: "", statuses: null, sort: "-created", after: null, before: null, limit: 5, counts: true };

/** Letters that have made programs stumble: of LIKE, of quoting, of JSON, of PostgreSQL's texts and of no language at all. */
const odd = fc.constantFrom(
  "%",
  "_",
  "\\",
  "'",
  '"',
  "\0",
  "\u{1f600}",
  "\ud800",
  "\u200f",
  "★",
  "ș",
  "ş",
  "œ",
  "0",
  "-",
  "+",
  ".",
  ",",
  "..",
  "*",
  ":",
  "(",
  ")",
  " ",
  "a",
  "me",
  "OR",
  "99999999999999999999",
  "\n",
  "{}",
  "null",
  "NaN",
  "1e9",
  "#",
);
const noise = fc.array(odd, { maxLength: 6 }).map((parts) => parts.join(""));
const number = fc.oneof(fc.integer(), fc.double(), fc.bigInt()).map(String);
const date = fc.oneof(
  fc.constantFrom(...dateCodes),
  fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom("d", "w", "m", "y", "h")).map(([count, unit]) => `-${count}${unit}`),
  fc.date({ noInvalidDate: true }).map((each) => each.toISOString()),
  fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, "0")),
  fc.constantFrom("0001-01-01", "9999-12-31", "0000", "2026-02-29", "275760-09-13"),
);

function valueOf(field: FieldName): fc.Arbitrary<string> {
  const words = [...codeWords(field)].flatMap(([code, also]) => [code, ...also.map((word) => word.replaceAll(" ", "_"))]);
  const known =
    fieldRule(field).type === "date"
      ? date
      : fieldRule(field).type === "money"
        ? number
        : words.length > 0
          ? fc.constantFrom(...words)
          : fc.constantFrom("a", "mug", "fr", "EUR", "0722*", "x*");
  return fc.oneof(
    { weight: 4, arbitrary: known },
    { weight: 1, arbitrary: noise },
    { weight: 1, arbitrary: noise.map((text) => JSON.stringify(text)) },
    { weight: 1, arbitrary: fc.constant("*") },
  );
}
const condition = fc
  .constantFrom(...fieldNames)
  .chain((field) =>
    fc.tuple(
      fc.constantFrom("", "-"),
      fc.constant(field),
      fc.constantFrom("", ".x", '."à b"'),
      fc.constantFrom(":", ":", ":", ":>", "<="),
      valueOf(field),
      fc.constantFrom("", ",", ".."),
      valueOf(field),
    ),
  )
  .map(
    ([sign, field, key, operator, value, joint, other]) =>
      `${sign}${field}${fieldRule(field).keyed ? key : ""}${operator}${value}${joint === "" ? "" : joint + other}`,
  );
const typed = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: condition },
      { weight: 2, arbitrary: noise },
      { weight: 1, arbitrary: fc.constantFrom("OR", "(", ")", "mug", '"two words"', "popescu") },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(" "));

test("whatever is typed finds orders or is refused at its place, and is never an error", withStore(async (context) => {
  await anOrder(context, { tags: ["vip"], paid: true });
  await anOrder(context, { stage: "quotation" });
  await fc.assert(
    fc.asyncProperty(
      typed,
      fc.constantFrom<ListRequest["sort"]>("-created", "created", "-total", "total"),
      fc.constantFrom(null, "*" as const),
      async (q, sort, statuses) => {
        const refusal = await findOrders(context, { ...request, q, sort, statuses }).then(
          () => null,
          (error: unknown) => error,
        );
        if (refusal === null) return;
        assert.ok(refusal instanceof Refused, `${q}: ${String(refusal)}`);
        assert.match(refusal.refusal.code, /^query\./);
      },
    ),
    { numRuns: 1_000 },
  );
}));

test("a query finds, counts and selects the same orders, and so does its canonical form", withStore(async (context) => {
  for (const options of [
    { tags: ["vip", "me"] },
    { paid: true, origin: "Google Ads" },
    { stage: "quotation" as const },
    { channel: "phone", customer: { name: "Ana Popescu", email: "ana@example.com" } },
  ])
    await anOrder(context, options);
  await fc.assert(fc.asyncProperty(typed, async (q) => {
    if (!parseQuery(q.replaceAll("\0", " ")).ok) return;
    const [found, counted, all] = await Promise.all([
      findOrders(context, { ...request, q, statuses: "*" }),
      countOrders(context, { q, statuses: "*" }),
      findAllOrders(context, { q, statuses: "*" }, 10),
    ]);
    assert.deepEqual([counted.value, all.map(({ id }) => id)], [found.rows.length, found.rows.map(({ id }) => id)], q);
    const again = await findOrders(context, { ...request, q: found.canonical, statuses: "*" });
    assert.deepEqual(again.rows.map(({ id }) => id), found.rows.map(({ id }) => id), `${q} became ${found.canonical}`);
  }), { numRuns: 500 });
}));

test("a printed query reads as the same query", () => {
  fc.assert(fc.property(typed, (q) => {
    const parsed = parseQuery(q);
    if (parsed.ok) assert.deepEqual(parseQuery(printQuery(parsed.query)), parsed, printQuery(parsed.query));
  }), { numRuns: 5_000 });
});
