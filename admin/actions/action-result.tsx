import "@mantine/core/styles/Progress.layer.css";
import { Button, Progress } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { numberSign } from "../../server/domain/order-number.ts";
import type { ActionName, Operation } from "../api/contract.ts";
import { cancelOperation, isRunning, operationItemsQuery, operationQuery, retryOperation } from "../api/operations.ts";
import { useFormat } from "../language/format.ts";
import { useTexts } from "../language/texts.ts";
import { useShopLists } from "../orders/use-order-words.ts";
import { useJobs } from "../shell/jobs.tsx";
import { shellTexts } from "../shell/texts.ts";
import { downloadCsv } from "../ui/download-csv.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { doneWords } from "./act-words.ts";
import classes from "./action-result.module.css";
import { actionTexts } from "./texts.ts";
import { type Ran, useAnnounce } from "./use-run.ts";

/** What became of it: at once for a few orders, while it goes on for many. Every order that was refused says why, and may be tried again. */
export function ActionResult({
  ran,
  action,
  label,
  onClose,
}: {
  ran: Ran;
  action: ActionName;
  /** In the jobs tray, of what is tried again. */ label: string;
  onClose: () => void;
}) {
  const t = useTexts(actionTexts);
  const [shown, setShown] = useState(ran);
  const again = (operation: Operation) => setShown({ kind: "queued", operation });
  if (shown.kind === "queued")
    return (
      <QueuedResult key={shown.operation.id} started={shown.operation} action={action} label={label} onAgain={again} onClose={onClose} />
    );
  const { operation, done_count, refused, refused_count } = shown.outcome;
  return (
    <div className={classes.result}>
      <ResultCounts done={done_count} refused={refused_count} />
      <RefusedTable rows={refused} />
      <div className={classes.actions}>
        <RefusedButtons rows={refused} operationId={operation} label={label} onAgain={again} />
        <Button onClick={onClose} data-autofocus>
          {t.run.close}
        </Button>
      </div>
    </div>
  );
}

type QueuedResultProps = { started: Operation; action: ActionName; label: string; onAgain: (operation: Operation) => void; onClose: () => void };

function QueuedResult({ started, action, label, onAgain, onClose }: QueuedResultProps) {
  const t = useTexts(actionTexts);
  const { jobs } = useTexts(shellTexts);
  const format = useFormat();
  const queryClient = useQueryClient();
  const { data: operation = started, error } = useQuery(operationQuery(started.id));
  const running = isRunning(operation);
  const refused = useQuery({ ...operationItemsQuery(operation.id, "refused"), enabled: !running && operation.refused > 0 });
  const rows = refused.data?.data.map(({ id, number, message }) => ({ id, number, message: message ?? "" })) ?? [];
  const cancel = useMutation({
    mutationFn: () => cancelOperation(operation.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["operation", operation.id] }),
  });
  useWhenDone(operation, action);
  useWhenLeft(started.id, label, running);
  const ended = operation.done + operation.refused;
  const rest = operation.state === "failed" ? operation.total - ended : 0;
  return (
    <div className={classes.result}>
      {error && <ProblemNote error={error} />}
      {running
        ? <p className="numeric" role="status">{t.run.working({ done: format.number(ended), total: format.number(operation.total) })}</p>
        : <ResultCounts done={operation.done} refused={operation.refused} />}
      {rest > 0 && <p role="alert">{t.run.stopped({ count: rest })}</p>}
      <Progress value={operation.total === 0 ? 100 : (ended / operation.total) * 100} animated={running} aria-label={t.run.result} />
      <RefusedTable rows={rows} />
      <div className={classes.actions}>
        {running
          ? <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{jobs.cancel}</Button>
          : <RefusedButtons rows={rows} rest={rest} operationId={operation.id} label={label} onAgain={onAgain} />}
        <Button variant={running ? "default" : "filled"} onClick={onClose} data-autofocus>{running ? t.run.background : t.run.close}</Button>
      </div>
    </div>
  );
}

type RefusedRow = { readonly id: string; readonly number: string | null; readonly message: string };
type RefusedButtonsProps = {
  rows: readonly RefusedRow[];
  /** Orders it never came to. */ rest?: number;
  operationId: string | null;
  label: string;
  onAgain: (operation: Operation) => void;
};

/** The list to take along, and another try once the reason is gone. */
function RefusedButtons({ rows, rest = 0, operationId, label, onAgain }: RefusedButtonsProps) {
  const t = useTexts(actionTexts);
  const { follow } = useJobs();
  const retry = useMutation({
    mutationFn: (id: string) => retryOperation(id),
    onSuccess: (operation) => {
      follow({ operationId: operation.id, label });
      onAgain(operation);
    },
  });
  if (rows.length + rest === 0) return null;
  const download = () => downloadCsv(label, [[t.run.order, t.run.reason], ...rows.map(({ number, message }) => [number ?? "", message])]);
  return (
    <>
      {retry.error && <ProblemNote error={retry.error} />}
      {rows.length > 0 && (
        <Button variant="subtle" leftSection={<IconDownload size={16} />} onClick={download}>
          {t.run.download}
        </Button>
      )}
      {operationId !== null && (
        <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate(operationId)}>
          {rest > 0 ? t.run.retryRest : t.run.retry}
        </Button>
      )}
    </>
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
    announce(doneWords(action, operation.status, { count: operation.done }, t, statusLabel), operation.id, operation.undo_until);
  }, [ended, operation.id]);
}

/** Closed while it goes on: from here on the tray tells how it ended. */
function useWhenLeft(operationId: string, label: string, running: boolean): void {
  const { follow } = useJobs();
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => running && follow({ operationId, label, isLeft: true });
  });
  useEffect(() => () => leave.current(), []);
}

function ResultCounts({ done, refused }: { done: number; refused: number }) {
  const t = useTexts(actionTexts);
  return (
    <p className={classes.counts} role="status">
      <strong>{t.run.resultDone({ count: done })}</strong>
      {refused > 0 && ` · ${t.run.resultRefused({ count: refused })}`}
    </p>
  );
}

function RefusedTable({ rows }: { rows: readonly RefusedRow[] }) {
  const t = useTexts(actionTexts);
  if (rows.length === 0) return null;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t.run.reason}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.run.order}</th>
            <th scope="col">{t.run.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, message }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/admin/orders/${id}`} target="_blank" rel="noopener">
                  {numberSign(number ?? "–")}
                </a>
              </th>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
