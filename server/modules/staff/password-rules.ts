import type { Refusal } from "../../domain/refusal.ts";
import { commonWords } from "./common-passwords.ts";

export const passwordLength = { min: 12, max: 128 } as const;

/** Letters that people put in place of others, and believe that nobody else does. */
const disguises: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", $: "s", "!": "i" };
const keyboardRows = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertzuiopasdfghjklyxcvbnm",
  "01234567890123456789",
  "09876543210987654321",
];
/** What is left of a password once everything that can be guessed is taken out. */
const surpriseMin = 4;

/**
 * Length and what is known, no rules about kinds of characters (NIST SP 800-63B): a common word, a row of the keyboard, a
 * repetition or one's own name do not count, and four characters must be left.
 */
export function passwordRefusal(password: string, person: { readonly email: string; readonly name: string }): Refusal | null {
  const length = [...password].length;
  if (length < passwordLength.min) return { code: "password.too_short", params: { min: passwordLength.min } };
  if (length > passwordLength.max) return { code: "password.too_long", params: { max: passwordLength.max } };
  return surpriseOf(password, [...person.email.split(/[@.]/), ...person.name.split(/\s+/)]) < surpriseMin ? { code: "password.common" } : null;
}

function surpriseOf(password: string, ownWords: readonly string[]): number {
  // Years, spaces and the usual ending add nothing; taken out first, before their digits are read as letters.
  const lower = password.toLowerCase().replace(/(19|20)\d\d/g, " ").replace(/[\s.,!?_-]+/g, " ");
  const own = ownWords.map((word) => word.toLowerCase()).filter((word) => word.length >= 3);
  const words = [...commonWords, ...own].toSorted((a, b) => b.length - a.length);
  return Math.min(...[lower, undisguised(lower)].map((text) => rest(text, words).length));
}

function rest(text: string, words: readonly string[]): string {
  const withoutWords = words.reduce((left, word) => left.replaceAll(word, " "), text);
  const withoutRows = withoutWords.split(" ").map(withoutSequences).join(" ");
  // A character that is repeated tells nothing new.
  return [...new Set(withoutRows.replaceAll(" ", ""))].join("");
}

/** Four neighbours or more on a keyboard or in the alphabet, forwards and backwards. */
function withoutSequences(text: string): string {
  for (let start = 0; start < text.length; start += 1) {
    for (let length = Math.min(text.length - start, 26); length >= 4; length -= 1) {
      const piece = text.slice(start, start + length);
      const backwards = [...piece].toReversed().join("");
      if (keyboardRows.some((row) => row.includes(piece) || row.includes(backwards))) {
        return `${text.slice(0, start)} ${withoutSequences(text.slice(start + length))}`;
      }
    }
  }
  return text;
}

function undisguised(text: string): string {
  return [...text].map((letter) => disguises[letter] ?? letter).join("");
}
