import type { ReactNode } from "react";
import type { ExplainedAmount } from "../../api/explanation.ts";
import type { Money } from "../../api/contract.ts";
import type { Order } from "../../api/order.ts";
import { useDesk } from "./desk.tsx";
import classes from "./totals.module.css";
import { WhyAmount } from "./why-amount.tsx";

/** How the amount to pay comes about, line by line, down to the tax of each rate. Each amount explains itself. */
export function Totals() {
  const { order, t, lists, format } = useDesk();
  const { subtotal, discount, total, captured, refunded, balance } = order;
  const shipping = shippingOf(order);
  const stated = statedTaxOf(order);
  const method = order.shipping_method === null ? null : lists.methodLabel("shipping", order.shipping_method);
  return (
    <dl className={classes.totals}>
      <Sum of="subtotal" label={t.totals.subtotal} money={subtotal} />
      {discount.amount !== 0 && (
        <Sum of="discount" label={t.totals.discount} note={order.discount_label} money={{ ...discount, amount: -discount.amount }} />
      )}
      {(shipping.amount !== 0 || method !== null) && <Sum of="shipping" label={t.totals.shipping} note={method} money={shipping} />}
      {order.tax_summary
        .filter(({ tax }) => stated.amount === 0 || tax.amount !== 0)
        .map(({ tax_rate, tax }) => (
          <Sum
            key={tax_rate}
            of="tax"
            taxRate={tax_rate}
            soft
            label={t.totals.tax({ rate: format.percent(tax_rate / 10_000), included: order.prices_include_tax })}
            money={tax}
          />
        ))}
      {stated.amount !== 0 && <Sum of="tax" soft label={t.totals.statedTax} money={stated} />}
      <Sum of="total" strong label={t.totals.total} money={total} />
      <Sum of="captured" label={t.totals.paid} money={captured} />
      {refunded.amount !== 0 && <Sum of="refunded" label={t.totals.refunded} money={{ ...refunded, amount: -refunded.amount }} />}
      {balance.amount !== 0 && order.stage !== "cancelled" && (
        <Sum
          of="balance"
          due
          label={balance.amount > 0 ? t.totals.balance : t.totals.overpaid}
          money={{ ...balance, amount: Math.abs(balance.amount) }}
        />
      )}
    </dl>
  );
}

/** What an import stated and no rate of a line gave. */
function statedTaxOf({ tax, tax_summary }: Order): Money {
  return { ...tax, amount: tax_summary.reduce((rest, { tax: { amount } }) => rest - amount, tax.amount) };
}

/** As the prices above it, or the column would not add up: without its tax where they are, since all tax stands in its own rows. */
function shippingOf({ shipping, tax, lines, prices_include_tax }: Order): Money {
  return prices_include_tax ? shipping : { ...shipping, amount: lines.reduce((amount, line) => amount + line.tax.amount, shipping.amount - tax.amount) };
}

type SumProps = { of: ExplainedAmount; taxRate?: number; label: string; note?: ReactNode; money: Money; strong?: boolean; soft?: boolean; due?: boolean };

function Sum({ of, taxRate, label, note, money, strong, soft, due }: SumProps) {
  const { format } = useDesk();
  return (
    <div data-strong={strong} data-soft={soft} data-due={due}>
      <dt><WhyAmount amount={of} taxRate={taxRate} name={label}>{label}</WhyAmount>{note && <span className="soft"> {note}</span>}</dt>
      <dd>{format.money(money)}</dd>
    </div>
  );
}
