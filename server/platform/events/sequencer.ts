import type { House } from "../context.ts";
import type { Log } from "../log.ts";
import { numberEvents, type NumberedEvent } from "./number-events.ts";

export type Sequencer = {
  /** Events of this store were committed. */
  wake(storeId: string): void;
  stop(): Promise<void>;
};
export type SequencerOptions = {
  readonly log: Log;
  /** Called with what this process numbered; other processes are told by the database. */
  readonly onNumbered?: (events: readonly NumberedEvent[]) => void;
  readonly pollMs?: number;
};

/** A round costs nearly half of a placed order (5.1 to 3.2 ms of CPU for a buyer alone): a busy store has twenty a second. Who comes alone never waits. */
const apartMs = 50;

/**
 * Numbers events as they are committed: at once when this process wrote them, within `pollMs` when a process that stopped
 * left them behind. Wakes that come while it works are served together, so a busy store costs one round a batch.
 */
export function startSequencer(house: House, { log, onNumbered = () => {}, pollMs = 1_000 }: SequencerOptions): Sequencer {
  const waiting = new Set<string>();
  let everyStore = true;
  let working: Promise<void> | undefined;
  let stopped = false;

  let lastRound = Number.NEGATIVE_INFINITY;
  const work = async (): Promise<void> => {
    while (!stopped && (everyStore || waiting.size > 0)) {
      const restMs = lastRound + apartMs - performance.now();
      if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
      lastRound = performance.now();
      const stores = everyStore ? [undefined] : [...waiting];
      everyStore = false;
      waiting.clear();
      for (const store of stores) {
        const numbered = await numberEvents(house.db, store);
        if (numbered.length > 0) onNumbered(numbered);
      }
    }
  };
  const kick = (): void => {
    if (stopped) return;
    working ??= work()
      .catch((error: unknown) => log.warn({ err: error }, "events could not be numbered, trying again"))
      .finally(() => {
        working = undefined;
        // A wake that came after the last look and before this line.
        if (everyStore || waiting.size > 0) kick();
      });
  };
  const timer = setInterval(() => {
    everyStore = true;
    kick();
  }, pollMs).unref();
  kick();

  return {
    wake(storeId) {
      waiting.add(storeId);
      kick();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await working;
    },
  };
}
