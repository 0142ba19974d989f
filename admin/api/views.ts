import { queryOptions } from "@tanstack/react-query";
import { get, patch, post, remove } from "./client.ts";
import type { Page, SavedView } from "./contract.ts";

/** With how many orders each finds now: so they follow the orders. */
export const viewsQuery = queryOptions({
  queryKey: ["order-count", "views"],
  queryFn: async ({ signal }) => (await get<Page<SavedView>>("/views", { counts: true }, signal)).data,
});

export function createView(view: Pick<SavedView, "name" | "q" | "status" | "sort" | "columns" | "shared">): Promise<SavedView> {
  return post("/views", view);
}

export function changeView({ id, version }: SavedView, change: Partial<Pick<SavedView, "name" | "columns" | "shared">>): Promise<SavedView> {
  return patch(`/views/${id}`, change, `"${version}"`);
}

export function deleteView({ id, version }: SavedView): Promise<void> {
  return remove(`/views/${id}`, `"${version}"`);
}
