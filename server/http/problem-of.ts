import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Locale } from "../../i18n/locale.ts";
import { problemTitle } from "../../i18n/problem-titles.ts";
import { describeRefusal } from "../../i18n/refusals.ts";
import type { Refusal } from "../domain/refusal.ts";
import { isRetryable } from "../platform/db.ts";
import { Refused, type Problem } from "../platform/problem.ts";
import { statusOf } from "./errors.ts";
import { inputFaults, statusOfFaults, type InputFault } from "./validation-problem.ts";

export type Answer = { readonly problem: Problem; readonly retryAfterSeconds: number | null; /** Ours to look into. */ readonly isDefect: boolean };
type Reader = { readonly locale: Locale; readonly requestId: string };
type Failure = {
  readonly code?: string;
  readonly statusCode?: number;
  readonly message?: string;
  readonly constraint?: string;
  readonly validationContext?: string;
};

/** Whatever was thrown, as one problem: a refusal in the reader's words, anything unknown without a word of its cause. */
export function problemOf(error: unknown, reader: Reader, bodyLimit: number): Answer {
  if (error instanceof Refused) return answer(error.refusal, reader, { current: error.current });
  if (hasZodFastifySchemaValidationErrors(error)) return inputAnswer(inputFaults(error.validation, error.validationContext), reader);
  const refusal = refusalOfDatabase(error) ?? refusalOfFramework(error as Failure, bodyLimit);
  return refusal ? answer(refusal, reader) : { ...answer({ code: "http.internal" }, reader), isDefect: true };
}

function answer(refusal: Refusal, { locale, requestId }: Reader, more: { status?: number; errors?: Problem["errors"]; current?: unknown } = {}): Answer {
  const status = more.status ?? statusOf(refusal.code);
  const text = describeRefusal(refusal, locale);
  const fields = typeof refusal.field === "string" ? [refusal.field] : refusal.field;
  const errors = more.errors ?? fields?.map((field) => ({ ...placeOf(field), code: refusal.code, message: text }));
  return {
    problem: {
      type: `/api/docs#${refusal.code}`,
      title: problemTitle(status, locale),
      status,
      detail: text,
      code: refusal.code,
      ...(refusal.params && { params: { ...refusal.params } }),
      ...(errors && { errors }),
      ...(more.current !== undefined && { current: more.current }),
      request_id: requestId,
    },
    retryAfterSeconds: status === 503 || refusal.code === "idempotency.in_flight" ? 1 : waitOf(refusal),
    isDefect: false,
  };
}

/** A refusal names a field by its pointer into the body, or as `?q` in the query. */
function placeOf(field: string): { readonly in: "body" | "query"; readonly pointer: string } {
  return field.startsWith("?") ? { in: "query", pointer: `/${field.slice(1)}` } : { in: "body", pointer: field };
}

function waitOf(refusal: Refusal): number | null {
  const seconds = refusal.params?.["seconds"];
  return statusOf(refusal.code) === 429 && typeof seconds === "number" ? seconds : null;
}

/** One fault speaks for itself; several are listed under one roof. */
function inputAnswer(faults: readonly InputFault[], reader: Reader): Answer {
  const status = statusOfFaults(faults);
  const errors = faults.map(({ refusal, ...place }) => ({
    ...place, code: refusal.code, message: describeRefusal(refusal, reader.locale), ...(refusal.params && { params: { ...refusal.params } }),
  }));
  const first = faults[0]?.refusal;
  if (status === 404) return answer({ code: "http.not_found" }, reader, { errors });
  return answer(faults.length === 1 && first ? first : { code: "input.invalid" }, reader, { status, errors });
}

/** What a constraint says when an id of the request leads nowhere, or the same order comes in twice at the same moment. */
const refusalOfConstraint: Readonly<Record<string, Refusal>> = {
  orders_external: { code: "order.external_id_taken" },
  orders_store_id_customer_id_fkey: { code: "customer.unknown", field: "/customer/id" },
  orders_store_id_operator_id_fkey: { code: "operator.unknown", field: "/operator_id" },
  orders_store_id_team_id_fkey: { code: "team.unknown", field: "/team_id" },
};

/** SQLSTATE of https://www.postgresql.org/docs/current/errcodes-appendix.html, and the socket's own words. */
function refusalOfDatabase(error: unknown): Refusal | null {
  const { code = "", message = "", constraint = "" } = error as Failure;
  const known = refusalOfConstraint[constraint];
  if (known) return known;
  if (code === "53100") return { code: "database.disk_full" };
  // Text that PostgreSQL cannot hold: U+0000, which JSON can spell and a database cannot.
  if (code === "22021" || code === "22P05") return { code: "http.bad_request" };
  if (/^(40001|40P01|55P03|57014|53300)$/.test(code)) return { code: "database.busy" };
  if (/^(08...|57P0.|25006|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)$/.test(code)) return { code: "database.unavailable" };
  if (/timeout exceeded when trying to connect|Cannot use a pool after calling end/.test(message)) return { code: "database.unavailable" };
  return isRetryable(error) ? { code: "database.unavailable" } : null;
}

function refusalOfFramework({ code = "", statusCode = 500 }: Failure, bodyLimit: number): Refusal | null {
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return { code: "http.body_too_large", params: { max_bytes: bodyLimit } };
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return { code: "http.wrong_content_type" };
  if (code === "FST_ERR_CTP_INVALID_JSON_BODY" || code === "FST_ERR_CTP_EMPTY_JSON_BODY") return { code: "http.malformed_json" };
  return statusCode >= 400 && statusCode < 500 ? { code: "http.bad_request" } : null;
}
