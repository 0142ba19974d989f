import { queryOptions } from "@tanstack/react-query";
import { get, post } from "./client.ts";
import type { Operation } from "./contract.ts";

export function operationQuery(id: string) {
  return queryOptions({
    queryKey: ["operation", id],
    queryFn: ({ signal }) => get<Operation>(`/operations/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : 1_000),
  });
}

export function isRunning({ status }: Operation): boolean {
  return status === "queued" || status === "running";
}

export function cancelOperation(id: string): Promise<Operation> {
  return post(`/operations/${id}/cancel`);
}

export function undoOperation(id: string): Promise<Operation> {
  return post(`/operations/${id}/undo`);
}
