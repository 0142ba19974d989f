import type { Act, World } from "./acts/act.ts";
import type { OrderFacts } from "./order-facts.ts";
import { visibleStatus } from "./order-status.ts";
import { changeOf, restore, type Inverse, type OrderChange } from "./plan.ts";
import { lacksAddress, reactTo, type ReactionRequest } from "./reactions.ts";
import type { Refusal } from "./refusal.ts";

export type Decided = { readonly change: OrderChange; readonly lacksAddress: boolean };

/** One act on one order: the decision, the status that follows from it, the reactions, and all rows as a value. */
export function decide<Request extends object>(
  act: Act<Request>,
  { order, request, reaction, world }: { order: OrderFacts; request: Request; reaction: ReactionRequest; world: World },
): Decided | Refusal {
  const decision = act(order, request, world);
  if (!("order" in decision)) return decision;
  const derived = decision.forcedStatus === undefined ? visibleStatus(decision.order, world.statuses, { mayGoBack: decision.mayGoBack === true }) : {};
  const after: OrderFacts = { ...decision.order, ...derived };
  const messages = reactTo(order, after, world.statuses, reaction);
  return {
    change: changeOf({ before: order, after, events: decision.events, messages, statuses: world.statuses }),
    lacksAddress: lacksAddress(order, after, world.statuses, reaction.notify),
  };
}

/** The way back: the facts of before, the inverse movements, one `order.reverted`; nobody is told. */
export function decideUndo(now: OrderFacts, inverse: Inverse, world: Pick<World, "at" | "statuses" | "stock">, undone: { operationId: string; action: string }): OrderChange | Refusal {
  const after = restore(now, inverse, world.at);
  for (const { lineNo, variantId, quantity, state } of after.reservations) {
    const earlier = now.reservations.find((each) => each.lineNo === lineNo);
    const comesBack = state === "reserved" && earlier?.state === "released";
    if (comesBack && world.stock.reserve(variantId, quantity) < quantity) return { code: "order.shortage", params: { sku: now.lines.find((line) => line.lineNo === lineNo)?.sku ?? "", wanted: quantity, available: world.stock.available(variantId) } };
  }
  return changeOf({
    before: now,
    after,
    events: [{ type: "order.reverted", data: { operation_id: undone.operationId, action: undone.action } }],
    messages: [],
    statuses: world.statuses,
    isUndo: true,
  });
}
