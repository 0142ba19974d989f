import { type RefObject, useEffect, useRef } from "react";

/**
 * In an open menu, 4 takes the fourth item: a key to open it and a key to choose. Heard wherever the focus is, since it
 * reaches the menu a moment after the menu has opened; read by the place of the key, since a French keyboard writes "'" there.
 */
export function usePickByDigit(opened: boolean): RefObject<HTMLDivElement | null> {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!opened) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const item = menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]")[Number(digit) - 1];
      if (!item) return;
      event.preventDefault();
      item.click();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [opened]);
  return menu;
}
