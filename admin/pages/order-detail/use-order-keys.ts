import { useShortcuts } from "../../shell/keyboard.tsx";
import { allowance, useDesk } from "./desk.tsx";
import { nextStep } from "./next-step.ts";
import type { useNeighbours } from "./use-neighbours.ts";

/** Fields that a key leads to; the card that draws one gives it this id. */
export const fieldIds = { note: "order-note", tag: "order-tag", operator: "order-operator" } as const;

/** The order by keyboard. A key whose act the order does not allow now does nothing. */
export function useOrderKeys({ go }: Pick<ReturnType<typeof useNeighbours>, "go">): void {
  const { order, t, lists, may, open, quick } = useDesk();
  const focus = (id: string) => document.getElementById(id)?.focus();
  const shipped = lists.status("shipped");
  const step = nextStep(order, lists);
  useShortcuts(t.keys.title, [
    { keys: "d", label: t.keys.act, run: () => step && may("orders.write") && open(step.dialog) },
    { keys: "p", label: t.keys.paid, run: () => allowance(order, "mark_paid").allowed && open({ kind: "payment" }) },
    {
      keys: "f",
      label: t.keys.ship,
      run: () => shipped && allowance(order, "ship").allowed && open({ kind: "act", act: { action: "set_status", status: shipped } }),
    },
    { keys: "n", label: t.keys.note, run: () => focus(fieldIds.note) },
    { keys: "t", label: t.keys.tag, run: () => focus(fieldIds.tag) },
    { keys: "a", label: t.keys.assign, run: () => focus(fieldIds.operator) },
    { keys: "e", label: t.keys.edit, run: () => may("orders.write") && !order.locked && open({ kind: "customer" }) },
    { keys: "l", label: t.keys.lock, run: () => void quick(order.locked ? "unlock" : "lock") },
    { keys: "[", label: t.keys.previous, run: () => void go(-1) },
    { keys: "]", label: t.keys.next, run: () => void go(1) },
  ]);
}
