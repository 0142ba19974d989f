import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ask, get, post } from "./client.ts";
import type { ActionName, ActionOutcome, ActionRequest, Operation, OrderDetail, OrderPage, OrderRow, Page, Suggestion, SuggestionKind } from "./contract.ts";

export type OrderListParams = {
  q?: string | undefined;
  status?: string | undefined;
  sort?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
  limit: number;
};

/** One page of orders. The rows of the page before stay, dimmed, until the next ones are there. */
export function orderListQuery(params: OrderListParams) {
  return queryOptions({
    queryKey: ["order", "list", params],
    queryFn: ({ signal }) => get<OrderPage>("/orders", params, signal),
    placeholderData: keepPreviousData,
  });
}

/** How many orders answer, and none of them: for tabs, and for what a list leaves out. Null when counting took too long to say anything. */
export function orderCountQuery(params: { q?: string | undefined; status?: string | undefined }) {
  return queryOptions({
    queryKey: ["order-count", params],
    queryFn: async ({ signal }) => {
      const { total, data } = await get<OrderPage>("/orders", { ...params, limit: 1 }, signal);
      return total.exact || total.value > data.length + 1 ? total : null;
    },
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
}

/** The order with exactly this number, whatever its state: what Enter on a full number opens. */
export async function findByNumber(number: string): Promise<OrderRow | null> {
  const { data } = await get<Page<OrderRow>>("/orders", { q: `number:"${number.replace(/["\\]/g, "")}"`, status: "*", limit: 2, count: "false" });
  return data.length === 1 ? (data[0] ?? null) : null;
}

export function productSuggestionsQuery(text: string) {
  return queryOptions({
    queryKey: ["product", "suggestions", text],
    queryFn: async ({ signal }) => (await get<{ data: Suggestion[] }>("/orders/suggestions", { q: text }, signal)).data,
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });
}

/** The values that orders really carry in a field: no filter is offered that finds nothing. */
export function usedValuesQuery(kind: SuggestionKind) {
  return queryOptions({
    queryKey: ["order", "values", kind],
    queryFn: async ({ signal }) => (await get<{ data: Suggestion[] }>("/orders/suggestions", { kind, limit: 50 }, signal)).data.map(({ label }) => label),
    staleTime: 60_000,
  });
}

export function orderQuery(id: string) {
  return queryOptions({ queryKey: ["order", "one", id], queryFn: ({ signal }) => get<OrderDetail>(`/orders/${id}`, {}, signal) });
}

/** Up to 500 orders at once and answered for; more go on in the background as an operation. */
export function runAction(action: ActionName, request: ActionRequest, idempotencyKey?: string): Promise<ActionOutcome | { operation: Operation }> {
  return post(`/orders/actions/${action}`, request, idempotencyKey);
}

export function previewAction(action: ActionName, request: ActionRequest): Promise<ActionOutcome> {
  return ask(`/orders/actions/${action}`, { ...request, dry_run: true });
}
