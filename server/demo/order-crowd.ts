import type { DemoChannel, DemoOrigin } from "./order.ts";
import type { DemoCustomer } from "./people.ts";
import type { Random, Weighted } from "./random.ts";

/** Who comes to the shop: a stranger one time in three, else somebody who has bought before, the loyal more often. */
export type Crowd = {
  readonly next: (channel: DemoChannel) => DemoCustomer;
  readonly ordersOf: (customer: DemoCustomer) => number;
  readonly originOf: (customer: DemoCustomer) => DemoOrigin;
};

export function createCrowd(people: readonly DemoCustomer[], random: Random): Crowd {
  const strangers = [...people];
  const known: DemoCustomer[] = [];
  const orders = new Map<DemoCustomer, number>();
  const origins = new Map<DemoCustomer, DemoOrigin>();

  const meet = (suits: (customer: DemoCustomer) => boolean): DemoCustomer | undefined => {
    const place = strangers.findIndex(suits);
    if (place < 0) return undefined;
    const [customer] = strangers.splice(place, 1);
    if (customer !== undefined) known.push(customer);
    return customer;
  };
  const greet = (suits: (customer: DemoCustomer) => boolean): DemoCustomer | undefined => {
    const weights = known.filter(suits).map((customer): Weighted<DemoCustomer> => [customer, customer.loyalty]);
    return weights.length === 0 ? undefined : random.weighted(weights);
  };
  return {
    next(channel) {
      const suits = suitsFor(channel, random);
      const isNew = random.chance(0.36);
      const customer = (isNew ? meet(suits) : greet(suits)) ?? meet(suits) ?? greet(suits);
      if (customer === undefined) throw new RangeError(`nobody left for the channel ${channel}`);
      orders.set(customer, (orders.get(customer) ?? 0) + 1);
      if (!origins.has(customer)) origins.set(customer, random.weighted(firstVisits));
      return customer;
    },
    ordersOf: (customer) => orders.get(customer) ?? 0,
    originOf: (customer) => origins.get(customer) ?? "direct",
  };
}

/** The counter is for neighbours, the marketplace for private people, the telephone often for business. */
function suitsFor(channel: DemoChannel, random: Random): (customer: DemoCustomer) => boolean {
  const isBusiness = channel === "phone" ? random.chance(0.45) : channel === "shop" && random.chance(0.02);
  if (channel === "store") return ({ kind, billing }) => kind === "person" && (billing.city === "Annecy" || billing.city === "Cluj-Napoca");
  return ({ kind, email }) => (isBusiness ? kind !== "person" : kind === "person" && (channel === "phone" || email !== null));
}

const firstVisits: readonly Weighted<DemoOrigin>[] = [
  ["google_ads", 22], ["google", 24], ["direct", 17], ["instagram", 13], ["newsletter", 9], ["facebook", 4], ["bing", 4], ["Pinterest", 5], ["unknown", 2],
];
