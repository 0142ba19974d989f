import { parseAmount } from "../../domain/currency.ts";
import { amountMax } from "../../domain/money.ts";
import { isTooMuch, multiply, parseUnitPrice } from "../../domain/unit-price.ts";

/** An amount of money in minor units, null when it is none or too large; decimals that the currency does not have are rounded, as Magento prints "12.9000". */
export function minorUnits(value: string, currency: string): number | null {
  const exact = parseAmount(value, currency);
  if (exact) return Math.abs(exact.amount) > amountMax ? null : exact.amount;
  const price = parseUnitPrice(value) ?? parseUnitPrice(Number(value).toFixed(4));
  return price === null || isTooMuch(price, 1, currency) ? null : multiply(price, 1, currency).amount.amount;
}
