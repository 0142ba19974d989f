import { fold, searchTerms } from "../../domain/fold.ts";
import { join, sql, type Sql } from "../../platform/sql.ts";
import type { Driver } from "./list-driver-store.ts";

/** Below three letters a trigram index would be read whole. */
const indexedLength = 3;

/** Each word stands somewhere in the texts of the order `k`, whichever part of them holds it. */
export function hasEveryTerm(storeId: string, terms: readonly string[]): Sql {
  return sql`(${join(
    terms.map(
      (term) => sql`(select true from order_search s where s.store_id = ${storeId} and s.order_id = k.id and ${contains(term)} limit 1)`,
    ),
    " and ",
    "false",
  )})`;
}

/**
 * Either all words stand in what the order was placed with, or one of them came later (a tracking code, a payment reference):
 * each case is a question to one index. The words that came later are few, whatever the others are.
 */
export function driversOfTerms(storeId: string, terms: readonly string[]): Driver[] {
  const indexed = terms.filter((term) => term.length >= indexedLength);
  if (indexed.length === 0) return [];
  const placed = sql`select s.placed_at, s.order_id as id from order_search s where s.store_id = ${storeId} and s.part = 0 and ${join(indexed.map(contains), " and ")}`;
  const later = indexed.map(
    (term) =>
      sql`select s.placed_at, s.order_id as id from order_search s where s.store_id = ${storeId} and s.part > 0 and ${contains(term)}`,
  );
  return [{ kind: "set", sources: [placed, ...later], ofOrders: false, repeats: true, proves: [] }];
}

// One `like` a term: the trigram index serves `and` and `or`, but no `like all (array)`.
const contains = (term: string): Sql => sql`s.document like ${`%${term}%`}`;

/** A word as it was typed; what was put in quotes is looked for as it stands, in one piece. */
export function termsOfText(text: string): string[] {
  const terms = searchTerms(text);
  return terms.length <= 1 ? terms : [fold(text)];
}

/**
 * What `fold` makes of a text, for the few rows that the index has found already: it says that the words stand somewhere in
 * the order, this that they stand in this column. The letters that Unicode does not take apart are those of our languages.
 */
export function foldedContains(column: Sql, text: string): Sql {
  const plain = sql`translate(replace(replace(replace(lower(normalize(${column}, NFKD)), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'øđłı', 'odli')`;
  return sql`regexp_replace(regexp_replace(${plain}, '[\u0300-\u036f]+', '', 'g'), '[^[:alnum:]]+', ' ', 'g') like ${`%${fold(text)}%`}`;
}
