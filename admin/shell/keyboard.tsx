import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { belongsToTarget, matchKeys, pressName } from "./key-match.ts";

export type Shortcut = {
  /** "j", "g o" (one after the other), "mod+s", "shift+ArrowDown"; several when more than one key does the same. */
  readonly keys: string | readonly string[];
  readonly label: string;
  readonly run: () => void;
};
export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] };
type Registry = { register: (group: { current: ShortcutGroup }) => () => void; groups: () => ShortcutGroup[] };

/** A second key of a sequence must come within this time. */
const sequence_ms = 1_200;
const KeyboardContext = createContext<Registry | null>(null);

export function KeyboardProvider({ singleKeys, children }: { singleKeys: boolean; children: ReactNode }) {
  const registered = useRef<{ current: ShortcutGroup }[]>([]);
  const registry = useMemo<Registry>(() => ({
    register: (group) => {
      registered.current = [...registered.current, group];
      return () => {
        registered.current = registered.current.filter((other) => other !== group);
      };
    },
    groups: () => registered.current.map((group) => group.current),
  }), []);

  useEffect(() => {
    let pressed: string[] = [];
    let pressedAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const name = pressName(event);
      if (!singleKeys && !name.startsWith("mod+")) return;
      if (belongsToTarget(name, event.target) || dialogIsOpen()) return;

      if (event.timeStamp - pressedAt > sequence_ms) pressed = [];
      pressedAt = event.timeStamp;
      pressed = [...pressed, name];
      // The page registered last wins over the frame: "/" is the search box of the list when there is one.
      const shortcuts = registry.groups().toReversed().flatMap((group) => group.shortcuts);
      const found = shortcuts.find((shortcut) => allKeys(shortcut).some((keys) => matchKeys(keys, pressed) === "match"));
      if (found) {
        pressed = [];
        event.preventDefault();
        found.run();
      } else if (!shortcuts.some((shortcut) => allKeys(shortcut).some((keys) => matchKeys(keys, pressed) === "prefix"))) {
        pressed = [];
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [registry, singleKeys]);

  return <KeyboardContext value={registry}>{children}</KeyboardContext>;
}

/** Keys of the part of the screen that is mounted; the help dialog lists them under the title. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const registry = useContext(KeyboardContext);
  const group = useRef<ShortcutGroup>({ title, shortcuts });
  useLayoutEffect(() => {
    group.current = { title, shortcuts };
  });
  useEffect(() => registry?.register(group), [registry]);
}

export function useShortcutGroups(): ShortcutGroup[] {
  return useContext(KeyboardContext)?.groups() ?? [];
}

export function allKeys(shortcut: Shortcut): readonly string[] {
  return typeof shortcut.keys === "string" ? [shortcut.keys] : shortcut.keys;
}

function isModifier(key: string): boolean {
  return ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"].includes(key);
}

function dialogIsOpen(): boolean {
  return document.querySelector("[role=dialog][aria-modal=true]") !== null;
}
