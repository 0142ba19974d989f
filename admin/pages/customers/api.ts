import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "../../api/client.ts";
import type { Page } from "../../api/contract.ts";
import type { Customer, CustomerRow } from "../../api/types.gen.ts";

export function customerListQuery({ q, tag }: { q?: string | undefined; tag?: string | undefined }) {
  return infiniteQueryOptions({
    queryKey: ["customer", "list", q ?? "", tag ?? ""],
    queryFn: ({ pageParam, signal }) => get<Page<CustomerRow>>("/customers", { q, tag, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function customerQuery(id: string) {
  return queryOptions({ queryKey: ["customer", "one", id], queryFn: ({ signal }) => get<Customer>(`/customers/${id}`, {}, signal) });
}
