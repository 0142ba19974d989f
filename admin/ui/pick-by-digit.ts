import type { KeyboardEvent } from "react";

/**
 * In an open menu, 4 takes the fourth item: a key to open it and a key to choose. Read by the place of the key, since a French
 * keyboard writes "'" there.
 */
export function pickByDigit(event: KeyboardEvent<HTMLElement>): void {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const item = event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")[Number(digit) - 1];
  if (!item) return;
  event.preventDefault();
  item.click();
}
