import type { Context } from "../../platform/context.ts";
import type { Row } from "../../platform/csv/row-parser.ts";
import { batchOrdersMax, batchRowsMax, type Batch } from "./batch.ts";
import { buildOrder, type BuildContext, type BuiltOrder } from "./build-order.ts";
import { RowGrouper, type RowGroup } from "./group-rows.ts";
import type { Checkpoint } from "./import-store.ts";
import type { SourceRow } from "./read-row.ts";
import { takeHeldRows, type HeldRow } from "./rows-store.ts";

/** The file as batches of whole orders. Orders whose rows do not stand together are put aside. */
export async function* batchesOf(rows: AsyncIterable<readonly Row[]>, context: BuildContext, isScattered: (key: string) => boolean): AsyncGenerator<Batch> {
  const grouper = new RowGrouper();
  let next = new Collector(context, isScattered);
  for await (const chunk of rows) {
    for (const row of chunk) {
      // An empty line is no row: spreadsheets and exports leave them at the end and between parts.
      if (row.number <= context.mapping.dialect.headerRow + 1 || row.raw === "") continue;
      const group = grouper.add(context.reader.read(row));
      if (group) next.add(group);
      if (!next.isFull()) continue;
      yield next.batch();
      next = new Collector(context, isScattered);
    }
  }
  const last = grouper.end();
  if (last) next.add(last);
  yield next.lastBatch();
}

/** The orders put aside, now with all their rows. */
export async function* heldBatchesOf(context: Context, importId: string, build: BuildContext, after: string | null): AsyncGenerator<Batch> {
  let key = after;
  for (;;) {
    const held = await takeHeldRows(context, importId, key);
    if (held.length === 0) return;
    const orders = groupByKey(held, (row) => build.reader.read(row));
    key = held.at(-1)?.key ?? key;
    yield { built: orders.map((rows) => buildOrder(rows, build)), strays: [], held: [], end: { file: afterAll, held: key, readAll: true } };
  }
}

const afterAll: Checkpoint["file"] = { characters: 0, row: 0, line: 1 };

/** Gathers orders until a transaction is full. */
class Collector {
  readonly #context: BuildContext;
  readonly #isScattered: (key: string) => boolean;
  readonly #built: BuiltOrder[] = [];
  readonly #strays: SourceRow[] = [];
  readonly #held: HeldRow[] = [];
  #rows = 0;
  #end: Checkpoint["file"] = afterAll;

  constructor(context: BuildContext, isScattered: (key: string) => boolean) {
    this.#context = context;
    this.#isScattered = isScattered;
  }

  add({ key, rows, strays, end }: RowGroup): void {
    this.#strays.push(...strays);
    if (rows.length > 0 && this.#isScattered(key)) this.#held.push(...rows.map(({ row }) => ({ key, row })));
    else if (rows.length > 0) this.#built.push(buildOrder(rows, this.#context));
    this.#rows += rows.length + strays.length;
    this.#end = end;
  }

  isFull(): boolean {
    return this.#built.length >= batchOrdersMax || this.#rows >= batchRowsMax;
  }

  batch(): Batch {
    return { built: this.#built, strays: this.#strays, held: this.#held, end: { file: this.#end, held: null, readAll: false } };
  }

  lastBatch(): Batch {
    return { ...this.batch(), end: { file: this.#end, held: null, readAll: true } };
  }
}

function groupByKey(held: readonly HeldRow[], read: (row: Row) => SourceRow): SourceRow[][] {
  const groups = new Map<string, SourceRow[]>();
  for (const { key, row } of held) {
    const source = { ...read(row), key };
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  return [...groups.values()];
}
