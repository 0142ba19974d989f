import { createHash } from "node:crypto";

/**
 * A piece of SQL with its parameters, made by the `sql` tag. Values become `$1`, fragments are joined in: no string ever is.
 * A template without nested fragments is rendered and named once for the life of the process.
 */
export type Sql = { readonly strings: readonly string[]; readonly values: readonly SqlValue[] };
export type SqlValue = unknown;
export type Statement = { readonly text: string; readonly name: string; readonly values: readonly SqlValue[] };

const brand = new WeakSet<object>();
type Rendered = { readonly text: string; readonly name: string };
const rendered = new WeakMap<readonly string[], Rendered>();
/** Statements with fragments, by the templates they are made of: a new order's is 9 KB long and always the same. */
const composed = new Map<string, Rendered>();
const names = new Map<string, string>();
/** Distinct statements a process may name: dynamic filters stay far below, a leak of text into SQL would not. */
const namesMax = 2_000;

export function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  return make(strings, values);
}

/** `and`, `or`, `,`: joins fragments; an empty list gives the neutral text. */
export function join(parts: readonly Sql[], separator: " and " | " or " | ", " | " union all ", empty = ""): Sql {
  if (parts.length === 0) return make(template([empty]), []);
  return make(template(["", ...parts.slice(1).map(() => separator), ""]), parts);
}

/**
 * Writes to rows that do not meet, as one statement: one executor to start and end instead of a dozen. All of them see the
 * database as it was before, so none may build on another.
 */
export function together(writes: readonly Sql[]): Sql {
  for (const write of writes) render(write); // each by itself has to name its store
  const strings = writes.map((_, index) => `${index === 0 ? "with" : "),"} write_${index} as (`);
  return make(template([...strings, ") select"]), writes);
}

/** A column or table name chosen by our own code from a fixed list, never from input. */
export function identifier(name: string): Sql {
  if (!/^[a-z_][a-z0-9_.]*$/.test(name)) throw new Error(`not an identifier of ours: ${name}`);
  return make(template([name]), []);
}

/** Words put together by our own code, never from input, with values between them. */
export function compose(words: readonly string[], values: readonly SqlValue[]): Sql {
  return make(template(words), values);
}

export const nothing: Sql = make([""], []);

const unnamed = new WeakSet<object>();

/**
 * Planned anew at each use, for filters whose values decide the plan: one plan for "popescu" (50,000 orders) and "zzz" (none)
 * would be wrong for one of them.
 */
export function planned(query: Sql): Sql {
  unnamed.add(query);
  return query;
}

const repeating = new WeakSet<object>();

/**
 * Composed by a filter, but planned alike whatever its values: its plan is kept once the same shape has come a few times. Only so
 * many, because people compose what they like and each connection keeps its own.
 */
export function alike(query: Sql): Sql {
  repeating.add(query);
  return query;
}

export const isPlanned = (query: Sql): boolean => unnamed.has(query);

export function render(query: Sql): Statement {
  if (isPlanned(query)) {
    const values: SqlValue[] = [];
    const text = renderNested(query, values);
    check(text);
    return { text, name: "", values };
  }
  if (!query.values.some(isSql)) return { ...renderFlat(query.strings), values: query.values };
  const values: SqlValue[] = [];
  const shape = shapeOf(query, values);
  const known = composed.get(shape);
  if (known) return { ...known, values };
  const text = renderNested(query, []);
  check(text);
  const made = { text, name: !repeating.has(query) || isOftenAsked(shape) ? nameOf(text) : "" };
  if (made.name) composed.set(shape, made);
  return { ...made, values };
}

/** How often a shape was asked, among the last thousand; it is kept from the third time on. */
const asked = new Map<string, number>();
const [askedMin, askedMax, keptMax] = [3, 1_000, 100];
let kept = 0;

