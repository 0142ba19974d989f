import { fold } from "./fold.ts";
import { dateCodes, wordsOfDate } from "./query-dates.ts";
import { fieldLabel, fieldNames, fieldRule, fieldWords, findField, type FieldName } from "./query-fields.ts";
import { codeWords, knownCodes, type ShopValues } from "./query-values.ts";
import { shownDates, shownWords } from "./query-words.ts";

export type CompletionOptions = { readonly locale?: "en" | "fr" | "ro"; readonly shop?: ShopValues };
/** Replace [from, to) of the text by what a suggestion inserts. */
export type Completion = { readonly from: number; readonly to: number; readonly suggestions: readonly Suggestion[] };
/** `label` is what the screens call it; `hint` is how it is typed, where that differs. */
export type Suggestion = {
  readonly kind: "field" | "value";
  readonly field: FieldName;
  readonly insert: string;
  readonly label: string;
  readonly hint: string;
};

const suggestionsMax = 8;

/** What could stand where the cursor is: fields, or values of the field being typed. Nothing inside a quotation. */
export function completeQuery(text: string, cursor: number, options: CompletionOptions = {}): Completion {
  const before = text.slice(0, cursor);
  if (isInQuotes(before)) return { from: cursor, to: cursor, suggestions: [] };

  const [typed = ""] = /[^\s()"]*$/.exec(before) ?? [];
  const [head = "", word = ""] = HEAD.exec(typed) ?? headOfGroup(before) ?? [];
  const field = findField(word);
  if (field) {
    const part = typed.slice(head.length).split(/,|\.\./).at(-1) ?? "";
    const to = endOf(text, cursor, /^[^\s(),"]*/);
    return { from: cursor - part.length, to, suggestions: valuesLike(part, field, { ...options, isLast: text.slice(to).trim() === "" }) };
  }
  const part = typed.replace(/^-/, "");
  return {
    from: cursor - part.length,
    to: endOf(text, cursor, /^[^\s(),":<>]*[:.]?/),
    suggestions: part === "" || head !== "" ? [] : fieldsLike(part, options),
  };
}

/** A field and its operator, the value not yet or partly typed. */
const HEAD = /^-?(\p{L}[\p{L}\p{N}_'’-]*)(?:\.[\p{L}\p{N}_-]+)?(?::[<>]?=?|[<>]=?)/u;

/** tag:(vip OR b2b: the field stands before the parenthesis. */
function headOfGroup(before: string): [head: string, word: string] | null {
  const [, word] = /(\p{L}[\p{L}\p{N}_'’-]*)(?:\.[\p{L}\p{N}_-]+)?:\([^()]*$/u.exec(before) ?? [];
  return word === undefined ? null : ["", word];
}

function isInQuotes(before: string): boolean {
  return (before.replace(/\\./g, "").match(/"/g) ?? []).length % 2 === 1;
}

/** The rest of the word the cursor stands in is replaced with it. */
function endOf(text: string, cursor: number, rest: RegExp): number {
  return cursor + (rest.exec(text.slice(cursor))?.[0].length ?? 0);
}

/** A field is offered in the words of the person, whatever language it was begun in. */
function fieldsLike(typed: string, { locale = "en" }: CompletionOptions): Suggestion[] {
  return fieldNames
    .filter((field) => beginsLike(typed, [field, fieldLabel(field, locale), ...fieldWords(field, locale)]))
    .map((field) => {
      const word = `${fieldWords(field, locale)[0] ?? field}${fieldRule(field).keyed ? "." : ":"}`;
      return { kind: "field" as const, field, insert: word, label: fieldLabel(field, locale), hint: word };
    })
    .slice(0, suggestionsMax);
}

function valuesLike(typed: string, field: FieldName, { locale = "en", shop = {}, isLast }: CompletionOptions & { readonly isLast: boolean }): Suggestion[] {
  const values = valuesOf(field, locale, shop).filter(({ code, words }) => beginsLike(typed, [code, ...words]));
  // Typed to its end: a list of the one thing that stands there would only be in the way.
  if (values.length === 1 && fold(values[0]?.code ?? "") === fold(typed)) return [];
  return values
    .map(({ code, label }) => ({ kind: "value" as const, field, insert: `${quoted(code)}${isLast ? " " : ""}`, label, hint: "" }))
    .slice(0, suggestionsMax);
}

type KnownValue = { readonly code: string; readonly label: string; readonly words: readonly string[] };

function valuesOf(field: FieldName, locale: "en" | "fr" | "ro", shop: ShopValues): KnownValue[] {
  if (fieldRule(field).type === "date") return dateCodes.map((code) => ({ code, label: shownDates(locale)[code] ?? code, words: wordsOfDate(code) }));
  const shown = shownWords(field, locale);
  return knownCodes(field, shop).map((code) => {
    const own = shop[field]?.find((value) => value.code === code);
    return own ? { code, label: own.labels[0] ?? code, words: own.labels } : { code, label: shown[code] ?? code, words: codeWords(field).get(code) ?? [] };
  });
}

function beginsLike(typed: string, words: readonly string[]): boolean {
  return words.some((word) => fold(word).startsWith(fold(typed)));
}

function quoted(code: string): string {
  return /[\s(),":<>*\\]/.test(code) ? `"${code.replace(/["\\]/g, "\\$&")}"` : code;
}
