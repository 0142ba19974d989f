import type { FastifyInstance } from "fastify";
import { deleteOldSessions } from "../modules/staff/credentials-store.ts";
import type { House } from "../platform/context.ts";
import { deleteOldAnswers } from "../platform/idempotency.ts";
import { deleteOldTries } from "../platform/tries.ts";

const everyMs = 3600_000;

/** What is over takes no effect already; once an hour its rows go. Several processes doing so is only idle work. */
export function forgetExpired(app: FastifyInstance): void {
  let timer: NodeJS.Timeout | undefined;
  const work = (): void => void deleteExpired(app.house).catch((error: unknown) => app.log.warn({ err: error }, "nothing was forgotten this hour"));
  app.addHook("onListen", async () => void (timer = setInterval(work, everyMs).unref()));
  app.addHook("onClose", async () => clearInterval(timer));
}

export async function deleteExpired({ db, now }: House): Promise<void> {
  await Promise.all([deleteOldSessions(db, now()), deleteOldTries(db, now()), deleteOldAnswers(db, now())]);
}
