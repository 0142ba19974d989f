import { CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { addressLines } from "../../../server/domain/address-lines.ts";
import type { Address, OrderDetail, OrderRow } from "../../api/contract.ts";
import { orderQuery } from "../../api/orders.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { goesOut } from "../../orders/status-look.ts";
import { useShopLists } from "../../orders/use-order-words.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Time } from "../../ui/time.tsx";
import { DeliveryCell, PaymentCell, StatusCell } from "./cells.tsx";
import classes from "./peek-panel.module.css";
import { ordersTexts } from "./texts.ts";

/** A look into the order beside the list: the list keeps the keyboard, J and K go on to the next order. */
export function PeekPanel({ order, onClose }: { order: OrderRow; onClose: () => void }) {
  const t = useTexts(ordersTexts);
  const query = useQuery(orderQuery(order.id));
  const title = t.peek.title({ number: order.number ?? "" });
  return (
    <aside className={classes.panel} aria-label={title}>
      <header className={classes.header}>
        <h2>{title}</h2>
        <CloseButton aria-label={t.peek.close} onClick={onClose} />
      </header>
      <Loaded query={query} rows={6}>{(detail) => <PeekContent detail={detail} />}</Loaded>
      <ButtonLink fullWidth to="/orders/$orderId" params={{ orderId: order.id }} className={classes.open}>{t.peek.open}</ButtonLink>
    </aside>
  );
}

function PeekContent({ detail }: { detail: OrderDetail }) {
  const t = useTexts(ordersTexts);
  const format = useFormat();
  const lists = useShopLists();
  const context = { order: detail, t, lists, format, hasTagColumn: false, onNextAction: null };
  return (
    <div className={classes.content}>
      <p className={classes.badges}>
        <StatusCell {...context} />
        <PaymentCell {...context} />
        {goesOut(detail) && <DeliveryCell {...context} />}
      </p>
      <p className="soft">
        <Time at={detail.placed_at} /> · {detail.customer.company ?? detail.customer.name}
        {detail.customer.email && (
          <>
            <br />
            {detail.customer.email}
          </>
        )}
      </p>
      {detail.customer_note && (
        <p className={classes.note}>
          <strong>{t.peek.note}</strong> {detail.customer_note}
        </p>
      )}
      <h3>{t.peek.items}</h3>
      <ul className={classes.lines}>
        {detail.lines.map((line) => (
          <li key={line.line_no}>
            <span>
              {format.number(line.quantity)} × {line.title}
              <span className={classes.sku}> {line.sku}</span>
            </span>
            <span className="numeric">{format.money(line.total)}</span>
          </li>
        ))}
        <li className={classes.total}>
          <span>{t.columns.total}</span>
          <span className="numeric">{format.money(detail.total)}</span>
        </li>
      </ul>
      <AddressBlock title={t.peek.shipTo} address={detail.same_as_billing ? detail.billing_address : detail.shipping_address} />
      {!detail.same_as_billing && <AddressBlock title={t.peek.billTo} address={detail.billing_address} />}
    </div>
  );
}

function AddressBlock({ title, address }: { title: string; address: Address | null }) {
  const format = useFormat();
  if (!address) return null;
  const lines = [...addressLines(address, format.country), address.phone];
  return (
    <>
      <h3>{title}</h3>
      <address className={classes.address}>{lines.filter(Boolean).map((line) => <span key={line}>{line}</span>)}</address>
    </>
  );
}
