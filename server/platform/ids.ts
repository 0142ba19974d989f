import { randomFillSync } from "node:crypto";
import { TypeID } from "typeid-js";

/** Prefixes of public ids: `ord_01j...` is a TypeID over the uuidv7 that the database keeps. */
export const prefixes = {
  order: "ord", customer: "cus", product: "prd", variant: "var", payment: "pay", refund: "ref", fulfillment: "ful", message: "msg",
  event: "evt", operation: "opr", selection: "sel", import: "imp", view: "viw", tag: "tag", team: "tea", operator: "usr", note: "not",
  movement: "stm", api_key: "key", preset: "pre", store: "sto",
} as const;
export type IdKind = keyof typeof prefixes;

const random = new Uint8Array(16 * 256);
let cursor = random.length;
let lastMs = 0;
let sequence = 0;

/** uuidv7 (RFC 9562): sorted by time, and within a millisecond of this process by a 12-bit counter. The history of an order is read in this order. */
export function newId(): string {
  if (cursor === random.length) {
    randomFillSync(random);
    cursor = 0;
  }
  // A clock that is set back, and a full counter that borrows the next millisecond: it goes on counting where it is.
  const ms = Math.max(Date.now(), lastMs);
  sequence = ms === lastMs ? sequence + 1 : 0;
  lastMs = sequence > 0xfff ? ms + 1 : ms;
  if (sequence > 0xfff) sequence = 0;
  const bytes = Buffer.from(random.subarray(cursor, (cursor += 16)));
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function publicId(kind: IdKind, uuid: string): string {
  return TypeID.fromUUID(prefixes[kind], uuid).toString();
}

/** The uuid behind a public id, or null when it is not one of this kind. */
export function parsePublicId(kind: IdKind, id: string): string | null {
  if (!id.startsWith(`${prefixes[kind]}_`)) return null;
  try {
    return TypeID.fromString(id, prefixes[kind]).toUUID();
  } catch {
    return null;
  }
}
