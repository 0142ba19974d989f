import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

/** Work that goes on in the background: a bulk change, later a print run. Kept over a reload of the page. */
export type Job = {
  readonly operationId: string;
  readonly label: string;
  /** Its window was closed before it had ended: the end is news then. */
  readonly isLeft?: boolean;
};
type Jobs = { jobs: readonly Job[]; follow: (job: Job) => void; forget: (operationId: string) => void };

const storageKey = "comptoir-jobs";
const JobsContext = createContext<Jobs | null>(null);

export function JobsProvider({ children }: { children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly Job[]>(readJobs);
  const update = useCallback((change: (jobs: readonly Job[]) => readonly Job[]) => {
    setJobs((before) => {
      const after = change(before).slice(0, 10);
      sessionStorage.setItem(storageKey, JSON.stringify(after));
      return after;
    });
  }, []);
  const value = useMemo<Jobs>(() => ({
    jobs,
    follow: (job) => update((all) => [job, ...all.filter((other) => other.operationId !== job.operationId)]),
    forget: (operationId) => update((all) => all.filter((job) => job.operationId !== operationId)),
  }), [jobs, update]);
  return <JobsContext value={value}>{children}</JobsContext>;
}

export function useJobs(): Jobs {
  const jobs = useContext(JobsContext);
  if (!jobs) throw new Error("useJobs outside JobsProvider");
  return jobs;
}

function readJobs(): readonly Job[] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? "[]") as Job[];
  } catch {
    return [];
  }
}
