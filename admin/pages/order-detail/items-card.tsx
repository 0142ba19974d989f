import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type Ref, useEffect, useMemo, useRef, useState } from "react";
import type { Order, OrderLine } from "../../api/order.ts";
import { useLanguage } from "../../language/language.tsx";
import { Card } from "../../ui/page.tsx";
import { useDesk } from "./desk.tsx";
import classes from "./items-card.module.css";
import { Totals } from "./totals.tsx";
import { formatUnitPrice } from "./unit-price.ts";

/** Up to here all rows stand on the page: the browser's own search finds them. */
const plainMax = 200;

/** Every line with its goods and its money; of a thousand lines only those in sight are drawn (REG-33). */
export function ItemsCard() {
  const { order, t } = useDesk();
  const table = useRef<HTMLTableElement>(null);
  const travels = useTravellers(order);
  const { rows, above, below, measure } = useVisibleRows(order.lines, table);
  return (
    <Card title={t.items.title({ count: order.lines.length })} flush>
      <div className={classes.wrap}>
        <table ref={table} className={classes.table} role="table" aria-rowcount={order.lines.length + 1}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader">{t.items.product}</th>
              <th role="columnheader" className={classes.end}>{t.items.quantity}</th>
              <th role="columnheader" className={classes.end}>{t.items.price}</th>
              <th role="columnheader" className={classes.end}>{t.items.tax}</th>
              <th role="columnheader">{t.items.stock}</th>
              <th role="columnheader">{t.items.shipped}</th>
              <th role="columnheader" className={classes.end}>{t.items.total}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {above > 0 && <tr role="presentation" aria-hidden="true"><td colSpan={7} style={{ height: above }} className={classes.gap} /></tr>}
            {rows.map(({ line, index }) => <LineRow key={line.line_no} line={line} index={index} travels={travels(line.line_no)} measure={measure} />)}
            {below > 0 && <tr role="presentation" aria-hidden="true"><td colSpan={7} style={{ height: below }} className={classes.gap} /></tr>}
          </tbody>
        </table>
      </div>
      <Totals />
    </Card>
  );
}

/** Once there are deliveries, what stands in none of them (a workshop, a voucher) does not travel. */
function useTravellers({ fulfillments }: Order): (lineNo: number) => boolean {
  return useMemo(() => {
    const inParcels = new Set(fulfillments.flatMap(({ lines }) => lines.map(({ line_no }) => line_no)));
    return (lineNo) => inParcels.size === 0 || inParcels.has(lineNo);
  }, [fulfillments]);
}

function useVisibleRows(lines: readonly OrderLine[], table: { readonly current: HTMLTableElement | null }) {
  const isLong = lines.length > plainMax;
  const [scrollMargin, setScrollMargin] = useState(0);
  useEffect(() => setScrollMargin((table.current?.tBodies[0]?.getBoundingClientRect().top ?? 0) + window.scrollY), [table]);
  const virtual = useWindowVirtualizer({ count: isLong ? lines.length : 0, estimateSize: () => 61, overscan: 14, scrollMargin });
  if (!isLong) return { rows: lines.map((line, index) => ({ line, index })), above: 0, below: 0, measure: undefined };
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    rows: items.flatMap(({ index }) => { const line = lines[index]; return line ? [{ line, index }] : []; }),
    above: first ? first.start - scrollMargin : 0,
    below: last ? virtual.getTotalSize() - (last.end - scrollMargin) : 0,
    measure: virtual.measureElement,
  };
}

function LineRow({ line, index, travels, measure }: { line: OrderLine; index: number; travels: boolean; measure: Ref<HTMLTableRowElement> | undefined }) {
  const { t, format } = useDesk();
  const { locale } = useLanguage();
  const facts = [line.sku, line.supplier, ...Object.entries(line.attributes).map(([name, value]) => t.items.attribute({ name, value }))].filter(Boolean);
  const reduction = line.discount.amount + line.discount_share.amount;
  return (
    <tr role="row" ref={measure} data-index={index} aria-rowindex={index + 2} className={classes.row}>
      <td role="cell" className={classes.product}>
        <span className={classes.title}>{line.title}</span>
        <span className={classes.facts}>{facts.join(" · ")}</span>
      </td>
      <td role="cell" className={classes.end} data-label={t.items.quantity}>
        {format.number(line.quantity)}
      </td>
      <td role="cell" className={classes.end} data-label={t.items.price}>
        {formatUnitPrice(line.unit_price, line.currency, locale)}
        {reduction > 0 && <span className={classes.discount}>−{format.amount({ amount: reduction, currency: line.currency })}</span>}
      </td>
      <td role="cell" className={classes.end} data-label={t.items.tax}>
        {format.percent(line.tax_rate / 10_000)}
      </td>
      <td role="cell" data-label={t.items.stock}>
        <Stock line={line} />
      </td>
      <td role="cell" data-label={t.items.shipped}>
        {travels ? t.items.of({ part: line.shipped_quantity, whole: line.quantity }) : <span className="soft">–</span>}
      </td>
      <td role="cell" className={classes.end} data-label={t.items.total}>
        <strong>{format.amount(line.total)}</strong>
      </td>
    </tr>
  );
}

/** What is on the shelf, and whether it suffices for what this order still needs beyond what it has reserved. */
function Stock({ line }: { line: OrderLine }) {
  const { order, t, format } = useDesk();
  if (line.stock === null) return <span className="soft">–</span>;
  const missing = line.quantity - line.shipped_quantity - line.reserved_quantity;
  const isShort = order.stage !== "cancelled" && line.quantity > line.shipped_quantity && missing > Math.max(0, line.stock.available);
  return (
    <span className={classes.stock} data-short={isShort || undefined}>
      {format.number(line.stock.on_hand)} <span className={classes.available}>{t.items.available({ count: line.stock.available })}</span>
      {isShort && <strong className={classes.short}>! {t.items.short}</strong>}
    </span>
  );
}
