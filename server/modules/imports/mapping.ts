import type { OrderWord } from "../../domain/imported-order.ts";
import type { DateOrder } from "../../domain/typed-date.ts";
import type { DecimalSign } from "../../domain/typed-number.ts";
import type { Dialect } from "../../platform/csv/layout.ts";
import type { Encoding } from "../../platform/csv/encoding.ts";
import type { Field } from "./fields.ts";
import type { OwnWords } from "./status-words.ts";

/** Everything that decides how a file is read. Found by looking, shown, changed by a person, saved under a name. */
export type Mapping = {
  readonly preset: string;
  /** The system the orders come from: with the order's own id there, what makes an order unique. */
  readonly source: string;
  readonly encoding: Encoding;
  /** The encoding is right but for some bytes: rows that hold them are refused. */
  readonly damaged: boolean;
  readonly dialect: Dialect;
  /** The sheet of the workbook that the text was made of; absent for a file that is text. */
  readonly sheet?: string;
  readonly header: readonly string[];
  /** One field a column, null for columns that are not read. */
  readonly columns: readonly (Field | null)[];
  /** Null while nobody knows: a cell that could be either is refused, not guessed. */
  readonly decimal: DecimalSign | null;
  readonly dateOrder: DateOrder | null;
  readonly timeZone: string;
  /** For amounts that name no currency themselves. */
  readonly currency: string;
  readonly words: { readonly order: OwnWords; readonly payment: OwnWords; readonly fulfillment: OwnWords };
  /** Folded country name -> ISO code, or null for none. */
  readonly countries: Readonly<Record<string, string | null>>;
  readonly rules: ReadingRules;
};

/** How a platform writes orders, where a column name alone does not tell. */
export type ReadingRules = {
  /** The price cell holds the price of one, or the amount of all (Amazon, WooCommerce). */
  readonly prices: "unit" | "aggregate";
  /** The column that says which rows make one order: PrestaShop gives two orders one reference, and an id each. */
  readonly groupBy: "order.number" | "order.external_id";
  /** Order amounts that stand on every row, each for its own line: they are added up (Amazon: shipping-price). */
  readonly perLine: readonly Field[];
  /** A number that begins so is a cancellation: an order of its own, with what was given back. */
  readonly creditPrefix: string | null;
  /** Negative quantities at price zero are corrections of the stock, not sales. */
  readonly freeNegativesAreAdjustments: boolean;
  /** The state of an order when the file does not tell: null writes no fact at all. */
  readonly defaultStatus: OrderWord | null;
  /** A row without order number belongs to the order above it (Odoo, some spreadsheets). */
  readonly blankNumberContinues: boolean;
  /** "[MUG-1] Mug": the title begins with the product's code (Odoo). */
  readonly skuInTitle?: boolean;
  /** Prices are without tax and the total is with it, also where no column says how much (Odoo). */
  readonly taxOnTop?: boolean;
  /** "Ana Pop (anapop)": the buyer's name there stands behind the real one (Etsy). */
  readonly idInName?: boolean;
  /** A discount of 0.2 is a fifth of the price, not twenty cents. */
  readonly discountIsFraction?: boolean;
};

export const plainRules: ReadingRules = {
  prices: "unit", groupBy: "order.number", perLine: [], creditPrefix: null, freeNegativesAreAdjustments: false, defaultStatus: null, blankNumberContinues: true,
};

/** The columns of each field. */
export function columnsOf(mapping: Pick<Mapping, "columns">, field: Field): number[] {
  return mapping.columns.flatMap((each, column) => (each === field ? [column] : []));
}
