import type { FastifyInstance } from "fastify";
import { secretsOf, type Config } from "./config.ts";
import { outboxTransport } from "./adapters/mail/outbox.ts";
import { smtpTransport } from "./adapters/mail/smtp.ts";
import { openDemoShop } from "./demo/open-demo-shop.ts";
import { shop as demoShop } from "./demo/shop.ts";
import { buildApp } from "./http/app.ts";
import { closeWithin } from "./http/close-within.ts";
import { startMailer } from "./modules/notifications/mailer.ts";
import { mailAddress } from "./modules/notifications/mail-address.ts";
import type { MailAddress, MailTransport } from "./modules/notifications/transport.ts";
import { ensureStore } from "./modules/settings/create-store.ts";
import { openAuthentication } from "./modules/staff/authentication.ts";
import { acceptConfiguredKey, ensureFirstOwner, hasOwner, type FirstOwner } from "./modules/staff/first-owner.ts";
import { systemClock, type Clock } from "./platform/clock.ts";
import type { House, Store, Wake } from "./platform/context.ts";
import { openDatabase } from "./platform/db.ts";
import { runningEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from "./platform/embedded-postgres.ts";
import { startSequencer } from "./platform/events/sequencer.ts";
import { requireFreePort } from "./platform/free-port.ts";
import { installJobs } from "./platform/jobs.ts";
import { createLog, type Log } from "./platform/log.ts";
import { migrate } from "./platform/migrate.ts";
import { openReplica } from "./platform/replica.ts";
import { runTool } from "./platform/run-tool.ts";
import { handlers } from "./worker/handlers.ts";
import { systemContext } from "./worker/system-context.ts";
import { startWorker } from "./worker/loop.ts";

/** What a request in flight gets to end in; a visitor who never finishes sending must not keep the house open. */
const closeLimitMs = 10_000;

/** Anything that was started and must be stopped, in the opposite order. */
type Stop = () => Promise<void> | void;

export type Foundation = {
  readonly house: House;
  readonly log: Log;
  readonly databaseUrl: string;
  readonly isEmbedded: boolean;
  wakeBy(wake: House["wake"]): void;
  close(): Promise<void>;
};

export type FoundationOptions = {
  readonly now?: Clock;
  readonly onLost?: (error: Error) => void;
  /** Not the keeper of the embedded database, if somebody else is. */ readonly isGuest?: boolean;
};

/** Database and schema: what every command needs. */
export async function openFoundation(config: Config, { now = systemClock, onLost, isGuest = false }: FoundationOptions = {}): Promise<Foundation> {
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  let embedded: EmbeddedPostgres | undefined;
  // A command beside a running `serve` uses the server that this one has started.
  const running = config.databaseUrl === null && isGuest ? runningEmbeddedPostgres(config.dataDirectory) : null;
  if (config.databaseUrl === null && running === null)
    embedded = await startEmbeddedPostgres({ dataDir: config.dataDirectory, log, ...(onLost ? { onLost } : {}) });
  const databaseUrl = config.databaseUrl ?? (running ?? (embedded as EmbeddedPostgres)).applicationUrl;
  try {
    await migrate(databaseUrl, { log });
    await installJobs(databaseUrl);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const db = openDatabase({ url: databaseUrl, isPooled: config.databasePooler === "transaction" });
  const replica =
    config.databaseReplicaUrl === null
      ? null
      : openReplica(
          db,
          openDatabase({
            url: config.databaseReplicaUrl,
            isPooled: config.databasePooler === "transaction",
            applicationName: "comptoir reads",
          }),
        );
  let wake: House["wake"] = () => {};
  const house: House = {
    db,
    ...(replica && { replica }),
    now,
    undoWindowMs: config.undoWindowSeconds * 1_000,
    publicUrl: config.publicUrl,
    dataDirectory: config.dataDirectory,
    wake: (what, storeId) => wake(what, storeId),
  };
  return {
    house, log, databaseUrl, isEmbedded: embedded !== undefined,
    wakeBy: (listener) => void (wake = listener),
    async close() {
      await replica?.close();
      await db.close();
      await embedded?.stop();
    },
  };
}

/** What a start may have to wait for. */
export type StartStep = "database" | "back_office" | "demo" | "opening";
export type ServeOptions = {
  readonly port?: number;
  readonly now?: Clock;
  readonly isEmpty?: boolean;
  readonly onLost?: (error: Error) => void;
  readonly onStep?: (step: StartStep) => void;
};
export type Served = {
  readonly url: string;
  readonly store: Store;
  readonly owner: FirstOwner | null;
  readonly app: FastifyInstance;
  readonly house: House;
  stop(): Promise<void>;
};

/** The whole product in one process: API, back-office, sequencer, senders and jobs. */
export async function serve(config: Config, options: ServeOptions = {}): Promise<Served> {
  const stops: Stop[] = [];
  const address = { host: config.host, port: options.port ?? config.port };
  const begin = options.onStep ?? (() => {});
  await requireFreePort(address);
  const stopped = new AbortController();
  stops.push(() => stopped.abort());
  const building = runTool("build-admin.ts", stopped.signal);
  building.catch(() => {}); // awaited below
  try {
    begin("database");
    const foundation = await openFoundation(config, options);
    stops.push(() => foundation.close());
    const { house, log } = foundation;
    const store = await ensureStore(house.db, house.now(), options.isEmpty === true ? {} : { name: demoShop.name });
    if (config.apiKey !== null) await acceptConfiguredKey(house, config.apiKey, store);
    const mail = mailTransport(config);
    const wakers = await startWork(foundation, mail, stops);
    foundation.wakeBy((what, storeId) => wakers[what](storeId));
    begin("back_office");
    await building.catch((error: unknown) => log.error({ err: error }, "the back-office could not be built; the last build is served"));
    if (options.isEmpty !== true && !(await hasOwner(house, store))) {
      begin("demo");
      await openDemo(house, store);
    }
    begin("opening");
    const auth = await openAuthentication(house);
    const app = await buildApp({ house, auth, mail, log, config: {} });
    stops.push(() => closeWithin(app, closeLimitMs));
    // Last, because a drawn password is shown once: a first start that is interrupted before is simply a first start again. So is one whose port was taken meanwhile.
    await requireFreePort(address);
    const owner = await ensureFirstOwner(house, config, store);
    const url = await app.listen(address);
    return { url, store, owner, app, house, stop: () => stopAll(stops) };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

/** What works without being asked: numbering, mails, jobs. Also the whole of `comptoir worker`. */
export async function startWork({ house, log }: Foundation, mail: MailTransport, stops: Stop[]): Promise<Record<Wake, (storeId: string) => void>> {
  const sequencer = startSequencer(house, { log });
  stops.push(() => sequencer.stop());
  const worker = await startWorker(house, handlers, { log });
  stops.push(() => worker.stop());
  const mailer = startMailer(house, mail, { log });
  stops.push(() => mailer.stop());
  return { events: (storeId) => sequencer.wake(storeId), jobs: () => worker.wake(), messages: () => mailer.wake() };
}

export async function stopAll(stops: readonly Stop[]): Promise<void> {
  for (const stop of stops.toReversed()) await stop();
}

/** A new installation shows a living shop; one click removes it. */
async function openDemo(house: House, store: Store): Promise<void> {
  await openDemoShop(await systemContext(house, store.id));
}

export function mailTransport({ smtpUrl, mailFrom }: Config): MailTransport {
  return smtpUrl === null ? outboxTransport() : smtpTransport({ url: smtpUrl, sender: mailFrom === null ? null : senderOf(mailFrom) });
}

/** "Shop <orders@example.com>", or the address alone. */
function senderOf(text: string): MailAddress {
  const [, name = "", address = text] = /^(.*)<(.+)>$/.exec(text) ?? [];
  return mailAddress(name.trim(), address.trim());
}
