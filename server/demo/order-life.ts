import { takeCareOf } from "./order-care.ts";
import type { OrderDraft, Story, Teller } from "./order-story.ts";
import type { Author, DemoStep, PaymentMethod } from "./order.ts";
import { day, hour, minute } from "./shop-clock.ts";
import type { NoteKey } from "./words.ts";

/**
 * Everything that will happen to an order, as if time had no end; the caller cuts the story at "now". So the states of the
 * shop on any day are those that living orders would have.
 */
export function lifeOf(order: OrderDraft, worker: Author, { random, clock }: Teller): DemoStep[] {
  const steps: DemoStep[] = [];
  const story: Story = { order, worker, random, clock, tell: (at, by, act) => void steps.push({ at: Math.round(at), by, ...act }) };
  const isByHand = order.channel === "phone" || order.channel === "store";
  story.tell(order.placedAt, isByHand ? worker : "customer", { act: "place" });
  beginOrder(story);
  return steps.toSorted((a, b) => a.at - b.at);
}

function beginOrder(story: Story): void {
  const { order } = story;
  if (order.channel === "store") return sellAtCounter(story);
  if (order.customer?.kind === "public") return sellOnAccount(story);
  switch (order.paymentMethod) {
    case "card":
      return order.lines.some(({ product }) => product.returnClass === "custom_made") ? payWhenMade(story) : payByCard(story);
    case "bank_transfer":
    case "cheque":
      return payLater(story);
    case "cash_on_delivery":
      return payAtTheDoor(story);
    case "pay_on_pickup":
      return payAtCounter(story);
    case null:
      return;
  }
}

/** Paid, handed over and finished in one minute. */
function sellAtCounter(story: Story): void {
  const { order, worker, tell } = story;
  const at = order.placedAt + minute;
  capture(story, at, {});
  tell(at, worker, { act: "confirm" });
  if (order.shipping !== null) {
    tell(at, worker, { act: "ship", carrier: null, trackingCode: null, missing: [] });
    tell(at, worker, { act: "deliver" });
  }
  tell(at, worker, { act: "finish" });
}

function payByCard(story: Story): void {
  const { order, random, tell } = story;
  const triedAt = order.placedAt + random.integer(40, 150) * 1_000;
  const isSlow = random.oneIn(14, "slow bank");
  const fails = !isSlow && random.oneIn(28, "failed card");
  if (!isSlow && !fails) return paid(story, triedAt, {});
  const first = payment(story, order.priced.total);
  if (isSlow) {
    // A direct debit: the customer's bank answers days later, about the same payment.
    tell(triedAt, "customer", { act: "pay_pending", ...first });
    return paid(story, triedAt + random.integer(60, 115) * hour, { by: "system", payment: first });
  }
  tell(triedAt, "customer", { act: "payment_failed", ...first });
  if (random.chance(0.4)) return giveUp(story);
  paid(story, triedAt + Math.round(random.next() * 28 * hour) + 5 * minute, {});
}

/** The bank keeps the amount aside until the engraved stamp is ready; only then it is taken. */
function payWhenMade(story: Story): void {
  const { order, random, clock, worker, tell } = story;
  const aside = payment(story, order.priced.total);
  tell(order.placedAt + 70_000, "customer", { act: "authorize", ...aside });
  if (random.chance(0.4)) tell(clock.afterWork(order.placedAt, 3), worker, { act: "note", note: "engraving" });
  paid(story, clock.afterWork(order.placedAt, random.integer(30, 46)), { by: worker, payment: aside });
}

/** Transfers and cheques arrive days later; some in two parts, some rounded up, some never. */
function payLater(story: Story): void {
  const { order, random, clock, worker, tell } = story;
  if (random.oneIn(9, "never paid")) return giveUp(story);
  const isCheque = order.paymentMethod === "cheque";
  const receivedAt = clock.afterWork(order.placedAt, isCheque ? random.integer(27, 63) : random.integer(8, 34));
  if (random.oneIn(14, "deposit")) {
    const deposit = Math.round(order.priced.total * random.pick([0.3, 0.5]));
    capture(story, receivedAt, { amount: deposit });
    return paid(story, clock.afterWork(receivedAt, random.integer(50, 130)), { by: worker, amount: order.priced.total - deposit });
  }
  const roundedUp = random.oneIn(30, "rounded up") ? Math.ceil(order.priced.total / 1_000) * 1_000 : order.priced.total;
  paid(story, receivedAt, { by: worker, amount: roundedUp });
  if (roundedUp > order.priced.total) tell(receivedAt + minute, worker, { act: "tag", tag: "problem" });
}

