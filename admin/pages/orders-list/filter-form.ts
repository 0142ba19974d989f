import { parseQuery } from "../../../server/domain/query-language.ts";
import { printQuery } from "../../../server/domain/query-print.ts";
import type { FieldName } from "../../../server/domain/query-fields.ts";
import type { FieldTest, Query, Scalar } from "../../../server/domain/query-tree.ts";
import { fieldPart, listedValues, partsOf } from "./query-parts.ts";

export const listFields = [
  "is",
  "payment",
  "delivery",
  "next",
  "operator",
  "team",
  "origin",
  "channel",
  "method",
  "shipping",
  "carrier",
  "country",
] as const satisfies FieldName[];
export const textFields = ["customer", "email", "phone", "number", "product", "sku", "supplier", "tracking", "coupon", "note"] as const satisfies FieldName[];
export const rangeFields = ["created", "paid_at", "total"] as const satisfies FieldName[];
export type ListField = (typeof listFields)[number];
export type TextField = (typeof textFields)[number];
export type RangeField = (typeof rangeFields)[number];
export type TagMode = "any" | "all" | "none";
type Range = { readonly from: string; readonly to: string };

/** The same question as `q`, as fields to fill in. */
export type FilterForm = {
  readonly lists: Readonly<Record<ListField, readonly string[]>>;
  readonly texts: Readonly<Record<TextField, string>>;
  readonly ranges: Readonly<Record<RangeField, Range>>;
  readonly tags: readonly string[];
  readonly tagMode: TagMode;
  /** What the fields cannot say (groups, words, denials): kept word for word. */
  readonly rest: readonly Query[];
};

const nothing: Range = { from: "", to: "" };

export const emptyForm: FilterForm = {
  lists: byName(listFields, () => []),
  texts: byName(textFields, () => ""),
  ranges: byName(rangeFields, () => nothing),
  tags: [],
  tagMode: "any",
  rest: [],
};

/** A field said once goes into its place; said twice, the second stays in the rest, so that nothing is lost. */
export function readForm(query: Query | null): FilterForm {
  return partsOf(query).reduce((form, part) => readPart(form, part) ?? { ...form, rest: [...form.rest, part] }, emptyForm);
}

export function writeForm(form: FilterForm): string {
  const terms = [
    ...form.rest.map((part) => (part.kind === "any" ? `(${printQuery(part)})` : printQuery(part))),
    ...listFields.map((field) => listTerm(field, form.lists[field])),
    ...tagTerms(form),
    ...textFields.map((field) => listTerm(field, form.texts[field].split(",").map((text) => text.trim()).filter((text) => text !== ""))),
    ...rangeFields.map((field) => rangeTerm(field, form.ranges[field])),
  ];
  const text = terms.filter((term) => term !== "").join(" ");
  const parsed = parseQuery(text);
  return parsed.ok ? printQuery(parsed.query) : text;
}

function readPart(form: FilterForm, part: Query): FilterForm | null {
  const condition = fieldPart(part);
  if (!condition) return null;
  const { field, test, negated } = condition;
  const values = listedValues(test);
  if (field === "tag" && values) return readTags(form, values, negated);
  if (negated) return null;
  if (isOneOf(listFields, field)) return values && form.lists[field].length === 0 ? { ...form, lists: { ...form.lists, [field]: values } } : null;
  if (isOneOf(textFields, field)) return values && form.texts[field] === "" ? { ...form, texts: { ...form.texts, [field]: values.join(", ") } } : null;
  if (isOneOf(rangeFields, field)) return readRange(form, field, test);
  return null;
}

function readTags(form: FilterForm, values: readonly string[], negated: boolean): FilterForm | null {
  if (form.tags.length === 0) return { ...form, tags: values, tagMode: negated ? "none" : "any" };
  const bothOne = !negated && values.length === 1 && (form.tagMode === "all" || (form.tagMode === "any" && form.tags.length === 1));
  return bothOne ? { ...form, tags: [...form.tags, ...values], tagMode: "all" } : null;
}

function readRange(form: FilterForm, field: RangeField, test: FieldTest): FilterForm | null {
  const read = rangeOf(test);
  const known = form.ranges[field];
  if (!read || (read.from && known.from) || (read.to && known.to)) return null;
  return { ...form, ranges: { ...form.ranges, [field]: { from: known.from || read.from, to: known.to || read.to } } };
}

/** Closed ends only: "over 100" is not "from 100". */
function rangeOf(test: FieldTest): Range | null {
  if (test.kind === "compare") {
    if (test.operator === ">=") return { from: written(test.value), to: "" };
    return test.operator === "<=" ? { from: "", to: written(test.value) } : null;
  }
  const value = test.kind === "one_of" && test.values.length === 1 ? test.values[0] : undefined;
  if (!value) return null;
  if (value.kind !== "range") return { from: written(value), to: written(value) };
  return { from: value.from ? written(value.from) : "", to: value.to ? written(value.to) : "" };
}

function written(value: Scalar): string {
  if (value.kind === "money") return value.amount;
  if (value.kind === "date") return value.date;
  return value.kind === "code" ? value.code : value.text;
}

function listTerm(field: FieldName, values: readonly string[]): string {
  return values.length === 0 ? "" : `${field}:${values.map((value) => quoted(field, value)).join(",")}`;
}

function tagTerms({ tags, tagMode }: FilterForm): string[] {
  if (tagMode === "all") return tags.map((tag) => listTerm("tag", [tag]));
  const term = listTerm("tag", tags);
  return tagMode === "none" && term !== "" ? [`-${term}`] : [term];
}

function rangeTerm(field: RangeField, { from, to }: Range): string {
  if (from === "" && to === "") return "";
  if (from === to) return `${field}:${from}`;
  if (to === "") return `${field}:>=${from}`;
  return from === "" ? `${field}:<=${to}` : `${field}:${from}..${to}`;
}

/** A code stands bare (operator:me), a name in quotes: "Me" may be a person. */
function quoted(field: FieldName, value: string): string {
  const bare = /^[\p{L}\p{N}_-]+\*?$/u.test(value);
  if (bare || !isOneOf([...listFields, ...textFields, "tag"], field)) return value;
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return list.some((each) => each === value);
}

function byName<K extends string, V>(names: readonly K[], make: () => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<K, V>;
}
