import { type ReactNode, useState } from "react";
import { fieldErrors, problemOf } from "../api/problem.ts";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "../shell/texts.ts";
import { useToast } from "../ui/toasts.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { isSame } from "./merge.ts";
import type { Edit, Saved } from "./save-with-merge.ts";

type Start<T> = { readonly values: T; readonly version: string };
type RecordFormOptions<T, Answer> = {
  /** As it was read. From the first change on the form keeps its own copy, whatever arrives meanwhile. */
  readonly start: Start<T>;
  readonly send: (edit: Edit) => Promise<Saved<Answer>>;
  readonly labelOf: (field: string) => string;
  /** How a value reads in a conflict; as it is by default. */
  readonly show?: (value: unknown, field: string) => string;
  readonly onSaved: (record: Answer) => void;
};
type Conflict = Extract<Saved<unknown>, { status: "conflict" }>;

/** A record that others edit too: only what was changed is sent, over the version it was read in. */
export function useRecordForm<T extends object, Answer>({ start, send, labelOf, show, onSaved }: RecordFormOptions<T, Answer>) {
  const { conflict: texts } = useTexts(shellTexts);
  const toast = useToast();
  const [edit, setEdit] = useState<{ base: Start<T>; changes: Partial<T> } | null>(null);
  const [state, setState] = useState<{ saving: boolean; error?: unknown; conflict?: Conflict }>({ saving: false });
  const values: T = { ...(edit?.base ?? start).values, ...edit?.changes };

  const change = (part: Partial<T>) => {
    const base = edit?.base ?? start;
    const all = Object.entries({ ...edit?.changes, ...part }).filter(([field, value]) => !isSame(value, base.values[field as keyof T]));
    setEdit(all.length === 0 ? null : { base, changes: Object.fromEntries(all) as Partial<T> });
  };
  const save = async (attempt: Edit) => {
    setState({ saving: true });
    try {
      const saved = await send(attempt);
      if (saved.status === "conflict") return setState({ saving: false, conflict: saved });
      if (saved.merged) toast({ message: texts.merged({ who: texts.someone }) });
      setState({ saving: false });
      setEdit(null);
      onSaved(saved.record);
    } catch (error) {
      setState({ saving: false, error });
    }
  };
  const { conflict, error } = state;
  const conflictDialog: ReactNode = conflict && (
    <ConflictDialog
      conflicts={conflict.conflicts}
      labelOf={labelOf}
      {...(show && { show })}
      onClose={() => setState({ saving: false })}
      onResolve={(chosen) => void save({ version: conflict.version, before: conflict.theirs, changes: { ...conflict.changes, ...chosen } })}
    />
  );
  return {
    values,
    change,
    conflictDialog,
    error,
    dirty: edit !== null,
    saving: state.saving,
    errors: error === undefined ? {} : fieldErrors(problemOf(error)),
    discard: () => {
      setEdit(null);
      setState({ saving: false });
    },
    save: () => {
      if (edit && !state.saving)
        void save({
          version: edit.base.version,
          before: Object.fromEntries(Object.entries(edit.base.values)),
          changes: { ...edit.changes },
        });
    },
  };
}

export type RecordForm<T> = { readonly values: T; readonly change: (part: Partial<T>) => void; readonly errors: Readonly<Record<string, string>> };
