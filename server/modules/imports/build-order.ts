import { minorDigits } from "../../domain/currency.ts";
import { settleAmounts, type SettledAmounts } from "../../domain/imported-amounts.ts";
import { statedFacts, type ImportedLine, type ImportedOrder, type StatedFacts } from "../../domain/imported-order.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { TaxPolicy } from "../../domain/tax.ts";
import { fromAmount, multiply } from "../../domain/unit-price.ts";
import type { Mapping } from "./mapping.ts";
import { currencyOf, orderAmounts, type OrderAmounts } from "./order-amounts.ts";
import { allOf, orderCells, type OrderCells } from "./order-cells.ts";
import { isPriced, orderLines, type FileLine } from "./order-lines.ts";
import { remarksOn, type Remark } from "./order-remarks.ts";
import { packedCoupon, packedMethod } from "./packed-cells.ts";
import { readParties } from "./read-parties.ts";
import { isRefused, type RowReader, type SourceRow } from "./read-row.ts";
import { fulfillmentWord, orderWord, paymentWord } from "./status-words.ts";

export type RefusedRow = { readonly source: SourceRow; readonly refusal: Refusal };
export type BuiltOrder = {
  readonly order: ImportedOrder | null;
  /** The file tells what was sold, not only what it came to. */
  readonly hasItems: boolean;
  /** The rows it is made of; those refused are not among them. */
  readonly sources: readonly SourceRow[];
  readonly refused: readonly RefusedRow[];
  readonly remarks: readonly Remark[];
  readonly sums: LineSums;
};
/** In ten-thousandths of a major unit: what the lines of the file come to exactly, and what rounding each line took. */
export type LineSums = { readonly exact: number; readonly lost: number };

export type BuildContext = {
  readonly mapping: Mapping;
  readonly reader: RowReader;
  readonly shop: TaxPolicy;
  /** Titles of the lines we make ourselves, in the language of the shop. */
  readonly titles: { readonly total: string; readonly difference: string; readonly tax: string; readonly fees: string };
};

/** One order from its rows, all of them at hand. Where the file states a total, an order comes whole or not at all. */
export function buildOrder(rows: readonly SourceRow[], context: BuildContext): BuiltOrder {
  const bad = rows.flatMap((source) => (source.refusal ? [{ source, refusal: source.refusal }] : []));
  const [first, ...others] = rows.filter((row) => row.refusal === null);
  if (!first) return refusedOrder(bad);
  if (bad[0] && context.reader.has("order.total")) return refusedOrder([...bad, ...dragged([first, ...others], bad[0].source)]);

  const cells = orderCells([first, ...others], context.reader);
  const made = makeOrder(cells, context);
  return isRefused(made) ? refusedOrder([...bad, { source: first, refusal: made }, ...dragged(others, first)]) : { ...made, sources: cells.rows, refused: bad };
}

function makeOrder(cells: OrderCells, context: BuildContext): Omit<BuiltOrder, "refused" | "sources"> | Refusal {
  const { mapping } = context;
  const head = allOf({ placedAt: cells.instant("order.placed_at"), currency: currencyOf(cells, mapping), parties: readParties(cells, mapping.rules) });
  if (isRefused(head)) return head;
  const { placedAt, currency, parties: { badEmail, ...parties } } = head;
  if (placedAt === null) return { code: "import.missing_date" };

  const stated = orderAmounts(cells, currency, mapping);
  if (isRefused(stated)) return stated;
  const fileLines = orderLines(cells, currency, stated, mapping, context.titles.total);
  if (isRefused(fileLines)) return fileLines;
  const ofOrder = withOwnDiscounts(countedOnce(fileLines, stated, currency), stated);
  if (stated.fees !== 0) ofOrder.lines.push(feeLine(cells, stated, currency, context));
  const settled = settleAmounts(currency, ofOrder.lines, mapping.rules.taxOnTop === true ? withTaxOnTop(ofOrder, currency) : ofOrder.stated, context.shop);
  const lines = [...ofOrder.lines.map((line, index) => withAmounts(line, settled, index)), ...ownLine(cells, settled, currency, context)];
  const total = settled.total + settled.difference;
  const facts = factsOf(cells, { placedAt, total, stated, lines }, mapping);
  if (isRefused(facts)) return facts;

  const number = cells.text("order.number") || cells.first.key;
  const kind = kindOf(number, total, ofOrder.lines, mapping);
  const order: ImportedOrder = {
    externalId: cells.text("order.external_id") || cells.first.key, number, kind, placedAt, currency, ...parties, lines,
    amounts: amountsOf(settled),
    facts: kind === "adjustment" ? { ...facts, stage: "closed" } : facts,
    ...textsOf(cells),
    firstRow: cells.first.row.number,
  };
  return {
    order,
    hasItems: isPriced(cells),
    remarks: remarksOn(order, { cells, lines: ofOrder.lines, settled, badEmail }),
    sums: sumsOf(settled, ofOrder.lines, currency),
  };
}

