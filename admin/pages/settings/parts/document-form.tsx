import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useFormat } from "../../../language/format.ts";
import { useTexts } from "../../../language/texts.ts";
import { usePermission } from "../../../session.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { ProblemNote } from "../../../ui/problem-note.tsx";
import { SaveBar } from "../../../ui/save-bar.tsx";
import { useToast } from "../../../ui/toasts.tsx";
import { documentQuery, saveDocument, type SettingDocument } from "../api.ts";
import { settingsTexts } from "../texts.ts";
import { useFieldWords } from "../use-field-words.ts";
import { type RecordForm, useRecordForm } from "../../../forms/use-record-form.tsx";

type DocumentFormProps<T> = {
  documentKey: string;
  onSaved?: () => void;
  /** `errors` are by the name of the field; `locked` where the role may only look. */
  children: (form: RecordForm<T> & { readonly locked: boolean }) => ReactNode;
};

/** One document of the settings: its fields, who changed it, and the save bar of the page. */
export function DocumentForm<T extends object>(props: DocumentFormProps<T>) {
  const query = useQuery(documentQuery<T>(props.documentKey));
  return <Loaded query={query} rows={5}>{(document) => <DocumentFields document={document} {...props} />}</Loaded>;
}

function DocumentFields<T extends object>({ document, documentKey, onSaved, children }: DocumentFormProps<T> & { document: SettingDocument<T> }) {
  const t = useTexts(settingsTexts);
  const format = useFormat();
  const toast = useToast();
  const queryClient = useQueryClient();
  const locked = !usePermission("settings.write");
  const form = useRecordForm<T, SettingDocument<T>>({
    start: { values: document.value, version: `"${document.version}"` },
    ...useFieldWords(),
    send: (edit) => saveDocument<T>({ key: documentKey, ...edit }),
    onSaved: (saved) => {
      queryClient.setQueryData(documentQuery<T>(documentKey).queryKey, saved);
      toast({ message: t.saved });
      onSaved?.();
    },
  });
  const errors = Object.fromEntries(Object.entries(form.errors).map(([field, message]) => [field.replace(/^value\./, ""), message]));
  const { updated_at: at, updated_by: who } = document;
  return (
    <>
      {locked && <p className="soft">{t.readOnly}</p>}
      {children({ values: form.values, change: form.change, errors, locked })}
      {form.error !== undefined && <ProblemNote error={form.error} />}
      <p className="soft">{at === null ? t.neverChanged : t.changedBy({ who: who ?? "–", when: format.relative(at) })}</p>
      {!locked && <SaveBar inset dirty={form.dirty} saving={form.saving} onSave={form.save} onDiscard={form.discard} />}
      {form.conflictDialog}
    </>
  );
}
