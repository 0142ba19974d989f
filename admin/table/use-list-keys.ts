import type { RefObject } from "react";
import { useTexts } from "../language/texts.ts";
import { useShortcuts } from "../shell/keyboard.tsx";
import { shellTexts } from "../shell/texts.ts";
import { openerOf } from "./data-table.tsx";

/** "/" leads to the search, J and K from row to row; Enter opens, as it does on any link. */
export function useListKeys(title: string, sheet: RefObject<HTMLElement | null>, hasSearch: boolean): void {
  const { keys: t } = useTexts(shellTexts);
  const move = (by: 1 | -1) => {
    const openers = [...(sheet.current?.querySelectorAll("tbody tr") ?? [])].flatMap((row) => openerOf(row) ?? []);
    const at = openers.findIndex((opener) => opener.closest("tr")?.contains(document.activeElement));
    openers[Math.max(0, Math.min(openers.length - 1, at + by))]?.focus();
  };
  useShortcuts(title, [
    ...(hasSearch ? [{ keys: "/", label: t.search, run: () => sheet.current?.querySelector<HTMLElement>("input[type=search]")?.focus() }] : []),
    { keys: ["j", "ArrowDown"], label: t.nextRow, run: () => move(1) },
    { keys: ["k", "ArrowUp"], label: t.previousRow, run: () => move(-1) },
  ]);
}
