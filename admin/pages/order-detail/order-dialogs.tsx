import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Act } from "../../actions/act.ts";
import { ActionDialog } from "../../actions/action-dialog.tsx";
import type { ActionForm } from "../../actions/action-request.ts";
import { deleteOrder, type Order } from "../../api/order.ts";
import { todayIn } from "../../forms/typed-day.ts";
import { useStore } from "../../session.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { CustomerDialog } from "./customer-dialog.tsx";
import { useDesk } from "./desk.tsx";
import { MailDialog } from "./mail-dialog.tsx";

/** The one window that is open, if any. */
export function OrderDialogs() {
  const { dialog, open } = useDesk();
  const close = () => open(null);
  switch (dialog?.kind) {
    case "act": return <ActDialog act={dialog.act} onClose={close} />;
    case "payment": return <ActDialog act={{ action: "mark_paid" }} onClose={close} />;
    case "customer": return <CustomerDialog focus={dialog.focus ?? null} onClose={close} />;
    case "mail": return <MailDialog id={dialog.id} onClose={close} />;
    case "delete": return <DeleteDialog onClose={close} />;
    default: return null;
  }
}

/** The same window as the list's, for a list of one; what the order knows stands in it already. */
function ActDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { order } = useDesk();
  const { time_zone } = useStore();
  const isPayment = act.action === "mark_paid" || (act.action === "set_status" && act.status.kind === "paid");
  return (
    <ActionDialog
      act={act}
      target={{ kind: "orders", orders: [{ id: order.id, number: order.number }] }}
      initial={isPayment ? paymentOf(order, time_zone) : parcelOf(order)}
      {...(isPayment && { balance: order.balance })}
      onClose={onClose}
    />
  );
}

/** Prefilled with the balance (STA-09, PAY-01). An order paid already is asked for the amount. */
function paymentOf({ balance, payment_method }: Order, timeZone: string): Partial<ActionForm> {
  return { amount: balance.amount > 0 ? balance.amount : null, method: payment_method ?? "", receivedOn: todayIn(timeZone) };
}

/** The code of a parcel that has left belongs to that parcel: the next one gets its own. */
function parcelOf({ id, carrier, tracking_code, tracking_url, fulfillments }: Order): Partial<ActionForm> {
  const tracking = tracking_code ?? tracking_url;
  const isTaken = fulfillments.some((parcel) => parcel.shipped_at !== null && (parcel.tracking_code ?? parcel.tracking_url) === tracking);
  return { carrier: carrier ?? "", tracking: tracking === null || isTaken ? {} : { [id]: tracking } };
}

function DeleteDialog({ onClose }: { onClose: () => void }) {
  const { order, t } = useDesk();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remove = async () => {
    await deleteOrder(order.id);
    await navigate({ to: "/orders" });
    queryClient.removeQueries({ queryKey: ["order", "page", order.id] });
    void queryClient.invalidateQueries({ queryKey: ["order", "list"] });
  };
  return <ConfirmDialog opened title={t.deleteTitle} confirmLabel={t.more.delete} danger onConfirm={remove} onClose={onClose}>{t.deleteDetail}</ConfirmDialog>;
}
