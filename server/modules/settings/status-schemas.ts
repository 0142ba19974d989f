import { z } from "zod";
import { colours } from "../../domain/colours.ts";
import { statusKinds } from "../../domain/order-status.ts";
import { timestamp } from "../../platform/schemas.ts";
import { labels, settingCode } from "./labels.ts";

export const colour = z.enum(colours).meta({ id: "Colour" });

/** How many orders this touches; `exact` is false past a thousand. */
export const useCount = z.object({ value: z.number().int(), exact: z.boolean() }).meta({ id: "UseCount" });

const rules = {
  labels,
  colour,
  hidden_by_default: z.boolean().describe("The list of orders leaves these out until somebody asks for them."),
  requires_paid: z.boolean().describe("Only a paid order gets there, unless somebody with the right says otherwise."),
  requires_tracking: z.boolean(),
  dialog: z.enum(["none", "message", "message_tracking"]).describe("What the window asks for when this status is set."),
  stock: z.enum(["ask", "always", "never"]),
  notify_customer: z.boolean(),
  notify_admins: z.boolean(),
  template: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/).describe("Of the mail."),
  invoice: z.enum(["auto", "no"]),
};
const kind = z.enum(statusKinds).describe("Which of the seven built-in statuses it behaves like.");

export const status = z
  .object({
    code: z.string(),
    kind,
    ...rules,
    position: z.number().int(),
    built_in: z.boolean(),
    version: z.number().int(),
    updated_at: timestamp,
    updated_by: z.string().nullable(),
    orders: useCount.describe("Orders that have this status now; counted up to 1,000."),
  })
  .meta({ id: "Status" });

export const newStatus = z
  .strictObject({
    code: settingCode,
    kind,
    labels,
    colour: colour.default("gray"),
    hidden_by_default: rules.hidden_by_default.default(false),
    requires_paid: rules.requires_paid.default(false),
    requires_tracking: rules.requires_tracking.default(false),
    dialog: rules.dialog.default("none"),
    stock: rules.stock.default("ask"),
    notify_customer: rules.notify_customer.default(false),
    notify_admins: rules.notify_admins.default(false),
    template: rules.template.default("status_changed"),
    invoice: rules.invoice.default("no"),
  })
  .meta({ id: "NewStatus" });

export const statusPatch = z.strictObject(rules).extend({ kind }).partial().meta({ id: "StatusPatch", description: "Only what is named changes." });
