import type { Batch } from "./batch.ts";
import type { Decided } from "./decide-orders.ts";
import type { Counts, ImportRow, Progress, Sums } from "./import-store.ts";
import type { SourceRow } from "./read-row.ts";
import type { NewRemark } from "./rows-store.ts";

export type Tallied = Omit<Progress, "position"> & { readonly remarks: readonly NewRemark[] };

/** What a batch adds to the counts: every row that was read is imported, merged, skipped or rejected, and is counted once. */
export function tallyBatch(before: Pick<ImportRow, "rows" | "orders" | "sums" | "remarkCounts">, batch: Batch, decided: readonly Decided[]): Tallied {
  const rows = { ...before.rows };
  const orders = { ...before.orders };
  const sums: Record<string, { written: number; unchanged: number; lost: number }> = structuredClone(before.sums) as Record<
    string,
    { written: number; unchanged: number; lost: number }
  >;
  const remarks: NewRemark[] = [];
  const reject = (source: SourceRow, code: string, params: NewRemark["params"]): void => {
    rows.rejected += 1;
    remarks.push({ row: source.row.number, kind: "rejected", code, params, raw: source.row.raw });
  };

  for (const stray of batch.strays) {
    if (stray.refusal) reject(stray, stray.refusal.code, stray.refusal.params);
    else skip(stray.row.number, stray.skipped ?? "import.blank_row");
  }
  for (const { refused } of batch.built) for (const { source, refusal } of refused) reject(source, refusal.code, refusal.params);
  for (const each of decided) countOrder(each);
  return {
    counts: { rows: { ...rows, read: before.rows.read + readIn(batch) }, orders },
    sums,
    remarkCounts: addCounts(before.remarkCounts, remarks),
    remarks,
  };

  function skip(row: number, code: string, params?: NewRemark["params"]): void {
    rows.skipped += 1;
    remarks.push({ row, kind: "skipped", code, params });
  }

  function countOrder(each: Decided): void {
    const { built } = each;
    if (each.outcome === "refused") {
      for (const source of built.sources) reject(source, each.refusal.code, each.refusal.params);
      return;
    }
    const sum = (sums[built.order.currency] ??= { written: 0, unchanged: 0, lost: 0 });
    if (each.outcome === "unchanged") {
      orders.unchanged += 1;
      sum.unchanged += built.sums.exact;
      rows.skipped += built.sources.length;
      if (each.because !== null) remarks.push({ row: built.order.firstRow, kind: "skipped", code: each.because, params: { number: built.order.number } });
      return;
    }
    if (each.outcome === "created") orders.created += 1;
    else orders.updated += 1;
    // A row that joins an order begun by an earlier one, in this file or in the import before it, is merged.
    rows.imported += each.outcome === "added" ? 0 : 1;
    rows.merged += built.sources.length - (each.outcome === "added" ? 0 : 1);
    sum.written += built.sums.exact;
    sum.lost += built.sums.lost;
    for (const { row, code, params } of built.remarks) remarks.push({ row, kind: "noted", code, params });
  }
}

function readIn({ built, strays }: Batch): number {
  return strays.length + built.reduce((sum, { sources, refused }) => sum + sources.length + refused.length, 0);
}

function addCounts(before: Readonly<Record<string, number>>, remarks: readonly NewRemark[]): Record<string, number> {
  const counts = { ...before };
  for (const { kind, code } of remarks) {
    const key = `${kind} ${code}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
