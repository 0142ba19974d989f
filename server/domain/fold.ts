/**
 * Folding for search: what people type and what is stored meet in one form of lower-case letters, digits and single
 * spaces. So it never holds % or _ and may stand in a LIKE pattern as it is.
 */
export function fold(text: string): string {
  return foldLetters(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Letters that Unicode does not take apart, and Cyrillic ones typed or exported for the Latin letter they look like. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i", þ: "th", ŋ: "n", ς: "σ",
  а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x", і: "i", ј: "j", ѕ: "s",
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** Plain letters, as most of an imported file: nothing to take apart. */
const ASCII = /^[\x00-\x7f]*$/;

function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Taken apart, ș (comma) and ş (cedilla) are both s and a mark. Lower case comes after: № becomes "No" when taken apart.
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}+/gu, "").replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}

export type SearchableParts = {
  readonly texts: readonly (string | null | undefined)[];
  readonly phones: readonly (string | null | undefined)[];
  readonly numbers: readonly (string | null | undefined)[];
};

/** What free text is searched in: one part a line, so that words of two parts never make one phrase. */
export function foldedDocument({ texts, phones, numbers }: SearchableParts): string {
  const parts = [
    ...given(numbers).flatMap((number) => [fold(number), withoutZeros(fold(number))]),
    ...given(phones).flatMap(phoneForms),
    ...given(texts).map(fold),
  ];
  return [...new Set(parts)].filter((part) => part !== "").join("\n");
}

/** The pieces of a typed text that must all be found, each as it stands in a folded document. */
export function searchTerms(text: string): string[] {
  const phone = phoneKey(text);
  if (phone !== null) return [phone];
  return [...new Set(text.split(/\s+/u).map(searchTerm))].filter((term) => term !== "");
}

/**
 * One typed word. What comes out is always contained in what was typed, so it can only find more: "#0010042" finds 10042
 * and 0010042, "+40722123456" finds 0722123456.
 */
function searchTerm(word: string): string {
  const folded = fold(word);
  if (!/^\d+$/.test(folded)) return folded;
  return phoneKey(word) ?? (word.startsWith("#") || folded.startsWith("00") || folded.length > 4 ? withoutZeros(folded) : folded);
}

const PHONE_KEY_DIGITS = 9; // national numbers of France and Romania without their leading zero
const PHONE_MAX_DIGITS = 15; // E.164

/** The last nine digits of a phone number: equal for "0722 123 456", "+40722123456" and "0040 722-123-456". */
export function phoneKey(text: string): string | null {
  if (!/^[+\d(][\d\s().\-/]*$/.test(text.trim())) return null;
  const digits = text.replace(/\D/g, "");
  const isPhone = digits.length >= PHONE_KEY_DIGITS && digits.length <= PHONE_MAX_DIGITS;
  return isPhone ? digits.slice(-PHONE_KEY_DIGITS) : null;
}

/** All ways its digits are typed: +33612345678 is also looked for as "06 12 34" and as "336". */
function phoneForms(phone: string): string[] {
  const key = phoneKey(phone);
  const digits = phone.replace(/\D/g, "");
  return key === null ? [digits] : [`0${key}`, digits];
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

function given(values: readonly (string | null | undefined)[]): string[] {
  return values.filter((value) => value !== null && value !== undefined);
}
