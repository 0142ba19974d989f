/** HTML that may be put into HTML. Only the tag below makes it, so a text can never pass for it. */
export type Html = { readonly [trusted]: string };
type Part = Html | string | number | null | false | readonly Html[];

const trusted = Symbol("html");

/** html`<p>${text}</p>`: texts are escaped, Html goes in as it is, null and false are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { [trusted]: strings.reduce((before, text, index) => before + print(parts[index - 1] ?? null) + text) };
}

export function printHtml(value: Html): string {
  return value[trusted];
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function print(part: Part): string {
  if (part === null || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return isList(part) ? part.map(printHtml).join("") : printHtml(part);
}

function isList(part: Html | readonly Html[]): part is readonly Html[] {
  return Array.isArray(part);
}
