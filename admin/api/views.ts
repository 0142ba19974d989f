import { queryOptions } from "@tanstack/react-query";
import { get, post, remove } from "./client.ts";
import type { Page, SavedView } from "./contract.ts";

export const viewsQuery = queryOptions({
  queryKey: ["view", "all"],
  queryFn: async ({ signal }) => (await get<Page<SavedView>>("/views", {}, signal)).data,
});

export function createView(view: Pick<SavedView, "name" | "q" | "status" | "sort" | "columns" | "shared">): Promise<SavedView> {
  return post("/views", view);
}

export function deleteView({ id, version }: SavedView): Promise<void> {
  return remove(`/views/${id}`, `"${version}"`);
}
