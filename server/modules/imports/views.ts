import type { z } from "zod";
import { describeRefusal } from "../../../i18n/refusals.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { publicId } from "../../platform/ids.ts";
import { importActions, refusalFor } from "./control-import.ts";
import { kindOf } from "./fields.ts";
import type { WordFound } from "./detect-formats.ts";
import type { Mapping } from "./mapping.ts";
import { fulfillmentWord, orderWord, paymentWord } from "./status-words.ts";
import type { ImportRow, Sums } from "./import-store.ts";
import type { RemarkRow } from "./rows-store.ts";
import type { OpenRow } from "./fix-row.ts";
import type { importDetail, importSummary, openRow as openRowShape, remark } from "./schemas.ts";

type Summary = z.infer<typeof importSummary>;
type Detail = z.infer<typeof importDetail>;

export function importView(row: ImportRow, context: Context): Summary {
  return {
    id: publicId("import", row.id),
    status: row.state,
    phase: row.phase,
    requested: row.requested,
    file: { name: row.fileName, bytes: row.fileBytes, text_bytes: row.textBytes, gzip: row.gzip, removed_at: row.fileRemovedAt },
    preset: row.mapping.preset,
    source: row.source,
    rows: row.rows,
    orders: row.orders,
    rows_total: row.rowsTotal,
    progress: progressOf(row, context.house.now()),
    remarks: Object.entries(row.remarkCounts).map(([key, count]) => ({
      kind: key.split(" ")[0] ?? "",
      code: key.split(" ")[1] ?? "",
      count,
    })),
    sums: Object.entries(row.sums).map(([currency, sum]) => sumView(currency, sum)),
    questions: row.questions.map((question) => refusalView(question, context)),
    error: row.error && refusalView(row.error, context),
    allowed_actions: importActions.filter((action) => refusalFor(row, action) === null),
    by: row.actorName,
    version: row.version,
    created_at: row.createdAt,
    started_at: row.startedAt,
    finished_at: row.finishedAt,
  };
}

/** With everything the wizard shows: how the file is read, what proves it, and its first rows. */
export function importDetailView(row: ImportRow, context: Context, fixes: Detail["fixes"]): Detail {
  return {
    ...importView(row, context),
    fixes,
    mapping: mappingView(row),
    detected: detectedView(row),
    samples: row.samples.map((cells) => [...cells]),
    options: row.options,
  };
}

function mappingView({ mapping, source }: ImportRow): Detail["mapping"] {
  return {
    preset: mapping.preset,
    source,
    encoding: mapping.encoding,
    separator: mapping.dialect.separator,
    sheet: mapping.sheet ?? null,
    header_row: mapping.dialect.headerRow + 1,
    columns: mapping.header.map((name, index) => ({
      place: index,
      name,
      field: mapping.columns[index] ?? null,
      kind: fieldKind(mapping.columns[index]),
    })),
    decimal: mapping.decimal,
    date_order: mapping.dateOrder,
    time_zone: mapping.timeZone,
    currency: mapping.currency,
    prices: mapping.rules.prices,
    default_status: mapping.rules.defaultStatus,
    words: { order: { ...mapping.words.order }, payment: { ...mapping.words.payment }, fulfillment: { ...mapping.words.fulfillment } },
    countries: { ...mapping.countries },
  };
}

function fieldKind(field: ImportRow["mapping"]["columns"][number] | undefined): string | null {
  return field ? kindOf(field) : null;
}

/** A value that the file does not prove is "ambiguous", with what it could be. */
function detectedView({ detected, mapping }: ImportRow): Detail["detected"] {
  const proven = (finding: {
    readonly value: string | null;
    readonly candidates: readonly string[];
    readonly proof: { readonly row: number; readonly column: number; readonly text: string } | null;
  }): Detail["detected"]["decimal"] => ({
    value: finding.value ?? (finding.candidates.length > 0 ? "ambiguous" : null),
    candidates: [...finding.candidates],
    proof: finding.proof && { row: finding.proof.row, column: mapping.header[finding.proof.column] ?? "", text: finding.proof.text },
  });
  return {
    encoding: {
      value: detected.encoding.value,
      candidates: [...detected.encoding.candidates],
      proof: detected.encoding.proof,
      sample: detected.encoding.sample,
    },
    separator: {
      value: detected.separator.value,
      candidates: [...detected.separator.candidates],
      proof: detected.separator.proof,
      agreement: detected.separator.agreement,
    },
    decimal: proven(detected.decimal),
    date_order: proven(detected.date_order),
    preset: detected.preset,
    units: [...detected.units],
    sheets: [...(detected.sheets ?? [])],
    words: (detected.words ?? []).map(({ field, text, count }) => ({ field, text, count, word: ourWord(field, text, mapping.words) })),
  };
}

function ourWord(field: WordFound["field"], text: string, words: Mapping["words"]): string | null {
  if (field === "order.status") return orderWord(text, words.order);
  return field === "order.payment_status" ? paymentWord(text, words.payment) : fulfillmentWord(text, words.fulfillment);
}

/** Rate and time left, from the rows written since it began; null where there is nothing to tell. */
function progressOf({ phase, rows, rowsTotal, startedAt, updatedAt, finishedAt }: ImportRow, now: Date): Summary["progress"] {
  if (startedAt === null || rowsTotal === null) return null;
  const until = phase === null ? Date.parse(finishedAt ?? updatedAt) : now.getTime();
  const seconds = Math.max(0.001, (until - Date.parse(startedAt)) / 1000);
  const rate = Math.round(rows.read / seconds);
  return {
    fraction: rowsTotal === 0 ? 1 : Math.min(1, rows.read / rowsTotal),
    rows_per_second: rate,
    seconds_left: phase === null || rate === 0 ? null : Math.ceil((rowsTotal - rows.read) / rate),
  };
}

/** In major units with four decimals: exact = imported + lost, line by line. */
function sumView(currency: string, { written, unchanged, lost }: Sums[string] & object): Summary["sums"][number] {
  return { currency, file: decimals(written + unchanged), imported: decimals(written - lost), unchanged: decimals(unchanged), rounding: decimals(lost) };
}

function decimals(tenThousandths: number): string {
  const digits = String(Math.abs(tenThousandths)).padStart(5, "0");
  return `${tenThousandths < 0 ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

export function remarkView({ row, kind, code, params, raw, fix }: RemarkRow, context: Context): z.infer<typeof remark> {
  return { row, kind, code, message: describeRefusal({ code, params }, context.locale), params, raw, fix };
}

function refusalView({ code, params }: Refusal, context: Context): Summary["questions"][number] {
  return { code, message: describeRefusal({ code, ...(params && { params }) }, context.locale), params: params ?? {} };
}

export function openRowView({ row, cells, refusal, isLeftOut, isFixed }: OpenRow, { mapping }: ImportRow, context: Context): z.infer<typeof openRowShape> {
  return {
    row, fix: isLeftOut ? "left_out" : isFixed ? "corrected" : null, refusal: refusal && refusalView(refusal, context),
    cells: cells.map((value, place) => ({ place, name: mapping.header[place] ?? "", field: mapping.columns[place] ?? null, value })),
  };
}
