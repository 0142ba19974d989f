import { fold } from "../../server/domain/fold.ts";
import { parseQuery } from "../../server/domain/query-language.ts";
import type { Query } from "../../server/domain/query-tree.ts";
import type { OrderRow } from "../api/contract.ts";
import { statuses } from "./mock-shop.ts";

/** Enough of the search for looking at screens; null when the query cannot be read. */
export function find(orders: readonly OrderRow[], q: string): { found: OrderRow[] } | { error: { code: string; position: number; token: string } } {
  const parsed = parseQuery(q);
  if (!parsed.ok) return { error: parsed.error };
  const { query } = parsed;
  return { found: orders.filter((order) => query === null || answers(order, query)) };
}

export function isHidden(order: OrderRow): boolean {
  return statuses.some(({ code, hidden_by_default }) => code === order.status && hidden_by_default);
}

function answers(order: OrderRow, query: Query): boolean {
  switch (query.kind) {
    case "all":
      return query.of.every((part) => answers(order, part));
    case "any":
      return query.of.some((part) => answers(order, part));
    case "not":
      return !answers(order, query.of);
    case "text":
      return fold(`${order.number} ${order.customer.name} ${order.customer.email}`).includes(fold(query.text));
    case "field": {
      const { field, test } = query;
      if (test.kind !== "one_of") return true;
      const held = valuesOf(order, field).map(fold);
      return test.values.some((value) =>
        value.kind === "code"
          ? held.includes(fold(value.code))
          : value.kind === "text"
            ? held.some((each) => each.includes(fold(value.text)))
            : true,
      );
    }
  }
}

function valuesOf(order: OrderRow, field: string): string[] {
  const is = [
    order.payment_status === "unpaid" || order.payment_status === "partially_paid" ? "unpaid" : "paid",
    order.next_action === "none" ? "" : "open",
    order.archived ? "archived" : "",
  ];
  const fields: Readonly<Record<string, readonly (string | null)[]>> = {
    status: [order.status],
    payment: [order.payment_status],
    delivery: [order.fulfillment_status],
    next: [order.next_action],
    is,
    number: [order.number],
    customer: [order.customer.name],
    country: [order.country],
    tag: order.tags.map(({ name }) => name),
    operator: [order.operator?.name ?? "nobody", order.operator?.id === "usr_1" ? "me" : null],
    team: [order.team?.name ?? null],
    origin: [order.origin],
    channel: [order.channel],
    method: [order.payment_method],
    shipping: [order.shipping_method],
    carrier: [order.carrier],
    tracking: [order.tracking_code],
  };
  return (fields[field] ?? []).filter((value): value is string => value !== null && value !== "");
}
