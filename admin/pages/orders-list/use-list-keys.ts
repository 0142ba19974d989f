import { useCallback, useEffect, useState } from "react";
import type { OrderRow } from "../../api/contract.ts";
import { useTexts } from "../../language/texts.ts";
import { useShortcuts } from "../../shell/keyboard.tsx";
import { countSelected, isSelected, pageState, type Selection } from "./selection.ts";
import { ordersTexts } from "./texts.ts";

type ListKeys = {
  rows: readonly OrderRow[];
  selection: Selection;
  onSelect: (orders: readonly OrderRow[], selected: boolean) => void;
  onSelectAll: () => void;
  onClear: () => void;
  onOpen: (id: string) => void;
  onPeek: (id: string | null) => void;
  /** Null for who may only read. */
  onNext: ((order: OrderRow) => void) | null;
  onStates: () => void;
  peekedId: string | null;
};

/** The list by keyboard: one row is active, and every key acts on it. */
export function useListKeys({ rows, selection, onSelect, onSelectAll, onClear, onOpen, onPeek, onNext, onStates, peekedId }: ListKeys) {
  const t = useTexts(ordersTexts);
  const { at, active, setActiveId } = useCursor(rows);
  const move = useCallback((to: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!target) return undefined;
    setActiveId(target.id);
    focusRow(target.id);
    if (peekedId !== null) onPeek(target.id);
    return target;
  }, [rows, peekedId, onPeek, setActiveId]);
  const extend = (by: 1 | -1) => {
    const next = move(at + by);
    if (active && next) onSelect([active, next], true);
  };
  /** Of the ticked orders; with none ticked, of the one the keyboard is on. */
  const changeState = () => {
    if (onNext === null) return;
    if (countSelected(selection) === 0) {
      if (!active) return;
      onSelect([active], true);
    }
    onStates();
  };
  useShortcuts(t.keys.title, [
    { keys: ["j", "ArrowDown"], label: t.keys.next, run: () => void move(at + 1) },
    { keys: ["k", "ArrowUp"], label: t.keys.previous, run: () => void move(at - 1) },
    { keys: "x", label: t.keys.select, run: () => active && onSelect([active], !isSelected(selection, active.id)) },
    { keys: ["shift+ArrowDown", "shift+j"], label: t.keys.extend, run: () => extend(1) },
    { keys: ["shift+ArrowUp", "shift+k"], label: t.keys.extendUp, run: () => extend(-1) },
    { keys: "mod+a", label: t.keys.all, run: () => (pageState(selection, rows) === "all" ? onSelectAll() : onSelect(rows, true)) },
    { keys: "Enter", label: t.keys.open, run: () => active && onOpen(active.id) },
    { keys: "Space", label: t.keys.peek, run: () => active && onPeek(peekedId === active.id ? null : active.id) },
    { keys: "d", label: t.keys.act, run: () => active && active.next_action !== "none" && onNext?.(active) },
    { keys: "s", label: t.bulk.changeState, run: () => changeState() },
    { keys: "Escape", label: t.keys.clear, run: () => (peekedId !== null ? onPeek(null) : onClear()) },
  ]);
  return { activeId: active?.id ?? null, setActiveId };
}

/**
 * The row that the keyboard is on. When its order was done with and has left the list, the one that took its place goes on, so
 * that a hundred take no walking: known while the new rows are drawn, or a quick next key would meet the row that is gone.
 */
function useCursor(rows: readonly OrderRow[]) {
  const [cursor, setCursor] = useState<{ id: string; at: number } | null>(null);
  const found = cursor === null ? -1 : rows.findIndex(({ id }) => id === cursor.id);
  const at = found < 0 && cursor !== null ? Math.min(cursor.at, rows.length - 1) : found;
  const active = rows[at];
  if (cursor !== null && active && (active.id !== cursor.id || at !== cursor.at)) setCursor({ id: active.id, at });
  useEffect(() => {
    if (active && document.activeElement === document.body) focusRow(active.id);
  }, [active?.id]);
  const setActiveId = useCallback((id: string) => setCursor({ id, at: rows.findIndex((row) => row.id === id) }), [rows]);
  return { at, active, setActiveId };
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`)?.focus();
}
