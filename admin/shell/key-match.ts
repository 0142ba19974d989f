/** What was pressed, as one word: "j", "?", "shift+ArrowDown", "mod+s". */
type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * By the character typed, never by the place of the key: "/" is Shift-: on a French keyboard, and must work there.
 * So Shift counts for letters and named keys, not for the signs it serves to write.
 */
export function pressName(press: Press): string {
  const isLetter = /^\p{L}$/u.test(press.key);
  const isNamed = press.key.length > 1;
  const key = press.key === " " ? "Space" : isLetter ? press.key.toLowerCase() : press.key;
  const shift = press.shiftKey && (isLetter || isNamed || key === "Space") ? "shift+" : "";
  const modifier = press.ctrlKey || press.metaKey ? "mod+" : "";
  return `${modifier}${press.altKey && isNamed ? "alt+" : ""}${shift}${key}`;
}

/** "g o" pressed after "g": how the keys pressed so far relate to a shortcut. */
export function matchKeys(keys: string, pressed: readonly string[]): "match" | "prefix" | "none" {
  const wanted = keys.split(" ");
  if (pressed.length > wanted.length || pressed.some((press, index) => press !== wanted[index])) return "none";
  return pressed.length === wanted.length ? "match" : "prefix";
}

/** A key that types or moves in the place that has the focus belongs to that place. */
export function belongsToTarget(name: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("[role=menu], [role=listbox], [role=grid], [role=dialog]")) return true;
  const isField = target.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]");
  if (isField) return !name.startsWith("mod+") || /^mod\+[acvxyz]$/.test(name);
  const activates = name === "Space" || name === "Enter";
  return activates && target.closest("button, a, input, summary, [role=button]") !== null;
}
