import type { LabelledFacet } from "../../domain/facets.ts";
import { fold, foldedDocument } from "../../domain/fold.ts";
import type { OrderChange } from "../../domain/plan.ts";
import type { Tx } from "../../platform/context.ts";
import { recordset } from "../../platform/recordset.ts";
import { sql } from "../../platform/sql.ts";

/** The order's own columns, always all of them: one statement for any act, and no column can be forgotten. Those that follow from ledgers stay where no ledger moved. */
export function updateOrders(tx: Tx, changes: readonly OrderChange[]): void {
  const rows = changes.map(({ after, derived }) => ({
    id: after.id,
    number: after.number,
    stage: after.stage,
    status: after.status,
    status_mismatch: after.statusMismatch,
    payment_status: derived?.paymentStatus ?? null,
    fulfillment_status: derived?.fulfillmentStatus ?? null,
    next_action: derived?.nextAction ?? null,
    is_open: derived?.isOpen ?? null,
    captured: derived?.capturedAmount ?? null,
    refunded: derived?.refundedAmount ?? null,
    carrier: after.carrier,
    tracking_code: after.trackingCode,
    tracking_url: after.trackingUrl,
    operator_id: after.operatorId,
    team_id: after.teamId,
    placed_at: after.placedAt,
    confirmed_at: after.confirmedAt,
    paid_at: after.paidAt,
    shipped_at: after.shippedAt,
    closed_at: after.closedAt,
    cancelled_at: after.cancelledAt,
    locked_at: after.lockedAt,
    archived_at: after.archivedAt,
  }));
  tx.write(sql`
    update orders set version = version + 1, number = c.number, stage = c.stage, status = c.status, status_mismatch = c.status_mismatch, payment_status = coalesce(c.payment_status, orders.payment_status),
      fulfillment_status = coalesce(c.fulfillment_status, orders.fulfillment_status), next_action = coalesce(c.next_action, orders.next_action), is_open = coalesce(c.is_open, orders.is_open), captured_amount = coalesce(c.captured, orders.captured_amount), refunded_amount = coalesce(c.refunded, orders.refunded_amount), carrier = c.carrier,
      tracking_code = c.tracking_code, tracking_url = c.tracking_url, operator_id = c.operator_id, team_id = c.team_id, placed_at = c.placed_at, confirmed_at = c.confirmed_at,
      paid_at = c.paid_at, shipped_at = c.shipped_at, closed_at = c.closed_at, cancelled_at = c.cancelled_at, locked_at = c.locked_at, archived_at = c.archived_at, updated_at = ${tx.now}
    from ${changedOrders(rows)}
    where orders.store_id = ${tx.storeId} and orders.id = c.id`);
}
const changedOrders = recordset("c", {
  id: "uuid",
  number: "text",
  stage: "text",
  status: "text",
  status_mismatch: "text",
  payment_status: "text",
  fulfillment_status: "text",
  next_action: "text",
  is_open: "bool",
  captured: "bigint",
  refunded: "bigint",
  carrier: "text",
  tracking_code: "text",
  tracking_url: "text",
  operator_id: "uuid",
  team_id: "uuid",
  placed_at: "timestamptz",
  confirmed_at: "timestamptz",
  paid_at: "timestamptz",
  shipped_at: "timestamptz",
  closed_at: "timestamptz",
  cancelled_at: "timestamptz",
  locked_at: "timestamptz",
  archived_at: "timestamptz",
});

export function updateTags(tx: Tx, changes: readonly OrderChange[]): void {
  const rowsOf = (list: "added" | "removed"): { order_id: string; tag_id: string }[] =>
    changes.flatMap(({ after, tags }) => tags[list].map((tag_id) => ({ order_id: after.id, tag_id })));
  const [added, removed] = [rowsOf("added"), rowsOf("removed")];
  if (added.length > 0) {
    tx.write(sql`
      insert into order_tags (store_id, order_id, tag_id) select ${tx.storeId}, order_id, tag_id
      from ${tagRows(added)} on conflict do nothing`);
  }
  if (removed.length > 0) {
    tx.write(sql`
      delete from order_tags using ${tagRows(removed)}
      where order_tags.store_id = ${tx.storeId} and order_tags.order_id = t.order_id and order_tags.tag_id = t.tag_id`);
  }
}
export const tagRows = recordset("t", { order_id: "uuid", tag_id: "uuid" });

