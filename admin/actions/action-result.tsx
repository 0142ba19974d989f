import { Button, Progress } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ActionName, Operation } from "../api/contract.ts";
import { isRunning, operationItemsQuery, operationQuery } from "../api/operations.ts";
import { useFormat } from "../language/format.ts";
import { useTexts } from "../language/texts.ts";
import { useShopLists } from "../orders/use-order-words.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { doneWords } from "./act-words.ts";
import classes from "./action-result.module.css";
import { actionTexts } from "./texts.ts";
import { type Ran, useAnnounce } from "./use-run.ts";

/** What became of it: at once for a few orders, while it goes on for many. Every order that was refused says why. */
export function ActionResult({ ran, action, onClose }: { ran: Ran; action: ActionName; onClose: () => void }) {
  const t = useTexts(actionTexts);
  if (ran.kind === "queued") return <QueuedResult started={ran.operation} action={action} onClose={onClose} />;
  const { done_count, refused, refused_count } = ran.outcome;
  return (
    <div className={classes.result}>
      <ResultCounts done={done_count} refused={refused_count} />
      <RefusedTable rows={refused} />
      <div className={classes.actions}><Button onClick={onClose} data-autofocus>{t.run.close}</Button></div>
    </div>
  );
}

function QueuedResult({ started, action, onClose }: { started: Operation; action: ActionName; onClose: () => void }) {
  const t = useTexts(actionTexts);
  const format = useFormat();
  const { data: operation = started, error } = useQuery(operationQuery(started.id));
  const running = isRunning(operation);
  const refused = useQuery({ ...operationItemsQuery(operation.id, "refused"), enabled: !running && operation.refused > 0 });
  useWhenDone(operation, action);
  const ended = operation.done + operation.refused;
  return (
    <div className={classes.result}>
      {error && <ProblemNote error={error} />}
      {running
        ? <p className="numeric" role="status">{t.run.working({ done: format.number(ended), total: format.number(operation.total) })}</p>
        : <ResultCounts done={operation.done} refused={operation.refused} />}
      <Progress value={operation.total === 0 ? 100 : (ended / operation.total) * 100} animated={running} aria-label={t.run.result} />
      {refused.data && <RefusedTable rows={refused.data.data.map(({ id, number, message }) => ({ id, number, message: message ?? "" }))} />}
      <div className={classes.actions}><Button variant={running ? "default" : "filled"} onClick={onClose} data-autofocus>{running ? t.run.background : t.run.close}</Button></div>
    </div>
  );
}

/** Once it has ended: the offer to undo, and the orders read again. */
function useWhenDone(operation: Operation, action: ActionName): void {
  const t = useTexts(actionTexts);
  const announce = useAnnounce();
  const { statusLabel } = useShopLists();
  const queryClient = useQueryClient();
  const ended = operation.state === "done";
  useEffect(() => {
    if (!ended) return;
    void queryClient.invalidateQueries({ queryKey: ["order"] });
    announce(doneWords(action, operation.status, operation.done, t, statusLabel), operation.id, operation.undo_until);
  }, [ended, operation.id]);
}

function ResultCounts({ done, refused }: { done: number; refused: number }) {
  const t = useTexts(actionTexts);
  return <p className={classes.counts} role="status"><strong>{t.run.resultDone({ count: done })}</strong>{refused > 0 && ` · ${t.run.resultRefused({ count: refused })}`}</p>;
}

function RefusedTable({ rows }: { rows: readonly { id: string; number: string | null; message: string }[] }) {
  const t = useTexts(actionTexts);
  if (rows.length === 0) return null;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t.run.reason}>
      <table className={classes.table}>
        <thead><tr><th scope="col">{t.run.order}</th><th scope="col">{t.run.reason}</th></tr></thead>
        <tbody>
          {rows.map(({ id, number, message }) => (
            <tr key={id}><th scope="row"><a href={`/admin/orders/${id}`} target="_blank" rel="noopener">#{number}</a></th><td>{message}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
