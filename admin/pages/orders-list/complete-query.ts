import { fold } from "../../../server/domain/fold.ts";
import { fieldNames, fieldRule, fieldWords, findField, type FieldName } from "../../../server/domain/query-fields.ts";
import type { Locale } from "../../../i18n/locale.ts";

/** What could stand where the person is typing. `insert` replaces the text between `from` and `to`. */
export type Completion = { readonly from: number; readonly to: number; readonly of: "fields" | "values"; readonly options: readonly Option[] };
export type Option = { readonly insert: string; readonly label: string; readonly hint: string };
/** The values a field may take, with the words for them. */
export type KnownValues = (field: FieldName) => readonly { readonly code: string; readonly label: string }[];
type Vocabulary = { readonly locale: Locale; readonly fieldLabel: (field: FieldName) => string; readonly values: KnownValues };

const optionsMax = 8;

/** Completes the word before the cursor: a field, or after its colon a value. Nothing inside a quotation. */
export function completeQuery(text: string, cursor: number, vocabulary: Vocabulary): Completion | null {
  const before = text.slice(0, cursor);
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return null;
  const [word = ""] = /[^\s()]*$/.exec(before) ?? [];
  const bare = word.replace(/^-/, "");
  const colon = bare.indexOf(":");
  return colon < 0 ? completeField(bare, cursor, vocabulary) : completeValue(bare, colon, cursor, vocabulary);
}

function completeField(word: string, cursor: number, { locale, fieldLabel }: Vocabulary): Completion | null {
  const typed = fold(word);
  if (typed === "") return null;
  const options = fieldNames.flatMap((field) => {
    const names = fieldWords(field, locale);
    const matches = [field, ...names, fieldLabel(field)].some((name) => fold(name).startsWith(typed));
    const shown = names[0] ?? field;
    return matches && !fieldRule(field).keyed ? [{ insert: `${shown}:`, label: fieldLabel(field), hint: `${shown}:` }] : [];
  });
  return options.length === 0 ? null : { from: cursor - word.length, to: cursor, of: "fields", options: options.slice(0, optionsMax) };
}

function completeValue(word: string, colon: number, cursor: number, { values }: Vocabulary): Completion | null {
  const field = findField(word.slice(0, colon));
  if (!field) return null;
  const written = word.slice(colon + 1).split(",").at(-1) ?? "";
  const typed = fold(written);
  const options = values(field)
    .filter(({ code, label }) => typed === "" || fold(label).startsWith(typed) || fold(code).startsWith(typed))
    .map(({ code, label }) => ({ insert: /[\s"(),:]/.test(code) ? `"${code.replace(/["\\]/g, "\\$&")}" ` : `${code} `, label, hint: "" }));
  const isComplete = options.length === 1 && fold(options[0]?.insert ?? "") === typed;
  return options.length === 0 || isComplete ? null : { from: cursor - written.length, to: cursor, of: "values", options: options.slice(0, optionsMax) };
}