export function updateFacets(tx: Tx, changes: readonly OrderChange[]): void {
  const moved = changes.filter(({ before, after }) => before.placedAt !== after.placedAt);
  // A quotation that is placed takes a new place in time, and all its facets with it.
  if (moved.length > 0) {
    const rows = moved.map(({ after }) => ({ order_id: after.id, placed_at: after.placedAt }));
    tx.write(sql`
      update order_facets set placed_at = m.placed_at from ${moves(rows)}
      where order_facets.store_id = ${tx.storeId} and order_facets.order_id = m.order_id`);
    tx.write(sql`
      update order_search set placed_at = m.placed_at from ${moves(rows)}
      where order_search.store_id = ${tx.storeId} and order_search.order_id = m.order_id`);
  }
  const removed = changes.flatMap(({ after, facets }) => facets.removed.map((facet) => ({ ...facet, placed_at: after.placedAt, order_id: after.id })));
  if (removed.length > 0) {
    tx.write(sql`
      delete from order_facets using ${facetRows(removed)}
      where order_facets.store_id = ${tx.storeId} and order_facets.kind = f.kind and order_facets.value = f.value and order_facets.placed_at = f.placed_at and order_facets.order_id = f.order_id`);
  }
  insertFacets(tx, changes.flatMap(({ after, facets }) => facets.added.map((facet) => ({ ...facet, placedAt: after.placedAt, orderId: after.id }))));
}
const moves = recordset("m", { order_id: "uuid", placed_at: "timestamptz" });

export type FacetRow = LabelledFacet & { readonly placedAt: string; readonly orderId: string };
/** Shown by the name of their own row, never by a label kept here. */
const namedElsewhere: ReadonlySet<string> = new Set(["tag", "operator", "team"]);

/** Values written lately, so that a usual order does not try a dozen insertions that change nothing (0.6 ms of its 2). */
const lately = new Map<string, { readonly values: Set<string>; readonly until: number }>();
const latelyMs = 60_000;
const latelyMax = 20_000;

function seenValues(storeId: string): Set<string> {
  const known = lately.get(storeId);
  if (known && known.until > performance.now() && known.values.size < latelyMax) return known.values;
  const values = new Set<string>();
  lately.set(storeId, { values, until: performance.now() + latelyMs });
  return values;
}

export function insertFacets(tx: Tx, facets: readonly FacetRow[]): void {
  if (facets.length === 0) return;
  insertFacetValues(tx, facets);
  tx.write(sql`
    insert into order_facets (store_id, kind, value, placed_at, order_id) select ${tx.storeId}, kind, value, placed_at, order_id
    from ${facetRows(facets.map(facetRow))} on conflict do nothing`);
}

/** Those of orders that had none: each once, so that none has to be looked for first. */
export function insertFirstFacets(tx: Tx, facets: readonly FacetRow[]): void {
  insertFacetValues(tx, facets);
  tx.write(sql`
    insert into order_facets (store_id, kind, value, placed_at, order_id) select ${tx.storeId}, kind, value, placed_at, order_id
    from ${facetRows(facets.map(facetRow))}`);
}

const facetRows = recordset("f", { kind: "text", value: "text", placed_at: "timestamptz", order_id: "uuid" });
const facetRow = ({ kind, value, placedAt, orderId }: FacetRow) => ({ kind, value, placed_at: placedAt, order_id: orderId });

function insertFacetValues(tx: Tx, facets: readonly FacetRow[]): void {
  const seen = seenValues(tx.storeId);
  const fresh = facets.filter(({ kind, value }) => !namedElsewhere.has(kind) && !seen.has(`${kind}\n${value}`));
  if (fresh.length === 0) return;
  const labels = new Map(fresh.map(({ kind, value, label }) => [`${kind}\n${value}`, { kind, value, label, folded: fold(label) }]));
  tx.afterCommit(() => labels.forEach((_, key) => seen.add(key)));
  tx.write(sql`
    insert into facet_values (store_id, kind, value, label, folded) select ${tx.storeId}, kind, value, label, folded
    from ${facetValues([...labels.values()])} order by kind, value on conflict do nothing`);
}
const facetValues = recordset("v", { kind: "text", value: "text", label: "text", folded: "text" });

/** Only when an act brings new text, as a part of its own: the trigram index is the dearest of all. */
export function appendSearchTerms(tx: Tx, changes: readonly OrderChange[]): void {
  const rows = changes.filter(({ searchTerms }) => searchTerms.length > 0).map(({ before, after, searchTerms }) => ({
    order_id: after.id, part: before.version + 1, placed_at: after.placedAt, document: foldedDocument({ texts: searchTerms, phones: [], numbers: [] }),
  }));
  if (rows.length === 0) return;
  tx.write(sql`
    insert into order_search (store_id, order_id, part, placed_at, document) select ${tx.storeId}, order_id, part, placed_at, document
    from ${newDocuments(rows)}`);
}
const newDocuments = recordset("s", { order_id: "uuid", part: "int", placed_at: "timestamptz", document: "text" });
