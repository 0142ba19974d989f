import type { OrderDetail, OrderPage, OrderRow, SavedView, Suggestion } from "../api/contract.ts";
import { act, operations } from "./mock-actions.ts";
import { orders } from "./mock-orders.ts";
import { find, isHidden } from "./mock-query.ts";
import { carriers, me, operators, paymentMethods, shippingMethods, statuses, tags, teams, views } from "./mock-shop.ts";

export type MockRequest = { method: string; path: string; query: URLSearchParams; body: Record<string, unknown>; signedIn: boolean };
export type MockAnswer = { status: number; headers?: Record<string, string>; body?: unknown };

const lists: Readonly<Record<string, readonly unknown[]>> = {
  statuses, tags, operators, teams, carriers, "payment-methods": paymentMethods, "shipping-methods": shippingMethods, views,
};

export function answer(request: MockRequest): MockAnswer {
  const { method, path, body } = request;
  if (path === "/api/auth/sign-in/email") {
    if (body["password"] === "wrong") return problem(401, "auth.wrong_password", "Wrong password");
    return { status: 200, headers: { "set-cookie": "mock-session=1; Path=/" }, body: {} };
  }
  if (path === "/api/auth/sign-out") return { status: 200, headers: { "set-cookie": "mock-session=0; Path=/; Max-Age=0" }, body: {} };
  if (!request.signedIn) return problem(401, "auth.required", "Sign in first");
  return signedIn(request) ?? problem(404, "http.not_found", `Nothing at ${method} ${path}`);
}

function signedIn({ method, path, query, body }: MockRequest): MockAnswer | null {
  const [area = "", id = "", verb = ""] = path.replace("/api/v1/", "").split("/");
  if (area === "me" && method === "PATCH") return { status: 200, body: Object.assign(me.preferences, body) };
  if (area === "me") return { status: 200, body: me };
  if (area === "orders" && id === "actions") return { status: 200, body: act(verb, body) };
  if (area === "orders" && id === "suggestions") return { status: 200, body: { data: suggestions(query.get("q") ?? "", query.get("kind")) } };
  if (area === "orders" && id !== "") return { status: 200, body: detail(id) };
  if (area === "orders") return listOrders(query);
  if (area === "operations" && verb === "undo") return { status: 200, body: { undone: 1, refused: [] } };
  if (area === "operations") return { status: 200, body: operations.get(id) };
  if (area === "views" && method === "POST")
    return {
      status: 201,
      body: views[
        views.push({
          id: `viw_${views.length + 1}`,
          status: null,
          sort: null,
          columns: null,
          version: 1,
          count: null,
          ...body,
        } as SavedView) - 1
      ],
    };
  if (area === "views" && method === "DELETE") return { status: 204, body: views.splice(views.findIndex((view) => view.id === id), 1) && undefined };
  const list = lists[area];
  return list ? { status: 200, body: { data: list, page: { next: null, prev: null }, total: { value: list.length, exact: true } } } : null;
}

function listOrders(query: URLSearchParams): MockAnswer {
  const result = find(orders, query.get("q") ?? "");
  if ("error" in result)
    return problem(400, `query.${result.error.code}`, "The search cannot be understood", {
      errors: [{ pointer: "/q", message: "?", ...result.error }],
    });
  const status = query.get("status");
  const shown = result.found.filter((order) => (status === null ? !isHidden(order) : status === "*" || status.split(",").includes(order.status ?? "")));
  const sort = query.get("sort") ?? "-created";
  const keyOf = (order: OrderRow) => (sort.endsWith("total") ? order.total.amount : Date.parse(order.placed_at));
  const sorted = shown.toSorted((a, b) => (sort.startsWith("-") ? keyOf(b) - keyOf(a) : keyOf(a) - keyOf(b)));
  const limit = Number(query.get("limit") ?? 50);
  const from = Number(query.get("after") ?? query.get("before") ?? 0);
  const hidden = result.found.length - result.found.filter((order) => !isHidden(order)).length;
  const page: OrderPage = {
    data: sorted.slice(from, from + limit),
    page: { next: from + limit < sorted.length ? String(from + limit) : null, prev: from > 0 ? String(Math.max(0, from - limit)) : null },
    total: { value: sorted.length, exact: true },
    hidden: status === null ? { count: hidden, exact: true, unpaid: 0 } : null,
    query: { canonical: query.get("q") ?? "" },
  };
  return { status: 200, body: page };
}

function detail(id: string): OrderDetail {
  const order = orders.find((each) => each.id === id) ?? (orders[0] as OrderRow);
  const zero = { amount: 0, currency: "EUR" };
  const address = { name: order.customer.name, line1: "12 rue des Lilas", postcode: "75011", city: "Paris", country: order.country };
  const lines = Array.from({ length: Math.min(3, order.item_count) }, (_, index) => ({
    line_no: index + 1, sku: `MUG-${index + 1}`, title: ["Blue mug", "Linen tea towel, natural", "Lavender soap"][index] ?? "", quantity: index + 1,
    total: { amount: 2500 * (index + 1), currency: "EUR" }, stock: { on_hand: 14, available: index === 1 ? 0 : 12 },
  }));
  return {
    ...order,
    subtotal: order.total,
    shipping: { amount: 590, currency: "EUR" },
    discount: zero,
    balance: zero,
    billing_address: address,
    shipping_address: address,
    same_as_billing: true,
    customer_note: "Please ring twice.",
    lines,
  };
}

function suggestions(text: string, kind: string | null): Suggestion[] {
  if (kind === "origin" || kind === "country" || kind === "channel")
    return [...new Set(orders.map((order) => order[kind] ?? ""))].map((label) => ({ kind, label, term: `${kind}:${label}` }));
  const all: Suggestion[] = [
    { kind: "product", label: "Blue mug", term: 'product:"Blue mug"' },
    { kind: "product", label: "Linen tea towel", term: 'product:"Linen tea towel"' },
    { kind: "sku", label: "MUG-1", term: "sku:MUG-1" },
    { kind: "supplier", label: "Atelier Bleu", term: 'supplier:"Atelier Bleu"' },
    { kind: "feature", label: "Colour: blue", term: "feature.colour:blue" },
  ];
  return all.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
}

export function problem(status: number, code: string, title: string, extra: Record<string, unknown> = {}): MockAnswer {
  return { status, body: { type: `/api/docs#${code}`, title, status, code, request_id: "req_mock", ...extra } };
}
