import { type Act, nextAct } from "../../actions/act.ts";
import type { Order } from "../../api/order.ts";
import type { ShopLists } from "../../orders/use-order-words.ts";
import type { OrderDialog } from "./desk.tsx";

/** What the order waits for, and the window that does it. */
export function nextStep(order: Order, lists: ShopLists): { readonly act: Act; readonly dialog: OrderDialog } | null {
  const act = order.kind === "sale" ? nextAct(order.next_action, lists.statuses) : null;
  if (act === null) return null;
  return { act, dialog: act.action === "mark_paid" ? { kind: "payment" } : { kind: "act", act } };
}
