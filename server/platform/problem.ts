import { z } from "zod";
import type { Refusal } from "../domain/refusal.ts";

/** Thrown where exactly one thing was asked and it is refused; several come back as values in the answer. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  /** On a stale version: the record as it is now, in the shape of its GET. */
  readonly current: unknown;

  constructor(refusal: Refusal, current?: unknown) {
    super(refusal.code);
    this.refusal = refusal;
    this.current = current;
  }
}

const params = z.record(z.string(), z.unknown()).optional().describe("The facts that the text names.");

const problemError = z.object({
  in: z.enum(["body", "query", "path", "header"]),
  pointer: z.string().describe("JSON pointer into that part of the request."),
  code: z.string(),
  message: z.string(),
  params,
});

/** RFC 9457. `code` is stable and meant for programs; the texts follow Accept-Language. */
export const problem = z
  .object({
    type: z.string().describe("Address of the explanation of this code."),
    title: z.string().describe("The same for every problem of this status."),
    status: z.number().int(),
    detail: z.string().describe("What happened this time, for a person."),
    code: z.string(),
    params,
    errors: z.array(problemError).optional(),
    current: z.unknown().optional().describe("On 412: the record as it is now."),
    request_id: z.string(),
  })
  .meta({
    id: "Problem",
    examples: [{
      type: "/api/docs#order.wrong_stage", title: "Not possible now", status: 409, code: "order.wrong_stage",
      detail: "The order is at stage “Cancelled” and cannot be shipped.", params: { action: "ship", stage: "cancelled" },
      request_id: "req_0199f3a16a7c7b3e9d0c4b1a2f3e4d5c",
    }],
  });
export type Problem = z.infer<typeof problem>;
export type ProblemError = z.infer<typeof problemError>;

/** The problems that any route may answer with: `response: { 200: order, ...problems }`. */
export const problems = {
  400: problem, 401: problem, 403: problem, 404: problem, 409: problem, 412: problem, 422: problem, 423: problem, 428: problem, 429: problem, 503: problem,
} as const;
