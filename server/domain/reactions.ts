import type { OrderFacts } from "./order-facts.ts";
import type { StatusCatalogue } from "./order-status.ts";

/** A mail to be written when its time comes: who, about what, and what the operator added. Its words are found at send time. */
export type PlannedMessage = {
  readonly orderId: string;
  readonly customerId: string | null;
  readonly audience: "customer" | "admins";
  readonly template: string;
  /** Unique in the shop: the same act tried twice makes one message. */
  readonly effectKey: string;
  readonly params: {
    readonly status: string;
    readonly message: string | null;
    readonly carrier: string | null;
    readonly trackingCode: string | null;
    readonly trackingUrl: string | null;
  };
};

export type ReactionRequest = {
  /** Absent: as the status says. `false`: not this time, to nobody. `true`: the customer in any case. */
  readonly notify?: boolean;
  readonly message?: string | null;
  readonly operationId: string;
};

/**
 * What follows from a change of the visible status: event + settings in, rows out. Planned and written with the act, so a
 * preview counts the very messages that will leave.
 */
export function reactTo(before: OrderFacts, after: OrderFacts, statuses: StatusCatalogue, request: ReactionRequest): PlannedMessage[] {
  if (after.status === null || after.status === before.status || request.notify === false) return [];
  const rule = statuses.get(after.status);
  if (!rule) return [];
  const toCustomer = (request.notify ?? rule.notifyCustomer) && after.email !== null;
  return [
    ...(toCustomer ? [message("customer", rule.template, after, request)] : []),
    ...(rule.notifyAdmins ? [message("admins", rule.template, after, request)] : []),
  ];
}

/** Customers the status would have told, had they an address: shown in the preview. */
export function lacksAddress(before: OrderFacts, after: OrderFacts, statuses: StatusCatalogue, notify: boolean | undefined): boolean {
  if (after.status === null || after.status === before.status || after.email !== null) return false;
  return notify ?? statuses.get(after.status)?.notifyCustomer ?? false;
}

function message(audience: PlannedMessage["audience"], template: string, order: OrderFacts, { message: text, operationId }: ReactionRequest): PlannedMessage {
  const { carrier, trackingCode, trackingUrl } = order;
  const shipped = order.fulfillments.some(({ state }) => state === "shipped");
  return {
    orderId: order.id,
    customerId: order.customerId,
    audience,
    template,
    effectKey: `${operationId}/${order.id}/${audience}`,
    params: {
      status: order.status ?? "",
      message: text?.trim() || null,
      ...(shipped ? { carrier, trackingCode, trackingUrl } : { carrier: null, trackingCode: null, trackingUrl: null }),
    },
  };
}
