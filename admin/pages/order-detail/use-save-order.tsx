import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { addressLines } from "../../../server/domain/address-lines.ts";
import { fullOrderQuery, type Order, timelineQuery } from "../../api/order.ts";
import type { Address } from "../../api/types.gen.ts";
import { ConflictDialog } from "../../forms/conflict-dialog.tsx";
import { saveWithMerge, type Saved } from "../../forms/save-with-merge.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { useMe } from "../../session.ts";
import { shellTexts } from "../../shell/texts.ts";
import { useToast } from "../../ui/toasts.tsx";
import { useDesk } from "./desk.tsx";
import { type Editable, editableOf } from "./editable.ts";

/** The order as it was when the first field was touched: what everything else is compared with. */
export type Base = { readonly version: number; readonly values: Editable };
type Conflict = Extract<Saved<Order>, { status: "conflict" }>;

export function baseOf(order: Order): Base {
  return { version: order.version, values: editableOf(order) };
}

/** Saves changed fields over whatever happened meanwhile: the rest is merged and told, a clash is asked (EDT-17). */
export function useSaveOrder(onSaved: () => void): {
  save: (base: Base, changes: Partial<Editable>) => void;
  saving: boolean;
  error: unknown;
  conflictDialog: ReactNode;
} {
  const { order, t } = useDesk();
  const { conflict: conflictTexts } = useTexts(shellTexts);
  const queryClient = useQueryClient();
  const { locale } = useLanguage();
  const toast = useToast();
  const whoElse = useWhoElse(order.id);
  const words = useFieldWords();
  const [state, setState] = useState<{ saving: boolean; error?: unknown; conflict?: Conflict }>({ saving: false });

  const send = async (version: string, before: Editable, changes: Partial<Editable>) => {
    setState({ saving: true });
    try {
      const fieldsOf = (record: Readonly<Record<string, unknown>>) => editableOf(record as unknown as Order);
      const saved = await saveWithMerge<Order>({ path: `/orders/${order.id}`, version, before, changes, fieldsOf });
      if (saved.status === "conflict") return setState({ saving: false, conflict: saved });
      queryClient.setQueryData(fullOrderQuery(order.id, locale).queryKey, saved.record);
      void queryClient.invalidateQueries({ queryKey: ["order"] });
      setState({ saving: false });
      onSaved();
      toast({ message: saved.merged ? conflictTexts.merged({ who: (await whoElse()) ?? conflictTexts.someone }) : t.saved });
    } catch (error) {
      setState({ saving: false, error });
    }
  };
  const { conflict } = state;
  const resolve = (chosen: Record<string, unknown>) => {
    if (!conflict) return;
    const mine = conflict.conflicts
      .filter(({ field, yours }) => chosen[field] === yours)
      .map(({ field, yours }) => [field, yours] as const);
    void send(conflict.version, conflict.theirs as Editable, { ...conflict.changes, ...Object.fromEntries(mine) });
  };
  return {
    save: (base, changes) => void send(`"${base.version}"`, base.values, changes),
    saving: state.saving,
    error: state.error,
    conflictDialog: conflict && (
      <ConflictDialog
        conflicts={conflict.conflicts}
        labelOf={words.labelOf}
        show={words.show}
        onResolve={resolve}
        onClose={() => setState({ saving: false })}
      />
    ),
  };
}

/** Who changed the order last, other than this person: their name stands on the event. */
function useWhoElse(orderId: string): () => Promise<string | null> {
  const queryClient = useQueryClient();
  const { user } = useMe();
  return async () => {
    const entries = await queryClient.fetchQuery({ ...timelineQuery(orderId), staleTime: 0 }).catch(() => []);
    return entries.findLast(({ actor }) => actor.name !== user.name && actor.kind !== "system")?.actor.name ?? null;
  };
}

function useFieldWords() {
  const { t, lists, format } = useDesk();
  const labels: Readonly<Record<string, string>> = t.fields;
  return {
    labelOf: (field: string): string => labels[field] ?? field,
    show: (value: unknown, field: string): string => {
      if (value === null || value === undefined || value === "") return "";
      if (field.endsWith("_address")) return addressLines(value as Address, format.country).join(", ");
      if (field === "payment_method") return lists.methodLabel("method", String(value));
      if (field === "shipping_method") return lists.methodLabel("shipping", String(value));
      if (field === "origin") return lists.originLabel(String(value));
      if (typeof value === "boolean") return value ? t.yes : t.no;
      return String(value);
    },
  };
}
