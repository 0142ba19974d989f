import { fold } from "./fold.ts";
import { dateWords } from "./query-dates.ts";
import { fieldNames, fieldRule, fieldWords, findField, type FieldName } from "./query-fields.ts";
import { knownCodes, valueWords, type ShopValues } from "./query-values.ts";

export type CompletionOptions = { readonly locale?: "en" | "fr" | "ro"; readonly shop?: ShopValues };
/** Replace [from, to) of the text by what a suggestion inserts. */
export type Completion = { readonly from: number; readonly to: number; readonly suggestions: readonly Suggestion[] };
/** `label` is the word that begins as typed; the screen shows the name of the code beside it. */
export type Suggestion = { readonly kind: "field" | "value"; readonly field: FieldName; readonly insert: string; readonly label: string };

const MAX_SUGGESTIONS = 12;

/** What could stand where the cursor is: fields, or values of the field being typed. */
export function completeQuery(text: string, cursor: number, options: CompletionOptions = {}): Completion {
  const before = text.slice(0, cursor);
  if (isInQuotes(before)) return { from: cursor, to: cursor, suggestions: [] };

  const [typed = ""] = /[^\s()"]*$/.exec(before) ?? [];
  const [head = "", word = ""] = HEAD.exec(typed) ?? headOfGroup(before) ?? [];
  const field = findField(word);
  if (field) {
    const part = typed.slice(head.length).split(/,|\.\./).at(-1) ?? "";
    return { from: cursor - part.length, to: endOf(text, cursor, /^[^\s(),"]*/), suggestions: valuesLike(part, field, options) };
  }
  const part = typed.replace(/^-/, "");
  return { from: cursor - part.length, to: endOf(text, cursor, /^[^\s(),":<>]*[:.]?/), suggestions: fieldsLike(part, options) };
}

/** A field and its operator, the value not yet or partly typed. */
const HEAD = /^-?(\p{L}[\p{L}\p{N}_-]*)(?:\.[\p{L}\p{N}_-]+)?(?::[<>]?=?|[<>]=?)/u;

/** tag:(vip OR b2: the field stands before the parenthesis. */
function headOfGroup(before: string): [head: string, word: string] | null {
  const [, word] = /(\p{L}[\p{L}\p{N}_-]*)(?:\.[\p{L}\p{N}_-]+)?:\([^()]*$/u.exec(before) ?? [];
  return word === undefined ? null : ["", word];
}

function isInQuotes(before: string): boolean {
  return (before.replace(/\\./g, "").match(/"/g) ?? []).length % 2 === 1;
}

/** The rest of the word the cursor stands in is replaced with it. */
function endOf(text: string, cursor: number, rest: RegExp): number {
  return cursor + (rest.exec(text.slice(cursor))?.[0].length ?? 0);
}

function fieldsLike(typed: string, { locale = "en" }: CompletionOptions): Suggestion[] {
  return fieldNames
    .flatMap((field) => {
      const label = firstLike(typed, [...fieldWords(field, locale), field]);
      return label === null ? [] : [{ kind: "field" as const, field, insert: `${field}${fieldRule(field).keyed ? "." : ":"}`, label }];
    })
    .slice(0, MAX_SUGGESTIONS);
}

function valuesLike(typed: string, field: FieldName, { shop = {} }: CompletionOptions): Suggestion[] {
  return wordsOf(field, shop)
    .flatMap(({ code, words }) => {
      const label = firstLike(typed, words);
      return label === null ? [] : [{ kind: "value" as const, field, insert: quoted(code), label }];
    })
    .slice(0, MAX_SUGGESTIONS);
}

function wordsOf(field: FieldName, shop: ShopValues): { code: string; words: string[] }[] {
  if (fieldRule(field).type === "date") return Object.entries(dateWords).map(([code, also]) => ({ code, words: [code, ...also.split(" ")] }));
  return knownCodes(field, shop).map((code) => {
    const own = shop[field]?.find((value) => value.code === code);
    return { code, words: own ? [...own.labels, code] : [code, ...(valueWords[field]?.[code]?.split(" ") ?? [])] };
  });
}

function firstLike(typed: string, words: readonly string[]): string | null {
  return words.find((word) => fold(word).startsWith(fold(typed))) ?? null;
}

function quoted(code: string): string {
  return /[\s(),":<>*\\]/.test(code) ? `"${code.replace(/["\\]/g, "\\$&")}"` : code;
}
