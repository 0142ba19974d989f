import { z } from "zod";
import type { Refusal } from "../domain/refusal.ts";

/** Thrown where exactly one thing was asked and it is refused; several come back as values in the answer. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const problemError = z.object({
  pointer: z.string().describe("JSON pointer into the body, or `?name` for a query parameter."),
  code: z.string(),
  message: z.string(),
});

/** RFC 9457. `code` is stable and meant for programs; the texts follow Accept-Language. */
export const problem = z
  .object({
    type: z.string().describe("Address of the explanation of this code."),
    title: z.string().describe("The same for every problem of this status."),
    status: z.number().int(),
    detail: z.string().describe("What happened this time, for a person."),
    code: z.string(),
    params: z.record(z.string(), z.unknown()).optional().describe("The facts that the detail names."),
    errors: z.array(problemError).optional(),
    request_id: z.string(),
  })
  .meta({
    id: "Problem",
    examples: [{
      type: "/api/docs#order.wrong_stage", title: "Conflict", status: 409, code: "order.wrong_stage",
      detail: "A cancelled order cannot be shipped.", params: { action: "ship", stage: "cancelled" }, request_id: "req_01j9z3k4m5n6p7q8r9s0t1v2w3",
    }],
  });
export type Problem = z.infer<typeof problem>;

/** The refusals that any route may answer with; a route adds its own: `response: { 200: order, ...problems, 409: problem }`. */
export const problems = { 400: problem, 401: problem, 403: problem, 404: problem, 409: problem, 412: problem, 422: problem, 423: problem, 428: problem, 429: problem, 503: problem } as const;
