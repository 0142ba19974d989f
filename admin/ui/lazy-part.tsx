import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { loadPart } from "../api/load-part.ts";

/**
 * A part of a page that is fetched when it is first shown: a dialog nobody opens costs nothing at the start. Mount it to open
 * it and unmount it to close it; the focus goes back to where it was.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await loadPart(load) }));
  return function LazyPart(props: Props) {
    useFocusReturn();
    return <Suspense fallback={null}><Part {...props} /></Suspense>;
  };
}

function useFocusReturn(): void {
  useEffect(() => {
    const opener = openerOf(document.activeElement);
    return () => {
      // After the dialog has let go of the focus, and only if nothing else has taken it.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      });
    };
  }, []);
}

/** An entry of a menu is gone when its dialog closes: its button is still there. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest("[role=menu]");
  return menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : element;
}
