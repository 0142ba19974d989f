import type { ReactNode } from "react";
import type { OrderRow } from "../../api/contract.ts";
import type { CellContext } from "./cell-context.ts";
import { CustomerCell, DateCell, DeliveryCell, NextActionCell, OriginCell, PaymentCell, StatusCell, TagsCell } from "./cells.tsx";

export type ColumnId = keyof typeof columns;
type Column = { readonly sort?: "created" | "total"; readonly end?: true; readonly show: (order: OrderRow, context: CellContext) => ReactNode };

/** Every column of the list; which of them, and in what order, is each person's choice. The number comes first always: it opens the order. */
export const columns = {
  date: { sort: "created", show: ({ placed_at }, context) => <DateCell at={placed_at} {...context} /> },
  customer: { show: (order, context) => <CustomerCell order={order} {...context} /> },
  status: { show: (order, context) => <StatusCell order={order} {...context} /> },
  next: { show: (order, context) => <NextActionCell order={order} {...context} /> },
  payment: { show: (order, context) => <PaymentCell order={order} withMethod {...context} /> },
  delivery: { show: (order, context) => <DeliveryCell order={order} withMethod {...context} /> },
  invoice: { show: ({ invoice_status }, { t, lists }) => (invoice_status === "none" ? t.table.none : lists.words.invoice[invoice_status]) },
  method: {
    show: ({ payment_method }, { t, lists }) => (payment_method === null ? t.table.none : lists.methodLabel("method", payment_method)),
  },
  shipping: {
    show: ({ shipping_method, carrier }, { t, lists }) =>
      shipping_method === null ? (carrier ?? t.table.none) : lists.methodLabel("shipping", shipping_method),
  },
  tags: { show: ({ tags }) => <TagsCell tags={tags} /> },
  operator: { show: ({ operator }, { t }) => operator?.name ?? t.table.none },
  team: { show: ({ team }, { t }) => team?.name ?? t.table.none },
  origin: { show: ({ origin }, { lists }) => <OriginCell origin={origin} label={lists.originLabel(origin)} /> },
  items: { end: true, show: ({ item_count }, { format }) => format.number(item_count) },
  country: { show: ({ country }, { t, format }) => (country === null ? t.table.none : format.country(country)) },
  channel: { show: ({ channel }, { lists }) => lists.words.channel[channel] ?? channel },
  total: { sort: "total", end: true, show: ({ total }, { format }) => format.money(total) },
} as const satisfies Readonly<Record<string, Column>>;

export const columnIds = Object.keys(columns).filter((id): id is ColumnId => id in columns);
export const usualColumns: readonly ColumnId[] = ["date", "customer", "status", "payment", "delivery", "origin", "total", "next"];

export function column(id: ColumnId): Column {
  return columns[id];
}

/** Known columns only: what was kept may be of another version. */
export function chosenColumns(kept: readonly string[] | undefined | null): readonly ColumnId[] {
  const known = (kept ?? []).filter((id): id is ColumnId => id in columns);
  return known.length > 0 ? known : usualColumns;
}
