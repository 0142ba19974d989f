import { assert } from "./assert.ts";

/**
 * How a shop writes its order numbers: "{n}" for 10042, "CMD-{n}" for CMD-10042, "{n:6}" for 010042. The counter is what
 * counts; the pattern only dresses it.
 */
type Pattern = { readonly prefix: string; readonly digits: number; readonly suffix: string };

/** Safe in addresses, file names and bank transfers, and never mistaken for a word of a query. */
const SHAPE = /^([A-Za-z0-9][A-Za-z0-9._/-]{0,19})?\{n(?::([1-9]|1[0-2]))?\}([A-Za-z0-9._/-]{0,20})$/;

export function isOrderNumberPattern(pattern: string): boolean {
  return SHAPE.test(pattern);
}

export function formatOrderNumber(pattern: string, counter: number): string {
  assert(Number.isSafeInteger(counter) && counter > 0, `not a counter: ${counter}`);
  const { prefix, digits, suffix } = readPattern(pattern);
  return `${prefix}${String(counter).padStart(digits, "0")}${suffix}`;
}

/** The counter behind a written number, as people type it: "#cmd-10042", "10042", "0010042"; null when it is another's. */
export function parseOrderNumber(pattern: string, written: string): number | null {
  const { prefix, suffix } = readPattern(pattern);
  const typed = written.trim().replace(/^#/, "");
  const lower = typed.toLowerCase();
  const isDressed = lower.startsWith(prefix.toLowerCase()) && lower.endsWith(suffix.toLowerCase()) && typed.length > prefix.length + suffix.length;
  const digits = isDressed ? typed.slice(prefix.length, typed.length - suffix.length) : typed;
  if (!/^\d{1,15}$/.test(digits) || /^0+$/.test(digits)) return null;
  return Number(digits);
}

/** An imported number that is taken already stands beside its owner: "shopify-1001". Both are found by 1001. */
export function clashingNumber(source: string, number: string): string {
  return `${source}-${number}`;
}

/** As a screen writes it. Other systems have the sign in the number itself: Shopify's is "#1001". */
export function numberSign(number: string): string {
  return number.startsWith("#") ? number : `#${number}`;
}

function readPattern(pattern: string): Pattern {
  const match = SHAPE.exec(pattern);
  assert(match, `not an order number pattern: ${pattern}`);
  const [, prefix = "", digits = "1", suffix = ""] = match;
  return { prefix, digits: Number(digits), suffix };
}
