import { ActionIcon, Popover } from "@mantine/core";
import { IconActivity } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { isRunning, operationQuery } from "../api/operations.ts";
import { useTexts } from "../language/texts.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useJobs } from "./jobs.tsx";
import classes from "./jobs-tray.module.css";
import { shellTexts } from "./texts.ts";

const JobList = lazyPart(() => import("./job-list.tsx").then((part) => part.JobList));

export function JobsTray() {
  const t = useTexts(shellTexts);
  const [opened, setOpened] = useState(false);
  const { jobs } = useJobs();
  const operations = useQueries({ queries: jobs.map((job) => operationQuery(job.operationId)) });
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
