import { Button } from "@mantine/core";
import { useState } from "react";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Card } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import type { ImportDetail } from "./contract.ts";
import { Figures } from "./figures.tsx";
import { RemarksCard } from "./remarks-card.tsx";
import { RefusedFileNote } from "./refused-file-note.tsx";
import { SumsCard } from "./sums-card.tsx";
import { importsTexts } from "./texts.ts";
import { useControlImport } from "./use-import.ts";
import classes from "./wizard.module.css";

/** Every row of the file accounted for, every sum beside its own. */
export function ResultStep({ detail }: { detail: ImportDetail }) {
  const t = useTexts(importsTexts);
  const format = useFormat();
  const { rows, orders, status, phase } = detail;
  const number = (value: number) => format.number(value);
  const nothing = status === "cancelled" && detail.finished_at !== null && rows.imported + rows.merged === 0 && orders.created + orders.updated === 0;
  const said =
    phase === "undoing"
      ? t.result.undoing
      : nothing
        ? t.result.discarded
        : t.result[status === "undone" || status === "failed" || status === "cancelled" ? status : "finished"];
  const { result } = t;
  return (
    <>
      <Card title={result.title}>
        <p className={classes.text} role="status">
          {said}
        </p>
      </Card>
      {detail.error && <RefusedFileNote message={detail.error.message} />}
      {!nothing && (
        <>
          <Card
            title={result.ordersTitle}
            actions={
              status !== "undone" &&
              orders.created + orders.updated > 0 && (
                <ButtonLink to="/orders" search={{ q: `import:${detail.id}`, status: "*" }} variant="default">
                  {result.orders}
                </ButtonLink>
              )
            }
          >
            <Figures
              items={[
                { label: result.created, value: number(orders.created) },
                { label: result.updated, value: number(orders.updated) },
                { label: result.unchanged, value: number(orders.unchanged) },
              ]}
            />
          </Card>
          <Card title={result.rowsTitle}>
            <Figures
              items={[
                { label: result.imported, value: number(rows.imported), hint: result.hints.imported },
                { label: result.merged, value: number(rows.merged), hint: result.hints.merged },
                { label: result.skipped, value: number(rows.skipped), hint: result.hints.skipped },
                { label: result.rejected, value: number(rows.rejected), hint: result.hints.rejected, alarm: rows.rejected > 0 },
              ]}
            />
            <p className={classes.equation}>
              {result.addsUp({
                read: number(rows.read),
                imported: number(rows.imported),
                merged: number(rows.merged),
                skipped: number(rows.skipped),
                rejected: number(rows.rejected),
              })}
            </p>
          </Card>
          <SumsCard detail={detail} />
        </>
      )}
      <ResultActions detail={detail} />
      {!nothing && <RemarksCard detail={detail} />}
    </>
  );
}

function ResultActions({ detail }: { detail: ImportDetail }) {
  const { result, run } = useTexts(importsTexts);
  const mayImport = usePermission("orders.import");
  const control = useControlImport(detail.id);
  const [undoing, setUndoing] = useState(false);
  const may = (action: ImportDetail["allowed_actions"][number]) => mayImport && detail.allowed_actions.includes(action);
  const count = detail.orders.created;
  if (!mayImport) return null;
  return (
    <Card>
      {control.isError && !undoing && <ProblemNote error={control.error} />}
      <div className={classes.actions}>
        {may("undo") && count > 0 && <Button className={classes.start} variant="subtle" color="red" onClick={() => setUndoing(true)}>{result.undo}</Button>}
        {may("resume") && <Button variant="default" loading={control.isPending} onClick={() => control.mutate("resume")}>{run.resume}</Button>}
        <ButtonLink to="/imports/new">{result.again}</ButtonLink>
      </div>
      <ConfirmDialog
        opened={undoing}
        title={result.undoTitle}
        confirmLabel={result.undoConfirm({ count })}
        cancelLabel={result.undoKeep}
        danger
        onConfirm={async () => {
          await control.mutateAsync("undo");
          setUndoing(false);
        }}
        onClose={() => {
          control.reset();
          setUndoing(false);
        }}
      >
        {result.undoText({ count })}
      </ConfirmDialog>
    </Card>
  );
}
