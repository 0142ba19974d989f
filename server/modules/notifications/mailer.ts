import type { House } from "../../platform/context.ts";
import type { Log } from "../../platform/log.ts";
import { sendDueMessages } from "./send-messages.ts";
import { nextDueAt } from "./store.ts";
import type { MailTransport } from "./transport.ts";

export type Mailer = {
  /** Mails were planned. */
  wake(): void;
  /** Waits for the mails that are on their way; those that wait for their turn are left to another sender. */
  stop(): Promise<void>;
};
export type MailerOptions = { readonly log: Log; readonly pollMs?: number };

/**
 * The one loop of a process that sends mails: it sleeps until the next one is due and is woken when some were planned.
 * Other processes may do the same. `pollMs` finds what another process planned, or left behind.
 */
export function startMailer(house: House, transport: MailTransport, { log, pollMs = 10_000 }: MailerOptions): Mailer {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let again = false;
  const stopping = new AbortController();

  const work = async (): Promise<void> => {
    do {
      again = false;
      const report = await sendDueMessages(house, transport, house.now(), stopping.signal);
      if (report.sent + report.failed + report.retried > 0) log.info(report, "mails");
      // What was set back is due later; only what was planned meanwhile is due now.
    } while (again && !stopping.signal.aborted);
    const due = await nextDueAt(house.db);
    const wait = again ? 0 : due === null ? pollMs : Math.min(Math.max(due.getTime() - house.now().getTime(), 0), pollMs);
    if (!stopping.signal.aborted) timer = setTimeout(kick, wait).unref();
  };
  const kick = (): void => {
    if (stopping.signal.aborted) return;
    again = true;
    clearTimeout(timer);
    working ??= work()
      .catch((error: unknown) => {
        log.warn({ err: error }, "mails could not be sent, trying again");
        if (!stopping.signal.aborted) timer = setTimeout(kick, pollMs).unref();
      })
      .finally(() => (working = undefined));
  };
  kick();

  return {
    wake: kick,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await working;
      await transport.close();
    },
  };
}
