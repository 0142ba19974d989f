import { trackingOf } from "../../domain/acts/ship-order.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import { composeMail, type ComposedMail } from "./compose-mail.ts";
import { loadMailOrders, loadMailShop } from "./mail-facts-store.ts";
import type { MessageToWrite } from "./message.ts";

export type MailToPreview = Pick<MessageToWrite, "orderId" | "template" | "audience" | "params">;

/** The mail as it would leave now: the same words, made by the same hand. */
export async function previewMail(context: Context, mail: MailToPreview): Promise<ComposedMail> {
  const { store, house } = context;
  const [shop, orders] = await Promise.all([loadMailShop(context, store.id), loadMailOrders(context, store.id, [mail.orderId])]);
  const order = orders.get(mail.orderId);
  if (!shop || !order) throw new Refused({ code: "order.not_found" });
  // What is typed in the dialog is not on the order yet: it stands for the parcel that the act will make.
  const { carrier, trackingCode, trackingUrl } = mail.params;
  const parcel = trackingOf({ ...(carrier && { carrier }), ...(trackingCode && { trackingCode }), ...(trackingUrl && { trackingUrl }) }, shop);
  if (isRefusal(parcel)) throw new Refused(parcel);
  const parcels = trackingCode || trackingUrl ? [...order.parcels, parcel] : order.parcels;
  return composeMail({ id: "", ...mail }, { ...order, parcels }, shop, { publicUrl: house.publicUrl, sender: null });
}
