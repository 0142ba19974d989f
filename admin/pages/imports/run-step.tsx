import { Button } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Card } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import type { ImportDetail } from "./contract.ts";
import { Figures } from "./figures.tsx";
import { importState } from "./import-state.tsx";
import { RunProgress } from "./run-progress.tsx";
import { importsTexts } from "./texts.ts";
import { useControlImport } from "./use-import.ts";
import classes from "./wizard.module.css";

export function RunStep({ detail }: { detail: ImportDetail }) {
  const t = useTexts(importsTexts);
  const format = useFormat();
  const mayImport = usePermission("orders.import");
  const control = useControlImport(detail.id);
  const [stopping, setStopping] = useState(false);
  const may = (action: ImportDetail["allowed_actions"][number]) => mayImport && detail.allowed_actions.includes(action);
  const state = importState(detail);
  const said = state === "pausing" ? t.run.pausing : state === "cancelling" ? t.run.cancelling : state === "paused" ? t.run.paused : t.run.leave;
  return (
    <>
      <Card title={t.run.title}>
        <RunProgress detail={detail} label={t.state[state]} />
        <p className="soft" role="status">{said}</p>
        <Figures items={[
          { label: t.result.created, value: format.number(detail.orders.created) },
          { label: t.result.updated, value: format.number(detail.orders.updated) },
          { label: t.result.unchanged, value: format.number(detail.orders.unchanged) },
          { label: t.check.errors, value: format.number(detail.rows.rejected), alarm: detail.rows.rejected > 0 },
        ]} />
      </Card>
      {control.isError && <ProblemNote error={control.error} />}
      {mayImport && (
        <Card>
          <div className={classes.actions}>
            {may("cancel") && <Button className={classes.start} variant="subtle" color="red" disabled={detail.requested === "cancel"} onClick={() => setStopping(true)}>{t.run.cancel}</Button>}
            {state === "paused"
              ? <Button leftSection={<IconPlayerPlay size={16} />} loading={control.isPending} onClick={() => control.mutate("resume")}>{t.run.resume}</Button>
              : <Button variant="default" leftSection={<IconPlayerPause size={16} />} disabled={!may("pause") || detail.requested !== null} onClick={() => control.mutate("pause")}>{t.run.pause}</Button>}
          </div>
        </Card>
      )}
      <ConfirmDialog
        opened={stopping}
        title={t.run.cancelTitle}
        confirmLabel={t.run.cancelConfirm}
        cancelLabel={t.run.keep}
        danger
        onConfirm={async () => {
          await control.mutateAsync("cancel");
          setStopping(false);
        }}
        onClose={() => setStopping(false)}
      >
        {t.run.cancelText}
      </ConfirmDialog>
    </>
  );
}
