import { queryOptions } from "@tanstack/react-query";
import { get, post } from "./client.ts";
import type { Operation, OperationItem, Page, RefusedOrder } from "./contract.ts";

export function operationQuery(id: string) {
  return queryOptions({
    queryKey: ["operation", id],
    queryFn: ({ signal }) => get<Operation>(`/operations/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : 1_000),
  });
}

export function isRunning({ state }: Operation): boolean {
  return state === "queued" || state === "running";
}

export function cancelOperation(id: string): Promise<Operation> {
  return post(`/operations/${id}/cancel`);
}

export function undoOperation(id: string): Promise<{ undone: number; refused: RefusedOrder[] }> {
  return post(`/operations/${id}/undo`);
}

/** How often this person has taken something back: what came back then shows at once, not as news of others. */
export const undoneQuery = queryOptions({ queryKey: ["undone"], queryFn: () => 0, enabled: false, initialData: 0, gcTime: Infinity });

/** The refused orders once more, as an operation of their own. */
export function retryOperation(id: string): Promise<Operation> {
  return post(`/operations/${id}/retry`);
}

/** What became of each order; the refused first is what a person asks for. */
export function operationItemsQuery(id: string, state?: OperationItem["state"]) {
  return queryOptions({
    queryKey: ["operation", id, "items", state ?? "all"],
    queryFn: ({ signal }) => get<Page<OperationItem>>(`/operations/${id}/items`, { state, limit: 250 }, signal),
  });
}
