import { assert } from "./assert.ts";
import { minorDigits } from "./currency.ts";
import { amountMax, money, roundedQuotient, type Money } from "./money.ts";

/**
 * Price of one unit in major units, four decimals, as PostgreSQL prints numeric(18,4): "2.5500". Screws at 0.0125 a
 * piece exist; a line amount never carries them, it is rounded once, when the quantity is known.
 */
export type UnitPrice = string;

const CANONICAL = /^-?(?:0|[1-9]\d{0,13})\.\d{4}$/;
const UNITS_PER_MAJOR = 10_000n;

/** "2.55" becomes "2.5500". Null when it is no plain decimal, or finer than four decimals. */
export function parseUnitPrice(text: string): UnitPrice | null {
  const match = /^(-?)0*(\d{1,14})(?:\.(\d{1,4})0*)?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const price = `${whole}.${fraction.padEnd(4, "0")}`;
  return /[1-9]/.test(price) ? `${sign}${price}` : "0.0000";
}

/** The amount of a line, and what rounding took from it, in ten-thousandths of the major unit (exact - rounded). */
export function multiply(price: UnitPrice, quantity: number, currency: string): { amount: Money; lost: number } {
  assert(Number.isSafeInteger(quantity), `not a whole quantity: ${quantity}`);
  const exact = toTenThousandths(price) * BigInt(quantity);
  const perMinor = 10n ** BigInt(4 - minorDigits(currency));
  const amount = roundedQuotient(exact, perMinor);
  return { amount: money(amount, currency), lost: Number(exact - BigInt(amount) * perMinor) };
}

/** Whether so many at this price come to more than an order may. Asked before `multiply`, which takes that for a broken assumption. */
export function isTooMuch(price: UnitPrice, quantity: number, currency: string): boolean {
  const units = toTenThousandths(price) * BigInt(quantity);
  const most = BigInt(amountMax) * 10n ** BigInt(4 - minorDigits(currency));
  return units > most || -units > most;
}

/** The exact price of one unit when an amount covers several, or null when four decimals cannot hold it. */
export function divide(amount: Money, quantity: number): UnitPrice | null {
  assert(Number.isSafeInteger(quantity) && quantity !== 0, `cannot divide by ${quantity}`);
  const exact = BigInt(amount.amount) * 10n ** BigInt(4 - minorDigits(amount.currency));
  return exact % BigInt(quantity) === 0n ? fromTenThousandths(exact / BigInt(quantity)) : null;
}

export function fromAmount(amount: Money): UnitPrice {
  return fromTenThousandths(BigInt(amount.amount) * 10n ** BigInt(4 - minorDigits(amount.currency)));
}

/** As a merchant writes it: "2.55", "0.0125", "1200" in yen; never fewer decimals than the currency has. */
export function formatUnitPrice(price: UnitPrice, currency: string): string {
  assert(CANONICAL.test(price), `not a unit price: ${price}`);
  const [whole = "", fraction = ""] = price.split(".");
  const decimals = fraction.replace(/0+$/, "").padEnd(minorDigits(currency), "0");
  return decimals === "" ? whole : `${whole}.${decimals}`;
}

function toTenThousandths(price: UnitPrice): bigint {
  assert(CANONICAL.test(price), `not a unit price: ${price}`);
  return BigInt(price.replace(".", ""));
}

/** 12345 is "1.2345". */
export function fromTenThousandths(units: bigint): UnitPrice {
  const positive = units < 0n ? -units : units;
  const text = `${positive / UNITS_PER_MAJOR}.${String(positive % UNITS_PER_MAJOR).padStart(4, "0")}`;
  return units < 0n ? `-${text}` : text;
}
