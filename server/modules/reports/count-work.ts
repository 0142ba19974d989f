import type { Context } from "../../platform/context.ts";
import { countProducts } from "../catalog/product-store.ts";
import { countMessages } from "../notifications/message-list-store.ts";
import { countOrders } from "../orders/find-orders.ts";
import { lowThreshold } from "../settings/low-threshold.ts";

/** What waits for somebody. Each is a search of the list and counted by it, so that the number and the list it opens agree (LST-24). */
const searches = {
  pending: "is:open",
  unpaid: "is:unpaid created:<-24h",
  to_prepare: "next:prepare",
  to_ship: "next:ship",
  late: "is:late",
  mismatch: "is:mismatch",
} as const;
type Name = keyof typeof searches;
type Count = { readonly value: number; readonly exact: boolean };
type OrderCounter = { readonly count: Count; readonly q: string; readonly status: null };

export async function countWork(context: Context) {
  const names = Object.keys(searches) as Name[];
  const [counted, low, failed] = await Promise.all([
    Promise.all(names.map(async (name) => [name, await counterOf(context, searches[name])] as const)),
    lowThreshold(context).then((threshold) => countProducts(context, context.store.id, { q: "", supplier: null, archived: false, lowThreshold: threshold })),
    countMessages(context, { states: ["failed", "bounced"], orderIds: null }),
  ]);
  const orders = Object.fromEntries(counted) as Record<Name, OrderCounter>;
  return { ...orders, low_stock: { count: low }, failed_messages: { count: failed } };
}

async function counterOf(context: Context, q: string): Promise<OrderCounter> {
  return { count: await countOrders(context, { q, statuses: null }), q, status: null };
}
