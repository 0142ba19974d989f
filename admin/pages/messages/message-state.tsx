import { useEffect, useState } from "react";
import { useTexts } from "../../language/texts.ts";
import { type Shape, StatusPill, type Tone } from "../../ui/status-pill.tsx";
import type { Message } from "./queries.ts";
import { messagesTexts } from "./texts.ts";

const looks = {
  queued: ["blue", "clock"],
  sending: ["blue", "half"],
  sent: ["green", "check"],
  kept: ["teal", "paper"],
  failed: ["red", "cross"],
  bounced: ["red", "back"],
  cancelled: ["gray", "cross"],
} as const satisfies Readonly<Record<string, readonly [Tone, Shape]>>;

/** Where a mail is; one that waits counts down to the moment it leaves. */
export function MessageStatePill({ message: { state, delivered, send_after: sendAfter } }: { message: Message }) {
  const t = useTexts(messagesTexts);
  const shown = state === "sent" && delivered === "outbox" ? "kept" : state;
  const [tone, shape] = looks[shown];
  const left = useSecondsTo(state === "queued" ? sendAfter : null);
  return <StatusPill tone={tone} shape={shape}>{left > 0 ? t.leaves({ count: left }) : t.state[shown]}</StatusPill>;
}

/** Further away than this it is a retry: a clock time says more than 3 420 seconds. */
const countdownMax_s = 90;

function useSecondsTo(at: string | null): number {
  const secondsLeft = () => (at === null ? 0 : Math.ceil((Date.parse(at) - Date.now()) / 1000));
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    setLeft(secondsLeft());
    if (secondsLeft() <= 0) return;
    const timer = setInterval(() => setLeft(secondsLeft()), 500);
    return () => clearInterval(timer);
  }, [at]);
  return left <= countdownMax_s ? left : 0;
}
