import type { OrderDiscount, PricedOrder } from "../domain/pricing.ts";
import type { UnitPrice } from "../domain/unit-price.ts";
import type { DemoCustomer, DemoOperator, DemoTeam } from "./people.ts";
import type { DemoProduct, DemoVariant, Language } from "./product.ts";
import type { NoteKey, TagKey } from "./words.ts";

/**
 * One order as its story: what was asked for, and every act that followed, in order of time. No status is written down
 * here: the facts say where the order stands, as they do in a real shop.
 */
export type DemoOrder = {
  /** Names the order for ever: the same moment and seed always make the same one. */
  readonly key: string;
  readonly channel: DemoChannel;
  readonly origin: DemoOrigin;
  readonly language: Language;
  /** Null for a cart nobody has signed. */
  readonly customer: DemoCustomer | null;
  readonly operator: DemoOperator["key"] | null;
  readonly team: DemoTeam["key"];
  readonly createdAt: number;
  readonly lines: readonly DemoLine[];
  readonly discounts: readonly OrderDiscount[];
  readonly shipping: DemoShipping | null;
  readonly priced: PricedOrder;
  readonly paymentMethod: PaymentMethod | null;
  readonly customerNote: string | null;
  readonly steps: readonly DemoStep[];
};

export type DemoChannel = "shop" | "phone" | "store" | "import";
export type DemoOrigin =
  | "google_ads" | "google" | "bing" | "direct" | "newsletter" | "instagram" | "facebook" | "Pinterest" | "phone" | "store" | "Etsy" | "unknown";
export type PaymentMethod = "card" | "bank_transfer" | "cash_on_delivery" | "pay_on_pickup" | "cheque";
/** How a parcel travels: one of the shop's shipping methods with the carrier that does it. */
export type ShippingWay =
  | "colissimo" | "mondial_relay" | "chronopost" | "letter" | "fan_courier" | "sameday" | "dpd" | "bike" | "pickup_annecy" | "pickup_cluj";

export type DemoLine = {
  readonly product: DemoProduct;
  readonly variant: DemoVariant;
  readonly quantity: number;
  readonly unitPrice: UnitPrice;
  readonly taxRate: number;
  readonly discount: number;
};

export type DemoShipping = { readonly way: ShippingWay; readonly amount: number; readonly taxRate: number };

export type Author = "customer" | "system" | DemoOperator["key"];

/** An act with its moment (milliseconds since 1970) and who did it. `lines` are indexes of the order's lines. */
export type DemoStep = { readonly at: number; readonly by: Author } & DemoAct;
export type DemoAct =
  | { readonly act: "place" }
  | { readonly act: "confirm" }
  | { readonly act: "pay_pending" | "authorize" | "capture"; readonly method: PaymentMethod; readonly amount: number; readonly reference: string }
  | { readonly act: "payment_failed"; readonly method: PaymentMethod; readonly amount: number; readonly reference: string }
  | { readonly act: "prepare"; readonly unpaid: boolean }
  | { readonly act: "ship"; readonly carrier: string | null; readonly trackingCode: string | null; readonly missing: readonly number[] }
  | { readonly act: "deliver" }
  | { readonly act: "lose" }
  | { readonly act: "refund"; readonly amount: number; readonly reason: NoteKey }
  | { readonly act: "cancel"; readonly reason: NoteKey; readonly putBack: boolean; readonly refund: boolean }
  | { readonly act: "finish" }
  | { readonly act: "lock" }
  | { readonly act: "force_status"; readonly status: "shipped" | "finished"; readonly reason: NoteKey }
  | { readonly act: "tag"; readonly tag: TagKey }
  | { readonly act: "note"; readonly note: NoteKey };
