import type { FastifyInstance } from "fastify";
import { deleteOldSelections } from "../modules/desk/selection-store.ts";
import { deleteOldSessions } from "../modules/staff/credentials-store.ts";
import type { House } from "../platform/context.ts";
import { deleteOldAnswers } from "../platform/idempotency.ts";
import { deleteOldTries } from "../platform/tries.ts";
import type { RateLimiter } from "./rate-limit.ts";

/** What is over takes no effect already; once an hour its rows go. Several processes doing so is only idle work. */
export function forgetExpired(app: FastifyInstance): void {
  every(app, 3600_000, () => deleteExpired(app.house), "nothing was forgotten this hour");
}

export function shareCounts(app: FastifyInstance, limiter: RateLimiter): void {
  every(app, 1_000, () => limiter.share(), "requests are counted by this process alone for the moment");
}

export async function deleteExpired({ db, now }: House): Promise<void> {
  await Promise.all([deleteOldSessions(db, now()), deleteOldTries(db, now()), deleteOldAnswers(db, now()), deleteOldSelections(db, now())]);
}

/** From the moment the house listens until it closes; never two at a time. */
function every(app: FastifyInstance, ms: number, work: () => Promise<void>, failure: string): void {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  const begin = (): void => {
    working ??= work()
      .catch((error: unknown) => app.log.warn({ err: error }, failure))
      .finally(() => (working = undefined));
  };
  app.addHook("onListen", async () => void (timer = setInterval(begin, ms).unref()));
  app.addHook("onClose", async () => {
    clearInterval(timer);
    await working;
  });
}
