import { z } from "zod";
import { changedFields } from "../../domain/changed-fields.ts";
import type { Context, Store, Tx } from "../../platform/context.ts";
import { staleVersion } from "../../platform/etag.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { Refused } from "../../platform/problem.ts";
import type { ShownDocument } from "./change-document.ts";
import { findDocument, lockDocuments, putDocument, updateStore } from "./document-store.ts";
import { findStore } from "./store.ts";
import { hasOrders } from "./usage-store.ts";

export const storeSettings = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    country: z.string().regex(/^[A-Z]{2}$/),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("Fixed with the first order: amounts are never converted."),
    locale: z.enum(["en", "fr", "ro"]),
    time_zone: z
      .string()
      .max(60)
      .refine(isTimeZone, { params: { refusal: "input.invalid_time_zone" } })
      .describe("IANA name; days of the shop begin and end by it."),
    prices_include_tax: z.boolean().describe("For new orders: those that exist keep what they were placed with."),
    rounding: z.enum(["line", "document"]).describe("Where the tax of a new order is rounded."),
  })
  .meta({ id: "StoreSettings" });
export type StoreSettings = z.infer<typeof storeSettings>;

export async function showStore(context: Pick<Context, "rows">, storeId: string): Promise<ShownDocument> {
  const [store, stored] = await Promise.all([findStore(context, storeId), findDocument(context, storeId, "store")]);
  if (!store) throw new Refused({ code: "store.not_found" });
  return {
    key: "store",
    value: settingsOf(store),
    version: stored?.version ?? 0,
    updated_at: stored?.updated_at ?? null,
    updated_by: stored?.updated_by ?? null,
  };
}

/** The shop itself. Its columns are the truth; the document beside them only says who changed them last. */
export async function changeStore(context: Context, settings: StoreSettings, version: number | null): Promise<ShownDocument> {
  return context.transaction({ lock: true }, async (tx) => {
    await lockDocuments(tx);
    const before = await showStore(tx, tx.storeId);
    if (version !== null && version !== before.version) throw staleVersion(before, before.version);
    const changes = changedFields(before.value as StoreSettings, settings);
    if (!changes) return before;
    if ("currency" in changes.after) await refuseWithOrders(tx);
    const { time_zone: timeZone, prices_include_tax: pricesIncludeTax, ...same } = settings;
    updateStore(tx, { ...same, timeZone, pricesIncludeTax });
    putDocument(tx, "store", settings);
    appendEvents(tx, [{ type: "settings.changed", data: { key: "store", ...changes } }]);
    return showStore(tx, tx.storeId);
  });
}

async function refuseWithOrders(tx: Tx): Promise<void> {
  if (await hasOrders(tx, tx.storeId)) throw new Refused({ code: "store.currency_fixed", field: "/value/currency" });
}

function settingsOf({ name, country, currency, locale, timeZone, pricesIncludeTax, rounding }: Store): StoreSettings {
  return { name, country, currency, locale, time_zone: timeZone, prices_include_tax: pricesIncludeTax, rounding };
}

/** "+02:00" is a zone to Intl, but one without summer time: no shop lives there. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
