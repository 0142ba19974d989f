import { useCallback, useState } from "react";
import type { OrderRow } from "../../api/contract.ts";
import { useTexts } from "../../language/texts.ts";
import { useShortcuts } from "../../shell/keyboard.tsx";
import { isSelected, pageState, type Selection } from "./selection.ts";
import { ordersTexts } from "./texts.ts";

type ListKeys = {
  rows: readonly OrderRow[];
  selection: Selection;
  onSelect: (orders: readonly OrderRow[], selected: boolean) => void;
  onSelectAll: () => void;
  onClear: () => void;
  onOpen: (id: string) => void;
  onPeek: (id: string | null) => void;
  peekedId: string | null;
};

/** The list by keyboard: one row is active, and every key acts on it. */
export function useListKeys({ rows, selection, onSelect, onSelectAll, onClear, onOpen, onPeek, peekedId }: ListKeys) {
  const t = useTexts(ordersTexts);
  const [activeId, setActiveId] = useState<string | null>(null);
  const at = rows.findIndex(({ id }) => id === activeId);
  const active = rows[at];
  const move = useCallback((to: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!target) return undefined;
    setActiveId(target.id);
    const row = document.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(target.id)}"]`);
    row?.focus();
    if (peekedId !== null) onPeek(target.id);
    return target;
  }, [rows, peekedId, onPeek]);
  const extend = (by: 1 | -1) => {
    const next = move(at + by);
    if (active && next) onSelect([active, next], true);
  };
  useShortcuts(t.keys.title, [
    { keys: ["j", "ArrowDown"], label: t.keys.next, run: () => void move(at + 1) },
    { keys: ["k", "ArrowUp"], label: t.keys.previous, run: () => void move(at - 1) },
    { keys: "x", label: t.keys.select, run: () => active && onSelect([active], !isSelected(selection, active.id)) },
    { keys: ["shift+ArrowDown", "shift+j"], label: t.keys.extend, run: () => extend(1) },
    { keys: ["shift+ArrowUp", "shift+k"], label: t.keys.extend, run: () => extend(-1) },
    { keys: "mod+a", label: t.keys.all, run: () => (pageState(selection, rows) === "all" ? onSelectAll() : onSelect(rows, true)) },
    { keys: "Enter", label: t.keys.open, run: () => active && onOpen(active.id) },
    { keys: "Space", label: t.keys.peek, run: () => active && onPeek(peekedId === active.id ? null : active.id) },
    { keys: "Escape", label: t.keys.clear, run: () => (peekedId !== null ? onPeek(null) : onClear()) },
  ]);
  return { activeId: at < 0 ? null : activeId, setActiveId };
}
