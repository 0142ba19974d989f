import { z } from "zod";
import { orderWords, paymentWords, fulfillmentWords } from "../../domain/imported-order.ts";
import { separators } from "../../platform/csv/layout.ts";
import { encodings } from "../../platform/csv/encoding.ts";
import { instant } from "../orders/schemas.ts";
import { importActions } from "./control-import.ts";
import { fields } from "./fields.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const words = <Word extends readonly [string, ...string[]]>(known: Word) => z.record(z.string().max(200), z.enum(known)).optional();

/** What a person may say about how a file is read; absent, it stays as it was found. */
export const mappingChange = z
  .strictObject({
    columns: z
      .record(z.string().max(500), z.string().max(100).nullable())
      .optional()
      .describe('Field by column name (or "#0" by place); null reads it no more. The fields: GET /imports/fields.'),
    source: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)
      .optional()
      .describe("The system the orders come from; with their own id there it makes them unique."),
    sheet: z.string().min(1).max(255).optional().describe("Of a workbook, the sheet that is read. Another one is read as another file."),
    encoding: z.enum(encodings).optional(),
    separator: z.enum(separators).optional(),
    header_row: z
      .number()
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe("The row with the names of the columns, counted from 1; 0 when there is none, then they are called A, B, C."),
    decimal: z.enum([".", ","]).optional(),
    date_order: z.enum(["ymd", "dmy", "mdy"]).optional(),
    time_zone: text(60).optional().describe("Of dates that name none."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe("Of amounts that name none."),
    words: z
      .strictObject({ order: words(orderWords), payment: words(paymentWords), fulfillment: words(fulfillmentWords) })
      .optional()
      .describe("Words of the file -> ours."),
    countries: z
      .record(
        z.string().max(200),
        z
          .string()
          .regex(/^[A-Z]{2}$/)
          .nullable(),
      )
      .optional()
      .describe("Country names nobody knew -> ISO code, or null for none. Remembered for the next file."),
    prices: z.enum(["unit", "aggregate"]).optional().describe("The price cell holds the price of one, or the amount of the whole line."),
    default_status: z.enum(orderWords).nullable().optional().describe("The state of orders when the file does not tell."),
  })
  .meta({ id: "ImportMappingChange" });
export type MappingBody = z.infer<typeof mappingChange>;

export const importOptions = z
  .strictObject({
    existing: z
      .enum(["update", "skip"])
      .optional()
      .describe(
        "Orders of an earlier import that this file tells otherwise: bring them up to date while nobody has worked on them, or leave them.",
      ),
  })
  .meta({ id: "ImportOptions" });

export const importPatch = z
  .strictObject({
    preset: text(60).optional().describe("Another platform or saved mapping: the columns are matched anew."),
    mapping: mappingChange.optional(),
    options: importOptions.optional(),
  })
  .meta({ id: "ImportPatch" });

/** The fields of the form beside the file. */
export const uploadFields = z.strictObject({
  preset: text(60).optional(), mapping: mappingChange.optional(), options: importOptions.optional(),
  dry_run: z.boolean().default(false), start: z.boolean().default(true),
});

const refusal = z.object({ code: z.string(), message: z.string(), params: z.record(z.string(), z.unknown()) });
const count = z.number().int();
const progress = z.object({ fraction: z.number(), rows_per_second: count, seconds_left: count.nullable() });

const importShape = {
  id: z.string(),
  status: z.enum(["mapped", "checked", "running", "paused", "finished", "failed", "cancelled", "undone"]),
  phase: z.enum(["checking", "running", "undoing"]).nullable(),
  requested: z.enum(["pause", "cancel"]).nullable(),
  file: z.object({
    name: z.string(),
    bytes: count,
    text_bytes: count,
    gzip: z.boolean(),
    removed_at: instant
      .nullable()
      .describe("When the uploaded file was deleted: 30 days after the end of the import, 24 hours when nobody came back to it."),
  }),
  preset: z.string(),
  source: z.string(),
  rows: z
    .object({ read: count, imported: count, merged: count, skipped: count, rejected: count })
    .describe("read = imported + merged + skipped + rejected. merged: a row added to an order that an earlier row began."),
  orders: z.object({ created: count, updated: count, unchanged: count }),
  rows_total: count.nullable(),
  progress: progress.nullable(),
  remarks: z
    .array(z.object({ kind: z.string(), code: z.string(), count }))
    .describe("How often each thing was noticed; GET /imports/{id}/remarks names the rows."),
  sums: z
    .array(z.object({ currency: z.string(), file: z.string(), imported: z.string(), unchanged: z.string(), rounding: z.string() }))
    .describe("Lines of the file to four decimals: file = imported + unchanged + rounding."),
  questions: z.array(refusal).describe("What must be said before the file can be read."),
  error: refusal.nullable(),
  allowed_actions: z.array(z.enum(importActions)),
  by: z.string(),
  version: count,
  created_at: instant,
  started_at: instant.nullable(),
  finished_at: instant.nullable(),
};
export const importSummary = z.object(importShape).meta({ id: "Import" });

