import { useTexts } from "../../language/texts.ts";
import { type Shape, StatusPill, type Tone } from "../../ui/status-pill.tsx";
import type { ImportSummary } from "./contract.ts";
import { importsTexts } from "./texts.ts";

type Stand = Pick<ImportSummary, "status" | "phase" | "requested" | "questions">;
type State = keyof (typeof looks);

const looks = {
  mapped: ["gray", "empty"],
  questions: ["amber", "clock"],
  checking: ["blue", "half"],
  checked: ["blue", "check"],
  running: ["blue", "half"],
  pausing: ["amber", "clock"],
  cancelling: ["amber", "clock"],
  paused: ["amber", "clock"],
  finished: ["green", "check"],
  failed: ["red", "cross"],
  cancelled: ["gray", "cross"],
  undoing: ["amber", "back"],
  undone: ["gray", "back"],
} as const satisfies Readonly<Record<string, readonly [Tone, Shape]>>;

/** One word for where an import stands, whoever is at work on it. */
export function importState({ status, phase, requested, questions }: Stand): State {
  if (phase !== null && requested !== null) return requested === "pause" ? "pausing" : "cancelling";
  if (phase !== null) return phase;
  return status === "mapped" && questions.length > 0 ? "questions" : status;
}

export function ImportState({ stand }: { stand: Stand }) {
  const t = useTexts(importsTexts);
  const state = importState(stand);
  const [tone, shape] = looks[state];
  return <StatusPill tone={tone} shape={shape}>{t.state[state]}</StatusPill>;
}
