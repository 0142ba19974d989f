import { minorDigits } from "../../server/domain/currency.ts";
import { readNumber, toScaled } from "../../server/domain/typed-number.ts";

export type TypedMoney =
  | { readonly status: "empty" }
  | { readonly status: "amount"; readonly amount: number }
  /** "1.234" may be a thousand or one and a bit: the person chooses, nobody guesses. */
  | { readonly status: "ambiguous"; readonly choices: readonly number[] }
  | { readonly status: "invalid" }
  | { readonly status: "too_precise"; readonly digits: number };

/** What an amount typed in any of the ways people write numbers is worth, in minor units. */
export function readTypedMoney(text: string, currency: string): TypedMoney {
  if (text.trim() === "") return { status: "empty" };
  const digits = minorDigits(currency);
  const reading = readNumber(text);
  if (reading.status === "invalid") return { status: "invalid" };
  if (reading.status === "ambiguous") {
    const choices = [reading.asGroups, reading.asDecimals].map((value) => toScaled(value, digits)).filter((amount) => amount !== null);
    // "1.234" euros cannot be 1.234 €, which has a decimal too many; still a thousand is a guess, so it is asked.
    return { status: "ambiguous", choices };
  }
  const amount = toScaled(reading.value, digits);
  return amount === null ? { status: "too_precise", digits } : { status: "amount", amount };
}
