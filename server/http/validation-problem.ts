import type { FastifySchemaValidationError } from "fastify";
import type { Refusal, RefusalParam } from "../domain/refusal.ts";
import type { ProblemError } from "../platform/problem.ts";

type Place = ProblemError["in"];
/** An issue of zod, as far as we read it. */
type Issue = {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly format?: string;
  readonly divisor?: number | bigint;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly params?: Readonly<Record<string, RefusalParam>> & { readonly refusal?: Refusal["code"] };
};
export type InputFault = { readonly in: Place; readonly pointer: string; readonly refusal: Refusal };

const places: Readonly<Record<string, Place>> = { body: "body", querystring: "query", params: "path", headers: "header" };

/** What zod found, as refusals with a place: every fault at once, so that a form is corrected in one go. */
export function inputFaults(validation: readonly FastifySchemaValidationError[], context: string | undefined): InputFault[] {
  const place = places[context ?? "body"] ?? "body";
  return validation.flatMap((entry) => faultsOf(issueOf(entry), place));
}

/**
 * The status of a bad input: an unknown name or a bad query is 400, an id in the path that is not one of ours cannot be
 * found, and a field that is missing or wrong is 422.
 */
export function statusOfFaults(faults: readonly InputFault[]): number {
  if (faults.some((fault) => fault.in === "path")) return 404;
  return faults.some((fault) => fault.in !== "body" || fault.refusal.code === "input.unknown_field") ? 400 : 422;
}

/** The validator flattens an issue into keyword, path and params; here it gets its names back. */
function issueOf(entry: FastifySchemaValidationError): Issue {
  const path = entry.instancePath.split("/").filter((part) => part !== "");
  return { ...(entry.params as object), code: entry.keyword, message: entry.message ?? "", path };
}

function faultsOf(issue: Issue, place: Place): InputFault[] {
  const at = (refusal: Refusal, ...deeper: string[]): InputFault => ({ in: place, pointer: pointerTo([...issue.path, ...deeper]), refusal });
  if (issue.code === "unrecognized_keys") {
    return (issue.keys ?? []).map((field) => at({ code: "input.unknown_field", params: { field } }, field));
  }
  if (issue.code === "invalid_union") return closestBranch(issue).flatMap((inner) => faultsOf(inner, place));
  return [at(refusalOf(issue))];
}

/** Of several shapes that were possible, the one that was missed by the least. */
function closestBranch(issue: Issue): Issue[] {
  const branches = (issue.errors ?? []).filter((branch) => branch.length > 0);
  const closest = branches.toSorted((a, b) => a.length - b.length)[0];
  if (!closest) return [{ ...issue, code: "invalid_value" }];
  return closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function refusalOf(issue: Issue): Refusal {
  switch (issue.code) {
    case "invalid_type":
      // zod says what it met only in its sentence.
      return issue.message.endsWith("received undefined")
        ? { code: "input.required" }
        : { code: "input.invalid_type", params: { expected: issue.expected ?? "" } };
    case "too_big":
      return { code: sizeCode(issue.origin, "input.too_long", "input.too_many", "input.too_big"), params: { max: Number(issue.maximum) } };
    case "too_small":
      return { code: sizeCode(issue.origin, "input.too_short", "input.too_few", "input.too_small"), params: { min: Number(issue.minimum) } };
    case "invalid_format":
      return { code: formatCode(issue.format) };
    case "invalid_value":
      return { code: "input.invalid_value", params: { allowed: (issue.values ?? []).map(String).join(", ") } };
    case "not_multiple_of":
      return { code: "input.not_multiple", params: { step: Number(issue.divisor) } };
    case "invalid_key":
      return { code: "input.invalid_key" };
    case "custom": {
      const { refusal = "input.invalid_format", ...params } = issue.params ?? {};
      return { code: refusal, params };
    }
    default:
      return { code: "input.invalid_format" };
  }
}

function sizeCode<Code extends Refusal["code"]>(origin: string | undefined, text: Code, list: Code, number: Code): Code {
  if (origin === "string") return text;
  return origin === "array" || origin === "set" || origin === "object" ? list : number;
}

function formatCode(format: string | undefined): Refusal["code"] {
  if (format === "email") return "input.invalid_email";
  if (format === "url") return "input.invalid_url";
  return format === "datetime" ? "input.invalid_time" : "input.invalid_format";
}

/** RFC 6901. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
