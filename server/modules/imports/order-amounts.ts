import type { StatedAmounts } from "../../domain/imported-amounts.ts";
import type { NamedTax } from "../../domain/imported-taxes.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { readNumber } from "../../domain/typed-number.ts";
import type { Field } from "./fields.ts";
import { columnsOf, type Mapping } from "./mapping.ts";
import { minorUnits } from "./minor-units.ts";
import { allOf, type OrderCells } from "./order-cells.ts";
import { packedFees, packedRefunds } from "./packed-cells.ts";
import { isRefused, refuse } from "./read-row.ts";

export type OrderAmounts = StatedAmounts & {
  readonly subtotal: number | null;
  readonly shippingDiscount: number;
  /** Gift wrap, handling: a line of its own. */ readonly fees: number;
  readonly feesTax: number;
  readonly refunded: number;
  readonly outstanding: number | null;
};

/** What the file says of the whole order, in minor units. */
export function orderAmounts(cells: OrderCells, currency: string, mapping: Mapping): OrderAmounts | Refusal {
  const amount = (field: Field): number | null | Refusal => amountOf(cells, field, currency, mapping.rules.perLine.includes(field) || field === "line.tax");
  const found = allOf({
    discount: amount("order.discount"),
    shippingDiscount: amount("order.shipping_discount"),
    fees: amount("order.fees"),
    shipping: amount("order.shipping"),
    shippingTax: amount("order.shipping_tax"),
    orderTax: amount("order.tax"),
    lineTax: amount("line.tax"),
    subtotal: amount("order.subtotal"),
    total: amount("order.total"),
    refunded: amount("order.refunded"),
    outstanding: amount("order.outstanding"),
  });
  if (isRefused(found)) return found;
  const fees = packedFees(cells.text("order.fee_lines"), currency);
  const taxes = namedTaxes(cells, currency, mapping);
  return {
    discount: found.discount === null && found.shippingDiscount === null ? null : Math.abs(found.discount ?? 0) + Math.abs(found.shippingDiscount ?? 0),
    subtotal: found.subtotal,
    shippingDiscount: Math.abs(found.shippingDiscount ?? 0),
    fees: found.fees || (fees?.amount ?? 0),
    feesTax: fees?.tax ?? 0,
    shipping: found.shipping,
    tax: found.orderTax ?? (found.lineTax === null ? null : found.lineTax + (found.shippingTax ?? 0)),
    shippingTax: found.orderTax === null ? null : found.shippingTax,
    total: found.total,
    taxRate: taxes.length === 1 && taxes[0] && taxes[0].percent !== null ? Math.round(taxes[0].percent * 100) : null,
    taxes,
    refunded: Math.abs(found.refunded ?? packedRefunds(cells.text("order.refunds"), currency) ?? 0),
    outstanding: found.outstanding,
  };
}

/** The currency of a column, else the sign beside the amounts, else the one of the mapping. */
export function currencyOf(cells: OrderCells, mapping: Mapping): string | Refusal {
  const typed = cells.text("order.currency");
  if (typed !== "") return currencyNamed(typed) ?? refuse("import.unknown_currency", "order.currency", typed);
  const amount = cells.reader.number(cells.first.row, cells.has("order.total") ? "order.total" : "line.unit_price");
  return (amount && !isRefused(amount) ? currencyNamed(amount.unit) : null) ?? mapping.currency;
}

/** On its first row that has one, or on every row for its own line (a total: for its own payment). */
function amountOf(cells: OrderCells, field: Field, currency: string, perLine: boolean): number | null | Refusal {
  if (!cells.has(field)) return null;
  let sum: number | null = null;
  for (const { row } of perLine && field !== "order.total" ? cells.ofLines : cells.rows) {
    const typed = cells.reader.number(row, field);
    if (isRefused(typed)) return typed;
    if (typed === null) continue;
    const amount = minorUnits(typed.value, currency);
    if (amount === null) return refuse("import.amount_too_large", field, typed.value);
    sum = (sum ?? 0) + amount;
    if (!perLine) break;
  }
  return sum;
}

/** Signs that mean one currency only: "$" and "kr" do not. */
const signs: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "£GB": "GBP",
  LEI: "RON",
  LEU: "RON",
  R$: "BRL",
  "₹": "INR",
  "¥": "JPY",
  "₺": "TRY",
  "₴": "UAH",
  US$: "USD",
  $US: "USD",
  ZŁ: "PLN",
  FT: "HUF",
  KČ: "CZK",
  ЛВ: "BGN",
  "ЛВ.": "BGN",
};

function currencyNamed(text: string): string | null {
  const upper = text.toUpperCase();
  return signs[upper] ?? (/^[A-Z]{3}$/.test(upper) ? upper : null);
}

/** The taxes that stand beside their names: on the first row of the order. */
function namedTaxes({ first: { row } }: OrderCells, currency: string, mapping: Mapping): NamedTax[] {
  const values = columnsOf(mapping, "order.tax_value");
  return columnsOf(mapping, "order.tax_name").flatMap((column, place) => {
    const name = (row.cells[column] ?? "").trim();
    const typed = readNumber(row.cells[values[place] ?? -1] ?? "", mapping.decimal);
    return name === "" ? [] : [{ percent: percentIn(name), amount: typed.status === "number" ? minorUnits(typed.value, currency) ?? 0 : 0 }];
  });
}

/** "TVA 20%" names its rate, "QST 9.975%" too. */
function percentIn(name: string): number | null {
  const percent = /(\d{1,2}(?:[.,]\d{1,4})?)\s*%/.exec(name)?.[1];
  return percent === undefined ? null : Number(percent.replace(",", "."));
}
