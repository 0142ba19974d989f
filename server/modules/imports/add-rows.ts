import { facetsOfLines } from "../../domain/facets.ts";
import type { OrderFacts } from "../../domain/order-facts.ts";
import { derivedColumns, visibleStatus } from "../../domain/order-status.ts";
import { assert } from "../../domain/assert.ts";
import type { Tx } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { newId } from "../../platform/ids.ts";
import { loadFacts } from "../desk/facts-store.ts";
import { writeFulfillments } from "../fulfillments/store.ts";
import { insertFacets } from "../orders/change-store.ts";
import { insertPaymentEntries, insertRefundEntries } from "../payments/entry-store.ts";
import { appendLines } from "./append-store.ts";
import type { AddedRows, Meeting } from "./decide-orders.ts";
import { planOrder, type PlannedOrder } from "./plan-order.ts";

/** Rows that were refused, mended and brought again: each order gets its missing lines, with the money and the shipment they carry. */
export async function addRows(tx: Tx, additions: readonly AddedRows[], meeting: Meeting): Promise<void> {
  if (additions.length === 0) return;
  const facts = await loadFacts(tx, additions.map(({ to }) => to.orderId));
  const added = additions.map((addition) => {
    const before = facts.get(addition.to.orderId);
    assert(before, `order ${addition.to.orderId} is there: it was found in this transaction`);
    return { addition, before, ...extend(before, addition, meeting) };
  });
  appendLines(tx, added.map(({ before, after, planned, lines, addition: { built: { order } } }) => ({
    orderId: before.id, lines, amounts: { subtotal: order.amounts.subtotal, tax: order.amounts.tax, total: order.amounts.total },
    derived: derivedColumns(after, meeting.statuses), status: after.status, searchText: planned.order.lines.flatMap(({ sku, title }) => [sku ?? "", title]),
  })));
  const of = <Row extends object>(rowsOf: (each: (typeof added)[number]) => readonly Row[]): (Row & { orderId: string; currency: string })[] =>
    added.flatMap((each) => rowsOf(each).map((row) => ({ ...row, orderId: each.before.id, currency: each.before.currency })));
  insertPaymentEntries(tx, of(({ planned }) => planned.order.facts.payments));
  insertRefundEntries(tx, of(({ planned }) => planned.order.facts.refunds));
  writeFulfillments(tx, of(({ shipments }) => shipments), () => true);
  insertFacets(tx, added.flatMap(({ lines, before }) => facetsOfLines(lines).map((facet) => ({ ...facet, placedAt: before.placedAt, orderId: before.id }))));
  appendEvents(
    tx,
    added.map(({ addition, before, lines }) => ({
      type: "order.import_completed",
      orderId: before.id,
      data: { import_id: meeting.run.id, row: addition.built.order.firstRow, lines: lines.length },
    })),
  );
}

function extend(
  before: OrderFacts,
  { built: { order }, to }: AddedRows,
  { run, place, statuses, tx }: Meeting,
): { planned: PlannedOrder; after: OrderFacts; lines: PlannedOrder["order"]["lines"]; shipments: OrderFacts["fulfillments"] } {
  const planned = planOrder(
    { ...order, paymentReference: [order.paymentReference, `row ${order.firstRow}`].filter(Boolean).join(" ") },
    {
      orderId: before.id,
      number: to.number,
      customerId: before.customerId,
      tagIds: before.tagIds,
      variants: place.variants,
      statuses,
      locale: tx.store.locale,
      source: run.source,
      importId: run.id,
      at: to.createdAt,
      newId,
    },
  );
  const lastLine = Math.max(0, ...before.lines.map(({ lineNo }) => lineNo));
  const lastShipment = Math.max(0, ...before.fulfillments.map(({ number }) => number));
  const lines = planned.order.lines.map((line) => ({ ...line, lineNo: line.lineNo + lastLine }));
  const shipments = planned.order.facts.fulfillments.map((each) => ({
    ...each,
    number: each.number + lastShipment,
    lines: each.lines.map((line) => ({ ...line, lineNo: line.lineNo + lastLine })),
  }));
  const after: OrderFacts = {
    ...before,
    totalAmount: before.totalAmount + order.amounts.total,
    lines: [...before.lines, ...planned.order.facts.lines.map((line) => ({ ...line, lineNo: line.lineNo + lastLine }))],
    payments: [...before.payments, ...planned.order.facts.payments],
    refunds: [...before.refunds, ...planned.order.facts.refunds],
    fulfillments: [...before.fulfillments, ...shipments],
  };
  return { planned, lines, shipments, after: { ...after, ...visibleStatus(after, statuses, { mayGoBack: true }) } };
}
