import { colours } from "../../server/domain/colours.ts";
import type { DeliveryStatus, PaymentStatus, StatusKind } from "../api/contract.ts";
import type { Shape, Tone } from "../ui/status-pill.tsx";

type Look = { readonly tone: Tone; readonly shape: Shape };

/** The shape says the kind, whatever colour a shop gives to its own status. */
export const kindShapes: Readonly<Record<StatusKind, Shape>> = {
  awaiting_payment: "clock", paid: "full", in_preparation: "box", shipped: "truck", finished: "check", cancelled: "cross", refunded: "back",
};

export const paymentLooks: Readonly<Record<PaymentStatus, Look>> = {
  unpaid: { tone: "amber", shape: "empty" },
  pending: { tone: "amber", shape: "clock" },
  authorized: { tone: "blue", shape: "half" },
  partially_paid: { tone: "amber", shape: "half" },
  paid: { tone: "green", shape: "full" },
  overpaid: { tone: "red", shape: "full" },
  partially_refunded: { tone: "teal", shape: "half" },
  refunded: { tone: "teal", shape: "back" },
};

export const deliveryLooks: Readonly<Record<DeliveryStatus, Look>> = {
  not_needed: { tone: "gray", shape: "check" },
  to_ship: { tone: "gray", shape: "empty" },
  in_preparation: { tone: "blue", shape: "box" },
  partially_shipped: { tone: "violet", shape: "half" },
  shipped: { tone: "violet", shape: "truck" },
  delivered: { tone: "green", shape: "check" },
};

/** A shop names one of our tones or gives a colour of its own. */
export function toneOf(colour: string): Tone | `#${string}` {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour as `#${string}`;
  return colours.find((known) => known === colour) ?? "gray";
}

/** Nothing is "not shipped" any more once the order is cancelled; what has left stays told. */
export function goesOut({ stage, shipped_at }: { readonly stage: string; readonly shipped_at: string | null }): boolean {
  return stage !== "cancelled" || shipped_at !== null;
}
