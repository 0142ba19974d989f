import { minorDigits } from "../../domain/currency.ts";
import { unitPriceOf, type LineToSettle } from "../../domain/imported-amounts.ts";
import { roundedQuotient } from "../../domain/money.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { fromAmount, isTooMuch, multiply, type UnitPrice } from "../../domain/unit-price.ts";
import { itemFields, type Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import { minorUnits } from "./minor-units.ts";
import type { OrderAmounts } from "./order-amounts.ts";
import { allOf, type OrderCells } from "./order-cells.ts";
import { packedLines } from "./packed-cells.ts";
import { isRefused, refuse, type RowReader, type SourceLine, type SourceRow } from "./read-row.ts";
import { fulfillmentWord } from "./status-words.ts";

export type FileLine = LineToSettle & {
  readonly row: number;
  readonly sku: string | null;
  readonly title: string;
  readonly fulfilled: boolean | null;
  /** Ten-thousandths that an amount of the file has behind its last coin: 957.5775. */
  readonly finer: number;
};

/** What was sold: a line a row, or several in cells of one row, or, where a file has none, its total as one line. */
export function orderLines(cells: OrderCells, currency: string, stated: OrderAmounts, mapping: Mapping, totalTitle: string): FileLine[] | Refusal {
  const lines: FileLine[] = [];
  for (const source of cells.ofLines) {
    const found = linesOn(source, cells, currency, mapping);
    if (isRefused(found)) return found;
    lines.push(...found);
  }
  const goods = goodsOf(stated);
  const [only] = lines;
  // A report that names the goods of an order without their prices: what was paid is the price of all.
  if (only && lines.length === 1 && stated.total !== null && !isPriced(cells))
    return [{ ...only, ...unitPriceOf(goods, only.quantity || 1, currency), quantity: only.quantity || 1 }];
  if (lines.length > 0) return lines;
  if (stated.total === null) return { code: "import.no_lines" };
  return [
    {
      row: cells.first.row.number,
      sku: null,
      title: totalTitle,
      quantity: 1,
      unitPrice: fromAmount({ amount: goods, currency }),
      discount: 0,
      shippable: true,
      fulfilled: null,
      finer: 0,
    },
  ];
}

/** What all goods cost, where no line says it. A tax on top of them is not in it. */
function goodsOf({ total, shipping, discount, fees, subtotal, tax }: OrderAmounts): number {
  const taxed = (total ?? 0) - (shipping ?? 0) + (discount ?? 0) - fees;
  return subtotal !== null && subtotal === taxed - (tax ?? 0) ? subtotal : taxed;
}

export function isPriced({ has }: Pick<OrderCells, "has">): boolean {
  return itemFields.some(has);
}

function linesOn(source: SourceRow, { reader }: OrderCells, currency: string, mapping: Mapping): FileLine[] | Refusal {
  const packed = reader.has("line.packed") ? packedLines(source.row, mapping) : [];
  if (isRefused(packed)) return packed;
  // Where an export writes its items both ways, they are the same items.
  const found = packed.length > 0 ? packed : [...(source.line ? [source.line] : []), ...(source.beside ?? [])];
  if (found.length === 0) return [];

  const discount = discountOn(source, reader, currency, mapping);
  if (isRefused(discount)) return discount;
  const shippable = reader.text(source.row, "line.requires_shipping").toLowerCase() !== "false";
  const fulfilled = saysFulfilled(reader.text(source.row, "line.fulfillment_status"), mapping);
  const lines: FileLine[] = [];
  const ofRow = packed.length > 0 ? { tax: null, share: null } : amountsOfRow(source, reader, currency, mapping);
  if (isRefused(ofRow)) return ofRow;
  for (const line of found) {
    const isOfPieces = line.stated !== null || mapping.rules.prices === "unit";
    if (isOfPieces && line.price !== null && isTooMuch(line.price, line.quantity, currency))
      return refuse("import.amount_too_large", "line.unit_price", line.price);
    const priced = line.stated === null ? priceOf(line, discount, currency, mapping) : pricedAs(line.stated, line, currency);
    if (isRefused(priced)) return priced;
    lines.push({
      row: source.row.number,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      finer: 0,
      ...priced,
      shippable,
      fulfilled,
      ...told(line, ofRow, currency),
    });
  }
  return lines;
}

type OfRow = { readonly tax: number | null; readonly share: number | null };

/** Where the amounts of an order stand on each row for its own line, a discount does too. */
function amountsOfRow(source: SourceRow, reader: RowReader, currency: string, { rules }: Mapping): OfRow | Refusal {
  const tax = amountIn(reader, source, "line.tax", currency);
  const share = rules.perLine.includes("order.discount") ? amountIn(reader, source, "order.discount", currency) : null;
  return allOf({ tax, share });
}

/** What the file says of the line's part in the discount and the tax of its order. */
function told({ share, tax }: SourceLine, ofRow: OfRow, currency: string): Pick<FileLine, "share" | "tax"> {
  const part = share === undefined ? ofRow.share : minorUnits(share, currency);
  const own = tax === undefined ? ofRow.tax : minorUnits(tax, currency);
  return { ...(part !== null && { share: Math.abs(part) }), ...(own !== null && { tax: own }) };
}

function amountIn(reader: RowReader, { row }: SourceRow, field: Field, currency: string): number | null | Refusal {
  const typed = reader.number(row, field);
  if (typed === null || isRefused(typed)) return typed;
  return minorUnits(typed.value, currency) ?? refuse("import.amount_too_large", field, typed.value);
}

type Discount = { readonly amount: number; /** In ten-thousandths of the price. */ readonly share: number };

/** Above it, a column of something else was taken for a percentage. */
const discountPercentMax = 1_000;

function discountOn(source: SourceRow, reader: RowReader, currency: string, { rules }: Mapping): Discount | Refusal {
  const [given, share] = [amountIn(reader, source, "line.discount", currency), reader.number(source.row, "line.discount_percent")];
  if (isRefused(given)) return given;
  if (isRefused(share)) return share;
  if (Math.abs(Number(share?.value ?? 0)) > discountPercentMax) return refuse("import.amount_too_large", "line.discount_percent", share?.value ?? "");
  return { amount: Math.abs(given ?? 0), share: Math.round(Math.abs(Number(share?.value ?? 0)) * (rules.discountIsFraction === true ? 10_000 : 100)) };
}

type Priced = Pick<FileLine, "unitPrice" | "discount"> & Partial<Pick<FileLine, "finer">>;

function priceOf({ price, quantity }: SourceLine, { amount, share }: Discount, currency: string, mapping: Mapping): Priced | Refusal {
  if (price === null) return { unitPrice: "0.0000", discount: amount };
  if (mapping.rules.prices === "unit") {
    const full = share === 0 ? 0 : multiply(price, quantity, currency).amount.amount;
    return { unitPrice: price, discount: amount + roundedQuotient(BigInt(full) * BigInt(share), 10_000n) };
  }
  const total = minorUnits(price, currency);
  if (total === null) return refuse("import.amount_too_large", "line.total", price);
  const { unitPrice, discount } = unitPriceOf(total, quantity, currency);
  return { unitPrice, discount: discount + amount, finer: finerThan(price, total, { unitPrice, quantity }, currency) };
}

/** A line with a price and an amount comes to its amount: less than price by quantity is a discount, more is another price. */
function pricedAs(stated: UnitPrice, { price, quantity }: SourceLine, currency: string): Priced | Refusal {
  const total = minorUnits(stated, currency);
  if (total === null) return refuse("import.amount_too_large", "line.total", stated);
  const full = price === null ? null : multiply(price, quantity, currency).amount.amount;
  if (price !== null && full !== null && Math.abs(full) >= Math.abs(total) && Math.sign(full) === Math.sign(total || full))
    return { unitPrice: price, discount: full - total };
  const made = unitPriceOf(total, quantity, currency);
  return { ...made, finer: finerThan(stated, total, { ...made, quantity }, currency) };
}

/** The unit price was made of the amount: what it falls short of that, times the quantity, is no loss of the file. */
function finerThan(exact: UnitPrice, amount: number, { unitPrice, quantity }: Pick<FileLine, "unitPrice" | "quantity">, currency: string): number {
  return Number(BigInt(exact.replace(".", "")) - BigInt(amount) * BigInt(10 ** (4 - minorDigits(currency)))) - multiply(unitPrice, quantity, currency).lost;
}

function saysFulfilled(text: string, mapping: Mapping): boolean | null {
  if (text === "") return null;
  const word = fulfillmentWord(text, mapping.words.fulfillment);
  return word === "fulfilled" || word === "delivered";
}
