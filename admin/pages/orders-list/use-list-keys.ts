import { useCallback, useEffect, useRef, useState } from "react";
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
  const [activeId, setActiveId] = useState<string | null>(null);
  const at = rows.findIndex(({ id }) => id === activeId);
  const active = rows[at];
  useSuccessor(rows, activeId, setActiveId);
  const move = useCallback((to: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!target) return undefined;
    setActiveId(target.id);
    focusRow(target.id);
    if (peekedId !== null) onPeek(target.id);
    return target;
  }, [rows, peekedId, onPeek]);
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
  return { activeId: at < 0 ? null : activeId, setActiveId };
}

/** The active order was done with and has left the list: the one that took its place goes on, so that a hundred take no walking. */
function useSuccessor(rows: readonly OrderRow[], activeId: string | null, setActiveId: (id: string) => void): void {
  const last = useRef(0);
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === activeId);
    if (at >= 0) last.current = at;
    const successor = rows[Math.min(last.current, rows.length - 1)];
    if (activeId === null || at >= 0 || !successor) return;
    setActiveId(successor.id);
    if (document.activeElement === document.body) focusRow(successor.id);
  }, [rows, activeId, setActiveId]);
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`)?.focus();
}
