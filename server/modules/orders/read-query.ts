import { parseQuery, queryLimits } from "../../domain/query-language.ts";
import type { Query, QueryError } from "../../domain/query-tree.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import { Refused } from "../../platform/problem.ts";
import type { StatusLabels } from "../settings/store.ts";

export type QueryReader = {
  readonly locale: "en" | "fr" | "ro";
  readonly statuses: readonly StatusLabels[];
  /** Where the text stands in the request. */ readonly field: string;
};

/** A typed query as a value, or the refusal that names the place where it stops making sense. Null is every order. */
export function readQuery(text: string, { locale, statuses, field: at }: QueryReader): Query | null {
  const shop = { status: statuses.map(({ code, labels }) => ({ code, labels: Object.values(labels) })) };
  const typed = text.replaceAll("\0", " "); // no text of the database holds it
  const parsed = parseQuery(isWrittenPhone(typed) ? JSON.stringify(typed.trim()) : typed, { locale, shop });
  if (parsed.ok) return parsed.query;
  const { code, position, length, token, field, nearest } = parsed.error;
  throw new Refused({
    code: queryRefusals[code],
    params: { position, length, token, field: field ?? token, value: token, max: limitOf(code), nearest: nearest ?? null },
    field: at,
  });
}

/** Of "paid,shipped" the codes; the first that the shop does not know is refused. */
export function readStatuses(codes: readonly string[], statuses: readonly StatusLabels[], field: string): void {
  const unknown = codes.find((code) => !statuses.some((status) => status.code === code));
  if (unknown !== undefined) throw new Refused({ code: "status.unknown", params: { status: unknown }, field });
}

const queryRefusals = {
  unknown_field: "query.unknown_field",
  unknown_value: "query.unknown_value",
  unexpected_token: "query.unexpected_token",
  unexpected_end: "query.unexpected_end",
  unclosed_quote: "query.unclosed_quote",
  missing_value: "query.missing_value",
  not_comparable: "query.not_comparable",
  too_long: "query.too_long",
  too_many_terms: "query.too_many_terms",
  too_deep: "query.too_deep",
} as const satisfies Record<QueryError["code"], RefusalCode>;

function limitOf(code: QueryError["code"]): number {
  if (code === "too_many_terms") return queryLimits.terms;
  return code === "too_deep" ? queryLimits.depth : queryLimits.length;
}

/** "+40 722 123 456" is one thing to look for, not four. */
const isWrittenPhone = (text: string): boolean => /^\s*\+?\d[\d\s().-]{7,}\s*$/.test(text) && /\s/.test(text.trim());
