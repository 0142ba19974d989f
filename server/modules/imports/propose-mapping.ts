import type { Refusal } from "../../domain/refusal.ts";
import type { DateOrder } from "../../domain/typed-date.ts";
import type { DecimalSign } from "../../domain/typed-number.ts";
import type { DialectFinding } from "../../platform/csv/dialect.ts";
import type { Separator } from "../../platform/csv/layout.ts";
import type { Encoding, EncodingFinding } from "../../platform/csv/encoding.ts";
import type { Finding, Formats, WordFound } from "./detect-formats.ts";
import { requiredFields, type Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import { currencyInNames, matchColumns } from "./match-columns.ts";
import type { Preset } from "./preset.ts";
import { detectPreset, presetOf } from "./presets.ts";
import type { SheetChoice } from "./transcribe-workbook.ts";

export type Looked = { readonly encoding: EncodingFinding; readonly dialect: DialectFinding; /** Of a workbook. */ readonly sheets: SheetChoice | null };
export type ShopDefaults = { readonly currency: string; readonly timeZone: string };

/** What was found out about the file, each with what proves it: shown in the wizard, never silently assumed. */
export type Detected = {
  readonly encoding: {
    readonly value: Encoding;
    readonly proof: EncodingFinding["proof"];
    readonly sample: string | null;
    readonly candidates: readonly Encoding[];
  };
  readonly separator: {
    readonly value: Separator;
    readonly proof: DialectFinding["proof"];
    readonly agreement: number;
    readonly candidates: readonly Separator[];
  };
  readonly decimal: Finding<DecimalSign>;
  readonly date_order: Finding<DateOrder>;
  readonly preset: { readonly value: string; readonly matched: boolean };
  readonly units: readonly string[];
  /** Of a workbook, those there are to choose from. */
  readonly sheets?: readonly string[];
  readonly words: readonly WordFound[];
};

/** A mapping for the columns of a file, before its cells have been looked at. */
export function proposeMapping(
  { encoding, dialect, sheets }: Looked,
  shop: ShopDefaults,
  presetCode: string | null,
): { readonly mapping: Mapping; readonly preset: Preset } {
  const chosen = presetCode === null ? undefined : presetOf(presetCode);
  const preset = chosen ?? detectPreset(dialect.header);
  // A platform that was recognised has all its names; one that was chosen by hand may have them changed.
  const isRecognised = detectPreset(dialect.header) === preset;
  const columns = matchColumns(dialect.header, { names: preset.names, only: preset.namesOnly && isRecognised }).map(({ field }) => field);
  return {
    preset,
    mapping: {
      preset: preset.code,
      source: preset.source,
      encoding: encoding.encoding,
      damaged: encoding.damaged,
      dialect: dialect.dialect,
      ...(sheets && { sheet: sheets.chosen }),
      header: dialect.header.map((name) => name.trim()),
      columns,
      decimal: preset.decimal ?? null,
      dateOrder: preset.dateOrder ?? null,
      timeZone: shop.timeZone,
      currency: preset.currency ?? currencyInNames(dialect.header, columns) ?? shop.currency,
      words: { order: preset.words?.order ?? {}, payment: preset.words?.payment ?? {}, fulfillment: preset.words?.fulfillment ?? {} },
      countries: {},
      rules: preset.rules,
    },
  };
}

/** The cells have spoken: what they prove beats what the platform usually writes. */
export function withFormats(mapping: Mapping, formats: Formats): Mapping {
  return { ...mapping, decimal: formats.decimal.value ?? mapping.decimal, dateOrder: formats.dateOrder.value ?? mapping.dateOrder };
}

export function describeDetection({ encoding, dialect, sheets }: Looked, formats: Formats, mapping: Mapping): Detected {
  return {
    encoding: {
      value: encoding.encoding,
      proof: encoding.proof,
      sample: encoding.sample && new TextDecoder(encoding.encoding).decode(encoding.sample),
      candidates: encoding.candidates,
    },
    separator: { value: dialect.dialect.separator, proof: dialect.proof, agreement: dialect.agreement, candidates: dialect.candidates },
    decimal: settledBy(formats.decimal, mapping.decimal),
    date_order: settledBy(formats.dateOrder, mapping.dateOrder),
    preset: { value: mapping.preset, matched: mapping.preset !== "generic" },
    units: formats.units,
    ...(sheets && { sheets: sheets.names }),
    words: formats.words,
  };
}

/** What a person must still say before this file can be read; empty when it can run. */
export function openQuestions(mapping: Mapping, detected: Detected): Refusal[] {
  const has = (field: Field): boolean => mapping.columns.includes(field);
  const questions: Refusal[] = requiredFields.filter((field) => !has(field)).map((field) => ({ code: "import.column_missing", params: { field } }));
  if (!has("order.total") && !has("line.packed")) questions.push(...missingOfLines(has));
  if (mapping.dateOrder === null && detected.date_order.candidates.length > 1) questions.push(ask("import.ask_date_order", detected.date_order));
  if (mapping.decimal === null && detected.decimal.candidates.length > 1) questions.push(ask("import.ask_decimal", detected.decimal));
  if (detected.units.includes("$") && !has("order.currency") && !dollars.has(mapping.currency))
    questions.push({ code: "import.ask_currency", params: { sign: "$", currency: mapping.currency } });
  return questions;
}

/** Without a total, the lines must have what makes one. */
function missingOfLines(has: (field: Field) => boolean): Refusal[] {
  const isPriced = has("line.unit_price") || has("line.total");
  if (isPriced && (has("line.sku") || has("line.title"))) return [];
  return [{ code: "import.column_missing", params: { field: isPriced ? "line.title" : "order.total" } }];
}

/** "$" alone does not say whose. */
const dollars: ReadonlySet<string> = new Set(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "ARS", "COP", "TWD"]);

function ask(code: Refusal["code"], { candidates, proof }: Finding<string>): Refusal {
  return { code, params: { candidates: [...candidates], row: proof?.row ?? 0, value: proof?.text ?? "" } };
}

/** A platform that always writes one way answers where the cells of this file do not. */
function settledBy<Value>(finding: Finding<Value>, value: Value | null): Finding<Value> {
  return value === null ? finding : { ...finding, value, candidates: [] };
}
