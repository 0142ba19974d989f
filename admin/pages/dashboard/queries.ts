import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, remove } from "../../api/client.ts";
import type { Money } from "../../api/contract.ts";
import type { Period } from "./search.ts";

type Count = { value: number; exact: boolean };
/** With a search, the list of orders has as many rows; without one, that of products or of messages. */
export type Counter = { count: Count; q?: string; status?: string | null };
export const counterNames = ["pending", "unpaid", "to_prepare", "to_ship", "late", "mismatch", "low_stock", "failed_messages"] as const;
export type CounterName = (typeof counterNames)[number];
/** The orders that `q` finds, whatever their status, are those counted. */
export type Sum = { count: number; total: Money; q: string };
export type SalesDay = Sum & { day: string };
export type Sales = { days: SalesDay[]; current: Sum; previous: Sum; other_currencies: Sum[] };
export type TopProduct = {
  product_id: string | null;
  sku: string | null;
  title: string;
  titles: Readonly<Record<string, string>>;
  quantity: number;
  orders: number;
  total: Money;
  q: string;
};
export type OriginShare = Sum & { value: string };
export type Activity = {
  id: string;
  type: string;
  at: string;
  actor: { kind: string; name: string | null };
  order: { id: string; number: string | null } | null;
  customer_id: string | null;
  data: Record<string, unknown>;
};
type Parts = { counters: Record<CounterName, Counter>; sales: Sales; top: TopProduct[]; origins: OriginShare[]; activity: Activity[] };

/** Each part is asked for itself: a slow or failing one holds up no other. All change with the orders. */
function part<Name extends keyof Parts>(name: Name, days?: Period) {
  return queryOptions({
    queryKey: ["order", "dashboard", name, days ?? null],
    queryFn: async ({ signal }) => (await get<Pick<Parts, Name>>("/dashboard", { part: name, days }, signal))[name],
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
}

export const countersQuery = part("counters");
export const salesQuery = (days: Period) => part("sales", days);
export const topProductsQuery = (days: Period) => part("top", days);
export const originsQuery = (days: Period) => part("origins", days);
export const activityQuery = part("activity");

export const demoQuery = queryOptions({
  queryKey: ["demo"],
  queryFn: ({ signal }) => get<{ is_open: boolean; orders: number }>("/demo", {}, signal),
  staleTime: 60_000,
});

export function removeDemo(): Promise<void> {
  return remove("/demo");
}

export const importsCountQuery = queryOptions({
  queryKey: ["import", "count"],
  queryFn: async ({ signal }) => (await get<{ total: { value: number } }>("/imports", { limit: 1 }, signal)).total.value,
});
