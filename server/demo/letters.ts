import { composeMail } from "../modules/notifications/compose-mail.ts";
import { loadMailOrders, loadMailShop } from "../modules/notifications/mail-facts-store.ts";
import { readParams } from "../modules/notifications/message.ts";
import type { Tx } from "../platform/context.ts";
import type { DatedMessage, Letter } from "./history-store.ts";

/** The mails as the sender would have written them; their orders must be in the tables already. */
export async function writeLetters(tx: Tx, messages: readonly DatedMessage[], publicUrl: string): Promise<ReadonlyMap<string, Letter>> {
  const [shop, orders] = await Promise.all([
    loadMailShop(tx, tx.storeId),
    loadMailOrders(tx, tx.storeId, [...new Set(messages.map(({ orderId }) => orderId))]),
  ]);
  return new Map(messages.flatMap(({ id, orderId, template, audience, params }) => {
    const order = orders.get(orderId);
    if (shop === null || order === undefined) return [];
    return [[id, composeMail({ id, orderId, template, audience, params: readParams(params) }, order, shop, { publicUrl, sender: null })]];
  }));
}
