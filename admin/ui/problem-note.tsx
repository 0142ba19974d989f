import { Button } from "@mantine/core";
import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { problemOf, unreachable } from "../api/problem.ts";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./problem-note.module.css";

/** An error where it happened: what, what to do, and a way to try again; for a fault of ours also the number to quote. */
export function ProblemNote({ error, onRetry, children }: { error: unknown; onRetry?: (() => void) | undefined; children?: ReactNode }) {
  const t = useTexts(shellTexts);
  const problem = problemOf(error);
  const silent = problem.code === unreachable;
  const defect = problem.code === "client.defect";
  const title = silent ? t.states.unreachable : defect ? t.states.defect : problem.title;
  const detail = silent ? t.states.unreachableDetail : defect ? `${t.states.defectDetail} (${problem.title})` : problem.detail;
  const others = (problem.errors ?? []).filter(({ message }) => message !== detail);
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div className={classes.text}>
        <strong>{title}</strong>
        {detail && <p>{detail}</p>}
        {others.length > 0 && <ul>{others.map((field) => <li key={field.pointer + field.code}>{field.message}</li>)}</ul>}
        {children}
        {problem.request_id && problem.status >= 500 && <p className={classes.request}>{t.states.requestId({ id: problem.request_id })}</p>}
      </div>
      {onRetry && (
        <Button variant="default" size="xs" leftSection={<IconRefresh size={14} />} onClick={onRetry}>{t.states.retry}</Button>
      )}
    </div>
  );
}