/** Shopify counts what it takes off a line in the discount of the order as well; its subtotal tells. */
function countedOnce(lines: readonly FileLine[], { discount, subtotal }: OrderAmounts, currency: string): readonly FileLine[] {
  const given = lines.reduce((sum, line) => sum + line.discount, 0);
  if (given === 0 || (discount ?? 0) < given || subtotal === null) return lines;
  const goods = lines.reduce((sum, line) => sum + multiply(line.unitPrice, line.quantity, currency).amount.amount, 0);
  return goods - (discount ?? 0) === subtotal ? lines.map((line) => ({ ...line, discount: 0, share: line.discount })) : lines;
}

/** Parts of a discount that are not the whole of it were given on their lines. */
function withOwnDiscounts(lines: readonly FileLine[], stated: OrderAmounts): { readonly lines: FileLine[]; readonly stated: OrderAmounts } {
  const shares = lines.reduce((sum, line) => sum + (line.share ?? 0), 0);
  const discount = stated.discount ?? 0;
  if (shares === 0 || shares === discount) return { lines: [...lines], stated };
  if (shares < discount && discount - shares === stated.shippingDiscount) return { lines: lines.map(({ share: _, ...line }) => line), stated };
  return {
    lines: lines.map(({ share = 0, ...line }) => ({ ...line, discount: line.discount + share })),
    stated: { ...stated, discount: Math.max(0, discount - shares) },
  };
}

/** What the total has above the lines is the tax on them. */
function withTaxOnTop({ lines, stated }: { readonly lines: readonly FileLine[]; readonly stated: OrderAmounts }, currency: string): OrderAmounts {
  const untaxed =
    lines.reduce((sum, line) => sum + multiply(line.unitPrice, line.quantity, currency).amount.amount - line.discount, 0) +
    (stated.shipping ?? 0) -
    (stated.discount ?? 0);
  const above = (stated.total ?? 0) - untaxed;
  return stated.tax === null && above > 0 && isWithinTax(above, untaxed) ? { ...stated, tax: above } : stated;
}

/** Nowhere is a tax above 27 %; what is more is something else. */
function isWithinTax(above: number, untaxed: number): boolean {
  return above * 100 <= untaxed * 27;
}

function withAmounts(line: FileLine, settled: SettledAmounts, index: number): ImportedLine {
  const { taxRate = 0, discountShare = 0, tax = 0, total = 0 } = settled.lines[index] ?? {};
  return { ...line, taxRate, discountShare, tax, total };
}

function feeLine(cells: OrderCells, { fees, feesTax }: OrderAmounts, currency: string, { titles }: BuildContext): FileLine {
  return {
    row: cells.first.row.number,
    sku: null,
    title: titles.fees,
    quantity: 1,
    unitPrice: fromAmount({ amount: fees, currency }),
    discount: 0,
    shippable: false,
    fulfilled: null,
    finer: 0,
    ...(feesTax !== 0 && { tax: feesTax }),
  };
}

/** The line that makes the order add up to the total of the file. It says what it is. */
function ownLine(cells: OrderCells, { difference, unexplainedTax }: SettledAmounts, currency: string, { titles }: BuildContext): ImportedLine[] {
  if (difference === 0) return [];
  return [
    {
      row: cells.first.row.number,
      sku: null,
      title: difference === unexplainedTax ? titles.tax : titles.difference,
      quantity: 1,
      unitPrice: fromAmount({ amount: difference, currency }),
      taxRate: 0,
      discount: 0,
      discountShare: 0,
      tax: 0,
      total: difference,
      shippable: false,
      fulfilled: null,
    },
  ];
}

