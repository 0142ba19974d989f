/** RFC 9457: the one shape of every error of the API, already in the reader's language. */
export type Problem = {
  title: string;
  status: number;
  code: string;
  detail?: string;
  request_id?: string;
  errors?: readonly FieldError[];
  /** On a stale version (412): the record as it is now. */
  current?: unknown;
};
export type FieldError = { pointer: string; code: string; message: string; position?: number; params?: Readonly<Record<string, unknown>> };

/** Thrown by the client, so that a query or a mutation fails with it. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** No answer at all: the cable, the Wi-Fi or the server. The text comes from the catalogue, not from the browser. */
export const unreachable = "client.unreachable";

export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  return { title: error instanceof Error ? error.message : String(error), status: 0, code: "client.defect" };
}

export function isProblem(error: unknown, status: number): error is ApiProblem {
  return error instanceof ApiProblem && error.problem.status === status;
}

/** Nothing at this address: deleted, or a link that is not complete. Trying again helps nobody. */
export function isMissing(error: unknown): boolean {
  return isProblem(error, 404) || isProblem(error, 400);
}

/** The error of each field of a form, by the path of its pointer: "/shipping_address/city" is "shipping_address.city". */
export function fieldErrors(problem: Problem): Record<string, string> {
  return Object.fromEntries((problem.errors ?? []).map(({ pointer, message }) => [pointer.replace(/^[#/]+/, "").replaceAll("/", "."), message]));
}
