import type { z } from "zod";
import { minorDigits } from "../../domain/currency.ts";
import type { DraftLine } from "../../domain/draft-order.ts";
import { parseUnitPrice } from "../../domain/unit-price.ts";
import type { Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import type { lineInput, orderInput } from "../orders/schemas.ts";
import type { DraftOrder } from "./draft-order.ts";

type Input = z.output<typeof orderInput>;

/** The body of POST /orders in the words of the desk; amounts must be in the currency of the shop. */
export function readDraft(input: Input, context: Context): DraftOrder {
  const currency = input.currency ?? context.store.currency;
  const amount = (money: { amount: number; currency: string }, field: string): number => {
    if (money.currency !== currency) throw new Refused({ code: "currency.mismatch", params: { currency: money.currency, expected: currency }, field });
    return money.amount;
  };
  const sameAsBilling = input.same_as_billing ?? input.shipping_address == null;
  return {
    stage: input.stage,
    customer: {
      ...(input.customer.id ? { id: input.customer.id } : {}),
      email: input.customer.email?.trim().toLowerCase() ?? null,
      ...(input.customer.name ? { name: input.customer.name } : {}),
      company: input.customer.company ?? null,
      vatId: input.customer.vat_id ?? null,
      phone: input.customer.phone ?? null,
    },
    lines: input.lines.map((line, index) => readLine(line, index, currency, amount)),
    billingAddress: input.billing_address ?? null,
    shippingAddress: sameAsBilling ? null : (input.shipping_address ?? null),
    sameAsBilling,
    shipping: input.shipping
      ? { method: input.shipping.method, ...(input.shipping.amount ? { amount: amount(input.shipping.amount, "/shipping/amount") } : {}) }
      : null,
    paymentMethod: input.payment_method ?? input.payments[0]?.method ?? null,
    payments: input.payments.map((payment, index) => ({
      ...((payment.method ?? input.payment_method) ? { method: payment.method ?? input.payment_method ?? "manual" } : {}),
      ...(payment.amount ? { amount: amount(payment.amount, `/payments/${index}/amount`) } : {}),
      ...(payment.received_at ? { receivedAt: payment.received_at.toISOString() } : {}),
      ...(payment.reference ? { reference: payment.reference } : {}),
    })),
    discount: !input.discount
      ? null
      : "amount" in input.discount
        ? { label: input.discount.label, kind: "amount", amount: amount(input.discount.amount, "/discount/amount") }
        : { label: input.discount.label, kind: "percent", basisPoints: input.discount.percent },
    ...(input.shortage ? { shortage: input.shortage } : {}),
    tags: input.tags,
    operatorId: input.operator_id ?? null,
    teamId: input.team_id ?? null,
    channel: input.channel,
    origin: input.origin,
    locale: input.locale ?? context.store.locale,
    currency,
    customerNote: input.customer_note ?? null,
    source: input.source,
    externalId: input.external_id ?? null,
    ...(input.expected_total ? { expectedTotal: amount(input.expected_total, "/expected_total") } : {}),
  };
}

type AmountOf = (money: { amount: number; currency: string }, field: string) => number;

/** A line of the catalogue or a free one, never half of each: a price sent for goods of the catalogue is refused, not ignored. */
function readLine(line: z.output<typeof lineInput>, index: number, currency: string, amount: AmountOf): DraftLine {
  const at = `/lines/${index}`;
  const discount = line.discount ? { discount: amount(line.discount, `${at}/discount`) } : {};
  if (line.sku !== undefined && line.variant_id !== undefined) throw new Refused({ code: "product.sku_and_variant", field: [`${at}/sku`, `${at}/variant_id`] });
  if (line.sku !== undefined || line.variant_id !== undefined) {
    const own = (["unit_price", "title", "tax_rate", "supplier", "attributes", "reference", "shippable"] as const).find((field) => line[field] !== undefined);
    if (own !== undefined) throw new Refused({ code: "price.not_yours", field: `${at}/${own}` });
    return {
      kind: "catalogue",
      ...(line.sku === undefined ? {} : { sku: line.sku }),
      ...(line.variant_id === undefined ? {} : { variantId: line.variant_id }),
      quantity: line.quantity,
      ...discount,
    };
  }
  if (line.title === undefined) throw new Refused({ code: "input.required", field: line.unit_price === undefined ? `${at}/sku` : `${at}/title` });
  if (line.unit_price === undefined) throw new Refused({ code: "input.required", field: `${at}/unit_price` });
  const unitPrice = parseUnitPrice(line.unit_price);
  if (unitPrice === null || unitPrice.startsWith("-"))
    throw new Refused({
      code: "input.invalid_price",
      params: { example: minorDigits(currency) === 0 ? "1290" : "12.90" },
      field: `${at}/unit_price`,
    });
  return {
    kind: "free",
    title: line.title,
    quantity: line.quantity,
    unitPrice,
    ...discount,
    ...(line.tax_rate === undefined ? {} : { taxRate: line.tax_rate }),
    ...(line.reference ? { sku: line.reference } : {}),
    ...(line.supplier ? { supplier: line.supplier } : {}),
    ...(line.attributes ? { attributes: line.attributes } : {}),
    ...(line.shippable === undefined ? {} : { shippable: line.shippable }),
  };
}
