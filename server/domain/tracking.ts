import type { Refusal } from "./refusal.ts";

export type TrackingInput = { readonly template: string | null; readonly code: string | null; readonly url: string | null };

/**
 * The link a customer follows his parcel with: the one pasted by hand, or the carrier's pattern with the code in place of
 * `{n}`. A code that is itself a link is taken as the link. Anything but http(s) is refused: it will be clicked.
 */
export function trackingLink({ template, code, url }: TrackingInput): string | null | Refusal {
  const pasted = url ?? (code !== null && /^[a-z][a-z0-9+.-]*:\/\//i.test(code) ? code : null);
  if (pasted !== null) return isWebLink(pasted) ? pasted : { code: "tracking.invalid_link", field: "/tracking_url" };
  if (template === null || code === null) return null;
  const link = template.replaceAll("{n}", encodeURIComponent(code));
  return isWebLink(link) ? link : null;
}

export function isWebLink(text: string): boolean {
  try {
    const { protocol } = new URL(text);
    return protocol === "http:" || protocol === "https:";
  } catch {
    return false;
  }
}
