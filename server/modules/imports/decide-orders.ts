import type { ImportedOrder } from "../../domain/imported-order.ts";
import type { StatusCatalogue } from "../../domain/order-status.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import type { BuiltOrder } from "./build-order.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { ImportRow } from "./import-store.ts";
import type { ExistingOrder, ImportedOrderRow } from "./landing-store.ts";
import type { LandingPlace } from "./load-landing.ts";
import { planOrder, type PlannedOrder } from "./plan-order.ts";

type Readable = BuiltOrder & { readonly order: ImportedOrder };
export type Decided =
  | { readonly built: Readable; readonly outcome: "created" | "updated"; readonly planned: PlannedOrder; readonly record: ImportedOrderRow }
  | { readonly built: Readable; readonly outcome: "unchanged"; readonly because: `import.${string}` | null }
  | { readonly built: Readable; readonly outcome: "added"; readonly to: ExistingOrder; readonly record: ImportedOrderRow }
  | { readonly built: Readable; readonly outcome: "refused"; readonly refusal: Refusal };

export type WrittenOrder = Extract<Decided, { readonly outcome: "created" | "updated" }>;
export type AddedRows = Extract<Decided, { readonly outcome: "added" }>;
export const isWritten = (each: Decided): each is WrittenOrder => each.outcome === "created" || each.outcome === "updated";
export const isAdded = (each: Decided): each is AddedRows => each.outcome === "added";

export type Meeting = {
  readonly run: Pick<ImportRow, "id" | "source" | "options">;
  readonly place: LandingPlace;
  readonly statuses: StatusCatalogue;
  readonly tx: Pick<Tx, "store" | "now">;
  readonly addsRows: boolean;
};

/** What becomes of each order of a batch: made, brought up to date, or left as it is. */
export function decideOrders(orders: readonly Readable[], meeting: Meeting, onTheirWay: readonly string[] = []): Decided[] {
  const seen = new Set<string>(onTheirWay);
  return orders.map((built): Decided => {
    const { externalId } = built.order;
    if (seen.has(externalId)) return { built, outcome: "refused", refusal: { code: "import.duplicate_order", params: { number: built.order.number } } };
    seen.add(externalId);
    const existing = meeting.place.existing.get(externalId);
    return existing ? meet(built, existing, meeting) : create(built, meeting);
  });
}

function create(built: Readable, meeting: Meeting): Decided {
  const orderId = newId();
  const planned = plan(built.order, { orderId, number: meeting.place.numberFor(built.order), createdAt: meeting.tx.now.toISOString() }, meeting);
  return {
    built,
    outcome: "created",
    planned,
    record: { orderId, importId: meeting.run.id, created: true, version: 1, fingerprints: [fingerprintOf(built.order)] },
  };
}

function meet(built: Readable, existing: ExistingOrder, meeting: Meeting): Decided {
  const { known } = existing;
  const unchanged = (because: `import.${string}` | null): Decided => ({ built, outcome: "unchanged", because });
  if (known === null) return unchanged("import.order_not_imported");
  const fingerprint = fingerprintOf(built.order);
  if (known.fingerprints.includes(fingerprint)) return unchanged(null);
  if (known.importId === meeting.run.id)
    return { built, outcome: "refused", refusal: { code: "import.duplicate_order", params: { number: built.order.number } } };
  if (meeting.run.options.existing === "skip") return unchanged("import.order_differs");
  // The list of orders that follows the export of their items must not take the items away.
  if (existing.hasItems && !built.hasItems) return unchanged("import.order_has_items");
  if (existing.version !== known.version) return unchanged("import.order_touched");

  const fingerprints = [...known.fingerprints, fingerprint];
  if (meeting.addsRows)
    return {
      built,
      outcome: "added",
      to: existing,
      record: { orderId: existing.orderId, importId: known.importId, created: known.created, version: existing.version + 1, fingerprints },
    };
  const planned = plan(built.order, { orderId: existing.orderId, number: existing.number, createdAt: existing.createdAt }, meeting);
  return { built, outcome: "updated", planned, record: { orderId: existing.orderId, importId: meeting.run.id, created: false, version: 1, fingerprints } };
}

function plan(
  order: ImportedOrder,
  { orderId, number, createdAt }: { orderId: string; number: string; createdAt: string },
  { run, place, statuses, tx }: Meeting,
): PlannedOrder {
  return planOrder(order, {
    orderId,
    number,
    customerId: place.customerFor(order, orderId),
    tagIds: place.tagIdsFor(order),
    variants: place.variants,
    statuses,
    locale: tx.store.locale,
    source: run.source,
    importId: run.id,
    at: createdAt,
    newId,
  });
}
