import type { ImportSummary } from "./contract.ts";

export const steps = ["file", "columns", "check", "run", "result"] as const;
export type Step = (typeof steps)[number];
export type ImportSearch = { step?: Step };

export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const step = steps.find((each) => each === search["step"]);
  return step ? { step } : {};
}

type Stand = Pick<ImportSummary, "status" | "phase" | "questions">;

/** Where an import stands: what has begun cannot be mapped otherwise, and what is unclear cannot run. */
export function openSteps({ status, phase, questions }: Stand): readonly Step[] {
  if (status === "mapped" || status === "checked") return questions.length > 0 ? ["columns"] : ["columns", "check"];
  if (status === "running" || status === "paused") return ["columns", "run"];
  return phase === "running" ? ["columns", "run"] : ["columns", "result"];
}

/** The step of the address, or the one where the work is. */
export function currentStep(stand: Stand, asked: Step | undefined): Step {
  const open = openSteps(stand);
  if (asked !== undefined && open.includes(asked)) return asked;
  if (stand.status === "mapped" && stand.phase === null) return "columns";
  return open.at(-1) ?? "columns";
}
