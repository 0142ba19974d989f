import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Card } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useState } from "react";
import { ColumnTable } from "./column-table.tsx";
import type { ImportDetail } from "./contract.ts";
import { CountriesCard } from "./countries-card.tsx";
import { ImportMode } from "./import-mode.tsx";
import { QuestionsCard } from "./questions-card.tsx";
import { fieldsQuery, isBusy } from "./queries.ts";
import { ReadingCard } from "./reading-card.tsx";
import type { Step } from "./steps.ts";
import { importsTexts } from "./texts.ts";
import { useControlImport, useEditImport } from "./use-import.ts";
import { useOpenAnswers } from "./use-open-answers.ts";
import classes from "./wizard.module.css";
import { WordsCard } from "./words-card.tsx";

const SavePresetDialog = lazyPart(() => import("./save-preset-dialog.tsx").then((part) => part.SavePresetDialog));

/** How the file is read: shown with what proves it, and changed here. */
export function ColumnsStep({ detail, goTo }: { detail: ImportDetail; goTo: (step: Step) => void }) {
  const t = useTexts(importsTexts);
  const mayImport = usePermission("orders.import");
  const editable = mayImport && (detail.status === "mapped" || detail.status === "checked");
  const editing = useEditImport(detail.id);
  const control = useControlImport(detail.id);
  const fields = useQuery(fieldsQuery).data ?? [];
  const answers = useOpenAnswers(detail);
  const [saving, setSaving] = useState(false);
  const edit = editable ? editing.mutate : null;
  const next = () => {
    if (detail.status === "checked" || isBusy(detail)) return goTo("check");
    control.mutate("check", { onSuccess: () => goTo("check") });
  };
  return (
    <>
      {!editable && <p className="soft">{t.columns.readOnly}</p>}
      {editable && <QuestionsCard detail={detail} onAnswer={editing.mutate} />}
      <ReadingCard detail={detail} edit={edit} />
      <ColumnTable detail={detail} fields={fields} edit={edit} words={answers.words} />
      <WordsCard words={answers.words} edit={edit} />
      <CountriesCard unknown={answers.countries} answered={detail.mapping.countries} edit={edit} />
      {editable && <ImportMode />}
      {editing.isError && <ProblemNote error={editing.error} onRetry={editing.variables && (() => editing.variables && editing.mutate(editing.variables))} />}
      {control.isError && <ProblemNote error={control.error} />}
      {editable && (
        <Card>
          <div className={classes.actions}>
            <span className="soft" role="status">{editing.isPending && t.reading.saving}</span>
            <Button variant="default" onClick={() => setSaving(true)}>{t.preset.save}</Button>
            <Button onClick={next} disabled={detail.questions.length > 0 || editing.isPending} loading={control.isPending}>{t.columns.next}</Button>
          </div>
        </Card>
      )}
      {saving && <SavePresetDialog importId={detail.id} onClose={() => setSaving(false)} />}
    </>
  );
}
