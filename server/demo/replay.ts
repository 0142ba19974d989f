import type { Act, World } from "../domain/acts/act.ts";
import { cancelOrder } from "../domain/acts/cancel-order.ts";
import { confirmOrder } from "../domain/acts/confirm-order.ts";
import { finishOrder, lockOrder, tagOrder } from "../domain/acts/mark-order.ts";
import { markPaid } from "../domain/acts/pay-order.ts";
import { setStatus } from "../domain/acts/set-status.ts";
import { prepareOrder } from "../domain/acts/ship-order.ts";
import { assert } from "../domain/assert.ts";
import { decide } from "../domain/decide.ts";
import type { OrderFacts } from "../domain/order-facts.ts";
import type { OrderChange } from "../domain/plan.ts";
import type { StockBook } from "../domain/stock-book.ts";
import type { Author, DemoOrder, DemoStep } from "./order.ts";
import type { Language } from "./product.ts";
import { giveBack, hearOfDelivery, hearOfLoss, hearOfPayment, placeOrder, shipPart } from "./replay-acts.ts";
import { noteWords, type NoteKey, type TagKey } from "./words.ts";

export type Stage = Pick<World, "newId" | "statuses" | "carriers"> & {
  /** The language the shop's people write in. */
  readonly language: Language;
  readonly tagIds: Readonly<Record<TagKey, string>>;
};
export type Happening = { readonly at: number; readonly by: Author } & (
  | { readonly change: OrderChange; readonly note: null }
  | { readonly change: null; readonly note: NoteKey }
);

/**
 * Lives an order's story through the rules of the domain: the facts, the events, the movements of stock are those that the
 * same acts would have left in a real shop. A refused act means that the story is wrong, and stops.
 */
export function replay(start: OrderFacts, { steps, channel }: DemoOrder, stage: Stage): { facts: OrderFacts; history: Happening[] } {
  const missing = steps.flatMap((step) => (step.act === "ship" ? step.missing.map((index) => start.lines[index]?.variantId ?? "") : []));
  const stock = generousStock(missing);
  const history: Happening[] = [];
  let facts = start;
  for (const step of steps) {
    if (step.act === "note") {
      history.push({ at: step.at, by: step.by, change: null, note: step.note });
      continue;
    }
    const world: World = {
      ...stage,
      at: new Date(step.at).toISOString(),
      stock,
      may: { forceStatus: true, overrideUnpaid: true, unlock: true, assignOthers: true },
    };
    const decided = perform(step, facts, { world, channel, stage });
    if ("code" in decided && alreadyThere.has(decided.code)) continue;
    assert("change" in decided, `a story of the demo was refused: ${step.act}, ${"code" in decided ? decided.code : ""}`);
    history.push({ at: step.at, by: step.by, change: decided.change, note: null });
    facts = decided.change.after;
  }
  return { facts, history };
}

/** Money in full confirms by itself, so the confirmation that follows it in the story has nothing left to do. */
const alreadyThere = new Set(["order.already_confirmed", "order.unchanged"]);

type Scene = { readonly world: World; readonly channel: DemoOrder["channel"]; readonly stage: Stage };
type Told = Exclude<DemoStep, { act: "note" }>;

function perform(step: Told, order: OrderFacts, { world, channel, stage }: Scene): ReturnType<typeof decide> {
  const reason = "reason" in step ? noteWords[step.reason][stage.language] : "";
  const run = <Request extends object>(act: Act<Request>, request: Request): ReturnType<typeof decide> =>
    decide(act, { order, request, reaction: { operationId: world.newId() }, world });
  switch (step.act) {
    case "place":
      return run(placeOrder, {});
    case "confirm":
      return run(confirmOrder, { shortage: "backorder" });
    case "capture":
    case "authorize":
    case "pay_pending":
    case "payment_failed":
      return pay(step, channel, run);
    case "prepare":
      return run(prepareOrder, { override: step.unpaid });
    case "ship":
      return run(shipPart, {
        ...parcelOf(step),
        stock: "update",
        override: true,
        missingLineNos: step.missing.map((index) => order.lines[index]?.lineNo ?? 0),
      });
    case "deliver":
      return run(hearOfDelivery, {});
    case "lose":
      return run(hearOfLoss, {});
    case "refund":
      return run(giveBack, { amount: step.amount, reason });
    case "cancel":
      return run(cancelOrder, { reason, stock: step.putBack ? "update" : "leave", money: step.refund ? "refunded" : "keep" });
    case "finish":
      return run(finishOrder, { force: true, reason: "" });
    case "lock":
      return run(lockOrder, {});
    case "force_status":
      return run(setStatus, { status: step.status, force: true, reason });
    case "tag":
      return run(tagOrder, { tagIds: [stage.tagIds[step.tag]] });
  }
}

const newsOf = { capture: "captured", authorize: "authorized", pay_pending: "pending", payment_failed: "failed" } as const;

/** Cards and marketplaces tell of their payments themselves; all other money is counted by an operator. */
function pay(
  { act, method, amount, reference }: Extract<Told, { act: keyof typeof newsOf }>,
  channel: DemoOrder["channel"],
  run: <Request extends object>(act: Act<Request>, request: Request) => ReturnType<typeof decide>,
): ReturnType<typeof decide> {
  if (method !== "card" || channel === "store") return run(markPaid, { method, amount, reference });
  return run(hearOfPayment, { state: newsOf[act], method, provider: channel === "import" ? "import" : "test", reference, amount });
}

function parcelOf({ carrier, trackingCode }: Extract<Told, { act: "ship" }>): { carrier?: string; trackingCode?: string } {
  return { ...(carrier === null ? {} : { carrier }), ...(trackingCode === null ? {} : { trackingCode }) };
}

/** Shelves full enough for the past, except of what a story says was missing. What is left today is counted afterwards. */
function generousStock(missing: readonly string[]): StockBook {
  const plenty = 1_000_000;
  return {
    available: (variantId) => (missing.includes(variantId) ? 0 : plenty),
    reserve: (variantId, quantity) => (missing.includes(variantId) ? 0 : quantity),
    release: () => {},
  };
}
