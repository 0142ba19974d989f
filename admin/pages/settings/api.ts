import { queryOptions } from "@tanstack/react-query";
import { get, getVersioned, put } from "../../api/client.ts";
import type { Page } from "../../api/contract.ts";
import type { ApiKey, Carrier, MailDelivery, Operator, PaymentMethod, ShippingMethod, Status, Tag, Team } from "../../api/types.gen.ts";
import { type Edit, mergeAndSave, type Saved } from "../../forms/save-with-merge.ts";

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
export type SettingDocument<T> = {
  readonly key: string;
  readonly value: T;
  readonly version: number;
  readonly updated_at: string | null;
  readonly updated_by: string | null;
};

export function documentQuery<T>(key: string) {
  return queryOptions({ queryKey: ["settings", key], queryFn: ({ signal }) => get<SettingDocument<T>>(`/settings/${key}`, {}, signal) });
}

type Fields = Readonly<Record<string, unknown>>;

/** A document is replaced whole, so what others changed meanwhile is taken over first. */
export function saveDocument<T>({ key, ...edit }: Edit & { readonly key: string }): Promise<Saved<SettingDocument<T>>> {
  const path = `/settings/${key}`;
  return mergeAndSave(edit, {
    write: ({ before, changes, version }) => put<SettingDocument<T>>(path, { value: { ...before, ...changes } }, version),
    read: async () => {
      const { data, version } = await getVersioned<SettingDocument<Fields>>(path);
      return { theirs: data.value, version };
    },
  });
}
