import type { TimelineEntry } from "../../api/order.ts";

export const timelineKinds = ["all", "notes", "mail", "money", "stock"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

const stockTypes: ReadonlySet<string> = new Set(["order.confirmed", "order.shipped", "order.cancelled", "order.reverted"]);

/** One entry may belong to several: a shipment moves stock and sends a mail. */
export function isOfKind(entry: TimelineEntry, kind: TimelineKind): boolean {
  switch (kind) {
    case "all": return true;
    case "notes": return entry.type === "order.note_added";
    case "mail": return entry.messages.length > 0;
    case "money": return /^order\.(payment_|refund)/.test(entry.type);
    case "stock": return stockTypes.has(entry.type);
  }
}
