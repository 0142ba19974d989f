import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { fold } from "../../../server/domain/fold.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Card } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import type { ImportDetail } from "./contract.ts";
import { Figures } from "./figures.tsx";
import { isBusy } from "./queries.ts";
import { RemarksCard } from "./remarks-card.tsx";
import { RunProgress } from "./run-progress.tsx";
import type { Step } from "./steps.ts";
import { SumsCard } from "./sums-card.tsx";
import { importsTexts } from "./texts.ts";
import { useControlImport } from "./use-import.ts";
import { useOpenAnswers } from "./use-open-answers.ts";
import classes from "./wizard.module.css";

type CheckStepProps = { detail: ImportDetail; goTo: (step: Step) => void };

/** The whole file read as it would be imported, with nothing written: what would come of it, and what is wrong with it. */
export function CheckStep({ detail, goTo }: CheckStepProps) {
  const t = useTexts(importsTexts);
  const format = useFormat();
  const mayImport = usePermission("orders.import");
  const control = useControlImport(detail.id);
  const navigate = useNavigate();
  const [discarding, setDiscarding] = useState(false);
  const { orders, rows } = detail;
  const busy = isBusy(detail);
  const checked = detail.status === "checked" && !busy;
  const needsCheck = checked && detail.fixes.unchecked > 0;
  const count = orders.created + orders.updated;
  const discard = async () => {
    await control.mutateAsync("cancel");
    await navigate({ to: "/imports" });
  };
  return (
    <>
      <Card title={t.check.title}>
        {busy && <RunProgress detail={detail} label={t.check.running} />}
        {!busy && !checked && <p className={classes.text}>{t.check.stale}</p>}
        {checked && (
          <>
            <p className={classes.text} role="status">{t.check.intro} <span className="soft">{t.rowsOf({ count: rows.read })}</span></p>
            <Figures items={[
              { label: t.check.create, value: format.number(orders.created) },
              { label: t.check.update, value: format.number(orders.updated) },
              { label: t.check.same, value: format.number(orders.unchanged) },
              { label: t.check.errors, value: format.number(rows.rejected), alarm: rows.rejected > 0 },
            ]} />
          </>
        )}
      </Card>
      {checked && <OpenAnswersNote detail={detail} goTo={goTo} />}
      {needsCheck && <div className={classes.notice} role="status">{t.check.fixed({ count: detail.fixes.unchecked })}</div>}
      {checked && <SumsCard detail={detail} />}
      {control.isError && <ProblemNote error={control.error} />}
      {mayImport && (
        <Card>
          <div className={classes.actions}>
            <Button className={classes.start} variant="subtle" color="red" onClick={() => setDiscarding(true)}>{t.check.discard}</Button>
            <Button variant="default" onClick={() => goTo("columns")}>{t.check.back}</Button>
            {checked && !needsCheck
              ? <Button disabled={count === 0} loading={control.isPending} onClick={() => control.mutate("run")}>{count === 0 ? t.check.nothing : t.check.run({ count })}</Button>
              : <Button disabled={busy} loading={control.isPending} onClick={() => control.mutate("check")}>{needsCheck ? t.check.again : t.check.start}</Button>}
          </div>
        </Card>
      )}
      {checked && <RemarksCard detail={detail} />}
      <ConfirmDialog opened={discarding} title={t.check.discardTitle} confirmLabel={t.check.discard} danger onConfirm={discard} onClose={() => setDiscarding(false)}>{t.check.discardText}</ConfirmDialog>
    </>
  );
}

/** Rows that would come in with one answer. */
function OpenAnswersNote({ detail, goTo }: CheckStepProps) {
  const t = useTexts(importsTexts);
  const { words, countries } = useOpenAnswers(detail);
  const openWords = words.filter(({ chosen }) => chosen === null).length;
  const openCountries = countries.filter(({ value }) => detail.mapping.countries[fold(value)] === undefined).length;
  if (openWords + openCountries === 0) return null;
  return (
    <div className={classes.notice}>
      <div>
        {openCountries > 0 && <p>{t.check.unanswered({ count: openCountries })}</p>}
        {openWords > 0 && <p>{t.check.words({ count: openWords })}</p>}
      </div>
      <Button variant="default" size="xs" onClick={() => goTo("columns")}>{t.check.answer}</Button>
    </div>
  );
}
