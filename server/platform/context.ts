import type { Connection, Database } from "./db.ts";
import { assert, AssertionFailure } from "../domain/assert.ts";
import { together, type Sql } from "./sql.ts";
import type { Permission } from "./permissions.ts";
import type { Replica } from "./replica.ts";

/** The shop a request works for. */
export type Store = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly pricesIncludeTax: boolean;
  readonly rounding: "line" | "document";
};
export type Locale = "en" | "fr" | "ro";

/** Who did it, written on every event. The name stays readable after the person has left. */
export type Actor = { readonly kind: "operator" | "api_key" | "customer" | "system" | "import"; readonly id: string | null; readonly name: string };

/** A transaction that knows its store, its moment and its author. First argument of everything that touches the database. */
export type Tx = Connection & {
  readonly storeId: string;
  readonly store: Store;
  readonly now: Date;
  readonly actor: Actor;
  /** False in a preview: loads take no lock and nothing is written. */
  readonly locks: boolean;
  /** Runs once the transaction is committed; never when it is not. */
  afterCommit(work: () => void): void;
  wakeAfterCommit(what: Wake): void;
};

export type Context = {
  readonly store: Store;
  readonly actor: Actor;
  readonly permissions: ReadonlySet<Permission>;
  readonly locale: Locale;
  readonly house: House;
  /** Opens the one transaction of a use case. `lock: false` is a preview. */
  transaction<Result>(options: { readonly lock: boolean }, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Reads outside of a transaction: statements sent in one tick travel together. */
  rows<Row>(query: Sql): Promise<Row[]>;
  /** For what only reads and may be long (lists, counts, reports): from the read-only copy, where there is one that holds all written before. */
  reading<Result>(work: (context: Context) => Promise<Result>): Promise<Result>;
};

/** What the process holds for every store. */
export type House = {
  readonly db: Database;
  readonly replica?: Replica;
  readonly now: () => Date;
  readonly undoWindowMs: number;
  readonly publicUrl: string;
  readonly dataDirectory: string;
  /** After a commit: someone has events to number, messages to send or jobs to run. Only a hint; polling would find them too. */
  wake(what: Wake, storeId: string): void;
};
export type Wake = "events" | "messages" | "jobs";

export type ContextOf = { readonly store: Store; readonly actor: Actor; readonly permissions: ReadonlySet<Permission>; readonly locale?: Locale };

export function contextOf(house: House, { store, actor, permissions, locale = store.locale }: ContextOf): Context {
  const context: Context = {
    store,
    actor,
    permissions,
    locale,
    house,
    rows: (query) => house.db.rows(query),
    async transaction(options, work) {
      let after: (() => void)[] = [];
      const result = await house.db.transaction((connection) => {
        after = []; // a retried attempt starts again
        return work(txOf(connection, { house, store, actor, locks: options.lock }, (callback) => after.push(callback)));
      });
      for (const callback of after) callback();
      return result;
    },
    reading: (work) => readingFrom(house, context, work),
  };
  return context;
}

async function readingFrom<Result>({ replica, ...house }: House, context: Context, work: (context: Context) => Promise<Result>): Promise<Result> {
  const copy = await replica?.caughtUp() ?? null;
  if (copy === null) return work(context);
  try {
    return await work(contextOf({ ...house, db: copy }, context));
  } catch (error) {
    // Of the database or the network, as a query that stood in the way of the replay: what only reads is read again.
    if (typeof (error as { code?: unknown }).code !== "string") throw error;
    replica?.rest();
    return work(context);
  }
}

/** The same context, reading inside a transaction: what several reads ask in one tick travels together, on one connection. */
export function readerIn(context: Context, tx: Pick<Tx, "rows">): Context {
  return { ...context, rows: (query) => tx.rows(query) };
}

/**
 * The same context inside of a transaction that is open: those of the use cases it is handed to are parts of it, kept or left
 * with it as a whole, and their reads see what it wrote.
 */
export function contextIn(context: Context, connection: Connection, afterCommit: (work: () => void) => void): Context {
  let failure: unknown;
  return {
    ...context,
    rows: (query) => connection.rows(query),
    async transaction(options, work) {
      // Whoever goes on after a failed transaction would commit its first half.
      assert(failure === undefined, "nothing more can be done in a request whose transaction has failed");
      try {
        return await work(txOf(connection, { ...context, locks: options.lock }, afterCommit));
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  };
}

/** What `work` writes leaves as one statement (see `together`): rows that do not meet, none of which builds on another. */
export function inOneStatement(tx: Tx, work: (tx: Tx) => void): void {
  const writes: Sql[] = [];
  work({ ...tx, write: (query) => void writes.push(query), rows: () => Promise.reject(new AssertionFailure("what is still being gathered cannot be asked")) });
  if (writes.length > 0) tx.write(together(writes));
}

export function txOf(
  connection: Connection,
  { house, store, actor, locks }: { house: House; store: Store; actor: Actor; locks: boolean },
  afterCommit: (work: () => void) => void,
): Tx {
  return {
    rows: (query) => connection.rows(query),
    write: (query) => connection.write(query),
    snapshot: () => connection.snapshot(),
    get roundTrips() {
      return connection.roundTrips;
    },
    storeId: store.id,
    store,
    now: house.now(),
    actor,
    locks,
    afterCommit,
    wakeAfterCommit: (what) => afterCommit(() => house.wake(what, store.id)),
  };
}
