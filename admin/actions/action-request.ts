import type { ActionRequest, ActionTarget } from "../api/contract.ts";
import { noonOf } from "../forms/typed-day.ts";
import { type Act, questionsOf } from "./act.ts";
import { readTracking } from "./read-tracking.ts";

export type TargetOrder = {
  readonly id: string;
  readonly number: string | null;
  readonly version?: number | undefined;
  /** Whose parcel it is and who would carry it, where the list says so. */
  readonly customer?: { readonly name: string; readonly company: string | null } | undefined;
  readonly carrier?: string | null | undefined;
};
/** Orders ticked one by one, or all that a search finds but those unticked again. */
export type Target =
  | { readonly kind: "orders"; readonly orders: readonly TargetOrder[] }
  | { readonly kind: "search"; readonly q: string; readonly status: string | undefined; readonly total: number; readonly except: readonly string[] };

/** What the window asks, as it is filled in. */
export type ActionForm = {
  readonly notify: boolean;
  readonly message: string;
  readonly carrier: string;
  /** Code or link by order id: each parcel has its own. */
  readonly tracking: Readonly<Record<string, string>>;
  /** Name by order id, for parcels that do not travel with the common carrier. */
  readonly carriers: Readonly<Record<string, string>>;
  readonly stock: "update" | "leave";
  readonly money: "keep" | "refunded" | null;
  readonly method: string;
  readonly receivedOn: string | null;
  readonly reference: string;
  readonly amount: number | null;
  /** Confirm although there is too little stock: the rest is delivered when it comes. */
  readonly backorder: boolean;
  readonly override: boolean;
  readonly force: boolean;
  readonly reason: string;
};
type Shop = { readonly currency: string; readonly time_zone: string };

export function emptyForm(act: Act): ActionForm {
  return {
    notify: act.action === "set_status" && act.status.notify_customer, message: "", carrier: "", tracking: {}, carriers: {}, stock: "update", money: null,
    method: "", receivedOn: null, reference: "", amount: null, backorder: false, override: false, force: false, reason: "",
  };
}

/** The one order that is acted on, when it is one. */
export function onlyOrder(target: Target): TargetOrder | undefined {
  return target.kind === "orders" && target.orders.length === 1 ? target.orders[0] : undefined;
}

export function countOf(target: Target): number {
  return target.kind === "orders" ? target.orders.length : Math.max(0, target.total - target.except.length);
}

/** The preview and the run send the same, so that they decide the same. */
export function actionRequest(act: Act, form: ActionForm, target: Target, shop: Shop): ActionRequest {
  const asks = questionsOf(act);
  const message = form.message.trim();
  return {
    ...(asks.tracking ? targetRequest(target, form.tracking, form.carriers) : targetRequest(target)),
    ...(asks.stock && { stock: form.stock }),
    ...(asks.message && { notify: form.notify, message: form.notify && message !== "" ? message : null }),
    params: {
      ...(act.action === "set_status" && { status: act.status.code }),
      ...(asks.tracking && form.carrier.trim() !== "" && { carrier: form.carrier.trim() }),
      ...(asks.payment && paymentParams(form, shop)),
      ...(form.money !== null && { money: form.money }),
      ...(form.backorder && { shortage: "backorder" as const }),
      ...(form.override && { override: true }),
      ...(form.force && { force: true }),
      ...((form.override || form.force) && form.reason.trim() !== "" && { reason: form.reason.trim() }),
    },
  };
}

export function targetRequest(target: Target, tracking: Readonly<Record<string, string>> = {}, carriers: Readonly<Record<string, string>> = {}): ActionTarget {
  if (target.kind === "search") {
    return {
      q: target.q,
      ...(target.status !== undefined && { status_filter: target.status }),
      ...(target.except.length > 0 && { exclude: [...target.except] }),
    };
  }
  return {
    items: target.orders.map(({ id, version }) => {
      const { code, url } = readTracking(tracking[id] ?? "");
      const carrier = carriers[id];
      return {
        id,
        ...(version !== undefined && { version }),
        ...(carrier !== undefined && { carrier }),
        ...(code !== undefined && { tracking_code: code }),
        ...(url !== undefined && { tracking_url: url }),
      };
    }),
  };
}

function paymentParams({ method, receivedOn, reference, amount }: ActionForm, { currency, time_zone }: Shop): NonNullable<ActionRequest["params"]> {
  return {
    ...(method !== "" && { method }),
    ...(receivedOn !== null && { received_at: noonOf(receivedOn, time_zone) }),
    ...(reference.trim() !== "" && { reference: reference.trim() }),
    ...(amount !== null && { amount: { amount, currency } }),
  };
}
