import type { Story } from "./order-story.ts";
import type { DemoShipping } from "./order.ts";
import { trackingCode, ways } from "./shipping-ways.ts";
import { day, hour, minute } from "./shop-clock.ts";

export type Care = { readonly unpaid: boolean; /** The parcel comes back: nothing is delivered. */ readonly staysOut?: boolean };

/** From the shelf to the door, and what may come after. Null when nothing arrives: a seat, a change of mind, a lost parcel. */
export function takeCareOf(story: Story, from: number, care: Care): { shippedAt: number; arrivedAt: number } | null {
  const { order, random, clock, worker, tell } = story;
  if (order.shipping === null) {
    tell(clock.afterWork(from, random.integer(60, 140)), worker, { act: "finish" });
    return null;
  }
  if (!care.unpaid && random.chance(0.012)) {
    const regrettedAt = clock.afterWork(from, 1);
    tell(regrettedAt, worker, { act: "cancel", reason: "changed_mind", putBack: false, refund: true });
    return null;
  }
  const isLate = random.oneIn(14, "late");
  const preparedAt = clock.afterWork(from, isLate ? random.integer(30, 75) : 1 + random.next() * 11);
  tell(preparedAt, worker, { act: "prepare", unpaid: care.unpaid });
  const shippedAt = clock.afterWork(preparedAt, 1 + random.next() * 9);
  const arrivedAt = ship(story, shippedAt, care);
  if (care.staysOut) return { shippedAt, arrivedAt };
  if (isTracked(order.shipping) && random.chance(0.004)) {
    loseParcel(story, shippedAt, care);
    return null;
  }
  arrive(story, arrivedAt, care);
  return { shippedAt, arrivedAt };
}

/** One parcel, or two when an article is missing; answers when the last one left the carrier's hands. */
function ship(story: Story, at: number, { staysOut = false }: Care): number {
  const { order, random, clock, worker, tell } = story;
  const way = order.shipping?.way ?? "colissimo";
  const { carrier } = ways[way];
  const goods = [...order.lines.keys()].filter((index) => order.lines[index]?.product.taxCategory !== "service");
  const isSplit = !staysOut && goods.length > 1 && random.oneIn(22, "split");
  const missing = isSplit ? goods.slice(-1) : [];
  tell(at, worker, { act: "ship", carrier, trackingCode: trackingCode(way, random), missing });
  let lastAt = at;
  if (isSplit) {
    tell(at + 3 * minute, worker, { act: "note", note: "waiting_supplier" });
    lastAt = clock.afterWork(at, random.integer(36, 100));
    tell(lastAt, worker, { act: "ship", carrier, trackingCode: trackingCode(way, random), missing: [] });
  }
  return clock.afterWork(lastAt + random.integer(14, 60) * hour, random.next() * 6);
}

function arrive(story: Story, at: number, { unpaid }: Care): void {
  const { order, random, worker, tell } = story;
  if (order.shipping !== null && isTracked(order.shipping)) tell(at, "system", { act: "deliver" });
  if (order.customer?.kind === "company" && random.chance(0.4)) tell(at + 6 * day, worker, { act: "finish" });
  if (!unpaid) complain(story, at);
  if (random.chance(0.006)) tell(at + 2 * day, worker, { act: "lock" });
}

/** Money given back after delivery: all of it, one line, or a gesture. */
function complain(story: Story, deliveredAt: number): void {
  const { order, random, clock, worker, tell } = story;
  const fate = random.weighted([["none", 945], ["all", 18], ["line", 22], ["gesture", 15]] as const);
  if (fate === "none") return;
  const at = clock.afterWork(deliveredAt, random.integer(9, 80));
  if (fate !== "gesture") tell(at - 20 * minute, worker, { act: "tag", tag: "problem" });
  if (fate === "all") return tell(at, worker, { act: "refund", amount: order.priced.total, reason: random.pick(["withdrawal", "arrived_broken", "too_late"]) });
  const amount = fate === "line" ? (order.priced.lines[0]?.total ?? 0) : Math.round(order.priced.total / 10);
  if (amount > 0) tell(at, worker, { act: "refund", amount, reason: fate === "line" ? random.pick(["arrived_broken", "withdrawal"]) : "goodwill" });
}

function loseParcel(story: Story, shippedAt: number, { unpaid }: Care): void {
  const { order, clock, worker, tell } = story;
  const lostAt = clock.afterWork(shippedAt, 90);
  tell(lostAt, worker, { act: "lose" });
  tell(lostAt + minute, worker, { act: "tag", tag: "problem" });
  if (!unpaid) tell(lostAt + 5 * minute, worker, { act: "refund", amount: order.priced.total, reason: "too_late" });
}

/** The carrier tells of the arrival only where it numbers what it carries. */
function isTracked({ way }: DemoShipping): boolean {
  return ways[way].method === "home_delivery" || ways[way].method === "relay";
}
