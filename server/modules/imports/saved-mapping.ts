import { fold } from "../../domain/fold.ts";
import type { Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import type { SavedMapping } from "./preset-store.ts";

/** What is kept under a name: everything but how this one file is written. */
export function toSaved({ encoding: _, damaged: __, dialect: ___, sheet: ____, ...mapping }: Mapping): SavedMapping {
  return mapping;
}

/** A saved mapping for another file: its columns are found again by their names, wherever they stand now. */
export function adoptSaved(found: Mapping, saved: SavedMapping): Mapping {
  const known = new Map<string, Field | null>(saved.header.map((name, index) => [fold(name), saved.columns[index] ?? null]));
  const columns = found.header.map((name, index) => (known.has(fold(name)) ? known.get(fold(name)) ?? null : found.columns[index] ?? null));
  return {
    ...saved,
    header: found.header,
    encoding: found.encoding,
    damaged: found.damaged,
    dialect: found.dialect,
    ...(found.sheet !== undefined && { sheet: found.sheet }),
    columns: columns.map((field, index) => (field === null || field === "line.packed" || columns.indexOf(field) === index ? field : null)),
  };
}