const proven = z.object({
  value: z.string().nullable().describe('"ambiguous" when the file does not tell.'),
  candidates: z.array(z.string()),
  proof: z.object({ row: count, column: z.string(), text: z.string() }).nullable(),
});
export const importDetail = z
  .object({
    ...importShape,
    mapping: z.object({
      preset: z.string(),
      source: z.string(),
      encoding: z.enum(encodings),
      separator: z.enum(separators),
      sheet: z.string().nullable(),
      header_row: count,
      columns: z.array(
        z.object({
          place: count,
          name: z.string(),
          field: z.enum(fields as [string, ...string[]]).nullable(),
          kind: z.string().nullable(),
        }),
      ),
      decimal: z.string().nullable(),
      date_order: z.string().nullable(),
      time_zone: z.string(),
      currency: z.string(),
      prices: z.string(),
      default_status: z.string().nullable(),
      words: z.object({
        order: z.record(z.string(), z.string()),
        payment: z.record(z.string(), z.string()),
        fulfillment: z.record(z.string(), z.string()),
      }),
      countries: z.record(z.string(), z.string().nullable()),
    }),
    detected: z.object({
      encoding: z.object({ value: z.string(), candidates: z.array(z.string()), proof: z.string(), sample: z.string().nullable() }),
      separator: z.object({
        value: z.string(),
        candidates: z.array(z.string()),
        proof: z.string(),
        agreement: count.describe("Percent of the rows with as many cells as the header."),
      }),
      decimal: proven,
      date_order: proven,
      preset: z.object({ value: z.string(), matched: z.boolean() }),
      units: z.array(z.string()),
      sheets: z.array(z.string()).describe("Of a workbook."),
      words: z.array(
        z.object({
          field: z.string(),
          text: z.string(),
          count,
          word: z.string().nullable().describe("Ours; null: nobody has translated it yet."),
        }),
      ),
    }),
    fixes: z
      .object({ rows: count, unchecked: count })
      .describe("Rows that somebody corrected or left out; unchecked: since the last check."),
    samples: z.array(z.array(z.string())),
    options: z.object({ existing: z.enum(["update", "skip"]) }),
  })
  .meta({ id: "ImportDetail" });

const fixState = z.enum(["corrected", "left_out"]).nullable().describe("What somebody made of a refused row since.");
export const openRow = z
  .object({
    row: count,
    fix: fixState,
    refusal: refusal.nullable().describe("What is wrong with it as it stands now."),
    cells: z.array(z.object({ place: count, name: z.string(), field: z.string().nullable(), value: z.string() })),
  })
  .meta({ id: "ImportRow" });
const cellsMax = 2_000;
const cellCharactersMax = 100_000;
export const rowFix = z.union([
  z.strictObject({ cells: z.array(z.string().max(cellCharactersMax)).max(cellsMax).describe("All cells of the row, in the order of the columns.") }),
  z.strictObject({ leave_out: z.literal(true) }),
]);
export const remark = z
  .object({
    row: count,
    kind: z.enum(["rejected", "skipped", "noted"]),
    code: z.string(),
    message: z.string(),
    params: z.record(z.string(), z.unknown()),
    raw: z.string().nullable(),
    fix: fixState,
  })
  .meta({ id: "ImportRemark" });
export const fieldView = z.object({ field: z.string(), kind: z.string(), required: z.boolean() });
export const presetView = z
  .object({
    id: z.string().describe("Code of a platform, or id of a mapping of this shop."),
    name: z.string(),
    own: z.boolean(),
    source: z.string(),
  })
  .meta({ id: "ImportPreset" });
