import { queryOptions } from "@tanstack/react-query";
import { get } from "./client.ts";
import type { Carrier, Method, Page, Person, Status, Tag } from "./contract.ts";

/** What a shop has few of and changes rarely: always answered whole, read once, refreshed when the settings change. */
const rarely_ms = 5 * 60_000;

export const statusesQuery = list<Status>("status", "/statuses");
export const tagsQuery = list<Tag>("tag", "/tags");
export const operatorsQuery = list<Person & { active: boolean; can_sign_in: boolean }>("operator", "/operators");
export const teamsQuery = list<Person>("team", "/teams");
export const carriersQuery = list<Carrier>("carrier", "/carriers");
export const paymentMethodsQuery = list<Method>("payment_method", "/payment-methods");
export const shippingMethodsQuery = list<Method>("shipping_method", "/shipping-methods");

function list<T>(entity: string, path: string) {
  return queryOptions({
    queryKey: [entity, "all"],
    queryFn: async ({ signal }) => (await get<Page<T>>(path, {}, signal)).data,
    staleTime: rarely_ms,
  });
}
