import type { OrderWord } from "../../domain/imported-order.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { DateOrder } from "../../domain/typed-date.ts";
import type { DecimalSign } from "../../domain/typed-number.ts";
import type { Encoding } from "../../platform/csv/encoding.ts";
import type { Separator } from "../../platform/csv/layout.ts";
import { fold } from "../../domain/fold.ts";
import { fields, mayRepeat, type Field } from "./fields.ts";
import type { Mapping, ReadingRules } from "./mapping.ts";
import type { OwnWords } from "./status-words.ts";

/** What a person says about a file; absent, it stays as it was found. */
export type MappingChange = {
  /** Field by column: its name, or its place written "#0" when two columns bear one name. */
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly source?: string;
  /** Of a workbook: another one is read as another file. */
  readonly sheet?: string;
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  /** Counted from 1. */
  readonly headerRow?: number;
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly words?: { readonly order?: OwnWords; readonly payment?: OwnWords; readonly fulfillment?: OwnWords };
  readonly countries?: Readonly<Record<string, string | null>>;
  readonly prices?: ReadingRules["prices"];
  readonly defaultStatus?: OrderWord | null;
};

export function changeMapping(mapping: Mapping, change: MappingChange): Mapping | Refusal {
  if (Object.keys(change).length === 0) return mapping;
  const columns = [...mapping.columns];
  for (const [name, field] of Object.entries(change.columns ?? {})) {
    const column = columnNamed(name, mapping.header);
    if (column === null) return { code: "import.column_unknown", params: { column: name }, field: "/mapping/columns" };
    if (field !== null && !isField(field)) return { code: "import.field_unknown", params: { field }, field: "/mapping/columns" };
    // A field is read from one column: the one that had it gives it up.
    if (field !== null && !mayRepeat(field)) columns.forEach((other, index) => other === field && (columns[index] = null));
    columns[column] = field;
  }
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone))
    return { code: "import.time_zone_unknown", params: { time_zone: change.timeZone }, field: "/mapping/time_zone" };
  return {
    ...mapping,
    columns,
    source: change.source ?? mapping.source,
    decimal: change.decimal ?? mapping.decimal,
    dateOrder: change.dateOrder ?? mapping.dateOrder,
    timeZone: change.timeZone ?? mapping.timeZone,
    currency: change.currency ?? mapping.currency,
    words: {
      order: { ...mapping.words.order, ...change.words?.order },
      payment: { ...mapping.words.payment, ...change.words?.payment },
      fulfillment: { ...mapping.words.fulfillment, ...change.words?.fulfillment },
    },
    countries: {
      ...mapping.countries,
      ...Object.fromEntries(Object.entries(change.countries ?? {}).map(([name, code]) => [fold(name), code])),
    },
    rules: {
      ...mapping.rules,
      prices: change.prices ?? mapping.rules.prices,
      defaultStatus: change.defaultStatus === undefined ? mapping.rules.defaultStatus : change.defaultStatus,
    },
  };
}

function columnNamed(name: string, header: readonly string[]): number | null {
  const place = /^#(\d{1,4})$/.exec(name)?.[1];
  if (place !== undefined && !header.includes(name)) return Number(place) < header.length ? Number(place) : null;
  const column = header.indexOf(name);
  if (column >= 0) return column;
  const folded = header.findIndex((each) => fold(each) === fold(name));
  return folded >= 0 ? folded : null;
}

function isField(text: string): text is Field {
  return (fields as readonly string[]).includes(text);
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
