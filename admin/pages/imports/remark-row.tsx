import { Button } from "@mantine/core";
import { IconCheck, IconMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import type { Remark } from "./contract.ts";
import classes from "./remarks-card.module.css";
import { RowEditor } from "./row-editor.tsx";
import { importsTexts } from "./texts.ts";
import { useFixRow } from "./use-import.ts";

type RemarkRowProps = { remark: Remark; importId: string; /** Before the import runs, a refused row can be mended. */ isOpen: boolean };

export function RemarkRow({ remark, importId, isOpen }: RemarkRowProps) {
  const format = useFormat();
  const { row, kind, code, message, raw } = remark;
  // A row that is right and had to stay out with another is mended there.
  const mends = isOpen && kind === "rejected" && code !== "import.order_incomplete";
  return (
    <tr data-kind={kind} data-fix={remark.fix ?? undefined}>
      <td className="numeric">{format.number(row)}</td>
      <td>
        <span className={classes.message}>{message}</span>
        {raw !== null && <code className={classes.raw}>{raw.slice(0, 300)}</code>}
        {mends && <Fix remark={remark} importId={importId} />}
      </td>
    </tr>
  );
}

function Fix({ remark: { row, fix: state }, importId }: Pick<RemarkRowProps, "remark" | "importId">) {
  const { fix: t } = useTexts(importsTexts);
  const [editing, setEditing] = useState(false);
  const fix = useFixRow(importId, row);
  if (editing) return <RowEditor importId={importId} row={row} onClose={() => setEditing(false)} />;
  return (
    <div className={classes.fix}>
      {state !== null && (
        <span className={classes.fixed} role="status">
          {state === "corrected" ? <IconCheck size={14} aria-hidden="true" /> : <IconMinus size={14} aria-hidden="true" />}
          {t.states[state]}
        </span>
      )}
      {state !== "left_out" && (
        <Button size="compact-sm" variant="default" aria-label={t.correctRow({ row })} onClick={() => setEditing(true)}>
          {t.correct}
        </Button>
      )}
      {state === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t.leaveOutRow({ row })}
          loading={fix.isPending}
          onClick={() => fix.mutate({ leave_out: true })}
        >
          {t.leaveOut}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t.takeBackRow({ row })}
          loading={fix.isPending}
          onClick={() => fix.mutate(null)}
        >
          {t.takeBack}
        </Button>
      )}
      {fix.isError && <ProblemNote error={fix.error} />}
    </div>
  );
}
