import type { StatedAmounts } from "../../domain/imported-amounts.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import { minorUnits } from "./minor-units.ts";
import { allOf, type OrderCells } from "./order-cells.ts";
import { packedRefunds } from "./packed-cells.ts";
import { isRefused, refuse } from "./read-row.ts";

export type OrderAmounts = StatedAmounts & { /** Gift wrap, handling: a line of its own. */ readonly fees: number; readonly refunded: number; readonly outstanding: number | null };

/** What the file says of the whole order, in minor units. */
export function orderAmounts(cells: OrderCells, currency: string, mapping: Mapping): OrderAmounts | Refusal {
  const amount = (field: Field): number | null | Refusal => amountOf(cells, field, currency, mapping.rules.perLine.includes(field) || field === "line.tax");
  const found = allOf({
    discount: amount("order.discount"), shippingDiscount: amount("order.shipping_discount"), fees: amount("order.fees"), shipping: amount("order.shipping"), shippingTax: amount("order.shipping_tax"), orderTax: amount("order.tax"), lineTax: amount("line.tax"),
    total: amount("order.total"), refunded: amount("order.refunded"), outstanding: amount("order.outstanding"),
  });
  if (isRefused(found)) return found;
  return {
    discount: found.discount === null && found.shippingDiscount === null ? null : Math.abs(found.discount ?? 0) + Math.abs(found.shippingDiscount ?? 0),
    fees: found.fees ?? 0,
    shipping: found.shipping,
    tax: found.orderTax ?? (found.lineTax === null ? null : found.lineTax + (found.shippingTax ?? 0)),
    total: found.total,
    taxRate: rateIn(cells.text("order.tax_name")),
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
const signs: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", "£GB": "GBP", LEI: "RON", LEU: "RON", R$: "BRL", "₹": "INR", "¥": "JPY", "₺": "TRY", "₴": "UAH", US$: "USD", $US: "USD", "ZŁ": "PLN", FT: "HUF", "KČ": "CZK", "ЛВ": "BGN", "ЛВ.": "BGN" };

function currencyNamed(text: string): string | null {
  const upper = text.toUpperCase();
  return signs[upper] ?? (/^[A-Z]{3}$/.test(upper) ? upper : null);
}

/** "TVA 20%" names its rate, in basis points. */
function rateIn(name: string): number | null {
  const rate = /(\d{1,2}(?:[.,]\d{1,2})?)\s*%/.exec(name)?.[1];
  return rate === undefined ? null : Math.round(Number(rate.replace(",", ".")) * 100);
}
