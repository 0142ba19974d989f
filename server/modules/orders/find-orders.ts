import { printQuery } from "../../domain/query-print.ts";
import { mentions, searchesEverywhere } from "../../domain/query-scope.ts";
import { fold } from "../../domain/fold.ts";
import type { Query } from "../../domain/query-tree.ts";
import type { Context } from "../../platform/context.ts";
import { loadStatusLabels } from "../settings/store.ts";
import { shownTerm, termOf } from "./list-conditions-store.ts";
import { countMatches, countTimeMs, type Count } from "./list-count-store.ts";
import { findNames } from "./list-names-store.ts";
import { findMatchingLines, loadRows, type OrderListRow } from "./list-rows-store.ts";
import { countHidden, findOperatorId } from "./list-side-store.ts";
import { findAll, findPage, planOf, type Cursor, type ListSort } from "./list-store.ts";
import { allOf, type Term } from "./list-term-store.ts";
import { readQuery, readStatuses } from "./read-query.ts";

export type ListRequest = {
  readonly q: string;
  /** Codes; "*" for every order; null for the default, which hides what the shop's statuses hide. */
  readonly statuses: readonly string[] | "*" | null;
  readonly sort: ListSort;
  readonly after: Cursor | null;
  readonly before: Cursor | null;
  readonly limit: number;
  readonly counts: boolean;
};

export type FoundOrders = {
  readonly rows: readonly OrderListRow[];
  readonly matchedLines: ReadonlyMap<string, { sku: string | null; title: string; quantity: number }[]>;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly total: Count;
  readonly hidden: { readonly count: number; readonly exact: boolean; readonly unpaid: number } | null;
  readonly canonical: string;
};

/** The list: one query language, one page, a count that stops in time. The cost does not grow with the number of orders. */
export async function findOrders(context: Context, request: ListRequest): Promise<FoundOrders> {
  return context.reading((reader) => findIn(reader, request));
}

async function findIn(context: Context, request: ListRequest): Promise<FoundOrders> {
  const { scope, canonical, words, hiddenStatuses } = await readScope(context, request);
  const plan = await planOf(context, scope, request.sort);
  const isFirst = request.after === null && request.before === null;
  const page = await findPage(context, scope, plan, { ...request, limit: request.limit + 1 });
  const isBackwards = request.before !== null;
  const more = page.length > request.limit;
  const ids = isBackwards ? page.slice(-request.limit) : page.slice(0, request.limit);
  const isWhole = isFirst && !more;
  const [rows, lines, hidden, counted] = await Promise.all([
    loadRows(context, ids),
    findMatchingLines(context, ids, words),
    request.counts && hiddenStatuses.length > 0 ? countHidden(context, hiddenStatuses) : null,
    request.counts && !isWhole ? countMatches(context, scope, plan, countTimeMs.besidePage) : null,
  ]);
  const total: Count = isWhole ? { value: rows.length, exact: true } : counted ?? { value: 0, exact: false };
  return {
    rows,
    matchedLines: Map.groupBy(lines, ({ orderId }) => orderId),
    hasNext: isBackwards || more,
    hasPrevious: isBackwards ? more : request.after !== null,
    // A count that ran out of time is at least what is on the screen, and one more page.
    total: total.exact ? total : { value: Math.max(total.value, page.length), exact: false },
    hidden,
    canonical,
  };
}

/** Every match in list order, for a selection that acts on all of them. */
export async function findAllOrders(context: Context, request: Pick<ListRequest, "q" | "statuses">, limit: number): Promise<{ id: string; version: number }[]> {
  const { scope } = await readScope(context, request);
  return findAll(context, scope, await planOf(context, scope, "-created"), limit);
}

export async function countOrders(context: Context, request: Pick<ListRequest, "q" | "statuses">): Promise<Count> {
  return context.reading(async (reader) => {
    const { scope } = await readScope(reader, request);
    return countMatches(reader, scope, await planOf(reader, scope, "-created"), countTimeMs.alone);
  });
}

type ReadScope = { readonly scope: Term; readonly canonical: string; readonly words: readonly string[]; readonly hiddenStatuses: readonly string[] };

async function readScope(context: Context, { q, statuses }: Pick<ListRequest, "q" | "statuses">): Promise<ReadScope> {
  const [catalogue, operatorId] = await Promise.all([loadStatusLabels(context, context.store.id), findOperatorId(context)]);
  const query = readQuery(q, { locale: context.locale, statuses: catalogue, field: "?q" });
  const names = await findNames(context, query);
  const wanted = statuses === "*" || statuses === null ? [] : statuses;
  readStatuses(wanted, catalogue, "?status");

  const hiddenStatuses = catalogue.filter((status) => status.hiddenByDefault).map(({ code }) => code);
  const shown =
    wanted.length > 0
      ? wanted
      : statuses === "*" || searchesEverywhere(query)
        ? null
        : catalogue.filter((status) => !status.hiddenByDefault).map(({ code }) => code);
  return {
    scope: allOf([
      ...(query === null ? [] : [termOf(query, { store: context.store, now: context.house.now(), operatorId, names })]),
      shownTerm({
        statuses: shown,
        quotations: query !== null && mentions(query, new Set(["stage"])) || flags(query).includes("draft"),
        archived: flags(query).includes("archived"),
      }, context),
    ]),
    canonical: query === null ? "" : printQuery(query),
    words: query === null ? [] : goodsWords(query),
    hiddenStatuses: shown !== null && wanted.length === 0 && query === null ? hiddenStatuses : [],
  };
}

function flags(query: Query | null): string[] {
  if (query === null) return [];
  if (query.kind === "all" || query.kind === "any") return query.of.flatMap(flags);
  if (query.kind !== "field" || query.field !== "is" || query.test.kind !== "one_of") return [];
  return query.test.values.flatMap((value) => (value.kind === "code" ? value.code : []));
}

/** What the product search looked for, to show the lines that answered. */
function goodsWords(query: Query): string[] {
  if (query.kind === "all" || query.kind === "any") return query.of.flatMap(goodsWords);
  if (query.kind !== "field" || !goodsFields.has(query.field) || query.test.kind !== "one_of") return [];
  return query.test.values.flatMap((value) => (value.kind === "text" ? [`%${value.text}%`, fold(value.text)] : []));
}
const goodsFields: ReadonlySet<string> = new Set(["product", "sku", "supplier", "feature"]);
