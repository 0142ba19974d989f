import { priceOrder } from "../domain/pricing.ts";
import { chooseShipping, fillBasket } from "./order-basket.ts";
import type { Crowd } from "./order-crowd.ts";
import type { OrderDraft, Teller } from "./order-story.ts";
import type { DemoCustomer } from "./people.ts";
import { shop, taxPolicy } from "./shop.ts";
import { day, hour, isoDay, minute } from "./shop-clock.ts";

export type Window = Teller & { readonly now: number; readonly crowd: Crowd };

/** What has not become an order yet: carts of this hour, carts left behind, and quotations that operators are writing. */
export function cartsAndQuotations(window: Window): OrderDraft[] {
  const { random, crowd, now } = window;
  const live = Array.from({ length: 7 }, () => cart(window, now - random.integer(2, 100) * minute, random.chance(0.4)));
  const abandoned = Array.from({ length: 28 }, () => cart(window, now - Math.round((0.6 + random.next() * 13) * day), random.chance(0.7)));
  const quotations = Array.from({ length: 11 }, () => {
    const at = window.clock.afterWork(now - Math.round((1.5 + random.next() * 24) * day), 1);
    return draft(window, { at: Math.min(at, now - hour), customer: crowd.next("phone"), isByHand: true });
  });
  return [...live, ...abandoned, ...quotations];
}

function cart(window: Window, at: number, isSigned: boolean): OrderDraft {
  return draft(window, { at, customer: window.crowd.next("shop"), isByHand: false, isSigned });
}

type Opening = { readonly at: number; readonly customer: DemoCustomer; readonly isByHand: boolean; readonly isSigned?: boolean };

function draft({ random, clock, crowd }: Window, { at, customer, isByHand, isSigned = true }: Opening): OrderDraft {
  const today = isoDay(clock.wallClock(at));
  const lines = fillBasket(customer, today, random);
  const shipping = isSigned ? chooseShipping({ ...customer, city: customer.billing.city }, lines, today, random) : null;
  const discounts = isByHand && customer.kind !== "person" ? [{ label: "PRO8", kind: "percent" as const, basisPoints: 800 }] : [];
  const team = customer.country === "RO" ? "romania" as const : "france" as const;
  return {
    channel: isByHand ? "phone" : "shop",
    origin: isByHand ? "phone" : crowd.originOf(customer),
    language: customer.language,
    customer: isSigned ? customer : null,
    operator: isByHand ? (team === "romania" ? random.pick(["ana", "mihai"] as const) : "luc") : null,
    team,
    createdAt: at,
    placedAt: at,
    lines,
    discounts,
    shipping,
    priced: priceOrder({ currency: shop.currency, policy: taxPolicy, lines, discounts, shipping }),
    paymentMethod: null,
    customerNote: null,
  };
}
