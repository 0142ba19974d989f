import { z } from "zod";
import { orderActions } from "../../domain/order-state.ts";
import { amountFrom, countryCode, idOf, listOf, moment, money, page } from "../../platform/schemas.ts";

/** Answers print what views.ts made: public ids and instants are already text there, so nothing is converted twice. */
const publicIdText = (prefix: string) => z.string().meta({ description: `Public id, \`${prefix}_…\``, examples: [`${prefix}_01k7st2tkwfcz9t32b38qkwkaw`] });
export const instant = z.string().meta({ description: "ISO 8601 in UTC.", examples: ["2026-11-03T14:03:00.123456Z"] });
const instantOrNull = instant.nullable();

export const address = z
  .strictObject({
    name: z.string().max(200).nullish(),
    company: z.string().max(200).nullish(),
    line1: z.string().max(300).nullish(),
    line2: z.string().max(300).nullish(),
    postcode: z.string().max(20).nullish(),
    city: z.string().max(120).nullish(),
    region: z.string().max(120).nullish(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullish(),
    phone: z.string().max(50).nullish(),
  })
  .meta({ id: "Address" });

const addressInput = address.extend({ country: countryCode.nullish() }).meta({ id: "PostalAddress" });

export const paymentStatus = z.enum(["unpaid", "pending", "authorized", "partially_paid", "paid", "overpaid", "partially_refunded", "refunded"]);
export const fulfillmentStatus = z.enum(["not_needed", "to_ship", "in_preparation", "partially_shipped", "shipped", "delivered"]);
export const stage = z.enum(["quotation", "sent", "confirmed", "closed", "cancelled"]);
export const nextAction = z.enum(["collect_payment", "confirm", "prepare", "ship", "none"]);
const tagRef = z.object({ id: publicIdText("tag"), name: z.string(), colour: z.string() });
const person = z.object({ id: publicIdText("usr"), name: z.string() });
const team = z.object({ id: publicIdText("tea"), name: z.string() });

const head = {
  id: publicIdText("ord"),
  version: z.number().int(),
  number: z.string().nullable(),
  external_id: z.string().nullable(),
  kind: z.enum(["sale", "credit", "adjustment"]),
  stage,
  status: z.string().nullable().describe("Code of a status of the shop (GET /statuses); null for a quotation."),
  status_mismatch: z.string().nullable().describe("Set when the status was forced: the kind that the facts stand for."),
  payment_status: paymentStatus,
  fulfillment_status: fulfillmentStatus,
  return_status: z.string(),
  invoice_status: z.string(),
  next_action: nextAction,
  customer: z.object({
    id: publicIdText("cus").nullable(),
    name: z.string(),
    company: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  country: z.string().nullable(),
  payment_method: z.string().nullable(),
  shipping_method: z.string().nullable(),
  carrier: z.string().nullable(),
  tracking_code: z.string().nullable(),
  tracking_url: z.string().nullable(),
  tags: z.array(tagRef),
  operator: person.nullable(),
  team: team.nullable(),
  channel: z.string(),
  origin: z.string(),
  source: z.string(),
  line_count: z.number().int(),
  item_count: z.number().int(),
  total: money,
  captured: money,
  refunded: money,
  locked: z.boolean(),
  archived: z.boolean(),
  placed_at: instant,
  confirmed_at: instantOrNull,
  paid_at: instantOrNull,
  shipped_at: instantOrNull,
  closed_at: instantOrNull,
  cancelled_at: instantOrNull,
  created_at: instant,
  updated_at: instant,
};

const soldLine = z
  .object({
    line_no: z.number().int(),
    sku: z.string().nullable(),
    ean: z.string().nullable(),
    title: z.string(),
    supplier: z.string().nullable(),
    attributes: z.record(z.string(), z.string()),
    product_id: publicIdText("prd").nullable(),
    variant_id: publicIdText("var").nullable(),
    quantity: z.number().int(),
    unit_price: z.string().describe("Major units with four decimals, as numeric(18,4)."),
    currency: z.string(),
    tax_rate: z.number().int().describe("Basis points: 2100 is 21 %."),
    discount: money,
    discount_share: money,
    tax: money,
    total: money,
  })
  .meta({ id: "SoldLine" });
const orderLine = soldLine
  .extend({
    shipped_quantity: z.number().int(),
    reserved_quantity: z.number().int(),
    stock: z.object({ on_hand: z.number().int(), available: z.number().int() }).nullable(),
  })
  .meta({ id: "OrderLine" });
export const orderRow = z
  .object({
    ...head,
    lines: z
      .array(soldLine)
      .nullable()
      .optional()
      .describe("With `expand=lines`: what was sold. Null where the page has more than 10,000 lines: read that order by itself."),
    matched_lines: z
      .array(z.object({ sku: z.string().nullable(), title: z.string(), quantity: z.number().int() }))
      .optional()
      .describe("Lines that the product search found."),
  })
  .meta({ id: "OrderRow" });

const payment = z.object({
  id: publicIdText("pay"),
  method: z.string(),
  provider: z.string(),
  reference: z.string().nullable(),
  state: z.string(),
  amount: money,
  received_at: instant,
  note: z.string().nullable(),
  author: z.string().nullable(),
});
const refund = z.object({
  id: publicIdText("ref"),
  provider: z.string(),
  state: z.string(),
  amount: money,
  reason: z.string().nullable(),
  refunded_at: instant,
});
const fulfillment = z.object({
  id: publicIdText("ful"),
  number: z.number().int(),
  state: z.string(),
  carrier: z.string().nullable(),
  tracking_code: z.string().nullable(),
  tracking_url: z.string().nullable(),
  preparation_started_at: instantOrNull,
  shipped_at: instantOrNull,
  delivered_at: instantOrNull,
  cancelled_at: instantOrNull,
  created_at: instant,
  lines: z.array(z.object({ line_no: z.number().int(), quantity: z.number().int(), deducted_quantity: z.number().int() })),
});
export const note = z.object({ id: publicIdText("not"), body: z.string(), author: z.string(), created_at: instant });
const allowedAction = z.object({ action: z.enum(orderActions), allowed: z.boolean(), reason: z.object({ code: z.string(), message: z.string() }).nullable() });

export const orderDetail = z
  .object({
    ...head,
    locale: z.string(),
    prices_include_tax: z.boolean(),
    rounding: z.string(),
    subtotal: money,
    discount: money,
    discount_label: z.string().nullable(),
    shipping: money,
    tax: money,
    balance: money,
    tax_summary: z.array(z.object({ tax_rate: z.number().int(), net: money, tax: money })),
    billing_address: address.nullable(),
    shipping_address: address.nullable(),
    same_as_billing: z.boolean(),
    customer_note: z.string().nullable(),
    customer_order_count: z.number().int(),
    lines: z.array(orderLine),
    payments: z.array(payment),
    refunds: z.array(refund),
    fulfillments: z.array(fulfillment),
    notes: z.array(note),
    allowed_actions: z.array(allowedAction),
    allowed_statuses: z.array(
      z.object({ status: z.string(), allowed: z.boolean(), reason: z.object({ code: z.string(), message: z.string() }).nullable() }),
    ),
    facts_status: z.string().nullable().describe("Where the facts alone would put the order: explains the status."),
  })
  .meta({ id: "Order" });

/** For a shop that only wants to know that its order is there. Strict, so that a whole order is never taken for one. */
export const orderReceipt = z
  .strictObject({ id: head.id, version: head.version, number: head.number, stage, status: head.status, payment_status: paymentStatus, total: money })
  .meta({ id: "OrderReceipt" });

export const timelineEntry = z.object({
  id: publicIdText("evt"),
  type: z.string(),
  at: instant,
  actor: z.object({ kind: z.string(), name: z.string().nullable() }),
  data: z.record(z.string(), z.unknown()),
  messages: z.array(z.object({ id: publicIdText("msg"), audience: z.string(), state: z.string(), template: z.string() })),
});

export const listQuery = page({
  q: z.string().max(2_000).optional().describe("The query language, see docs/query-language.md."),
  status: z
    .string()
    .max(200)
    .optional()
    .describe(
      "One or several status codes with commas; `*` for every order whatever its status. Without it the statuses marked so are hidden.",
    ),
  sort: z.enum(["-created", "created", "-total", "total"]).default("-created"),
  before: z.string().max(1_000).optional().describe("`page.prev` of an answer: the page before it."),
  count: z.enum(["true", "false"]).default("true").describe("`false` leaves out `total` and `hidden`, which cost a second look."),
  expand: z.enum(["lines"]).optional().describe("`lines`: with what each order sold."),
});
export const orderList = listOf(orderRow)
  .extend({
    hidden: z
      .object({ count: z.number().int(), exact: z.boolean(), unpaid: z.number().int() })
      .nullable()
      .describe("Orders that the default hides: shipped, finished and the like."),
    query: z.object({ canonical: z.string() }),
  })
  .meta({ id: "OrderList" });

export const lineInput = z
  .strictObject({
    sku: z.string().min(1).max(100).optional().describe("Of the catalogue, which decides title, price and tax."),
    variant_id: idOf("variant").optional().describe("Of the catalogue, instead of `sku`."),
    title: z.string().trim().min(1).max(500).optional().describe("A free line: with `unit_price`, without `sku`."),
    unit_price: z.string().max(24).optional().describe('Of a free line, in major units with up to four decimals: "12.90".'),
    quantity: z.number().int().min(1).max(1_000_000),
    tax_rate: z.number().int().min(0).max(10_000).optional().describe("Of a free line, in basis points; absent, the standard rate."),
    reference: z.string().max(100).optional().describe("Of a free line: an article number of your own."),
    supplier: z.string().max(200).optional(),
    attributes: z
      .record(z.string().max(100), z.string().max(300))
      .refine((value) => Object.keys(value).length <= 50, { params: { refusal: "input.too_many", max: 50 } })
      .optional(),
    shippable: z.boolean().optional(),
    discount: amountFrom(0).optional(),
  })
  .meta({ id: "NewOrderLine" });

export const orderInput = z
  .strictObject({
    stage: z.enum(["quotation", "sent", "confirmed"]).default("sent"),
    customer: z
      .strictObject({
        id: idOf("customer").optional(),
        email: z.email().max(254).nullish(),
        name: z.string().max(200).optional(),
        company: z.string().max(200).nullish(),
        vat_id: z.string().max(30).nullish(),
        phone: z.string().max(50).nullish(),
      })
      .default({}),
    lines: z.array(lineInput).min(1).max(5_000),
    billing_address: addressInput.nullish(),
    shipping_address: addressInput.nullish(),
    same_as_billing: z.boolean().optional(),
    shipping: z.strictObject({ method: z.string().max(60), amount: amountFrom(0).optional() }).nullish(),
    payment_method: z.string().max(60).nullish(),
    payments: z
      .array(
        z.strictObject({
          method: z.string().max(60).optional(),
          amount: amountFrom(1).optional(),
          received_at: moment.optional(),
          reference: z.string().max(200).optional(),
        }),
      )
      .max(50)
      .default([]),
    discount: z
      .union([
        z.strictObject({ label: z.string().max(100), amount: amountFrom(0) }),
        z.strictObject({
          label: z.string().max(100),
          percent: z.number().int().min(1).max(10_000).describe("Basis points: 1000 is 10 %."),
        }),
      ])
      .nullish(),
    shortage: z.enum(["refuse", "backorder"]).optional(),
    tags: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
    operator_id: idOf("operator").nullish(),
    team_id: idOf("team").nullish(),
    channel: z.string().max(40).default("api"),
    origin: z.string().max(60).default("unknown"),
    locale: z.enum(["en", "fr", "ro"]).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    customer_note: z.string().max(2_000).nullish(),
    source: z.string().max(40).default("comptoir"),
    external_id: z.string().max(200).nullish(),
    expected_total: money.optional().describe("The total your customer was shown; another one is refused."),
  })
  .meta({ id: "NewOrder" });

export const orderPatch = z
  .strictObject({
    billing_address: addressInput.nullable().optional(),
    shipping_address: addressInput.nullable().optional(),
    same_as_billing: z.boolean().optional(),
    email: z
      .email()
      .max(254)
      .transform((text) => text.toLowerCase())
      .nullable()
      .optional(),
    phone: z.string().max(50).nullable().optional(),
    customer_name: z.string().max(200).optional(),
    company: z.string().max(200).nullable().optional(),
    customer_note: z.string().max(2_000).nullable().optional(),
    payment_method: z.string().max(60).nullable().optional(),
    shipping_method: z.string().max(60).nullable().optional(),
    carrier: z.string().max(100).nullable().optional(),
    tracking_code: z.string().max(200).nullable().optional(),
    tracking_url: z.string().max(1_000).nullable().optional(),
    origin: z.string().max(60).optional(),
    locale: z.enum(["en", "fr", "ro"]).optional(),
    operator_id: idOf("operator").nullable().optional(),
    team_id: idOf("team").nullable().optional(),
    tags: z.array(z.string().trim().min(1).max(60)).max(50).optional(),
  })
  .meta({ id: "OrderPatch", description: "Only what is named changes. An address is one field: it is replaced as a whole." });
