import { money } from "../domain/money.ts";
import type { OrderDiscount } from "../domain/pricing.ts";
import { defaultTaxRates, taxRateOn } from "../domain/tax-rates.ts";
import { fromAmount } from "../domain/unit-price.ts";
import type { DemoLine, DemoShipping, ShippingWay } from "./order.ts";
import type { Country } from "./people-names.ts";
import type { DemoCustomer } from "./people.ts";
import type { DemoProduct, DemoVariant, TaxCategory } from "./product.ts";
import { products } from "./products.ts";
import type { Random, Weighted } from "./random.ts";
import { shop } from "./shop.ts";

export type Buyer = Pick<DemoCustomer, "country" | "kind">;

/** The rate of the day, of the country the goods go to when the shop has one for it, else of its own. */
export function taxRateFor(buyer: Buyer, category: TaxCategory, day: string): number {
  return taxRateOn(defaultTaxRates, { countries: [buyer.country, shop.country], category, day });
}

export function fillBasket(buyer: Buyer, day: string, random: Random): DemoLine[] {
  const month = Number(day.slice(5, 7));
  const isPerson = buyer.kind === "person";
  const count = random.weighted(isPerson ? linesOfPeople : linesOfBusinesses);
  const chosen = new Map<string, DemoLine>();
  for (let tries = 0; chosen.size < count && tries < count * 4; tries += 1) {
    const product = random.weighted(isPerson ? weightsOf(month) : businessWeights);
    const variant = random.weighted(variantWeights(product));
    const quantity = isPerson ? quantityForPerson(product, random) : random.weighted<number>([[4, 3], [6, 5], [10, 4], [12, 4], [20, 2], [24, 1]]);
    const taxRate = taxRateFor(buyer, product.taxCategory, day);
    chosen.set(variant.sku, { product, variant, quantity, unitPrice: fromAmount(money(variant.price, shop.currency)), taxRate, discount: 0 });
  }
  return [...chosen.values()];
}

const linesOfPeople: readonly Weighted<number>[] = [[1, 36], [2, 28], [3, 18], [4, 10], [5, 5], [6, 3]];
const linesOfBusinesses: readonly Weighted<number>[] = [[1, 30], [2, 35], [3, 25], [4, 10]];
const inDozens = new Set(["mug", "soap", "honey", "candles", "pot", "tea"]);
const businessWeights: readonly Weighted<DemoProduct>[] = products
  .filter(({ code }) => ["mug", "honey", "tea", "notebook", "towels", "soap", "apron", "spoons", "candles", "pot", "seeds", "pencils"].includes(code))
  .map((product) => [product, product.popularity]);

/** Presents before Christmas, the garden in spring. */
function weightsOf(month: number): readonly Weighted<DemoProduct>[] {
  const presents = new Set(["candles", "letters", "calendar", "notebook", "honey", "stamp", "mill", "lamp"]);
  return products.map((product) => {
    const isSeason = month >= 11 ? presents.has(product.code) : month >= 3 && month <= 6 && product.section === "garden";
    return [product, product.popularity * (isSeason ? 1.8 : 1)];
  });
}

function variantWeights(product: DemoProduct): readonly Weighted<DemoVariant>[] {
  return product.variants.map((variant, place) => [variant, [5, 4, 3, 2][place] ?? 1]);
}

function quantityForPerson(product: DemoProduct, random: Random): number {
  const dozens = inDozens.has(product.code);
  return random.weighted<number>([[1, dozens ? 58 : 88], [2, dozens ? 26 : 10], [3, dozens ? 6 : 2], [4, dozens ? 6 : 0], [6, dozens ? 4 : 0]]);
}

export type DiscountWish = { readonly buyer: Buyer; readonly goods: number; readonly isFirstOrder: boolean; readonly isSaleWeek: boolean };

export function giveDiscount({ buyer, goods, isFirstOrder, isSaleWeek }: DiscountWish, random: Random): OrderDiscount[] {
  if (buyer.kind !== "person") return random.chance(0.6) ? [{ label: "PRO8", kind: "percent", basisPoints: 800 }] : [];
  if (isSaleWeek && random.chance(0.45)) return [{ label: "NOVEMBRE15", kind: "percent", basisPoints: 1500 }];
  if (isFirstOrder && random.chance(0.22)) return [{ label: "BIENVENUE10", kind: "percent", basisPoints: 1000 }];
  return goods >= 5_000 && random.chance(0.06) ? [{ label: "TEI5", kind: "amount", amount: 500 }] : [];
}

/** A line discount now and then: a scratched mug, a price matched on the telephone. */
export function haggle(lines: readonly DemoLine[], random: Random): DemoLine[] {
  return lines.map((line, index) => (index === 0 && random.chance(0.4) ? { ...line, discount: Math.round((line.variant.price * line.quantity) / 20) } : line));
}

export const shippingPrices: Readonly<Record<ShippingWay, number>> = {
  colissimo: 590, mondial_relay: 420, chronopost: 1290, letter: 250, fan_courier: 390, sameday: 290, dpd: 990, bike: 300, pickup_annecy: 0, pickup_cluj: 0,
};
const freeFrom = 6_000;

export function chooseShipping(buyer: Buyer & { readonly city: string }, lines: readonly DemoLine[], day: string, random: Random): DemoShipping | null {
  const goods = goodsOf(lines);
  if (goods.length === 0) return null;
  const worth = lines.reduce((sum, { variant, quantity }) => sum + variant.price * quantity, 0);
  const way = random.weighted(waysFor(buyer, goods));
  const isFree = worth >= freeFrom && way !== "chronopost" && way !== "bike";
  return { way, amount: isFree ? 0 : shippingPrices[way], taxRate: taxRateFor(buyer, "standard", day) };
}

export function atTheCounter(buyer: Buyer, lines: readonly DemoLine[], day: string): DemoShipping | null {
  if (goodsOf(lines).length === 0) return null;
  return { way: buyer.country === "RO" ? "pickup_cluj" : "pickup_annecy", amount: 0, taxRate: taxRateFor(buyer, "standard", day) };
}

function goodsOf(lines: readonly DemoLine[]): DemoLine[] {
  return lines.filter(({ product }) => product.taxCategory !== "service");
}

function waysFor({ country, city }: { country: Country; city: string }, goods: readonly DemoLine[]): readonly Weighted<ShippingWay>[] {
  const grams = goods.reduce((sum, { variant, quantity }) => sum + variant.weightGrams * quantity, 0);
  switch (country) {
    case "FR": {
      const near: Weighted<ShippingWay>[] = city === "Annecy" ? [["pickup_annecy", 70], ["bike", 25]] : [];
      return [["colissimo", 46], ["mondial_relay", 34], ["chronopost", 6], ["letter", grams <= 250 ? 60 : 0], ...near];
    }
    case "RO":
      return [["fan_courier", 52], ["sameday", 40], ...(city === "Cluj-Napoca" ? [["pickup_cluj", 70] as const] : [])];
    case "BE":
      return [["mondial_relay", 50], ["dpd", 50]];
    default:
      return [["dpd", 1]];
  }
}
