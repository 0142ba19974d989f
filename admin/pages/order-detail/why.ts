import type { Desk } from "./desk.tsx";

type Explained = Pick<Desk, "order" | "t" | "lists" | "format">;

/** The facts behind the state, in one sentence: what was received, what has left, who went beyond. */
export function whyStatus({ order, t, lists, format }: Explained): string {
  if (order.status_mismatch !== null) return lists.words.mismatch({ status: lists.statusLabel(order.status_mismatch) });
  const { captured, refunded, total } = order;
  const money = { captured: format.money(captured), refunded: format.money(refunded), total: format.money(total) };
  switch (order.facts_status) {
    case "awaiting_payment": return t.why.awaiting(money);
    case "paid": return t.why.paid(money);
    case "in_preparation": return t.why.inPreparation;
    case "shipped": return t.why.shipped;
    case "finished": return t.why.finished;
    case "cancelled": return order.cancelled_at === null ? t.why.cancelledPlain : t.why.cancelled({ at: format.dateTime(order.cancelled_at) });
    case "refunded": return t.why.refunded(money);
    default: return t.why.quotation;
  }
}

export function whyPayment({ order, t, format }: Explained): string {
  const { captured, refunded, total, balance } = order;
  const parts = [t.why.received({ captured: format.money(captured), total: format.money(total) })];
  if (refunded.amount > 0) parts.push(t.why.givenBack({ amount: format.money(refunded) }));
  if (balance.amount > 0 && order.stage !== "cancelled") parts.push(t.why.toPay({ amount: format.money(balance) }));
  if (balance.amount < 0) parts.push(t.why.tooMuch({ amount: format.money({ ...balance, amount: -balance.amount }) }));
  return parts.join(" ");
}

export function whyDelivery({ order, t }: Explained): string {
  if (order.fulfillment_status === "not_needed") return t.why.noDelivery;
  const wanted = order.lines.reduce((sum, { quantity }) => sum + Math.max(0, quantity), 0);
  const gone = order.lines.reduce((sum, { shipped_quantity }) => sum + shipped_quantity, 0);
  return t.why.goods({ gone, wanted });
}
