import { queryOptions } from "@tanstack/react-query";
import { get } from "./client.ts";
import type { Explanation, OrderExplanation } from "./types.gen.ts";

export type { Explanation };
export type ExplainedAmount = keyof OrderExplanation;

/** Asked for when somebody wants to know: a version of an order explains itself once. */
export function explanationQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ["order", "explanation", id, version],
    queryFn: ({ signal }) => get<OrderExplanation>(`/orders/${id}/explanation`, {}, signal),
  });
}
