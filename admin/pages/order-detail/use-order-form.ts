import { useState } from "react";
import type { Order } from "../../api/order.ts";
import { type Editable, editableOf } from "./editable.ts";
import { type Base, baseOf, useSaveOrder } from "./use-save-order.tsx";

/** The one form of the page: fields that are typed over in place, saved by the bar at the bottom. */
export function useOrderForm(order: Order) {
  const [edit, setEdit] = useState<{ base: Base; changes: Partial<Editable> } | null>(null);
  const { save, saving, error, conflictDialog } = useSaveOrder(() => setEdit(null));
  const dirty = edit !== null;
  const values: Editable = { ...editableOf(order), ...edit?.changes };
  const change = (part: Partial<Editable>) => {
    const base = edit?.base ?? baseOf(order);
    const all = Object.entries({ ...edit?.changes, ...part });
    const changes = Object.fromEntries(all.filter(([field, value]) => value !== base.values[field as keyof Editable])) as Partial<Editable>;
    setEdit(Object.keys(changes).length === 0 ? null : { base, changes });
  };
  return { values, change, dirty, saving, error, conflictDialog, save: () => edit && save(edit.base, edit.changes), discard: () => setEdit(null) };
}

export type OrderForm = ReturnType<typeof useOrderForm>;
