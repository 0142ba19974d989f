import type { Refusal } from "./refusal.ts";

export type TrackingInput = { readonly template: string | null; readonly code: string | null; readonly url: string | null };

/**
 * The link a customer follows his parcel with: the one pasted by hand, or the carrier's pattern with the code in place of
 * `{n}`. A code that is itself a link is taken as the link. Anything but http(s) is refused: it will be clicked.
 */
export function trackingLink({ template, code, url }: TrackingInput): string | null | Refusal {
  const pasted = url ?? (code !== null && LINK.test(code.trim()) ? code : null);
  if (pasted !== null) {
    const link = /^\s*www\./i.test(pasted) ? `https://${pasted.trim()}` : pasted.trim();
    return isWebLink(link) ? link : { code: "tracking.invalid_link", field: "/tracking_url" };
  }
  if (template === null || code === null || code.trim() === "") return null;
  const link = fillIn(template, code);
  return isWebLink(link) ? link : null;
}

/** `{n}` in the path, the query or the fragment of a web page. In the host, a code could choose where the customer lands. */
export function isTrackingTemplate(template: string): boolean {
  const first = fillIn(template, "a.b");
  const second = fillIn(template, "1");
  return first !== second && isWebLink(first) && isWebLink(second) && new URL(first).origin === new URL(second).origin;
}

export function isWebLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  // https://ups.com@example.org goes to example.org
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}

/** What a browser would open: scheme://, www., and the schemes that run instead of opening. */
const LINK = /^([a-z][a-z0-9+.-]*:\/\/|www\.|(java|vb)script:|data:|file:|blob:)/i;

/** Codes are printed in groups ("0998 0000 0200 34D"); carriers want them without the spaces. */
function fillIn(template: string, code: string): string {
  return template.replaceAll("{n}", encodeURIComponent(code.replace(/\s+/gu, "")));
}
