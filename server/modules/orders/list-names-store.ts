import { fold } from "../../domain/fold.ts";
import type { FieldName } from "../../domain/query-fields.ts";
import type { Query } from "../../domain/query-tree.ts";
import type { Context } from "../../platform/context.ts";
import { identifier, join, sql, type Sql } from "../../platform/sql.ts";
import { rangesMax, type FacetValue } from "./list-driver-store.ts";

/**
 * What of the shop a query names, found before it is planned: an index is followed from values, not from a question. A renamed
 * tag keeps its orders, because the name leads to its id.
 */
export type FoundNames = {
  readonly ids: (field: NamedField, name: Name) => readonly string[];
  /** Null where so many are meant that following each would be no help. */
  readonly goods: (words: string) => readonly FacetValue[] | null;
};
export type NamedField = "tag" | "operator" | "team";
export type Name = { readonly text: string; readonly prefix: boolean };

const tables = {
  tag: { table: "tags", column: "folded" },
  operator: { table: "operators", column: "name" },
  team: { table: "teams", column: "name" },
} as const;
export const goodsKinds = ["product", "sku", "ean"] as const;
const goodsMax = rangesMax;

export async function findNames(context: Context, query: Query | null): Promise<FoundNames> {
  const asked = query === null ? [] : namesIn(query);
  const [named, goods] = [asked.filter(({ field }) => field !== "product"), asked.filter(({ field }) => field === "product")];
  const questions = [...named.map(namedRows), ...goods.map(({ text }) => goodsRows(text))].map((question) => question(context.store.id));
  const rows = questions.length === 0 ? [] : await context.rows<{ key: string; kind: string; value: string }>(join(questions, " union all "));
  const found = Map.groupBy(rows, ({ key }) => key);
  return {
    ids: (field, name) => (found.get(keyOf({ field, ...name })) ?? []).map(({ value }) => value),
    goods: (text) => {
      const values = found.get(keyOf({ field: "product", text, prefix: false })) ?? [];
      return values.length > goodsMax ? null : values.map(({ kind, value }) => ({ kind, value }));
    },
  };
}

type Asked = Name & { readonly field: NamedField | "product" };

const keyOf = ({ field, text, prefix }: Asked): string => `${field}${prefix ? "*" : ":"}${text}`;

function namesIn(query: Query): Asked[] {
  if (query.kind === "text") return [];
  if (query.kind === "not") return namesIn(query.of);
  if (query.kind !== "field") return query.of.flatMap(namesIn);
  const { field, test } = query;
  if (!isNamed(field) || test.kind !== "one_of") return [];
  return test.values.flatMap((value) => (value.kind === "text" ? { field, text: value.text, prefix: field !== "product" && value.prefix } : []));
}

const isNamed = (field: FieldName): field is Asked["field"] => field === "product" || field in tables;

function namedRows(asked: Asked): (storeId: string) => Sql {
  const { table, column } = tables[asked.field as NamedField];
  const [name, text] =
    asked.field === "tag"
      ? [sql`n.${identifier(column)}`, fold(asked.text)]
      : [sql`lower(n.${identifier(column)})`, asked.text.toLowerCase()];
  const test = asked.prefix ? sql`starts_with(${name}, ${text})` : sql`${name} = ${text}`;
  return (storeId) =>
    sql`select ${keyOf(asked)}::text as key, ''::text as kind, n.id::text as value from ${identifier(table)} n where n.store_id = ${storeId} and ${test}`;
}

/** Every word, in any order, in one name of the goods. */
function goodsRows(text: string): (storeId: string) => Sql {
  const key = keyOf({ field: "product", text, prefix: false });
  return (storeId) => sql`(
    select ${key}::text as key, v.kind::text, v.value::text from facet_values v
    where v.store_id = ${storeId} and v.kind = any(${[...goodsKinds]}::text[]) and ${containsWords(sql`v.folded`, text)} limit ${goodsMax + 1})`;
}

/** Every word, in any order: "Popescu Ana" is "Ana Popescu". */
export const containsWords = (column: Sql, text: string): Sql =>
  sql`(${join(
    fold(text)
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => sql`${column} like ${`%${word}%`}`),
    " and ",
    "false",
  )})`;
