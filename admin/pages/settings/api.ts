import { queryOptions } from "@tanstack/react-query";
import { get, getVersioned, put, type Versioned } from "../../api/client.ts";
import type { Page } from "../../api/contract.ts";
import { isProblem } from "../../api/problem.ts";
import type { ApiKey, Carrier, MailDelivery, Operator, PaymentMethod, ShippingMethod, Status, Tag, Team } from "../../api/types.gen.ts";
import { mergeChanges } from "../../forms/merge.ts";
import type { Saved } from "../../forms/save-with-merge.ts";

export const statusesQuery = list<Status>("status", "/statuses");
export const tagsQuery = list<Tag>("tag", "/tags");
export const carriersQuery = list<Carrier>("carrier", "/carriers");
export const paymentMethodsQuery = list<PaymentMethod>("payment_method", "/payment-methods");
export const shippingMethodsQuery = list<ShippingMethod>("shipping_method", "/shipping-methods");
export const operatorsQuery = list<Operator>("operator", "/operators");
export const teamsQuery = list<Team>("team", "/teams");
export const keysQuery = list<ApiKey>("api_key", "/api-keys");

/** With use counts and versions: never older than the page that shows them. */
function list<T>(entity: string, path: string) {
  return queryOptions({ queryKey: [entity, "settings"], queryFn: async ({ signal }) => (await get<Page<T>>(path, {}, signal)).data, staleTime: 0 });
}

export const mailDeliveryQuery = queryOptions({
  queryKey: ["mail_delivery"],
  queryFn: ({ signal }) => get<MailDelivery>("/mail-delivery", {}, signal),
});

/** One document of the settings: what the shop chose, who chose it, and the version to send back. */
export type SettingDocument<T> = { readonly key: string; readonly value: T; readonly version: number; readonly updated_at: string | null; readonly updated_by: string | null };

export function documentQuery<T>(key: string) {
  return queryOptions({ queryKey: ["settings", key], queryFn: ({ signal }) => get<SettingDocument<T>>(`/settings/${key}`, {}, signal) });
}

type Fields = Readonly<Record<string, unknown>>;
type DocumentEdit = { readonly key: string; readonly version: string; readonly before: Fields; readonly changes: Fields };

/** As `saveWithMerge` does for a record: a document is replaced whole, so what others changed meanwhile is taken over first. */
export async function saveDocument<T>({ key, version, before, changes }: DocumentEdit, merged = false): Promise<Saved<SettingDocument<T>>> {
  try {
    return { status: "saved", record: await put(`/settings/${key}`, { value: { ...before, ...changes } }, version), merged };
  } catch (error) {
    if (!isProblem(error, 412)) throw error;
  }
  const now: Versioned<SettingDocument<Fields>> = await getVersioned(`/settings/${key}`);
  const theirs = now.data.value;
  const merge = mergeChanges(before, changes, theirs);
  if (merge.conflicts.length > 0) return { status: "conflict", ...merge, version: now.version, theirs };
  return saveDocument({ key, version: now.version, before: theirs, changes: merge.changes }, true);
}
