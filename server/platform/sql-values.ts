import type { SqlValue } from "./sql.ts";

/** A value as PostgreSQL reads a parameter: text, or bytes. Null is null. */
export function valueText(value: SqlValue): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return JSON.stringify(value);
}

/** Also for a list that several statements read: it is written down once. */
export function arrayText(values: readonly SqlValue[]): string {
  return `{${values.map(elementText).join(",")}}`;
}

function elementText(value: SqlValue): string {
  if (Array.isArray(value)) return arrayText(value);
  const text = valueText(value);
  if (text === null) return "NULL";
  if (typeof text !== "string") return `"\\\\x${text.toString("hex")}"`;
  return quoted(text);
}

const mustBeEscaped = /["\\]/;

/** An element of an array. */
export function quoted(text: string): string {
  return mustBeEscaped.test(text) ? `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"` : `"${text}"`;
}
