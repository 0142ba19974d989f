import { minorDigits } from "../../domain/currency.ts";
import { amountMax } from "../../domain/money.ts";
import { fromAmount, isTooMuch, parseUnitPrice, type UnitPrice } from "../../domain/unit-price.ts";
import type { Store } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";

export type PriceInput = { readonly amount: number; readonly currency: string } | string;

/** A price as it is kept, in the currency of the shop; never below nothing. */
export function readPrice(price: PriceInput, { currency }: Pick<Store, "currency">, field: string): UnitPrice {
  if (typeof price !== "string" && price.currency !== currency)
    throw new Refused({ code: "currency.mismatch", params: { currency: price.currency, expected: currency }, field });
  const read = typeof price === "string" ? parseUnitPrice(price) : fromAmount(price);
  if (read === null || read.startsWith("-"))
    throw new Refused({ code: "input.invalid_price", params: { example: minorDigits(currency) === 0 ? "1290" : "12.90" }, field });
  if (isTooMuch(read, 1, currency)) throw new Refused({ code: "order.amount_too_large", params: { amount: amountMax, currency }, field });
  return read;
}
