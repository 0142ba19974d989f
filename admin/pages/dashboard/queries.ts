import { queryOptions } from "@tanstack/react-query";
import { get, remove } from "../../api/client.ts";
import type { Money } from "../../api/contract.ts";
import type { Period } from "./search.ts";

export type Counter = { key: string; value: number; exact: boolean; q: string | null; status: string | null };
export type SalesDay = { day: string; orders: number; total: Money };
export type Sales = { days: SalesDay[]; previous: SalesDay[] };
export type TopProduct = { sku: string | null; title: string; quantity: number; total: Money };
export type OriginShare = { origin: string; orders: number; total: Money };
export type Activity = { id: string; type: string; at: string; actor: { kind: string; name: string | null }; order: { id: string; number: string | null } | null; data: Record<string, unknown> };

type Part = "counters" | "sales" | "top" | "origins" | "activity";

/** Each part is asked for itself: a slow or failing one holds up no other. All change with the orders. */
function part<T>(name: Part, days?: Period) {
  return queryOptions({
    queryKey: ["order", "dashboard", name, days ?? null],
    queryFn: ({ signal }) => get<T>("/dashboard", { part: name, days }, signal),
    staleTime: 15_000,
  });
}

export const countersQuery = part<{ counters: Counter[] }>("counters");
export const salesQuery = (days: Period) => part<Sales>("sales", days);
export const topProductsQuery = (days: Period) => part<{ products: TopProduct[] }>("top", days);
export const originsQuery = (days: Period) => part<{ origins: OriginShare[] }>("origins", days);
export const activityQuery = part<{ events: Activity[] }>("activity");

export const demoQuery = queryOptions({
  queryKey: ["demo"],
  queryFn: ({ signal }) => get<{ is_open: boolean; orders: number }>("/demo", {}, signal),
  staleTime: 60_000,
});

export function removeDemo(): Promise<void> {
  return remove("/demo");
}

export const mailSetupQuery = queryOptions({
  queryKey: ["setting", "mail"],
  queryFn: ({ signal }) => get<{ value: { from_address: string | null } }>("/settings/mail", {}, signal),
});
export const importsCountQuery = queryOptions({
  queryKey: ["import", "count"],
  queryFn: async ({ signal }) => (await get<{ total: { value: number } }>("/imports", { limit: 1 }, signal)).total.value,
});
