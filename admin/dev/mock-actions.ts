import type { ActionOutcome, Operation, OrderRow, RefusedOrder } from "../api/contract.ts";
import { orders } from "./mock-orders.ts";
import { find, isHidden } from "./mock-query.ts";
import { tags } from "./mock-shop.ts";

type Body = Record<string, unknown>;
export const operations = new Map<string, Operation>();
const selections = new Map<string, OrderRow[]>();

/** Answers like the server would for the most usual actions, with a refusal here and there. */
export function act(action: string, body: Body): ActionOutcome | { operation: Operation } {
  const targets = targetsOf(body);
  const params = (body["params"] ?? {}) as Body;
  const status = String(params["status"] ?? "");
  const refused = targets.flatMap((order) => refusalOf(order, action, status, params));
  const done = targets.filter((order) => !refused.some(({ id }) => id === order.id));
  const dryRun = body["dry_run"] === true;
  if (!dryRun && targets.length > 500) return { operation: queue(action, status, targets.length) };
  const outcome = outcomeOf(action, status, done, refused, body);
  if (dryRun) return { ...outcome, selection: freeze(targets) };
  for (const order of done) change(order, action, status, params);
  return { ...outcome, operation: `opn_${Date.now()}`, undo_until: new Date(Date.now() + 10_000).toISOString() };
}

function targetsOf(body: Body): OrderRow[] {
  const known = selections.get(String(body["selection"]));
  if (known) return known;
  const ids = (body["ids"] as string[] | undefined) ?? (body["items"] as { id: string }[] | undefined)?.map(({ id }) => id);
  if (ids) return ids.flatMap((id) => orders.find((order) => order.id === id) ?? []);
  const result = find(orders, String(body["q"] ?? ""));
  const filter = body["status_filter"];
  return "error" in result
    ? []
    : result.found.filter((order) =>
        filter === undefined
          ? !isHidden(order)
          : filter === "*" ||
            String(filter)
              .split(",")
              .includes(order.status ?? ""),
      );
}

function refusalOf(order: OrderRow, action: string, status: string, params: Body): RefusedOrder[] {
  const refuse = (code: string, message: string): RefusedOrder[] => [{ id: order.id, number: order.number, code, message }];
  if (action === "mark_paid" && order.payment_status === "paid") return refuse("order.already_paid", "The order is already paid.");
  if (action !== "set_status") return [];
  if (order.status === status) return refuse("order.already_in_status", "The order already has this status.");
  const isUnpaid = order.payment_status === "unpaid" || order.payment_status === "partially_paid";
  if ((status === "in_preparation" || status === "shipped") && isUnpaid && params["override"] !== true)
    return refuse("order.not_paid", "The order is not paid.");
  return [];
}

function outcomeOf(action: string, status: string, done: OrderRow[], refused: RefusedOrder[], body: Body): ActionOutcome {
  const money = (amount: number) => ({ amount, currency: "EUR" });
  const from = Map.groupBy(done, (order) => order.status);
  const ships = status === "shipped" && body["stock"] !== "leave";
  return {
    operation: null,
    undo_until: null,
    selection: null,
    refused: refused.slice(0, 500),
    refused_count: refused.length,
    done_count: done.length,
    done: done.slice(0, 500).map(({ id, number, version }) => ({ id, number, version, status })),
    effects: {
      status: action === "set_status" ? [...from].map(([code, group]) => ({ from: code, to: status, count: group.length })) : [],
      stock: ships
        ? [
            ["Linen tea towel, natural", 3, -2],
            ["Blue mug", 40, 40 - done.length],
            ["Lavender soap", 120, 97],
          ].map(([title, before, after], index) => ({
            variant_id: `var_${index}`,
            sku: `SKU-${index + 1}`,
            title: String(title),
            on_hand: { before: Number(before), after: Number(after) },
            reserved: { before: 5, after: 0 },
          }))
        : [],
      money: {
        captured: money(action === "mark_paid" ? done.reduce((sum, { total, captured }) => sum + total.amount - captured.amount, 0) : 0),
        voided: money(0),
        refunded: money(0),
      },
      messages: {
        customers: body["notify"] === false ? 0 : Math.max(0, done.length - 1),
        admins: 0,
        without_address: done.length > 3 ? 1 : 0,
      },
    },
  };
}

function freeze(targets: OrderRow[]): ActionOutcome["selection"] {
  const id = `sel_${selections.size + 1}`;
  selections.set(id, targets);
  return { id, count: targets.length, expires_at: new Date(Date.now() + 3_600_000).toISOString() };
}

function change(order: OrderRow, action: string, status: string, params: Body): void {
  order.version += 1;
  if (action === "set_status") order.status = status;
  if (action === "mark_paid") Object.assign(order, { payment_status: "paid", status: "paid", next_action: "prepare", paid_at: new Date().toISOString() });
  if (action === "tag") order.tags = [...order.tags, ...tags.filter(({ name }) => (params["tags"] as string[]).includes(name))];
}

/** Runs by itself: every look at it finds it further. */
function queue(action: string, status: string, total: number): Operation {
  const started = Date.now();
  const progress = () => Math.min(total, Math.floor((Date.now() - started) / 8));
  const operation: Operation = {
    id: `opn_${started}`, action, status, total, refused: 0, actor: "Ana", error: null,
    get done() { return progress(); },
    get state() { return progress() < total ? "running" as const : "done" as const; },
    get undo_until() { return progress() < total ? null : new Date(Date.now() + 9_000).toISOString(); },
  };
  operations.set(operation.id, operation);
  return operation;
}
