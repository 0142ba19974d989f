import { createHash } from "node:crypto";
import type { ImportedOrder } from "../../domain/imported-order.ts";

/** Says whether two files tell the same of an order. Where its rows stand is no part of what they tell. */
export function fingerprintOf(order: ImportedOrder): string {
  const { firstRow: _, lines, ...rest } = order;
  const text = JSON.stringify([rest, lines.map(({ row: __, ...line }) => Object.values(line))]);
  return createHash("sha1").update(text).digest("base64url").slice(0, 20);
}
