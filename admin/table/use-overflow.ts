import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * Whether the content is wider than its frame. Only then may it scroll sideways: a frame that scrolls holds its sticky head
 * inside, and the head must stay under the top bar as long as it can.
 */
export function useOverflow(frame: RefObject<HTMLElement | null>, content: string): boolean {
  const [overflowing, setOverflowing] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setOverflowing((element.firstElementChild?.scrollWidth ?? 0) > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [frame, content]);
  return overflowing;
}
