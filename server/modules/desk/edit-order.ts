import { trackingOf } from "../../domain/acts/ship-order.ts";
import { changedFields } from "../../domain/changed-fields.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { Refused } from "../../platform/problem.ts";
import {
  addSearchText,
  countryOf,
  loadCarriedNames,
  lockForEdit,
  replaceFacet,
  updateFields,
  updateLastParcel,
  type EditableFields,
  type EditableOrder,
} from "../orders/edit-store.ts";
import { loadCarriers, loadPaymentMethods, loadShippingMethods } from "../settings/store.ts";

export type OrderEdit = Partial<EditableFields>;

/**
 * Typed-in data of an order, under its version: the second of two editors learns what the first changed, and nothing is
 * overwritten in silence (EDT-17). Ledgers, lines and statuses have acts of their own.
 */
export async function editOrder(context: Context, orderId: string, version: number, edit: OrderEdit): Promise<"done" | "stale"> {
  return context.transaction({ lock: true }, async (tx) => {
    const before = await lockForEdit(tx, orderId);
    if (!before) throw new Refused({ code: "order.not_found" });
    if (before.version !== version) return "stale";
    if (before.locked) throw new Refused({ code: "order.locked" });
    const edited = { ...before, ...edit };
    // Where both addresses are one, a later change of the billing address follows (EDT-07).
    const after: EditableOrder = edited.same_as_billing ? { ...edited, shipping_address: edited.billing_address } : edited;
    const named = Object.keys(edit) as (keyof EditableFields)[];
    const changes = changedFields(pick(before, named), pick(after, named));
    if (!changes) return "done";
    const refusal = await refusalOf(tx, edit);
    if (refusal) throw new Refused(refusal);
    await write(tx, orderId, before, after, Object.keys(changes.after) as (keyof EditableFields)[]);
    return "done";
  });
}

async function refusalOf(tx: Tx, edit: OrderEdit): Promise<Refusal | null> {
  const [payment, shipping] = await Promise.all([
    edit.payment_method == null ? null : loadPaymentMethods(tx, tx.storeId),
    edit.shipping_method == null ? null : loadShippingMethods(tx, tx.storeId),
  ]);
  if (edit.payment_method != null && !payment?.has(edit.payment_method))
    return { code: "payment_method.unknown", params: { method: edit.payment_method }, field: "/payment_method" };
  if (edit.shipping_method != null && !shipping?.has(edit.shipping_method))
    return { code: "shipping_method.unknown", params: { method: edit.shipping_method }, field: "/shipping_method" };
  return null;
}

async function write(tx: Tx, orderId: string, before: EditableOrder, edited: EditableOrder, changed: readonly (keyof EditableFields)[]): Promise<void> {
  const after = changed.some((field) => field === "carrier" || field === "tracking_code" || field === "tracking_url")
    ? await withLink(tx, edited, changed)
    : edited;
  updateFields(tx, orderId, after);
  if (after !== edited) updateLastParcel(tx, orderId, after);
  const carried = changed.includes("payment_method") || after !== edited ? await loadCarriedNames(tx, orderId) : {};
  for (const [field, kind] of [["carrier", "carrier"], ["origin", "origin"], ["payment_method", "method"], ["shipping_method", "shipping"]] as const) {
    replaceFacet(tx, orderId, { kind, from: before[field], to: after[field], placedAt: before.placed_at, carried: carried[kind] });
  }
  replaceFacet(tx, orderId, { kind: "country", from: before.country, to: countryOf(after), placedAt: before.placed_at });
  const addresses = [after.billing_address, after.shipping_address].flatMap((address) =>
    address ? Object.values(address).filter((part) => typeof part === "string") : [],
  );
  addSearchText(tx, orderId, [after.customer_name, after.company, after.email, ...addresses, after.customer_note, after.tracking_code], [after.phone]);
  appendEvents(tx, [{ type: "order.edited", orderId, data: { fields: changed, before: pick(before, changed), after: pick(after, changed) } }]);
}

async function withLink(tx: Tx, order: EditableOrder, changed: readonly (keyof EditableFields)[]): Promise<EditableOrder> {
  const carriers = await loadCarriers(tx, tx.storeId);
  const byName = [...carriers.values()].find(({ name }) => name === order.carrier)?.code;
  const url = changed.includes("tracking_url") ? order.tracking_url : null;
  const link = trackingOf(
    {
      ...(order.carrier ? { carrier: byName ?? order.carrier } : {}),
      ...(order.tracking_code ? { trackingCode: order.tracking_code } : {}),
      ...(url ? { trackingUrl: url } : {}),
    },
    { carriers },
  );
  if ("code" in link) throw new Refused(link);
  return { ...order, carrier: link.carrier, tracking_code: link.trackingCode, tracking_url: link.trackingUrl };
}

function pick(order: EditableOrder, fields: readonly (keyof EditableFields)[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, order[field]]));
}
