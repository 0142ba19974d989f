import { priceOrder } from "../domain/pricing.ts";
import { atTheCounter, chooseShipping, fillBasket, giveDiscount, haggle } from "./order-basket.ts";
import { placementTimes } from "./order-calendar.ts";
import { createCrowd, type Crowd } from "./order-crowd.ts";
import { lifeOf } from "./order-life.ts";
import { cartsAndQuotations } from "./order-quotations.ts";
import type { OrderDraft, Teller } from "./order-story.ts";
import type { DemoChannel, DemoOrder, DemoOrigin, DemoStep, PaymentMethod } from "./order.ts";
import { inventCustomers, operators, type DemoCustomer, type DemoOperator } from "./people.ts";
import { createRandom, type Random, type Weighted } from "./random.ts";
import { shop, taxPolicy } from "./shop.ts";
import { isoDay, minute, shopClock } from "./shop-clock.ts";
import { customerNotes, type TagKey } from "./words.ts";

export type Telling = { readonly now: number; readonly seed?: number; readonly placed?: number };

/** Ninety days of the shop, told up to `now`: about two thousand placed orders and the carts of the last days, oldest first. */
export function tellOrders({ now, seed = 1905, placed = 2_000 }: Telling): DemoOrder[] {
  const random = createRandom(seed);
  const teller: Teller = { random, clock: shopClock(shop.timeZone) };
  const crowd = createCrowd(inventCustomers(1_100, random), random);
  const told = placementTimes(placed, { now, clock: teller.clock, random }).map((placedAt) => {
    const order = draftOrder(placedAt, crowd, teller);
    return { order, steps: [...decorate(order, crowd, random), ...lifeOf(order, workerFor(order, random), teller)] };
  });
  told.push(...cartsAndQuotations({ now, crowd, ...teller }).map((order) => ({ order, steps: [] })));
  return told
    .toSorted((a, b) => a.order.createdAt - b.order.createdAt)
    .map(({ order: { placedAt: _, ...order }, steps }, place) => ({ key: `demo-${String(place + 1).padStart(4, "0")}`, ...order, steps: upTo(now, steps) }));
}

function upTo(now: number, steps: readonly DemoStep[]): DemoStep[] {
  return steps.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
}

function draftOrder(placedAt: number, crowd: Crowd, { random, clock }: Teller): OrderDraft {
  const channel = random.weighted<DemoChannel>([["shop", 86], ["phone", 5], ["store", 5], ["import", 4]]);
  const wall = clock.wallClock(placedAt);
  const customer = crowd.next(channel);
  const isSaleWeek = wall.month === 11 && wall.day >= 23;
  const day = isoDay(wall);
  const plain = fillBasket(customer, day, random);
  const lines = channel === "phone" ? haggle(plain, random) : plain;
  const goods = lines.reduce((sum, { variant, quantity }) => sum + variant.price * quantity, 0);
  const isFirstOrder = crowd.ordersOf(customer) === 1;
  const discounts = channel === "shop" ? giveDiscount({ buyer: customer, goods, isFirstOrder, isSaleWeek }, random) : [];
  const shipping = channel === "store" ? atTheCounter(customer, lines, day) : chooseShipping({ ...customer, city: customer.billing.city }, lines, day, random);
  return {
    channel,
    origin: originOf(channel, crowd.originOf(customer), random),
    language: customer.language,
    customer,
    operator: ownerOf(customer, channel, random),
    team: teamOf(customer),
    createdAt: channel === "shop" ? placedAt - random.integer(3, 50) * minute : placedAt,
    placedAt,
    lines,
    discounts,
    shipping,
    priced: priceOrder({ currency: shop.currency, policy: taxPolicy, lines, discounts, shipping }),
    paymentMethod: paymentFor({ channel, customer, way: shipping?.way ?? null }, random),
    customerNote: channel === "shop" && random.chance(0.05) ? random.pick(customerNotes[customer.language]) : null,
  };
}

/** The origin is that of the first visit; a click on a newsletter later changes it only where no cookie remembers. */
function originOf(channel: DemoChannel, first: DemoOrigin, random: Random): DemoOrigin {
  if (channel === "phone" || channel === "store") return channel;
  if (channel === "import") return "Etsy";
  return random.chance(0.03) ? "unknown" : first;
}

function paymentFor(order: { channel: DemoChannel; customer: DemoCustomer; way: string | null }, random: Random): PaymentMethod {
  const { channel, customer, way } = order;
  if (channel === "import") return "card";
  if (channel === "store") return random.chance(0.9) ? "card" : "cheque";
  if (customer.kind !== "person") return "bank_transfer";
  const isPickup = way?.startsWith("pickup") ?? false;
  const byPhone = channel === "phone" ? 3 : 1;
  const choices: Weighted<PaymentMethod>[] =
    customer.country === "RO"
      ? [["card", 48], ["cash_on_delivery", way === null || isPickup ? 0 : 42], ["bank_transfer", 8 * byPhone]]
      : customer.country === "FR"
        ? [["card", 80], ["bank_transfer", 10 * byPhone], ["cheque", 5 * byPhone]]
        : [["card", 92], ["bank_transfer", 8]];
  return random.weighted([...choices, ["pay_on_pickup", isPickup ? 70 : 0]]);
}

function teamOf({ country }: DemoCustomer): DemoOrder["team"] {
  return country === "RO" ? "romania" : "france";
}

/** Orders made by hand have the operator who made them; most of the others have been taken by someone. */
function ownerOf(customer: DemoCustomer, channel: DemoChannel, random: Random): DemoOperator["key"] | null {
  if (channel === "shop" && random.chance(0.35)) return null;
  return random.pick(operators.filter(({ team }) => team === teamOf(customer))).key;
}

function workerFor(order: OrderDraft, random: Random): DemoOperator["key"] {
  return order.operator ?? random.pick(operators.filter(({ team }) => team === order.team)).key;
}

/** The tags that rules and people put on at the start, and the first notes. */
function decorate(order: OrderDraft, crowd: Crowd, random: Random): DemoStep[] {
  const steps: DemoStep[] = [];
  const at = order.placedAt;
  const by = workerFor(order, random);
  const tag = (key: TagKey, by: DemoStep["by"]): void => void steps.push({ at: at + minute, by, act: "tag", tag: key });
  const customer = order.customer;
  if (customer === null) return steps;
  if (customer.kind !== "person") tag("business", "system");
  else if (crowd.ordersOf(customer) === 1 && order.channel === "shop") tag("first", "system");
  else if (crowd.ordersOf(customer) >= 10) tag("vip", "system");
  if (order.priced.total > 20_000 && customer.kind === "person") tag("fragile", by);
  if (customer.shipping !== null && random.chance(0.45)) {
    tag("gift", by);
    steps.push({ at: at + 3 * minute, by, act: "note", note: random.pick(["gift_wrap", "handwritten_card"]) });
  } else if (random.chance(0.015)) {
    steps.push({ at: at + 5 * minute, by, act: "note", note: "call_first" });
  }
  if (random.chance(0.02)) tag("urgent", by);
  return steps;
}
