import type { DeliveryStatus, NextAction, OrderRow, PaymentStatus } from "../api/contract.ts";
import { operators, tags, teams } from "./mock-shop.ts";

const people = [
  ["Ana Popescu", "RO"],
  ["Jean Dupont", "FR"],
  ["Mary Smith", "GB"],
  ["Ștefan Țîrlea", "RO"],
  ["Élodie Lefèvre", "FR"],
  ["Ioana Mărgineanu-Constantinescu", "RO"],
  ["Camille Bernard", "FR"],
  ["Mairie de Saint-Rémy-de-Provence", "FR"],
  ["Andrei Ionescu", "RO"],
  ["Chloé Martin", "FR"],
  ["Radu Vlaicu", "RO"],
  ["Sophie Moreau", "BE"],
] as const;
const origins = ["google_ads", "google", "direct", "bing", "newsletter", "phone", "instagram", "unknown"];

type State = { status: string; payment: PaymentStatus; delivery: DeliveryStatus; next: NextAction };
const states: readonly [weight: number, state: State][] = [
  [5, { status: "awaiting_payment", payment: "unpaid", delivery: "to_ship", next: "collect_payment" }],
  [1, { status: "awaiting_payment", payment: "partially_paid", delivery: "to_ship", next: "collect_payment" }],
  [7, { status: "paid", payment: "paid", delivery: "to_ship", next: "prepare" }],
  [5, { status: "in_preparation", payment: "paid", delivery: "in_preparation", next: "ship" }],
  [1, { status: "in_preparation", payment: "paid", delivery: "partially_shipped", next: "ship" }],
  [9, { status: "shipped", payment: "paid", delivery: "shipped", next: "none" }],
  [3, { status: "finished", payment: "paid", delivery: "delivered", next: "none" }],
  [1, { status: "cancelled", payment: "unpaid", delivery: "to_ship", next: "none" }],
  [1, { status: "refunded", payment: "refunded", delivery: "shipped", next: "none" }],
];
const wheel = states.flatMap(([weight, state]) => Array<State>(weight).fill(state));

/** The same shop at every start: no clock, no chance. */
export const orders: OrderRow[] = Array.from({ length: 1284 }, (_, index) => orderAt(index));

function orderAt(index: number): OrderRow {
  const pick = <T>(list: readonly T[], step: number): T => list[(index * step + (index >> 3)) % list.length] as T;
  const [name, country] = pick(people, 7);
  const state = index < 3 ? (wheel[index * 6] as State) : pick(wheel, 11);
  const at = (minutes: number) => new Date(Date.now() - index * 47 * 60_000 + minutes * 60_000).toISOString();
  const total = 990 + ((index * 7919) % 24_000);
  const isPaid = state.payment !== "unpaid";
  return {
    id: `ord_${index}`,
    version: 1,
    number: String(11_483 - index),
    external_id: null,
    stage: state.status === "cancelled" ? "cancelled" : "confirmed",
    status: state.status,
    status_mismatch: index === 9 ? "paid" : null,
    payment_status: state.payment,
    fulfillment_status: state.delivery,
    return_status: "none",
    invoice_status: "none",
    next_action: state.next,
    customer: { id: `cus_${index % 12}`, name, company: name.startsWith("Mairie") ? name : null, email: "client@example.com", phone: null },
    country,
    payment_method: pick(["card", "card", "bank_transfer", "cash_on_delivery"], 5),
    shipping_method: pick(["home_delivery", "relay", "pickup"], 3),
    carrier: state.delivery === "shipped" ? "Colissimo" : null,
    tracking_code: state.delivery === "shipped" ? `6A${12_345_678 + index}` : null,
    tracking_url: null,
    tags: tags.filter((_, tag) => (index + tag * 3) % 7 === 0),
    operator: index % 3 === 0 ? null : pick(operators, 5),
    team: index % 3 === 0 ? null : pick(teams, 1),
    channel: "shop",
    origin: pick(origins, 3),
    source: "comptoir",
    item_count: 1 + (index % 5),
    total: { amount: total, currency: "EUR" },
    captured: { amount: isPaid ? (state.payment === "partially_paid" ? total >> 1 : total) : 0, currency: "EUR" },
    refunded: { amount: state.payment === "refunded" ? total : 0, currency: "EUR" },
    locked: index % 40 === 5,
    archived: false,
    placed_at: at(0),
    paid_at: isPaid ? at(4) : null,
    shipped_at: state.delivery === "shipped" ? at(600) : null,
    cancelled_at: state.status === "cancelled" ? at(900) : null,
  };
}
