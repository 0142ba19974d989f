import { Fragment, memo, type MouseEvent, useRef } from "react";
import type { OrderRow } from "../../api/contract.ts";
import { useOverflow } from "../../table/use-overflow.ts";
import { numberSign } from "../../../server/domain/order-number.ts";
import type { CellContext } from "./cell-context.ts";
import { column, type ColumnId } from "./columns.tsx";
import classes from "./order-table.module.css";
import { isSelected, pageState, type Selection } from "./selection.ts";

type OrderTableProps = {
  rows: readonly OrderRow[];
  columns: readonly ColumnId[];
  context: CellContext;
  selection: Selection;
  selecting: boolean;
  activeId: string | null;
  sort: string;
  stale: boolean;
  onSort: (sort: string) => void;
  onSelect: (orders: readonly OrderRow[], selected: boolean) => void;
  onSelectTo: (order: OrderRow) => void;
  onActivate: (id: string) => void;
  onOpen: (id: string, newTab: boolean) => void;
};

/**
 * Plain rows, no component of the kit inside them: 200 rows are painted at once. Roles are written out, because on a phone
 * the rows become cards, and a table that is laid out as something else stops being one.
 */
export function OrderTable(props: OrderTableProps) {
  const { rows, columns, context, selection, selecting, activeId, stale, onSelect } = props;
  const wrap = useRef<HTMLDivElement>(null);
  const overflowing = useOverflow(wrap, columns.join() + rows.length);
  const { t } = context;
  const state = pageState(selection, rows);
  return (
    <div
      ref={wrap}
      className={classes.wrap}
      data-overflowing={overflowing || undefined}
      data-stale={stale || undefined}
      data-selecting={selecting || undefined}
    >
      <table className={classes.table} role="table" aria-label={t.table.caption} aria-busy={stale}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" className={classes.tick}>
              <input
                type="checkbox"
                aria-label={t.table.selectPage}
                checked={state === "all"}
                ref={(box) => {
                  if (box) box.indeterminate = state === "some";
                }}
                onChange={(event) => onSelect(rows, event.currentTarget.checked)}
              />
            </th>
            <th role="columnheader" className={classes.number}>
              {t.columns.number}
            </th>
            {columns.map((id) => (
              <HeadCell key={id} id={id} {...props} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((order, index) => (
            <Fragment key={order.id}>
              <Row
                order={order}
                columns={columns}
                context={context}
                selected={isSelected(selection, order.id)}
                active={activeId === null ? index === 0 : order.id === activeId}
                {...pickHandlers(props)}
              />
              {order.matched_lines && order.matched_lines.length > 0 && (
                <MatchedLines lines={order.matched_lines} span={columns.length + 2} />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell({ id, context: { t }, sort, onSort }: { id: ColumnId } & Pick<OrderTableProps, "context" | "sort" | "onSort">) {
  const { sort: key, end } = column(id);
  const className = end ? classes.end : undefined;
  if (key === undefined) return <th role="columnheader" className={className} data-column={id}>{t.columns[id]}</th>;
  const direction = sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none";
  return (
    <th role="columnheader" className={className} data-column={id} aria-sort={direction}>
      <button type="button" className={classes.sort} onClick={() => onSort(direction === "descending" ? key : `-${key}`)}>
        {t.columns[id]}<span aria-hidden="true">{direction === "ascending" ? "↑" : direction === "descending" ? "↓" : ""}</span>
      </button>
    </th>
  );
}

type Handlers = Pick<OrderTableProps, "onSelect" | "onSelectTo" | "onActivate" | "onOpen">;
type RowProps = Handlers & { order: OrderRow; columns: readonly ColumnId[]; context: CellContext; selected: boolean; active: boolean };

function pickHandlers({ onSelect, onSelectTo, onActivate, onOpen }: Handlers): Handlers {
  return { onSelect, onSelectTo, onActivate, onOpen };
}

/** One order. Only its own change draws it again: ticking one of 200 rows must not draw the others. */
const Row = memo(function Row({ order, columns, context, selected, active, onSelect, onSelectTo, onActivate, onOpen }: RowProps) {
  const { t, lists } = context;
  const name = order.number ?? lists.words.cart;
  const tab = active ? 0 : -1; // the whole list is one stop of the Tab key
  const onClick = (event: MouseEvent) => {
    if ((event.target as Element).closest("button, input, label") || window.getSelection()?.toString()) return;
    event.preventDefault();
    onOpen(order.id, event.ctrlKey || event.metaKey);
  };
  return (
    <tr
      role="row"
      className={classes.row}
      data-id={order.id}
      aria-selected={selected}
      tabIndex={tab}
      onFocus={() => onActivate(order.id)}
      onClick={onClick}
      onAuxClick={(event) => event.button === 1 && !(event.target as Element).closest("a") && onOpen(order.id, true)}
    >
      <td role="cell" className={classes.tick}>
        <label>
          <input
            type="checkbox"
            tabIndex={tab}
            checked={selected}
            aria-label={t.table.select({ number: name })}
            onClick={(event) => event.shiftKey && onSelectTo(order)}
            onChange={(event) => onSelect([order], event.currentTarget.checked)}
          />
        </label>
      </td>
      <td role="cell" className={classes.number}>
        <a href={`/admin/orders/${order.id}`} tabIndex={tab}>
          {order.number === null ? name : numberSign(name)}
        </a>
      </td>
      {columns.map((id) => (
        <td key={id} role="cell" className={column(id).end ? classes.end : undefined} data-column={id}>
          {column(id).show(order, context)}
        </td>
      ))}
    </tr>
  );
});

/** The lines that the product search found, under their order. */
function MatchedLines({ lines, span }: { lines: NonNullable<OrderRow["matched_lines"]>; span: number }) {
  return (
    <tr role="row" className={classes.matched}>
      <td role="cell" colSpan={span}>
        {lines.map((line) => (
          <mark key={`${line.sku} ${line.title}`}>
            {line.quantity} × {line.title}
            {line.sku && <span className="soft"> {line.sku}</span>}
          </mark>
        ))}
      </td>
    </tr>
  );
}
