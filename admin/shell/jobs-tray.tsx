import { ActionIcon, Popover } from "@mantine/core";
import { IconActivity } from "@tabler/icons-react";
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Operation } from "../api/contract.ts";
import { isRunning, operationQuery } from "../api/operations.ts";
import { useTexts } from "../language/texts.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useToast } from "../ui/toasts.tsx";
import { type Job, useJobs } from "./jobs.tsx";
import classes from "./jobs-tray.module.css";
import { shellTexts } from "./texts.ts";
import { useUndo } from "./use-undo.ts";

const JobList = lazyPart(() => import("./job-list.tsx").then((part) => part.JobList));

export function JobsTray() {
  const t = useTexts(shellTexts);
  const [opened, setOpened] = useState(false);
  const { jobs } = useJobs();
  const operations = useQueries({ queries: jobs.map((job) => operationQuery(job.operationId)) });
  useTold(jobs.flatMap((job, index) => operations[index]?.data ? [{ job, operation: operations[index].data }] : []));
  const running = operations.filter(({ data }) => data && isRunning(data)).length;
  const label = running > 0 ? `${t.jobs.title}, ${t.jobs.running({ count: running })}` : t.jobs.title;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon className={classes.button} aria-label={label} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <IconActivity size={19} />
          {running > 0 && <span className={classes.count} aria-hidden="true">{running}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.jobs.title}>
        <h2 className={classes.title}>{t.jobs.title}</h2>
        {jobs.length === 0 ? <p className={classes.none}>{t.jobs.none}</p> : <JobList jobs={jobs} />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Work that was left to itself says that it has ended, with an undo while there is one. */
function useTold(followed: readonly { readonly job: Job; readonly operation: Operation }[]): void {
  const t = useTexts(shellTexts);
  const { follow } = useJobs();
  const toast = useToast();
  const undo = useUndo();
  const queryClient = useQueryClient();
  const ended = followed.find(({ job, operation }) => job.isLeft === true && !isRunning(operation));
  useEffect(() => {
    if (!ended) return;
    const { job, operation: { id, state, refused, undo_until: until } } = ended;
    follow({ ...job, isLeft: false });
    void queryClient.invalidateQueries({ queryKey: ["order"] });
    const message = t.jobs.ended({ state: t.jobs.state[state], label: job.label });
    toast({
      message: refused > 0 ? `${message}, ${t.jobs.refused({ count: refused })}` : message,
      until,
      undo: until !== null && Date.parse(until) > Date.now() ? () => undo(id) : undefined,
    });
  }, [ended?.job.operationId]);
}
