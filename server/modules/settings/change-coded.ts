import { changedFields } from "../../domain/changed-fields.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { staleVersion } from "../../platform/etag.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { Refused } from "../../platform/problem.ts";
import { deleteCoded, insertCoded, listCoded, lockCoded, orderCoded, updateCoded, type CodedRow, type CodedTable } from "./coded-store.ts";

/** One of the coded lists of a shop: its table, its word in events, and how it refuses. */
export type CodedList<Row extends CodedRow> = {
  readonly table: CodedTable;
  readonly word: "status" | "payment_method" | "shipping_method" | "carrier";
  readonly refusals: { readonly taken: RefusalCode; readonly not_found: RefusalCode; readonly in_use: RefusalCode };
  /** What the answer and the event show of a row. */
  view(row: Row): object;
};

export async function createCoded<Row extends CodedRow>(context: Context, list: CodedList<Row>, input: { readonly code: string }): Promise<Row> {
  return context.transaction({ lock: true }, async (tx) => {
    if (!(await insertCoded(tx, list.table, input))) throw new Refused({ code: list.refusals.taken, params: { code: input.code }, field: "/code" });
    appendEvents(tx, [{ type: `settings.${list.word}_created`, data: { ...input } }]);
    return requireCoded(tx, list, input.code);
  });
}

/** Only what is named changes. */
export type Patch<Row> = { readonly [Field in keyof Row]?: Row[Field] | undefined };
export type CodedChange<Row extends CodedRow> = {
  readonly code: string;
  readonly version: number;
  readonly patch: Patch<Row>;
  /** Asked under the lock, before anything is written. */
  check?(tx: Tx, before: Row, after: Row): Promise<void>;
};

export async function changeCoded<Row extends CodedRow>(
  context: Context,
  list: CodedList<Row>,
  { code, version, patch, check }: CodedChange<Row>,
): Promise<Row> {
  return context.transaction({ lock: true }, async (tx) => {
    const before = await requireCoded(tx, list, code);
    if (before.version !== version) throw staleVersion(list.view(before), before.version);
    const after: Row = { ...before, ...patch };
    const changes = changedFields(before, after);
    if (!changes) return before;
    await check?.(tx, before, after);
    updateCoded(tx, list.table, after);
    appendEvents(tx, [{ type: `settings.${list.word}_changed`, data: { code, ...changes } }]);
    return requireCoded(tx, list, code);
  });
}

export async function removeCoded<Row extends CodedRow>(
  context: Context,
  list: CodedList<Row>,
  code: string,
  check: (tx: Tx, row: Row) => Promise<object>,
): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const row = await requireCoded(tx, list, code);
    const data = await check(tx, row);
    deleteCoded(tx, list.table, code);
    appendEvents(tx, [{ type: `settings.${list.word}_deleted`, data: { code, ...data } }]);
  });
}

/** The whole list in its new order: half of one would leave two entries in the same place. */
export async function reorderCoded<Row extends CodedRow>(context: Context, list: CodedList<Row>, codes: readonly string[]): Promise<Row[]> {
  return context.transaction({ lock: true }, async (tx) => {
    const before = (await listCoded<Row>(tx, tx.storeId, list.table)).map(({ code }) => code);
    const isWhole = codes.length === before.length && before.every((code) => codes.includes(code));
    if (!isWhole) throw new Refused({ code: "settings.incomplete_order", field: "/codes" });
    if (before.join() !== codes.join()) {
      orderCoded(tx, list.table, codes);
      appendEvents(tx, [{ type: `settings.${list.word}_reordered`, data: { before, after: codes } }]);
    }
    return listCoded<Row>(tx, tx.storeId, list.table);
  });
}

async function requireCoded<Row extends CodedRow>(tx: Tx, list: CodedList<Row>, code: string): Promise<Row> {
  const row = await lockCoded<Row>(tx, list.table, code);
  if (!row) throw new Refused({ code: list.refusals.not_found });
  return row;
}
