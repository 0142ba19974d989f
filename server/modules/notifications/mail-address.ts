import type { MailAddress } from "./transport.ts";

const addressMax = 254;
const nameMax = 120;
/** RFC 5321 without its quoted forms and comments: who has such an address has another one, and an attacker needs them. */
const shape = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/iu;

/** Exactly one address, or null. "a@b.c, d@e.f", "a@b.c\r\nBcc: d@e.f" and "Ana <a@b.c>" are none. */
export function readAddress(text: string): string | null {
  const address = text.trim();
  if (address !== text.replace(/^ +| +$/g, "")) return null; // a line break at an end is no slip of the finger
  // "=?utf-8?q?=0A?=@shop.ro": servers have been seen to decode it.
  if (address.length > addressMax || address.indexOf("@") > 64 || address.includes("=?")) return null;
  return shape.test(address) ? address : null;
}

/** The name as shown: one line, without characters that do not print or that the cut would halve. */
export function mailAddress(name: string, address: string): MailAddress {
  return { name: oneLine(name).slice(0, nameMax).toWellFormed(), address };
}

export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

/** Names that will never have a mail server (RFC 2606, RFC 6761): the customers of the demo shop live there. */
export function isReservedDomain(address: string): boolean {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return /(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/.test(domain);
}
