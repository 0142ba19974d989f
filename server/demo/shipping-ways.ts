import type { ShippingWay } from "./order.ts";
import type { Random } from "./random.ts";

export type Way = {
  /** Code of the shop's shipping method. */
  readonly method: "home_delivery" | "relay" | "letter" | "pickup";
  /** Code of a carrier of the shop's list, or the name of one that is not in it; null at the counter. */
  readonly carrier: string | null;
};

export const ways: Readonly<Record<ShippingWay, Way>> = {
  colissimo: { method: "home_delivery", carrier: "colissimo" },
  chronopost: { method: "home_delivery", carrier: "chronopost" },
  mondial_relay: { method: "relay", carrier: "mondial_relay" },
  fan_courier: { method: "home_delivery", carrier: "fan_courier" },
  sameday: { method: "relay", carrier: "sameday" },
  dpd: { method: "home_delivery", carrier: "dpd" },
  bike: { method: "home_delivery", carrier: "Jo à vélo" },
  letter: { method: "letter", carrier: "La Poste" },
  pickup_annecy: { method: "pickup", carrier: null },
  pickup_cluj: { method: "pickup", carrier: null },
};

/** What the parcel numbers of each carrier look like; a letter and a pick-up have none. */
export function trackingCode(way: ShippingWay, random: Random): string | null {
  switch (way) {
    case "colissimo":
      return `6A${random.digits(11)}`;
    case "mondial_relay":
      return random.digits(8);
    case "chronopost":
      return postalItem(`X${random.pick([..."ABDEFT"])}`, random.digits(8), "FR");
    case "fan_courier":
      return `2${random.digits(12)}`;
    case "sameday":
      return `1ONB${random.digits(10)}`;
    case "dpd":
      return `0${random.digits(13)}`;
    case "bike":
      return `JV-${random.digits(4)}`;
    default:
      return null;
  }
}

/** An S10 number of the Universal Postal Union: its ninth digit checks the eight before. */
export function postalItem(service: string, serial: string, country: string): string {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(serial[place]), 0);
  const check = 11 - (sum % 11);
  return `${service}${serial}${check === 10 ? 0 : check === 11 ? 5 : check}${country}`;
}
