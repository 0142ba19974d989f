import type { z } from "zod";
import { fold } from "../../domain/fold.ts";
import { contextIn, type Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import { findOperatorId } from "../orders/list-side-store.ts";
import { tagIdsOf } from "../orders/name-tags.ts";
import type { orderPatch } from "../orders/schemas.ts";
import { findTagNames } from "../orders/tag-store.ts";
import type { ActRequest } from "./acts.ts";
import { editOrder } from "./edit-order.ts";
import { runAction } from "./run-action.ts";

type OrderPatch = z.output<typeof orderPatch>;

/** Everything a patch names or nothing of it: what is typed in, under its version; the tags; and who answers for the order. */
export async function patchOrder(
  context: Context,
  orderId: string,
  version: number,
  { tags, operator_id: operatorId, team_id: teamId, ...fields }: OrderPatch,
): Promise<"done" | "stale"> {
  return context.transaction({ lock: true }, async (tx) => {
    const whole = contextIn(context, tx, tx.afterCommit);
    if ((await editOrder(whole, orderId, version, fields)) === "stale") return "stale";
    if (tags) await setTags(whole, orderId, tags);
    if (operatorId !== undefined || teamId !== undefined) {
      const to = { ...(operatorId === undefined ? {} : { operatorId }), ...(teamId === undefined ? {} : { teamId }) };
      await act(whole, "assign", orderId, { self: await findOperatorId(whole), ...to });
    }
    return "done";
  });
}

/** The tags become exactly these. */
async function setTags(context: Context, orderId: string, names: readonly string[]): Promise<void> {
  const current = await findTagNames(context, orderId);
  const isIn = (list: readonly string[], name: string): boolean => list.some((each) => fold(each) === fold(name));
  const [added, removed] = [names.filter((name) => !isIn(current, name)), current.filter((name) => !isIn(names, name))];
  for (const [action, changed] of [["tag", added], ["untag", removed]] as const) {
    if (changed.length === 0) continue;
    await act(context, action, orderId, { tagIds: await context.transaction({ lock: true }, (tx) => tagIdsOf(tx, changed, { makes: action === "tag" })) });
  }
}

async function act(context: Context, action: "tag" | "untag" | "assign", orderId: string, request: ActRequest): Promise<void> {
  const { refused: [refused] } = await runAction(context, { action, items: [{ id: orderId }], request });
  if (refused && refused.refusal.code !== "order.unchanged") throw new Refused(refused.refusal);
}
