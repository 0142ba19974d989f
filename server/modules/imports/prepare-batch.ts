import { carriedFacets, facetsOfHead, facetsOfLines, type LabelledFacet } from "../../domain/facets.ts";
import type { ImportedOrder } from "../../domain/imported-order.ts";
import type { StatusCatalogue } from "../../domain/order-status.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { upsertCustomers } from "../customers/upsert-store.ts";
import type { NewOrder } from "../orders/new-order-store.ts";
import { insertTags } from "../orders/tag-store.ts";
import type { Batch } from "./batch.ts";
import { decideOrders, isWritten, type Decided, type Meeting } from "./decide-orders.ts";
import type { Checkpoint, ImportPhase, ImportRow } from "./import-store.ts";
import { insertFacetValues, insertImportedCustomers } from "./landing-store.ts";
import { loadLanding, type Catalogue } from "./load-landing.ts";

/** A job at work on an import, and what it keeps in mind from batch to batch. */
export type Run = {
  readonly id: string;
  readonly phase: Extract<ImportPhase, "checking" | "running">;
  readonly source: string;
  readonly options: ImportRow["options"];
  readonly statuses: StatusCatalogue;
  readonly catalogue: Catalogue;
  /** The rejects of an earlier import, mended: their rows join the orders that are there. */
  readonly addsRows: boolean;
  /** Where the file goes on after the batches that were begun. */
  position: Checkpoint | null;
};
export type Prepared = {
  readonly batch: Batch;
  readonly begin: Checkpoint | null;
  readonly decided: readonly Decided[];
  readonly meeting: Meeting;
  readonly taken: Taken;
};
/** Names that orders of a batch on its way have taken: nobody else sees them yet. */
export type Taken = { readonly numbers: ReadonlySet<string>; readonly externalIds: ReadonlySet<string> };

/**
 * Decides a batch while the one before it is being written, and writes what both may share: cards, tags, names of facets. These are
 * committed at once, so that two batches on their way never wait for each other inside the database.
 */
export async function prepareBatch(context: Context, run: Run, batch: Batch, onTheirWay: readonly Taken[]): Promise<Omit<Prepared, "begin">> {
  const readable = batch.built.flatMap((built) => (built.order === null ? [] : [{ ...built, order: built.order }]));
  return context.transaction({ lock: true }, async (tx) => {
    const numbers = onTheirWay.flatMap((taken) => [...taken.numbers]);
    const place = await loadLanding(tx, run.source, readable.map(({ order }) => order), run.catalogue, numbers);
    const meeting: Meeting = { run, place, statuses: run.statuses, tx: { store: tx.store, now: tx.now }, addsRows: run.addsRows };
    const decided = decideOrders(readable, meeting, onTheirWay.flatMap((taken) => [...taken.externalIds]));
    if (run.phase === "running") writeShared(tx, decided, meeting, run.catalogue);
    return { batch, decided, meeting, taken: takenBy(decided) };
  });
}

function writeShared(tx: Tx, decided: readonly Decided[], { run, place }: Meeting, { facets }: Catalogue): void {
  upsertCustomers(tx, place.made.customers);
  insertImportedCustomers(tx, run.source, run.id, place.made.externalCustomers);
  insertTags(tx, place.made.tags);
  insertFacetValues(tx, freshFacets(decided.filter(isWritten).map(({ planned }) => planned.order), facets));
}

/** Facets that this run has not named yet. A file says the same few thousand titles again and again: they are folded once. */
function freshFacets(orders: readonly NewOrder[], known: Set<string>): LabelledFacet[] {
  const isNew = (key: string): boolean => known.size < known.add(key).size;
  const lines = orders.flatMap((order) => order.lines.filter(({ variantId, sku, title }) => isNew(`line ${variantId} ${sku} ${title}`)));
  const heads = orders.filter(({ channel, origin, source, shippingMethod, paymentMethod, country }) =>
    isNew(`head ${JSON.stringify([channel, origin, source, shippingMethod, paymentMethod, country])}`),
  );
  const paidAndSent = orders
    .flatMap(({ facts }) => carriedFacets(facts))
    .filter(({ kind, value }) => (kind === "method" || kind === "carrier") && isNew(`${kind} ${value}`));
  return [
    ...new Map(
      [...facetsOfLines(lines), ...heads.flatMap(facetsOfHead), ...paidAndSent].map((facet) => [`${facet.kind} ${facet.value}`, facet]),
    ).values(),
  ];
}

function takenBy(decided: readonly Decided[]): Taken {
  const written = decided.filter(isWritten);
  return {
    numbers: new Set(written.map(({ planned }) => planned.order.facts.number ?? "")),
    externalIds: new Set(written.map(({ built }) => (built.order as ImportedOrder).externalId)),
  };
}
