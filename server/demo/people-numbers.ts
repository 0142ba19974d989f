import type { Country } from "./people-names.ts";
import type { Random } from "./random.ts";

/**
 * A telephone number nobody owns: the ranges that France (ARCEP), Germany (BNetzA) and Ireland (ComReg) keep for films and books.
 * Romania keeps none, so its numbers come from the block 0700 00x xxx, which no network uses; Belgium and Italy have none either and get no number.
 */
export function fictionalPhone(country: Country, random: Random): string | null {
  switch (country) {
    case "FR":
      return random.chance(0.8) ? `+3363998${random.digits(4)}` : `+33${random.pick(["19900", "26191", "35301", "46571", "53649"])}${random.digits(4)}`;
    case "RO":
      return `+4070000${random.digits(4)}`;
    case "DE":
      return random.chance(0.5) ? `+491713920${random.pick(["0", "1"])}${random.digits(2)}` : `+493023125${random.digits(3)}`;
    case "IE":
      return `+35320910${random.digits(4)}`;
    default:
      return null;
  }
}

/**
 * A VAT number that passes the checks of its country and belongs to no one: French SIRENs never start with 0, Romanian
 * codes have not reached ten digits, Belgian ones start with 0 or 1.
 */
export function fictionalVatId(country: "FR" | "RO" | "BE", random: Random): string {
  if (country === "FR") return frenchVatId(withLuhn(`0${random.digits(7)}`));
  if (country === "RO") return romanianVatId(`9${random.digits(8)}`);
  return belgianVatId(`9${random.digits(7)}`);
}

export function frenchVatId(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, "0")}${siren}`;
}

/** The control digit of a Romanian CUI: weights 7 5 3 2 1 7 5 3 2 from the left, times ten, modulo eleven. */
export function romanianVatId(digits: string): string {
  const weights = [7, 5, 3, 2, 1, 7, 5, 3, 2].slice(-digits.length);
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return `RO${digits}${((sum * 10) % 11) % 10}`;
}

export function belgianVatId(digits: string): string {
  return `BE${digits}${String(97 - (Number(digits) % 97)).padStart(2, "0")}`;
}

function withLuhn(digits: string): string {
  const sum = [...digits].reduce((total, digit, place) => total + luhnValue(Number(digit), (digits.length - place) % 2 === 1), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

function luhnValue(digit: number, doubled: boolean): number {
  const value = doubled ? digit * 2 : digit;
  return value > 9 ? value - 9 : value;
}
