import { type MouseEvent, type ReactNode, useRef } from "react";
import classes from "./data-table.module.css";
import { useOverflow } from "./use-overflow.ts";

/** Where a value stands on the card that a phone shows of a row: a picture, then lines of a left and a right end. */
type CardPlace = "lead" | "title" | "figure" | "under" | "aside" | "foot" | "last";

export type Column<Row> = {
  readonly key: string;
  /** What stands above it; a picture needs no words to be seen, but some to be heard. */
  readonly head: string | { readonly spoken: string };
  readonly cell: (row: Row) => ReactNode;
  /** A column without one is left out on a phone. */
  readonly card?: CardPlace;
  /** Says on a phone what the head says on a wide screen. */
  readonly labelled?: true;
  /** Figures and times: their digits stand one below the other. */
  readonly end?: true;
  /** Takes the room that the others leave, and more than one line where it must. */
  readonly grows?: true;
  /** Left out of a table narrower than this many pixels. */
  readonly from?: 900 | 1100;
};

type DataTableProps<Row> = { label: string; rows: readonly Row[]; columns: readonly Column<Row>[]; stale?: boolean; openId?: string | undefined };

/**
 * Plain rows, no component of the kit inside them; the first link or button of the title opens the row, and a click anywhere
 * on the row is a click on it. On a phone each row becomes a card: roles are written out, because a table that is laid out
 * as something else stops being one.
 */
export function DataTable<Row extends { readonly id: string }>({ label, rows, columns, stale = false, openId }: DataTableProps<Row>) {
  const wrap = useRef<HTMLDivElement>(null);
  const overflowing = useOverflow(wrap, `${columns.map(({ key }) => key).join()} ${rows.length}`);
  return (
    <div ref={wrap} className={classes.wrap} data-overflowing={overflowing || undefined} data-stale={stale || undefined}>
      <table className={classes.table} role="table" aria-label={label} aria-busy={stale}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, head, ...look }) => (
              <th key={key} role="columnheader" {...lookOf(look)}>
                {typeof head === "string" ? head : <span className="visually-hidden">{head.spoken}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row" className={classes.row} data-open={row.id === openId || undefined} onClick={openRow}>
              {columns.map(({ key, head, cell, labelled, ...look }) => {
                const content = cell(row);
                const whole = typeof content === "string" && !look.end ? content : undefined; // where a long one is cut
                return (
                  <td
                    key={key}
                    role="cell"
                    {...lookOf(look)}
                    data-label={labelled && typeof head === "string" ? head : undefined}
                    title={whole}
                  >
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function lookOf({ card, end, grows, from }: Pick<Column<never>, "card" | "end" | "grows" | "from">) {
  return { "data-card": card, "data-end": end, "data-grows": grows, "data-from": from };
}

/** Not where something else is meant: a link in another cell, or text that was just marked to be copied. */
function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  if ((event.target as Element).closest("a, button, input, label") || window.getSelection()?.toString()) return;
  const { ctrlKey, metaKey } = event;
  openerOf(event.currentTarget)?.dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey }));
}

/** What opens a row: the one stop of each row for J and K. */
export function openerOf(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>('[data-card="title"] :is(a, button)');
}
