import { Button } from "@mantine/core";
import { IconCash } from "@tabler/icons-react";
import type { Order } from "../../api/order.ts";
import { Card } from "../../ui/page.tsx";
import { ShapeIcon, type Shape } from "../../ui/status-pill.tsx";
import { Time } from "../../ui/time.tsx";
import { allowance, useDesk } from "./desk.tsx";
import classes from "./ledger.module.css";

const shapes: Readonly<Record<string, Shape>> = {
  captured: "full",
  pending: "clock",
  authorized: "half",
  voided: "cross",
  failed: "cross",
  expired: "cross",
  done: "back",
  requested: "clock",
};

/** Money in and money back, entry by entry; the state of the payment follows from it. */
export function PaymentsCard() {
  const { order, t, open, format } = useDesk();
  // What a provider holds can only be refunded there.
  const isOurs = order.payments.every(({ state, provider }) => state !== "captured" || provider === "manual" || provider === "import");
  const mayUnpay = isOurs && allowance(order, "mark_unpaid").allowed;
  const pay = allowance(order, "mark_paid");
  const actions = (
    <>
      {mayUnpay && (
        <Button size="compact-sm" variant="subtle" onClick={() => open({ kind: "act", act: { action: "mark_unpaid" } })}>
          {t.payments.setUnpaid}
        </Button>
      )}
      {pay.allowed && (
        <Button size="compact-sm" variant="default" leftSection={<IconCash size={15} />} onClick={() => open({ kind: "payment" })}>
          {t.payments.register}
        </Button>
      )}
    </>
  );
  return (
    <Card title={t.payments.title} actions={actions}>
      {order.payments.length === 0 && order.refunds.length === 0 && <p className={classes.none}>{t.payments.none}</p>}
      <ul className={classes.entries}>
        {order.payments.map((payment) => (
          <PaymentEntry key={payment.id} payment={payment} />
        ))}
        {order.refunds.map(({ id, state, amount, reason, refunded_at }) => (
          <li key={id}>
            <span className={classes.state}>
              <ShapeIcon shape={shapes[state] ?? "clock"} />
              {t.refundState[state] ?? state}
            </span>
            <span className={classes.about}>
              <Time at={refunded_at} />
              {reason && <span> · {reason}</span>}
            </span>
            <span className={classes.amount}>−{format.money(amount)}</span>
          </li>
        ))}
      </ul>
      {order.balance.amount !== 0 && order.stage !== "cancelled" && (
        <p className={classes.balance} data-over={order.balance.amount < 0 || undefined}>
          {order.balance.amount > 0
            ? t.why.toPay({ amount: format.money(order.balance) })
            : t.why.tooMuch({ amount: format.money({ ...order.balance, amount: -order.balance.amount }) })}
        </p>
      )}
    </Card>
  );
}

function PaymentEntry({ payment }: { payment: Order["payments"][number] }) {
  const { t, lists, format } = useDesk();
  const { state, method, provider, amount, received_at, reference, author, note } = payment;
  const gone = state === "voided" || state === "failed" || state === "expired";
  const about = [provider === "manual" ? author : provider, reference, note].filter(Boolean);
  return (
    <li data-gone={gone || undefined}>
      <span className={classes.state}>
        <ShapeIcon shape={shapes[state] ?? "clock"} />
        {lists.methodLabel("method", method)} · {t.paymentState[state] ?? state}
      </span>
      <span className={classes.about}>
        <Time at={received_at} />
        {about.map((each) => (
          <span key={each}> · {each}</span>
        ))}
      </span>
      <span className={classes.amount}>{format.money(amount)}</span>
    </li>
  );
}