/** Town halls and schools pay on an invoice, weeks after the goods. */
function sellOnAccount(story: Story): void {
  const { order, random, clock, worker, tell } = story;
  const acceptedAt = clock.afterWork(order.placedAt, 2);
  tell(acceptedAt, worker, { act: "confirm" });
  tell(acceptedAt + minute, worker, { act: "note", note: "purchase_order" });
  takeCareOf(story, acceptedAt, { unpaid: true });
  capture(story, order.placedAt + random.integer(24, 44) * day, {});
}

function payAtTheDoor(story: Story): void {
  const { order, random, clock, worker, tell } = story;
  const acceptedAt = clock.afterWork(order.placedAt, 0.5 + random.next() * 4);
  tell(acceptedAt, worker, { act: "confirm" });
  const isRefused = random.chance(0.04);
  const goods = takeCareOf(story, acceptedAt, { unpaid: true, staysOut: isRefused });
  if (goods === null) return;
  if (isRefused) {
    const backAt = clock.afterWork(goods.shippedAt, random.integer(30, 60));
    return tell(backAt, worker, { act: "cancel", reason: "refused_at_door", putBack: true, refund: false });
  }
  capture(story, clock.afterWork(goods.arrivedAt, random.integer(6, 26)), {});
}

function payAtCounter(story: Story): void {
  const { order, random, clock, worker, tell } = story;
  const acceptedAt = clock.afterWork(order.placedAt, 0.5 + random.next() * 3);
  tell(acceptedAt, worker, { act: "confirm" });
  const readyAt = clock.afterWork(acceptedAt, 1 + random.next() * 6);
  tell(readyAt, worker, { act: "prepare", unpaid: true });
  if (random.chance(0.06)) {
    return tell(clock.afterWork(readyAt, 120), worker, { act: "cancel", reason: "not_collected", putBack: true, refund: false });
  }
  const collectedAt = clock.afterWork(readyAt, 2 + random.next() * 40);
  capture(story, collectedAt, {});
  tell(collectedAt + minute, worker, { act: "ship", carrier: null, trackingCode: null, missing: [] });
  tell(collectedAt + minute, worker, { act: "deliver" });
}

/** Never paid: reminded, then cancelled after a week or two, or forgotten, or settled in a way the facts do not show. */
function giveUp(story: Story): void {
  const { order, random, clock, worker, tell } = story;
  const remindedAt = clock.afterWork(order.placedAt, random.integer(30, 50));
  if (random.chance(0.4)) tell(remindedAt, worker, { act: "note", note: "still_waiting" });
  const end = random.weighted<NoteKey | null>([["never_paid", 66], [null, 20], ["handed_at_market", 9], ["settled_elsewhere", 5]]);
  if (end === null) return;
  const endsAt = clock.afterWork(remindedAt, random.integer(30, 90));
  if (end === "never_paid") return tell(endsAt, worker, { act: "cancel", reason: end, putBack: false, refund: false });
  tell(endsAt, worker, { act: "force_status", status: end === "handed_at_market" ? "shipped" : "finished", reason: end });
}

type Money = { readonly by?: Author; readonly amount?: number; /** A payment begun earlier. */ readonly payment?: Payment };
type Payment = { readonly method: PaymentMethod; readonly amount: number; readonly reference: string };

/** Money is there in full: the order is confirmed and the goods begin to move. */
function paid(story: Story, at: number, money: Money): void {
  const by = money.by ?? "customer";
  capture(story, at, { ...money, by });
  story.tell(at, by === "customer" ? "system" : by, { act: "confirm" });
  takeCareOf(story, at, { unpaid: false });
}

function capture(story: Story, at: number, { by = story.worker, amount = story.order.priced.total, payment: begun }: Money): void {
  story.tell(at, by, { act: "capture", ...(begun ?? payment(story, amount)) });
}

function payment({ order, random }: Story, amount: number): Payment {
  const method = order.paymentMethod ?? "card";
  const prefix = { card: "demo_", bank_transfer: "VIR-", cheque: "CHQ-", cash_on_delivery: "COD-", pay_on_pickup: "CASH-" }[method];
  return { method, amount, reference: `${prefix}${random.digits(10)}` };
}
