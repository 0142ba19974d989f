import type { EventDraft } from "./acts/act.ts";
import { carriedFacets, type Facet, type LabelledFacet } from "./facets.ts";
import {
  isActiveReservation,
  type FulfillmentFact,
  type Instant,
  type OrderFacts,
  type PaymentFact,
  type RefundFact,
  type ReservationFact,
} from "./order-facts.ts";
import { derivedColumns, type DerivedColumns, type StatusCatalogue } from "./order-status.ts";
import type { PlannedMessage } from "./reactions.ts";

/**
 * Everything one act writes for one order, as a value: the preview shows it, apply writes it, undo turns it round. Nothing
 * is written that does not stand here.
 */
export type OrderChange = {
  readonly before: OrderFacts;
  readonly after: OrderFacts;
  /** Null where nothing of it can have changed, and so nothing was loaded that it follows from. */
  readonly derived: DerivedColumns | null;
  readonly payments: readonly PaymentFact[];
  readonly refunds: readonly RefundFact[];
  readonly fulfillments: readonly FulfillmentFact[];
  readonly reservations: readonly ReservationFact[];
  readonly movements: readonly StockMovement[];
  readonly tags: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly facets: { readonly added: readonly LabelledFacet[]; readonly removed: readonly Facet[] };
  /** Text that free search must find from now on (a tracking code, a payment reference). */
  readonly searchTerms: readonly string[];
  readonly events: readonly EventDraft[];
  readonly messages: readonly PlannedMessage[];
};

export type StockMovement = {
  readonly variantId: string;
  readonly quantity: number;
  readonly kind: "shipped" | "put_back" | "reverted";
  readonly fulfillmentId: string;
  readonly lineNo: number;
  readonly round: number;
};

export type ChangeInput = {
  readonly before: OrderFacts;
  readonly after: OrderFacts;
  readonly events: readonly EventDraft[];
  readonly messages: readonly PlannedMessage[];
  /** Null for a light act. */
  readonly statuses: StatusCatalogue | null;
  readonly isUndo?: boolean;
};

/** The rows between two states of the facts. Stock follows from what shipments took, so no act can forget it. */
export function changeOf({ before, after, events, messages, statuses, isUndo = false }: ChangeInput): OrderChange {
  const fulfillments = changed(before.fulfillments, after.fulfillments, (each) => each.id);
  return {
    before,
    after,
    derived: statuses && derivedColumns(after, statuses),
    payments: changed(before.payments, after.payments, (each) => each.paymentId),
    refunds: changed(before.refunds, after.refunds, (each) => each.refundId),
    fulfillments,
    reservations: changed(before.reservations, after.reservations, (each) => String(each.lineNo)),
    movements: fulfillments.flatMap((each) => movementsOf(each, before, isUndo)),
    tags: difference(before.tagIds, after.tagIds),
    facets: facetsBetween(before, after),
    searchTerms: searchTermsBetween(before, after),
    events: withStatus(events, before, after),
    messages,
  };
}

/** Rows are compared by identity: an act that does not touch one passes it on. */
function changed<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): Row[] {
  if (before === after) return [];
  const known = new Map(before.map((row) => [keyOf(row), row]));
  return after.filter((row) => known.get(keyOf(row)) !== row);
}

function movementsOf(delivery: FulfillmentFact, order: OrderFacts, isUndo: boolean): StockMovement[] {
  const earlier = order.fulfillments.find(({ id }) => id === delivery.id);
  return delivery.lines.flatMap(({ lineNo, deducted }) => {
    const had = earlier?.lines.find((line) => line.lineNo === lineNo)?.deducted ?? 0;
    const variantId = order.lines.find((line) => line.lineNo === lineNo)?.variantId ?? null;
    if (deducted === had || variantId === null) return [];
    const kind = isUndo ? "reverted" as const : deducted > had ? "shipped" as const : "put_back" as const;
    return [{ variantId, quantity: had - deducted, kind, fulfillmentId: delivery.id, lineNo, round: delivery.stockRound }];
  });
}

function difference(before: readonly string[], after: readonly string[]): { added: string[]; removed: string[] } {
  return { added: after.filter((id) => !before.includes(id)), removed: before.filter((id) => !after.includes(id)) };
}

const carried = ["tagIds", "operatorId", "teamId", "carrier", "fulfillments", "payments"] as const satisfies readonly (keyof OrderFacts)[];

function facetsBetween(before: OrderFacts, after: OrderFacts): { added: LabelledFacet[]; removed: Facet[] } {
  if (carried.every((key) => before[key] === after[key])) return { added: [], removed: [] };
  const [old, now] = [carriedFacets(before), carriedFacets(after)];
  const has = (list: readonly Facet[], facet: Facet): boolean => list.some(({ kind, value }) => kind === facet.kind && value === facet.value);
  return { added: now.filter((facet) => !has(old, facet)), removed: old.filter((facet) => !has(now, facet)) };
}