function amountsOf({
  pricesIncludeTax,
  rounding,
  subtotal,
  discount,
  shipping,
  shippingTaxRate,
  tax,
  total,
  difference,
}: SettledAmounts): ImportedOrder["amounts"] {
  return {
    pricesIncludeTax,
    rounding,
    subtotal: subtotal + difference,
    discount,
    shipping,
    shippingTaxRate,
    tax,
    total: total + difference,
  };
}

type OrderSoFar = { readonly placedAt: string; readonly total: number; readonly stated: OrderAmounts; readonly lines: readonly ImportedLine[] };

function factsOf(cells: OrderCells, { placedAt, total, stated, lines }: OrderSoFar, mapping: Mapping): StatedFacts | Refusal {
  const dates = allOf({
    paidAt: cells.instant("order.paid_at"),
    shippedAt: cells.instant("order.shipped_at"),
    cancelledAt: cells.instant("order.cancelled_at"),
  });
  if (isRefused(dates)) return dates;
  const said = { order: cells.text("order.status"), payment: cells.text("order.payment_status"), fulfillment: cells.text("order.fulfillment_status") };
  const words = {
    order: orderWord(said.order, mapping.words.order),
    payment: paymentWord(said.payment, mapping.words.payment),
    fulfillment: fulfillmentWord(said.fulfillment, mapping.words.fulfillment),
  };
  const unknown = (["order", "payment", "fulfillment"] as const).find((about) => said[about] !== "" && words[about] === null);
  const isSilent = said.order === "" && said.payment === "" && said.fulfillment === "";
  return statedFacts({
    ...words, ...dates, order: isSilent ? mapping.rules.defaultStatus : words.order, unknown: unknown ? said[unknown] : null, placedAt, total,
    refunded: stated.refunded, outstanding: stated.outstanding,
    linesSayFulfilled: lines.some((line) => line.fulfilled === true), shippable: lines.some((line) => line.shippable && line.quantity > 0),
  });
}

function kindOf(number: string, total: number, lines: readonly FileLine[], { rules }: Mapping): ImportedOrder["kind"] {
  const prefix = rules.creditPrefix;
  if (total < 0 || (prefix !== null && number.toUpperCase().startsWith(prefix) && /^\d/.test(number.slice(prefix.length)))) return "credit";
  const isCorrection = rules.freeNegativesAreAdjustments && lines.every((line) => line.quantity < 0 && line.unitPrice === "0.0000");
  return isCorrection ? "adjustment" : "sale";
}

const tagsMax = 20;

function textsOf(
  cells: OrderCells,
): Pick<
  ImportedOrder,
  "paymentMethod" | "paymentReference" | "shippingMethod" | "trackingCode" | "coupon" | "note" | "origin" | "channel" | "tags"
> {
  return {
    paymentMethod: cells.text("order.payment_method") || null,
    paymentReference: cells.text("order.payment_reference") || null,
    shippingMethod: packedMethod(cells.text("order.shipping_method")) || null,
    trackingCode: cells.text("order.tracking") || null,
    coupon: cells.text("order.coupon") || packedCoupon(cells.text("order.coupons")),
    note: cells.text("order.note") || null,
    origin: cells.text("order.origin") || null,
    channel: cells.text("order.channel") || null,
    tags: cells
      .text("order.tags")
      .split(/[,;|]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== "")
      .slice(0, tagsMax),
  };
}

function sumsOf(settled: SettledAmounts, lines: readonly FileLine[], currency: string): LineSums {
  const perMinor = 10 ** (4 - minorDigits(currency));
  const lost = settled.lines.reduce((sum, line, index) => sum + line.lost + (lines[index]?.finer ?? 0), 0);
  const rounded = lines.reduce((sum, line, index) => sum + (settled.lines[index]?.amount ?? 0), 0);
  return { exact: rounded * perMinor + lost, lost };
}

function refusedOrder(refused: readonly RefusedRow[]): BuiltOrder {
  return { order: null, hasItems: false, sources: [], refused, remarks: [], sums: { exact: 0, lost: 0 } };
}

/** Rows that are right in themselves and cannot come without the one that is not. */
function dragged(rows: readonly SourceRow[], cause: SourceRow): RefusedRow[] {
  return rows.map((source) => ({ source, refusal: { code: "import.order_incomplete", params: { row: cause.row.number } } }));
}
