import "@mantine/core/styles/Tooltip.layer.css";
import { Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { deliveryLooks, goesOut, kindShapes, paymentLooks, toneOf } from "../../orders/status-look.ts";
import { StatusPill } from "../../ui/status-pill.tsx";
import { useDesk } from "./desk.tsx";
import { StatusMenu } from "./status-menu.tsx";
import classes from "./status-pills.module.css";
import { whyDelivery, whyPayment, whyStatus } from "./why.ts";

/** The state people set, and those that follow from money, goods, returns and papers. Each says why it is so (STA-18). */
export function StatusPills() {
  const desk = useDesk();
  const { order, lists } = desk;
  const { words } = lists;
  const status = lists.status(order.status);
  const stateName = order.status === null ? words.stage[order.stage] : lists.statusLabel(order.status);
  const isWarning = order.status_mismatch !== null;
  const returnWords: Readonly<Record<string, string>> = words.return;
  const invoiceWords: Readonly<Record<string, string>> = words.invoice;
  return (
    <div className={classes.pills}>
      <Why text={whyStatus(desk)}>
        <StatusPill tone={toneOf(status?.colour ?? "gray")} shape={status ? kindShapes[status.kind] : "paper"}>
          {stateName}
          {isWarning && (
            <span className={classes.warning} aria-hidden="true">
              !
            </span>
          )}
        </StatusPill>
      </Why>
      <StatusMenu />
      <Why text={whyPayment(desk)}>
        <StatusPill quiet {...paymentLooks[order.payment_status]}>
          {words.payment[order.payment_status]}
        </StatusPill>
      </Why>
      {goesOut(order) && (
        <Why text={whyDelivery(desk)}>
          <StatusPill quiet {...deliveryLooks[order.fulfillment_status]}>
            {words.delivery[order.fulfillment_status]}
          </StatusPill>
        </Why>
      )}
      {order.return_status !== "none" && (
        <StatusPill quiet tone="teal" shape="back">
          {returnWords[order.return_status] ?? order.return_status}
        </StatusPill>
      )}
      {order.invoice_status !== "none" && (
        <StatusPill quiet tone="gray" shape="paper">
          {invoiceWords[order.invoice_status] ?? order.invoice_status}
        </StatusPill>
      )}
      {order.archived && (
        <StatusPill quiet tone="gray" shape="box">
          {words.archived}
        </StatusPill>
      )}
    </div>
  );
}

/** Reached by Tab and by touch too: the reason is not for the mouse alone. */
function Why({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Tooltip label={text} position="bottom-start" events={{ hover: true, focus: true, touch: true }} multiline maw={360}>
      <span tabIndex={0} className={classes.why}>
        {children}
        <span className="visually-hidden">. {text}</span>
      </span>
    </Tooltip>
  );
}
