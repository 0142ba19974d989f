import { openQuantities } from "../fulfillment-state.ts";
import { isOpenFulfillment, type FulfillmentFact, type OrderFacts } from "../order-facts.ts";
import { statusRule } from "../order-status.ts";
import { refusalFor } from "../order-state.ts";
import { isPaidInFull } from "../payment-state.ts";
import type { Refusal } from "../refusal.ts";
import { trackingLink } from "../tracking.ts";
import { then, type Carrier, type Decision, type World } from "./act.ts";
import { confirmOrder, openDelivery } from "./confirm-order.ts";

export type PrepareRequest = { readonly override?: boolean; readonly reason?: string };

/** Begins preparation. Not paid: refused, unless someone with the right says so, and the reason is kept (STA-07, STA-08). */
export function prepareOrder(order: OrderFacts, request: PrepareRequest, world: World): Decision | Refusal {
  const refusal = refusalFor(order, "prepare") ?? refusalUnpaid(order, "in_preparation", request, world);
  if (refusal) return refusal;
  return then(confirmed(order, world), (ready) => {
    if (openQuantities(ready).length === 0) return { code: "order.nothing_to_ship" };
    if (ready.fulfillments.some((each) => isOpenFulfillment(each) && each.preparationStartedAt !== null)) return { code: "order.already_in_preparation" };
    const fulfillments = withOpenDelivery(ready, world).map((each) =>
      isOpenFulfillment(each) && each.preparationStartedAt === null ? { ...each, preparationStartedAt: world.at } : each);
    return { order: { ...ready, fulfillments }, events: [{ type: "order.preparation_started", data: override(order, request) }] };
  });
}

export type ShipRequest = PrepareRequest & {
  readonly carrier?: string;
  readonly trackingCode?: string;
  /** A link typed or pasted by hand wins over the carrier's pattern. */
  readonly trackingUrl?: string;
  /** Whether on hand goes down; absent = the setting of the status, where "ask" means yes. */
  readonly stock?: "update" | "leave";
  /** Asked by the status, not by the act: a pick-up or a letter needs neither. */
  readonly statusCode?: string;
};

/** Ships all that is not gone yet. Takes from stock what leaves, once; what was promised for it is used up. */
export function shipOrder(order: OrderFacts, request: ShipRequest, world: World): Decision | Refusal {
  const status = statusRule(world.statuses, request.statusCode ?? "shipped");
  if (order.fulfillments.length > 0 && openQuantities(order).length === 0) return { code: "order.already_shipped" };
  const refusal = refusalFor(order, "ship") ?? refusalUnpaid(order, status.code, request, world) ?? refusalUntracked(order, status.requiresTracking, request);
  if (refusal) return refusal;
  const link = trackingOf(request, world);
  if ("code" in link) return link;
  return then(confirmed(order, world), (ready) => {
    if (openQuantities(ready).length === 0) return { code: "order.nothing_to_ship" };
    const deducts = (request.stock ?? (status.stock === "never" ? "leave" : "update")) === "update";
    const tracked = new Set(ready.lines.filter(({ tracksStock, variantId }) => tracksStock && variantId !== null).map(({ lineNo }) => lineNo));
    const fulfillments = withOpenDelivery(ready, world).map((each) => (isOpenFulfillment(each) ? leave(each, { deducts, tracked, link, at: world.at }) : each));
    return {
      order: {
        ...ready,
        fulfillments,
        reservations: ready.reservations.map((each) =>
          each.state === "released" ? each : { ...each, state: deducts ? ("consumed" as const) : ("released" as const) },
        ),
        carrier: link.carrier ?? ready.carrier,
        trackingCode: link.trackingCode ?? ready.trackingCode,
        trackingUrl: link.trackingUrl ?? ready.trackingUrl,
        shippedAt: world.at,
      },
      events: [{ type: "order.shipped", data: { ...link, stock: deducts ? "update" : "leave", ...override(order, request) } }],
    };
  });
}

function leave(
  delivery: FulfillmentFact,
  { deducts, tracked, link, at }: { deducts: boolean; tracked: ReadonlySet<number>; link: Tracking; at: string },
): FulfillmentFact {
  return {
    ...delivery,
    ...link,
    carrier: link.carrier ?? delivery.carrier,
    state: "shipped",
    preparationStartedAt: delivery.preparationStartedAt ?? at,
    shippedAt: at,
    lines: delivery.lines.map((line) => ({ ...line, deducted: deducts && tracked.has(line.lineNo) ? line.quantity : 0 })),
  };
}

type Carriers = { readonly carriers: ReadonlyMap<string, Pick<Carrier, "name" | "trackingUrl">> };
type Tracking = { readonly carrier: string | null; readonly trackingCode: string | null; readonly trackingUrl: string | null };

/** The carrier's name and the link the customer gets: typed, or built from the carrier's pattern. Only http(s) links. */
export function trackingOf(request: Pick<ShipRequest, "carrier" | "trackingCode" | "trackingUrl">, world: Carriers): Tracking | Refusal {
  const carrier = request.carrier === undefined ? undefined : carrierOf(request.carrier, world);
  const code = request.trackingCode?.trim() || null;
  const link = trackingLink({ template: carrier?.trackingUrl ?? null, code, url: request.trackingUrl?.trim() || null });
  if (link !== null && typeof link === "object") return link;
  return { carrier: carrier?.name ?? request.carrier?.trim() ?? null, trackingCode: code, trackingUrl: link };
}

/** Named by its code, or as people write it. */
function carrierOf(named: string, { carriers }: Carriers): Pick<Carrier, "name" | "trackingUrl"> | undefined {
  const name = named.trim().toLowerCase();
  return carriers.get(named) ?? [...carriers.values()].find((carrier) => carrier.name.toLowerCase() === name);
}

function confirmed(order: OrderFacts, world: World): Decision | Refusal {
  return order.stage === "confirmed" ? { order, events: [] } : confirmOrder(order, { shortage: "backorder" }, world);
}

function withOpenDelivery(order: OrderFacts, world: World): readonly FulfillmentFact[] {
  if (order.fulfillments.some(isOpenFulfillment)) return order.fulfillments;
  const rest = openQuantities(order);
  const delivery = openDelivery({ ...order, lines: rest.map(({ line, quantity }) => ({ ...line, quantity })) }, false, world);
  return delivery ? [...order.fulfillments, delivery] : order.fulfillments;
}

function refusalUnpaid(order: OrderFacts, statusCode: string, request: PrepareRequest, world: World): Refusal | null {
  if (!statusRule(world.statuses, statusCode).requiresPaid && !statusRule(world.statuses, "in_preparation").requiresPaid) return null;
  if (isPaidInFull(order)) return null;
  return request.override === true && world.may.overrideUnpaid ? null : { code: "order.not_paid" };
}

function refusalUntracked(order: OrderFacts, requires: boolean, request: ShipRequest): Refusal | null {
  if (!requires || !order.isTracked) return null;
  const carrier = request.carrier ?? order.carrier;
  if (!request.trackingCode && !request.trackingUrl)
    return carrier
      ? { code: "order.no_tracking", field: "/tracking_code" }
      : { code: "order.no_carrier_and_tracking", field: ["/carrier", "/tracking_code"] };
  return carrier || request.trackingUrl ? null : { code: "order.no_carrier", field: "/carrier" };
}

const override = (order: OrderFacts, request: PrepareRequest): Record<string, unknown> =>
  isPaidInFull(order) ? {} : { unpaid_override: true, reason: request.reason ?? null };
