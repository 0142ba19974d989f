import type { Context } from "../../platform/context.ts";
import { publicId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { findCard, findCardEvents, findLastOrders, findOrderNumber, sumOrders, type Card, type OrderSum } from "./customer-store.ts";

const lastOrdersMax = 10;
const historyMax = 100;
type Reader = Pick<Context, "rows" | "store">;

export function customerRowView({ billing_address: _billing, shipping_address: _shipping, first_order_id: _first, ...card }: Card, sums: readonly OrderSum[]) {
  const last = sums.map(({ last_placed_at }) => last_placed_at).toSorted().at(-1);
  return {
    ...card,
    id: publicId("customer", card.id),
    tags: [...card.tags],
    orders: {
      count: sums.reduce((total, { count }) => total + count, 0),
      totals: sums.map(({ total, currency }) => ({ amount: total, currency })),
      last_placed_at: last ?? null,
    },
  };
}

/** The card as its page shows it, with what was ordered and what it said before. */
export async function showCustomer(context: Reader, id: string) {
  const { id: storeId } = context.store;
  const [card, sums, orders, events] = await Promise.all([
    findCard(context, storeId, id),
    sumOrders(context, storeId, [id]),
    findLastOrders(context, storeId, id, lastOrdersMax),
    findCardEvents(context, storeId, id, historyMax),
  ]);
  if (!card) throw new Refused({ code: "customer.not_found" });
  return {
    ...customerRowView(card, sums),
    billing_address: card.billing_address,
    shipping_address: card.shipping_address,
    first_order:
      card.first_order_id === null
        ? null
        : { id: publicId("order", card.first_order_id), number: await findOrderNumber(context, storeId, card.first_order_id) },
    last_orders: orders.map(({ id: orderId, currency, total_amount: amount, ...order }) => ({
      ...order,
      id: publicId("order", orderId),
      total: { amount, currency },
    })),
    history: events.map(({ id: eventId, type, at, actor_kind: kind, actor_name: name, data }) => ({
      id: publicId("event", eventId),
      type,
      at,
      actor: { kind, name },
      order_id: data.order_id ?? null,
      before: { ...data.before },
      after: { ...data.after },
    })),
  };
}
export type CustomerView = Awaited<ReturnType<typeof showCustomer>>;
