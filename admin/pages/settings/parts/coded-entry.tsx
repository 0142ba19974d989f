import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fold } from "../../../../server/domain/fold.ts";
import { post } from "../../../api/client.ts";
import { saveWithMerge } from "../../../forms/save-with-merge.ts";
import { useTexts } from "../../../language/texts.ts";
import { useToast } from "../../../ui/toasts.tsx";
import { settingsTexts } from "../texts.ts";
import { useRecordForm } from "../../../forms/use-record-form.tsx";
import { useFieldWords } from "../use-field-words.ts";
import type { CodedList, CodedRow } from "./coded-list.ts";
import { EntryDrawer } from "../../../ui/entry-drawer.tsx";
import { CodeField } from "./fields.tsx";
import { useChangeNote } from "./use-change-note.ts";

type CodedEntryProps<Row extends CodedRow, Values extends object> = { list: CodedList<Row, Values>; row: Row | null; onClose: () => void };

/** The form of one entry; without a row, of a new one. */
export function CodedEntry<Row extends CodedRow, Values extends object>({ list, row, onClose }: CodedEntryProps<Row, Values>) {
  const t = useTexts(settingsTexts);
  const changeNote = useChangeNote();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const done = (message: string) => {
    toast({ message });
    void queryClient.invalidateQueries({ queryKey: [list.entity] });
    onClose();
  };
  const form = useRecordForm<Values, Row>({
    start: row ? { values: list.valuesOf(row), version: `"${row.version}"` } : { values: list.empty, version: "" },
    ...useFieldWords(),
    send: async ({ version, before, changes }) => {
      if (row) return saveWithMerge<Row>({ path: `${list.path}/${row.code}`, version, before, changes });
      const values = { ...before, ...changes };
      return { status: "saved", record: await post<Row>(list.path, { code: typedCode ?? codeFrom(list.nameOf(values as Values)), ...values }), merged: false };
    },
    onSaved: (saved) => done(row ? t.changed({ name: list.rowOf(saved).name }) : t.created({ name: list.rowOf(saved).name })),
  });
  const code = typedCode ?? codeFrom(list.nameOf(form.values));
  const { Fields, Removal } = list;
  return (
    <>
      <EntryDrawer
        title={row ? t.titled({ what: list.words.edit, name: list.rowOf(row).name }) : list.words.new}
        saveLabel={row ? t.save : t.add}
        saving={form.saving}
        error={form.error}
        canSave={form.dirty}
        onSave={form.save}
        onClose={onClose}
        removal={row && !list.isFixed?.(row) ? { label: t.remove, run: () => setRemoving(true) } : undefined}
        note={changeNote(row)}
      >
        <Fields form={form} row={row} />
        {!row && <CodeField value={code} error={form.errors["code"]} onChange={setTypedCode} />}
      </EntryDrawer>
      {form.conflictDialog}
      {row && removing && (
        <Removal
          row={row}
          name={list.rowOf(row).name}
          onDone={() => done(t.removed({ name: list.rowOf(row).name }))}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}

/** "Livré au dépôt" is "livre_au_depot". */
function codeFrom(name: string): string {
  return fold(name).replace(/[^a-z0-9]+/g, "_").replace(/^[^a-z]+/, "").slice(0, 40).replace(/_$/, "");
}