function searchTermsBetween(before: OrderFacts, after: OrderFacts): string[] {
  const termsOf = (order: OrderFacts): string[] => [
    ...order.fulfillments.flatMap(({ trackingCode }) => trackingCode ?? []),
    ...order.payments.filter(({ reference, paymentId }) => reference !== paymentId).map(({ reference }) => reference),
  ];
  return difference(termsOf(before), termsOf(after)).added;
}

/** One act changes the status once, however much it tells: the last of its events says so, and the history has one entry for it. */
function withStatus(events: readonly EventDraft[], before: OrderFacts, after: OrderFacts): EventDraft[] {
  if (before.status === after.status) return [...events];
  const last = events.length - 1;
  return events.map((event, index) => (index < last ? event : { ...event, data: { ...event.data, status_from: before.status, status_to: after.status } }));
}

/** What a change takes from and promises out of stock, per variant. */
export function stockDeltas(changes: readonly OrderChange[]): { variantId: string; onHand: number; reserved: number }[] {
  const deltas = new Map<string, { variantId: string; onHand: number; reserved: number }>();
  const add = (variantId: string, onHand: number, reserved: number): void => {
    const delta = deltas.get(variantId) ?? { variantId, onHand: 0, reserved: 0 };
    delta.onHand += onHand;
    delta.reserved += reserved;
    deltas.set(variantId, delta);
  };
  for (const change of changes) {
    for (const { variantId, quantity } of change.movements) add(variantId, quantity, 0);
    for (const reservation of change.reservations) {
      const earlier = change.before.reservations.find(({ lineNo }) => lineNo === reservation.lineNo);
      add(reservation.variantId, 0, active(reservation) - (earlier ? active(earlier) : 0));
    }
  }
  return [...deltas.values()].filter(({ onHand, reserved }) => onHand !== 0 || reserved !== 0);
}

const active = (reservation: ReservationFact): number => (isActiveReservation(reservation) ? reservation.quantity : 0);

/** No undo once money moved: that takes a refund or a void, with its own trace. */
export function isUndoable(change: OrderChange): boolean {
  return change.payments.length === 0 && change.refunds.length === 0;
}

const restorable = [
  "stage", "status", "statusMismatch", "placedAt", "confirmedAt", "paidAt", "shippedAt", "closedAt", "cancelledAt", "lockedAt", "archivedAt",
  "operatorId", "teamId", "carrier", "trackingCode", "trackingUrl", "tagIds",
] as const satisfies readonly (keyof OrderFacts)[];
type Former<Row, Key extends keyof Row> = Pick<Row, Key> & Partial<Row>;

/** Facts an undo restores, as stored beside the operation: only what the act changed, and of a shipment or promise only what it changed in it. */
export type Inverse = Partial<Pick<OrderFacts, (typeof restorable)[number]>> & {
  readonly fulfillments?: readonly Former<FulfillmentFact, "id">[];
  readonly reservations?: readonly Former<ReservationFact, "lineNo">[];
};

export function inverseOf({ before, after }: Pick<OrderChange, "before" | "after">): Inverse {
  return {
    ...Object.fromEntries(restorable.filter((key) => before[key] !== after[key]).map((key) => [key, before[key]])),
    ...(before.fulfillments !== after.fulfillments && { fulfillments: formerRows(before.fulfillments, after.fulfillments, "id") }),
    ...(before.reservations !== after.reservations && { reservations: formerRows(before.reservations, after.reservations, "lineNo") }),
  };
}

function formerRows<Row extends object, Key extends keyof Row & string>(before: readonly Row[], after: readonly Row[], key: Key): Former<Row, Key>[] {
  return before.map((row) => {
    const now = after.find((each) => each[key] === row[key]);
    return Object.fromEntries(Object.entries(row).filter(([name, value]) => name === key || now?.[name as Key] !== value)) as Former<Row, Key>;
  });
}

/**
 * The facts before the act, on top of those of now. A shipment that goes back opens a new round, so the same line can leave
 * the stock again; a delivery that the act made is cancelled, not erased; its promises are released, not forgotten.
 */
export function restore(now: OrderFacts, inverse: Inverse, at: Instant): OrderFacts {
  const fulfillments = inverse.fulfillments === undefined ? now.fulfillments : now.fulfillments.map((each) => {
    const former = inverse.fulfillments?.find(({ id }) => id === each.id);
    if (!former) return { ...each, state: "cancelled" as const, cancelledAt: at, lines: each.lines.map((line) => ({ ...line, deducted: 0 })) };
    const earlier = { ...each, ...former };
    return each.stockRound === earlier.stockRound && sameDeduction(each, earlier) ? earlier : { ...earlier, stockRound: each.stockRound + 1 };
  });
  const reservations = inverse.reservations === undefined ? now.reservations : now.reservations.map((each) => {
    const former = inverse.reservations?.find(({ lineNo }) => lineNo === each.lineNo);
    return former ? { ...each, ...former } : { ...each, state: "released" as const };
  });
  return { ...now, ...inverse, fulfillments, reservations };
}

function sameDeduction(a: FulfillmentFact, b: FulfillmentFact): boolean {
  return a.lines.every((line) => b.lines.find(({ lineNo }) => lineNo === line.lineNo)?.deducted === line.deducted);
}
