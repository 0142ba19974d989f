import { assert } from "./assert.ts";
import { money, type Money } from "./money.ts";

/** ISO 4217: currencies whose minor unit is not the hundredth. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
};

/** How many decimals the currency is paid in: 2 for EUR and RON, 0 for JPY. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/** "12.9" EUR is 1290. Null when it is no plain decimal, finer than the currency, or too large: an amount is never cut. */
export function parseAmount(text: string, currency: string): Money | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,8}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;

  const digits = minorDigits(currency);
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > digits) return null;
  const amount = Number(`${sign}${whole}${kept.padEnd(digits, "0")}`);
  return Number.isSafeInteger(amount) ? money(amount, currency) : null;
}

/** Plain decimal for files and machines ("-12.90"); people read the localised form made from the same integer. */
export function formatAmount({ amount, currency }: Money): string {
  assert(Number.isSafeInteger(amount), `not a whole number of minor units: ${amount}`);
  const digits = minorDigits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return amount < 0 ? `-${decimal}` : decimal;
}
