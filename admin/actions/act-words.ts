import type { ActionTexts } from "../../i18n/admin/actions.en.ts";
import type { ActionName } from "../api/contract.ts";
import type { Act } from "./act.ts";

/** "Ship 36 orders": the head of the window, and its button. */
export function actTitle(act: Act, count: number, t: ActionTexts, statusLabel: (code: string) => string): string {
  if (act.action !== "set_status") return t.titles[act.action]({ count });
  const { code, kind } = act.status;
  return code === kind ? t.titles[kind]({ count }) : t.titles.own({ count, status: statusLabel(code) });
}

/** "36 orders: Shipped": what the toast says afterwards. */
export function doneWords(action: ActionName, status: string | null, count: number, t: ActionTexts, statusLabel: (code: string) => string): string {
  if (action === "set_status" && status !== null) return t.done.status({ count, status: statusLabel(status) });
  const known: Partial<Record<ActionName, (facts: { count: number }) => string>> = t.done;
  return (known[action] ?? t.done.other)({ count });
}
