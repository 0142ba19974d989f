import { z } from "zod";
import { amountFrom, idOf, moment, money } from "../../platform/schemas.ts";
import { instant } from "../orders/schemas.ts";

const ownParams = {
  carrier: z.string().max(100).optional().describe("Code of a carrier of the shop, or a free name."),
  tracking_code: z.string().max(200).optional(),
  tracking_url: z.string().max(1_000).optional(),
};

/** Parameters of the actions; each one reads its own and refuses none it does not know of, since a status may perform any of them. */
const params = z.strictObject({
  ...ownParams,
  status: z.string().max(60).optional().describe("set_status: the code to set."),
  force: z.boolean().optional().describe("set_status, finish: beyond the facts; needs the right orders.force_status and a reason."),
  override: z.boolean().optional().describe("prepare, ship: although it is not paid."),
  reason: z.string().max(500).optional(),
  shortage: z.enum(["refuse", "backorder"]).optional().describe("confirm: what to do when there is too little stock."),
  money: z.enum(["keep", "refunded"]).optional().describe("cancel: what becomes of money already paid."),
  method: z.string().max(60).optional().describe("mark_paid: how it was paid."),
  amount: amountFrom(1).optional().describe("mark_paid: absent, the balance."),
  received_at: moment.optional(),
  reference: z.string().max(200).optional(),
  tags: z.array(z.string().trim().min(1).max(60)).max(50).optional().describe("tag, untag: names; a new name makes a tag."),
  operator_id: idOf("operator").nullable().optional().describe("assign; null for nobody."),
  team_id: idOf("team").nullable().optional(),
});

export const actionBody = z
  .strictObject({
    items: z
      .array(z.strictObject({ id: idOf("order"), version: z.number().int().optional(), ...ownParams }))
      .min(1)
      .max(10_000)
      .optional()
      .describe("Orders with parameters of their own, as a tracking code each."),
    ids: z.array(idOf("order")).min(1).max(10_000).optional(),
    q: z.string().max(2_000).optional().describe("Every order this query finds."),
    status_filter: z.string().max(200).optional().describe("With `q`: the `status` of the list."),
    selection: idOf("selection").optional().describe("The orders a preview answered with, in the versions it saw."),
    exclude: z.array(idOf("order")).max(10_000).optional().describe("With `q`: orders unticked by hand."),
    dry_run: z.boolean().default(false).describe("Answer with the effects, do nothing."),
    stock: z.enum(["update", "leave"]).optional().describe('Whether the stock follows; absent, as the status says ("ask" means update).'),
    notify: z.boolean().optional().describe("Mail the customer; absent, as the status says."),
    message: z.string().max(5_000).nullish().describe("A personal message, quoted in the mail."),
    params: params.default({}),
  })
  .meta({ id: "ActionRequest" });
export type ActionBody = z.infer<typeof actionBody>;

/** As every action, without what an act could be told. */
export const deletionBody = actionBody
  .omit({ stock: true, notify: true, message: true, params: true })
  .extend({
    items: z
      .array(z.strictObject({ id: idOf("order"), version: z.number().int().optional() }))
      .min(1)
      .max(500)
      .optional()
      .describe("Orders, each in the version you have seen."),
  })
  .meta({ id: "DeletionRequest" });

const reason = z.object({ code: z.string(), message: z.string(), params: z.record(z.string(), z.unknown()).optional() });
const level = z.object({ before: z.number().int(), after: z.number().int() });
export const effects = z
  .object({
    status: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), count: z.number().int() })),
    stock: z.array(z.object({ variant_id: z.string(), sku: z.string().nullable(), title: z.string(), on_hand: level, reserved: level })),
    money: z.object({ captured: money, voided: money, refunded: money }),
    messages: z.object({ customers: z.number().int(), admins: z.number().int(), without_address: z.number().int() }),
  })
  .meta({ id: "Effects" });

const rule = z.object({
  kind: z.enum(["given", "sum", "minus", "product", "percent", "tax", "smaller"]).describe("How the amount comes from its parts; `given` is a fact."),
  quantity: z.number().int().optional(), unit_price: z.string().optional(), rate: z.number().int().optional().describe("Basis points: 2100 is 21 %."),
  prices_include_tax: z.boolean().optional(), rounding: z.enum(["line", "document"]).optional(),
});
const explanation = z
  .object({
    label: z.string().describe("What the amount is: order.total, line.amount ..."),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    rule,
    amount: money,
    get parts() {
      return z.array(explanation);
    },
  })
  .meta({ id: "Explanation" });
export const orderExplanation = z
  .object({
    subtotal: explanation,
    discount: explanation,
    shipping: explanation.describe("In the prices of the order: without tax where they are."),
    tax: explanation,
    total: explanation,
    captured: explanation,
    refunded: explanation,
    balance: explanation,
  })
  .meta({ id: "OrderExplanation" });

const refusedItem = z.object({ id: z.string(), number: z.string().nullable(), ...reason.shape });
export const actionOutcome = z
  .object({
    operation: z.string().nullable().describe("Remembers what was done: POST /operations/{id}/undo until undo_until."),
    undo_until: instant.nullable(),
    done: z
      .array(z.object({ id: z.string(), number: z.string().nullable(), version: z.number().int(), status: z.string().nullable() }))
      .describe("At most the first 500."),
    done_count: z.number().int(),
    refused: z.array(refusedItem).describe("At most the first 500."),
    refused_count: z.number().int(),
    effects,
    selection: z
      .object({ id: z.string(), count: z.number().int(), expires_at: instant })
      .nullable()
      .describe("dry_run: hand it to the run, and exactly these orders in these versions are touched."),
  })
  .meta({ id: "ActionOutcome" });

export const operationView = z
  .object({
    id: z.string(),
    action: z.string(),
    status: z.string().nullable().describe("Of a set_status: the code set."),
    state: z.enum(["queued", "running", "done", "cancelled", "failed", "undone"]),
    total: z.number().int(),
    done: z.number().int(),
    refused: z.number().int(),
    actor: z.string().nullable(),
    undo_until: instant.nullable(),
    error: z.string().nullable(),
    created_at: instant,
    finished_at: instant.nullable(),
  })
  .meta({ id: "Operation" });
export const operationItem = z.object({
  id: z.string(),
  number: z.string().nullable(),
  state: z.enum(["pending", "done", "refused", "undone"]),
  code: z.string().nullable(),
  message: z.string().nullable(),
});
export const queuedOperation = z.object({ operation: operationView });
export const undoOutcome = z.object({ undone: z.number().int(), refused: z.array(refusedItem) });
