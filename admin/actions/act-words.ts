import type { ActionTexts } from "../../i18n/admin/actions.en.ts";
import type { ActionName } from "../api/contract.ts";
import type { Act } from "./act.ts";

/** How many orders, or which one. */
export type Orders = { readonly count: number; readonly number?: string | null | undefined };

/** "Ship 36 orders", "Ship order 10483": the head of the window, and its button. */
export function actTitle(act: Act, orders: Orders, t: ActionTexts, statusLabel: (code: string) => string): string {
  if (act.action !== "set_status") return t.titles[act.action](orders);
  const { code, kind } = act.status;
  return code === kind ? t.titles[kind](orders) : t.titles.own({ ...orders, status: statusLabel(code) });
}

/** "36 orders: Shipped": what the toast says afterwards. */
export function doneWords(action: ActionName, status: string | null, orders: Orders, t: ActionTexts, statusLabel: (code: string) => string): string {
  if (action === "set_status" && status !== null) return t.done.status({ ...orders, status: statusLabel(status) });
  const known: Partial<Record<ActionName, (orders: Orders) => string>> = t.done;
  return (known[action] ?? t.done.other)(orders);
}
