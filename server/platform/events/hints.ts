import pg from "pg";
import type { Log } from "../log.ts";

/**
 * What another process says through the database: "look now". Nothing may depend on it (a pooler, a failover or a restart
 * loses hints without a word), so who listens also polls.
 */
export type Hints = {
  /** Returns the function that stops listening. */
  on(channel: string, handler: (payload: string) => void): () => void;
  /** Whatever is said from now on is heard, unless the connection cannot be made. */
  ready(): Promise<void>;
  close(): Promise<void>;
};

type Options = { readonly log: Log; readonly applicationName?: string };
const reconnectMaxMs = 5_000;

/** Behind a pooler that hands out connections per transaction, LISTEN would hear nothing: polling alone does the work. */
export const noHints: Hints = { on: () => () => {}, ready: async () => {}, close: async () => {} };

/** One connection a process, opened with the first listener and again whenever it is lost. */
export function openHints(url: string, { log, applicationName = "comptoir hints" }: Options): Hints {
  const handlers = new Map<string, Set<(payload: string) => void>>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let attempts = 0;
  let closed = false;
  let listening: Promise<unknown> = Promise.resolve();

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: applicationName, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client = next;
    next.on("error", () => lose(next));
    next.on("end", () => lose(next));
    next.on("notification", ({ channel, payload = "" }) => handlers.get(channel)?.forEach((handler) => handler(payload)));
    try {
      await next.connect();
      for (const channel of handlers.keys()) await listen(next, channel);
      attempts = 0;
    } catch (error) {
      log.debug({ err: error }, "no hints for the moment, polling goes on");
      lose(next);
    }
  };

  const lose = (lost: pg.Client): void => {
    if (client !== lost) return;
    client = undefined;
    lost.end().catch(() => {});
    if (closed) return;
    attempts += 1;
    timer = setTimeout(connect, Math.min(100 * 2 ** attempts, reconnectMaxMs)).unref();
  };

  return {
    on(channel, handler) {
      const known = handlers.get(channel);
      if (known) known.add(handler);
      else {
        handlers.set(channel, new Set([handler]));
        if (client) listening = Promise.all([listening, listen(client, channel).catch(() => {})]);
        else if (!timer && !closed) listening = connect();
      }
      return () => void handlers.get(channel)?.delete(handler);
    },
    async ready() {
      await listening;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}

async function listen(client: pg.Client, channel: string): Promise<void> {
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
}
