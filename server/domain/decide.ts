import type { Act, Decision, LightAct, World } from "./acts/act.ts";
import { noLedgers, type OrderFacts, type OrderHead } from "./order-facts.ts";
import { kindFromFacts, visibleStatus } from "./order-status.ts";
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
  const derived = keepsForced(order, decision) ? {} : visibleStatus(decision.order, world.statuses, { mayGoBack: decision.mayGoBack === true });
  const after: OrderFacts = { ...decision.order, ...derived };
  const messages = reactTo(order, after, world.statuses, reaction);
  return {
    change: changeOf({ before: order, after, events: decision.events, messages, statuses: world.statuses }),
    lacksAddress: lacksAddress(order, after, world.statuses, reaction.notify),
  };
}

/** An act that moves no ledger: money, goods and status stay as they are stored, and nobody is told. */
export function decideLight<Request extends object>(
  act: LightAct<Request>,
  { order, request, world }: { order: OrderHead; request: Request; world: World },
): Decided | Refusal {
  const decision = act(order, request, world);
  if (!("order" in decision)) return decision;
  const change = changeOf({
    before: { ...order, ...noLedgers },
    after: { ...decision.order, ...noLedgers },
    events: decision.events,
    messages: [],
    statuses: null,
  });
  return { change, lacksAddress: false };
}

/** A status set beyond the facts stays until the facts move: a tag on such an order must not undo it, nor write to the customer. */
function keepsForced(before: OrderFacts, decision: Decision): boolean {
  if (decision.forcedStatus !== undefined) return true;
  return decision.mayGoBack !== true && before.statusMismatch !== null && kindFromFacts(before) === kindFromFacts(decision.order);
}

/** The way back: the facts of before, the inverse movements, one `order.reverted`; nobody is told. */
export function decideUndo(
  now: OrderFacts,
  inverse: Inverse,
  world: Pick<World, "at" | "statuses" | "stock">,
  undone: { operationId: string; action: string },
): OrderChange | Refusal {
  const after = restore(now, inverse, world.at);
  const refusal = promiseAgain(now, after, world);
  if (refusal) return refusal;
  return changeOf({
    before: now,
    after,
    events: [{ type: "order.reverted", data: { operation_id: undone.operationId, action: undone.action } }],
    messages: [],
    statuses: world.statuses,
    isUndo: true,
  });
}

/** What an act had released is promised again, all of it or nothing: somebody else may have been promised it since. */
function promiseAgain(now: OrderFacts, after: OrderFacts, { stock }: Pick<World, "stock">): Refusal | null {
  const back = after.reservations.filter(
    ({ lineNo, state }) => state === "reserved" && now.reservations.find((each) => each.lineNo === lineNo)?.state === "released",
  );
  const promised = back.map(({ variantId, quantity }) => ({ variantId, quantity: stock.reserve(variantId, quantity) }));
  const short = back.findIndex(({ quantity }, index) => (promised[index]?.quantity ?? 0) < quantity);
  const missing = back[short];
  if (!missing) return null;
  for (const { variantId, quantity } of promised) stock.release(variantId, quantity);
  const { lineNo, quantity: wanted } = missing;
  return {
    code: "order.shortage",
    params: { sku: now.lines.find((line) => line.lineNo === lineNo)?.sku ?? "", wanted, available: promised[short]?.quantity ?? 0 },
  };
}
