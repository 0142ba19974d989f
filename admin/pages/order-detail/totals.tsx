import type { ReactNode } from "react";
import type { Money } from "../../api/contract.ts";
import { useDesk } from "./desk.tsx";
import classes from "./totals.module.css";

/** How the amount to pay comes about, line by line, down to the tax of each rate. */
export function Totals() {
  const { order, t, lists, format } = useDesk();
  const { subtotal, discount, shipping, total, captured, refunded, balance } = order;
  const method = order.shipping_method === null ? null : lists.methodLabel("shipping", order.shipping_method);
  return (
    <dl className={classes.totals}>
      <Sum label={t.totals.subtotal} money={subtotal} />
      {discount.amount !== 0 && <Sum label={<>{t.totals.discount}{order.discount_label && <span className="soft"> {order.discount_label}</span>}</>} money={{ ...discount, amount: -discount.amount }} />}
      {(shipping.amount !== 0 || method !== null) && <Sum label={<>{t.totals.shipping}{method && <span className="soft"> {method}</span>}</>} money={shipping} />}
      {order.tax_summary.map(({ tax_rate, tax }) => (
        <Sum key={tax_rate} soft label={t.totals.tax({ rate: format.percent(tax_rate / 10_000), included: order.prices_include_tax })} money={tax} />
      ))}
      <Sum strong label={t.totals.total} money={total} />
      <Sum label={t.totals.paid} money={captured} />
      {refunded.amount !== 0 && <Sum label={t.totals.refunded} money={{ ...refunded, amount: -refunded.amount }} />}
      {balance.amount !== 0 && order.stage !== "cancelled" && <Sum due label={balance.amount > 0 ? t.totals.balance : t.totals.overpaid} money={{ ...balance, amount: Math.abs(balance.amount) }} />}
    </dl>
  );
}

function Sum({ label, money, strong, soft, due }: { label: ReactNode; money: Money; strong?: boolean; soft?: boolean; due?: boolean }) {
  const { format } = useDesk();
  return <div data-strong={strong} data-soft={soft} data-due={due}><dt>{label}</dt><dd>{format.money(money)}</dd></div>;
}
