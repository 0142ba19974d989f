/**
 * An article number of the range GS1 keeps for use inside a shop (200 to 299): it is a valid EAN-13 that no
 * manufacturer in the world can own, so a scanner accepts it and nobody's goods are named by it.
 */
export function shopEan(serial: number): string {
  const body = `204${String(serial).padStart(9, "0")}`;
  return body + eanCheckDigit(body);
}

/** Weights 1 and 3 in turn from the left; the check digit completes the sum to a ten. */
export function eanCheckDigit(body: string): string {
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
