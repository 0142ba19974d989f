import type { OrderWords } from "../../../i18n/admin/order-words.en.ts";
import type { OrdersTexts } from "../../../i18n/admin/orders.en.ts";
import type { FieldName } from "../../../server/domain/query-fields.ts";
import { printQuery } from "../../../server/domain/query-print.ts";
import type { Comparison, FieldTest, Query, Scalar, Value } from "../../../server/domain/query-tree.ts";
import { wordLists } from "../../../server/domain/query-words.ts";
import { fieldPart } from "./query-parts.ts";

/** What a condition is called by the person who reads it. */
export type Describer = {
  readonly texts: OrdersTexts;
  readonly words: OrderWords;
  readonly statusLabel: (code: string) => string;
  readonly methodLabel: (field: "method" | "shipping", code: string) => string;
  readonly country: (code: string) => string;
  readonly day: (day: string) => string;
};

/** "Payment: Paid", "Tag is not: problem", "Date: since 7 days ago"; a group stays as it is written. */
export function describePart(part: Query, describer: Describer): string {
  const { texts } = describer;
  const condition = fieldPart(part);
  if (!condition) return part.kind === "text" ? texts.chips.contains({ text: printQuery(part) }) : printQuery(part);
  const name = condition.key === null ? texts.fields[condition.field] : condition.key.replaceAll("_", " ");
  const head = condition.negated ? texts.chips.not({ field: name }) : name;
  return texts.chips.pair({ field: head, value: describeTest(condition.field, condition.test, describer) });
}

/** A code of a closed list, or of the shop, in words. */
export function describeCode(field: FieldName, code: string, { words, statusLabel, methodLabel, country }: Describer): string {
  if (field === "status") return statusLabel(code);
  if (field === "country") return country(code);
  if (field === "method" || field === "shipping") return methodLabel(field, code);
  const list: Readonly<Record<string, string>> = field in wordLists ? words[wordLists[field as keyof typeof wordLists]] : {};
  return list[code] ?? code;
}

function describeTest(field: FieldName, test: FieldTest, describer: Describer): string {
  const { chips } = describer.texts;
  if (test.kind === "exists") return chips.any;
  if (test.kind === "compare")
    return describeComparison(
      test.operator,
      describeScalar(field, test.value, describer),
      field === "created" || field === "paid_at",
      describer,
    );
  return test.values.map((value) => describeValue(field, value, describer)).join(` ${chips.or} `);
}

function describeValue(field: FieldName, value: Value, describer: Describer): string {
  if (value.kind !== "range") return describeScalar(field, value, describer);
  const isDate = field === "created" || field === "paid_at";
  const [from, to] = [value.from, value.to].map((end) => (end === null ? null : describeScalar(field, end, describer)));
  if (from && to) return describer.texts.chips.between({ from, to });
  return describeComparison(from ? ">=" : "<=", from ?? to ?? "", isDate, describer);
}

function describeComparison(operator: Comparison, value: string, isDate: boolean, { texts: { chips } }: Describer): string {
  if (operator === ">") return isDate ? chips.after({ value }) : chips.over({ value }); // a day is a period: after its end
  if (operator === ">=") return isDate ? chips.since({ value }) : chips.atLeast({ value });
  if (operator === "<") return isDate ? chips.before({ value }) : chips.under({ value });
  return chips.atMost({ value });
}

function describeScalar(field: FieldName, value: Scalar, describer: Describer): string {
  switch (value.kind) {
    case "text":
      return describeCode(field, value.prefix ? `${value.text}…` : value.text, describer);
    case "code":
      return describeCode(field, value.code, describer);
    case "money":
      return value.amount;
    case "date":
      return describeDate(value.date, describer);
  }
}

function describeDate(date: string, { texts, words, day }: Describer): string {
  const [, count, unit] = /^-(\d+)([dwmyh])$/.exec(date) ?? [];
  if (count !== undefined && unit !== undefined) return texts.chips.ago[unit as "d" | "w" | "m" | "y" | "h"]({ count: Number(count) });
  const named: Readonly<Record<string, string>> = words.dates;
  return named[date] ?? (/^\d{4}-\d{2}-\d{2}$/.test(date) ? day(date) : date);
}
