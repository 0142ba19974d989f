import type { Colour } from "../../domain/colours.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { Refused } from "../../platform/problem.ts";
import { changeCoded, createCoded, removeCoded, type CodedList, type Patch } from "./change-coded.ts";
import { listCoded, lockCoded, type CodedRow } from "./coded-store.ts";
import type { StatusRow } from "./default-statuses.ts";
import { countStatusUse, moveOrders, recomputeNextActions, useCountOf, type UseCount } from "./usage-store.ts";

export type WrittenStatus = Omit<StatusRow, "colour"> & { readonly colour: Colour };
export type ShopStatus = WrittenStatus & CodedRow & { readonly built_in: boolean };
export type ShownStatus = ShopStatus & { readonly orders: UseCount };

export const statusList: CodedList<ShopStatus> = {
  table: "statuses", word: "status", view: (row) => row,
  refusals: { taken: "status.code_taken", not_found: "status.not_found", in_use: "status.in_use" },
};
/** Events of one statement, so that a status of a million orders never becomes one parameter. */
const eventsAtOnce = 5_000;

export async function listStatuses(context: Context): Promise<ShownStatus[]> {
  const [rows, used] = await Promise.all([listCoded<ShopStatus>(context, context.store.id, "statuses"), countStatusUse(context, context.store.id)]);
  return rows.map((row) => ({ ...row, orders: used.get(row.code) ?? useCountOf(0) }));
}

export async function showStatus(context: Context, code: string): Promise<ShownStatus> {
  const found = (await listStatuses(context)).find((row) => row.code === code);
  if (!found) throw new Refused({ code: "status.not_found" });
  return found;
}

/** An own status of the shop: a name of its own for one of the seven kinds, whose rules it follows. */
export async function createStatus(context: Context, input: WrittenStatus): Promise<ShownStatus> {
  return { ...await createCoded(context, statusList, input), orders: useCountOf(0) };
}

export async function changeStatus(context: Context, code: string, version: number, patch: Patch<WrittenStatus>): Promise<ShownStatus> {
  await changeCoded(context, statusList, { code, version, patch, check: checkChange });
  return showStatus(context, code);
}

async function checkChange(tx: Tx, before: ShopStatus, after: ShopStatus): Promise<void> {
  if (before.kind !== after.kind) {
    if (before.built_in) throw new Refused({ code: "status.built_in", field: "/kind" });
    // What is derived from the kind (open or not, what to do next) stands on the orders.
    await refuseInUse(tx, before.code, "/kind");
  }
  if (before.code === "in_preparation" && before.requires_paid !== after.requires_paid) recomputeNextActions(tx, { requiresPaid: after.requires_paid });
}

/** Its orders move to the replacement, one event each: an order never has a status that does not exist. */
export async function deleteStatus(context: Context, code: string, replacement: string | null): Promise<void> {
  await removeCoded(context, statusList, code, async (tx, row) => {
    if (row.built_in) throw new Refused({ code: "status.built_in" });
    if (replacement === null) {
      await refuseInUse(tx, code);
      return { labels: row.labels };
    }
    const target = await lockCoded<ShopStatus>(tx, "statuses", replacement);
    if (!target || target.code === code || target.kind !== row.kind) throw new Refused({ code: "status.wrong_replacement", field: "?replacement" });
    const moved = await moveOrders(tx, { from: code, to: replacement });
    for (let start = 0; start < moved.length; start += eventsAtOnce) {
      appendEvents(
        tx,
        moved
          .slice(start, start + eventsAtOnce)
          .map((orderId) => ({
            type: "order.status_changed",
            orderId,
            data: { status_from: code, status_to: replacement, reason: "status_deleted" },
          })),
      );
    }
    return { labels: row.labels, replacement, orders: moved.length };
  });
}

async function refuseInUse(tx: Tx, code: string, field?: string): Promise<void> {
  const count = (await countStatusUse(tx, tx.storeId)).get(code)?.value ?? 0;
  if (count > 0) throw new Refused({ code: "status.in_use", params: { count }, ...(field && { field }) });
}
