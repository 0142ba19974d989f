import type { UseQueryOptions } from "@tanstack/react-query";
import type { ComponentType } from "react";
import type { RecordForm } from "../../../forms/use-record-form.tsx";
import type { SettingRow } from "./setting-rows.tsx";

export type CodedRow = { readonly code: string; readonly version: number; readonly updated_at: string; readonly updated_by: string | null };
/** What makes one list of coded entries differ from the others. */
export type CodedList<Row extends CodedRow, Values extends object> = {
  /** Of the API; also where the order is written. */
  readonly path: string;
  /** First word of the query keys that show it. */
  readonly entity: string;
  readonly query: UseQueryOptions<Row[], Error, Row[], string[]>;
  readonly words: { readonly add: string; readonly new: string; readonly edit: string; readonly intro?: string; readonly list: string };
  readonly rowOf: (row: Row) => Omit<SettingRow, "key">;
  readonly valuesOf: (row: Row) => Values;
  readonly empty: Values;
  /** What the code of a new entry is made of, until it is typed. */
  readonly nameOf: (values: Values) => string;
  readonly Fields: ComponentType<{ form: RecordForm<Values>; row: Row | null }>;
  readonly Removal: ComponentType<{ row: Row; name: string; onDone: () => void; onClose: () => void }>;
  readonly isFixed?: (row: Row) => boolean;
};
