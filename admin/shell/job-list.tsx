import "@mantine/core/styles/Progress.layer.css";
import { Button, CloseButton, Progress } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { cancelOperation, isRunning, operationQuery } from "../api/operations.ts";
import { useFormat } from "../language/format.ts";
import { useTexts } from "../language/texts.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { useToast } from "../ui/toasts.tsx";
import { type Job, useJobs } from "./jobs.tsx";
import classes from "./jobs-tray.module.css";
import { shellTexts } from "./texts.ts";
import { useUndo } from "./use-undo.ts";

export function JobList({ jobs }: { jobs: readonly Job[] }) {
  return <ul className={classes.list}>{jobs.map((job) => <JobLine key={job.operationId} job={job} />)}</ul>;
}

function JobLine({ job }: { job: Job }) {
  const t = useTexts(shellTexts);
  const format = useFormat();
  const { forget } = useJobs();
  const queryClient = useQueryClient();
  const { data: operation, error } = useQuery(operationQuery(job.operationId));
  const cancel = useMutation({
    mutationFn: () => cancelOperation(job.operationId),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["operation", job.operationId] }),
  });
  const toast = useToast();
  const takeBack = useUndo();
  const undo = useMutation({
    mutationFn: () => takeBack(job.operationId),
    onSuccess: (message) => toast({ message }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["operation", job.operationId] }),
  });
  if (error)
    return (
      <li className={classes.job}>
        <ProblemNote error={error} />
        <CloseButton aria-label={t.jobs.dismiss} onClick={() => forget(job.operationId)} />
      </li>
    );
  if (!operation) return null;
  const { done, refused, total } = operation;
  const undoable = operation.state === "done" && operation.undo_until !== null && Date.parse(operation.undo_until) > Date.now();
  return (
    <li className={classes.job}>
      <div className={classes.line}>
        <strong>{job.label}</strong>
        {isRunning(operation) ? (
          <Button size="compact-xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t.jobs.cancel}
          </Button>
        ) : undoable ? (
          <Button size="compact-xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t.toast.undo}
          </Button>
        ) : (
          <CloseButton size="sm" aria-label={t.jobs.dismiss} onClick={() => forget(job.operationId)} />
        )}
      </div>
      <Progress value={total === 0 ? 100 : ((done + refused) / total) * 100} size="sm" aria-label={job.label} />
      <div className={classes.line}>
        <span className="soft numeric">
          {t.jobs.progress({ done: format.number(done), total: format.number(total) })}
          {refused > 0 && `, ${t.jobs.refused({ count: refused })}`}
        </span>
        <span className="soft">{t.jobs.state[operation.state]}</span>
      </div>
    </li>
  );
}