function isOftenAsked(shape: string): boolean {
  const times = (asked.get(shape) ?? 0) + 1;
  if (asked.size >= askedMax) asked.clear();
  asked.set(shape, times);
  if (times < askedMin || kept >= keptMax) return false;
  kept += 1;
  return true;
}

const templates = new WeakMap<readonly string[], number>();
let templateCount = 0;

/** Which templates stand where; collects their values, as `renderNested` does. */
function shapeOf({ strings, values: given }: Sql, values: SqlValue[]): string {
  let template = templates.get(strings);
  if (template === undefined) templates.set(strings, (template = templateCount += 1));
  let shape = `${template}(`;
  for (const value of given) {
    if (isSql(value)) shape += shapeOf(value, values);
    else {
      values.push(value);
      shape += ".";
    }
  }
  return `${shape})`;
}

/** Texts put together here are made anew at each use; the same words are the same template. */
const texts = new Map<string, readonly string[]>();

function template(strings: readonly string[]): readonly string[] {
  const key = strings.join("\0");
  const known = texts.get(key);
  if (known) return known;
  if (texts.size < namesMax) texts.set(key, strings);
  return strings;
}

function make(strings: readonly string[], values: readonly SqlValue[]): Sql {
  const query = { strings, values };
  brand.add(query);
  return query;
}

function isSql(value: SqlValue): value is Sql {
  return typeof value === "object" && value !== null && brand.has(value);
}

function renderFlat(strings: readonly string[]): { text: string; name: string } {
  const known = rendered.get(strings);
  if (known) return known;
  const text = strings.reduce((before, part, index) => `${before}$${index}${part}`);
  const result = { text, name: nameOf(text) };
  rendered.set(strings, result);
  return result;
}

function renderNested(query: Sql, values: SqlValue[]): string {
  return query.strings.reduce((before, part, index) => {
    const value = query.values[index - 1];
    return before + (isSql(value) ? renderNested(value, values) : `$${values.push(value)}`) + part;
  });
}

/** The name under which the server keeps the prepared plan. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  check(text);
  const name = names.size < namesMax ? createHash("sha1").update(text).digest("base64url").slice(0, 20) : "";
  if (name) names.set(text, name);
  return name;
}

const checked = new Set<string>();

/** Every statement is checked once. */
function check(text: string): void {
  if (checked.has(text)) return;
  assertTenantScoped(text);
  if (checked.size >= namesMax) checked.clear();
  checked.add(text);
}

/** Tables without a store: reference data, people and sessions (schema auth), the job queue. */
const sharedTables = new Set(["stores", "worker_heartbeats", "schema_migrations"]);
const tableAfter = /\b(?:from|join|into|update)\s+(?:only\s+)?([a-z_][a-z0-9_]*)(?![a-z0-9_]*[.(])/gi;
/** The CTE names, set-returning functions and keywords that stand where a table may. */
const withName = /\b([a-z_][a-z0-9_]*)\s*(?:\([^()]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s*)?\(/gi;
const keywords = new Set(["select", "lateral", "unnest", "update", "set", "skip", "nothing", "of", "no", "share", "nowait"]);

/**
 * The store is the tenant: a statement on a tenant table that never says `store_id` does not compile. `across stores` in a
 * comment marks the few that serve the whole installation (the senders, the sequencer, `verify`).
 */
export function assertTenantScoped(text: string): void {
  if (text.includes("/* across stores */")) return;
  const local = new Set([...text.matchAll(withName)].map((match) => match[1]?.toLowerCase() ?? ""));
  const tables = [...text.matchAll(tableAfter)]
    .map((match) => match[1]?.toLowerCase() ?? "")
    .filter((table) => !sharedTables.has(table) && !keywords.has(table) && !local.has(table) && !table.startsWith("pg_"));
  if (tables.length === 0) return;
  if (!/\bstore_id\b/.test(text)) throw new Error(`statement on ${tables.join(", ")} without store_id: ${text.slice(0, 200)}`);
}
