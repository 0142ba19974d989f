import pg from "pg";
import { assert, AssertionFailure } from "../domain/assert.ts";
import { batchOf, type Pending, type Rows } from "./batch.ts";
import { isPlanned, render, type Sql, type Statement } from "./sql.ts";

/**
 * What our own pool makes of PostgreSQL's texts. bigint: amounts and counts are safe integers, and one that is not must stop
 * the request. timestamptz: an ISO 8601 string in UTC with all its microseconds (a Date would lose three digits, and with
 * them the place of a cursor between two orders of one millisecond).
 */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: (text) => {
    const value = Number(text);
    assert(Number.isSafeInteger(value), `not a safe integer: ${text}`);
    return value;
  },
  1184: (text) => `${text.slice(0, 10)}T${text.slice(11).replace(/[+-]00(:00)?$/, "Z")}`,
};
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") => parsers[oid] ?? pg.types.getTypeParser(oid, format as "text"),
};

export type Database = {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Behind a pooler in transaction mode nothing lives from one transaction to the next: no named statement, no LISTEN. */
  readonly isPooled: boolean;
  /** One statement outside of a transaction. */
  rows<Row>(query: Sql): Promise<Row[]>;
  transaction<Result>(work: (tx: Connection) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** What a store function needs of a transaction. Statements sent in one tick travel together (one round trip). */
export type Connection = {
  rows<Row>(query: Sql): Promise<Row[]>;
  /**
   * A write whose result nobody needs before the commit. It travels with the commit in one round trip; if it fails, the
   * commit behind it becomes a rollback and the transaction rejects.
   */
  write(query: Sql): void;
  /** Before the first statement: all reads of this transaction see one moment. */
  snapshot(): void;
  /** Round trips so far, for the tests that count them. */
  readonly roundTrips: number;
};

/** SQLSTATE transaction_resolution_unknown. */
const outcomeUnknown = "08007";
/** Serialization, deadlock, shutdown, read-only standby, lost connection, and a lost race for stock (the check on stock_levels). */
const retryable = new Set(["40001", "40P01", "57P01", "57P03", "25006", "08000", "08003", "08006", outcomeUnknown, "23514", "ECONNRESET", "EPIPE"]);
const attemptsMax = 5;
/** Where more than this waits to be sent, it leaves at once: the database works on it while we write down the rest. */
const waitingCharsMax = 65_536;
/** For a statement, and for a transaction that waits for us. */
const limitMs = 60_000;

export type DatabaseOptions = { readonly url: string; readonly connections?: number; readonly isPooled?: boolean; readonly applicationName?: string };

/**
 * Two pools on one database. Statements we wrote keep one plan for ever: planning `place an order` anew took 8 of its 10 ms.
 * Those whose values decide the plan (`planned`) are planned for them, on connections of their own.
 */
export function openDatabase({ url, connections = 10, isPooled = false, applicationName = "comptoir" }: DatabaseOptions): Database {
  const pool = openPool(url, {
    connections,
    applicationName,
    isPooled,
    options: "-c timezone=UTC -c plan_cache_mode=force_generic_plan -c gin_pending_list_limit=1MB",
  });
  const planner = openPool(url, {
    connections: Math.max(2, Math.ceil(connections / 2)),
    applicationName: `${applicationName} lists`,
    isPooled,
    options: "-c timezone=UTC",
  });
  return {
    url,
    pool,
    isPooled,
    rows: <Row>(query: Sql) => rowsOf<Row>(isPlanned(query) ? planner : pool, statementOf(query, isPooled)),
    transaction: (work) => retrying(() => runOnce(pool, work, isPooled)),
    async close() {
      await Promise.all([pool.end(), planner.end()]);
    },
  };
}

type PoolOptions = { readonly connections: number; readonly applicationName: string; readonly isPooled: boolean; readonly options: string };

function openPool(url: string, { connections, applicationName, isPooled, options }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: applicationName,
    types,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // PgBouncer refuses all settings of a start but the time zone, and that one it keeps for each client once it was set.
    ...(isPooled
      ? { onConnect: async (client: pg.ClientBase) => void (await client.query("set timezone to 'UTC'")) }
      : { options, statement_timeout: limitMs, idle_in_transaction_session_timeout: limitMs }),
  });
  // A connection lost while idle (the server restarted) is replaced at next use; without a listener it would end the process.
  pool.on("error", () => {});
  // Lost between two statements of a transaction, nobody waits for an answer that could fail: the next statement does. The
  // pool listens for lost connections only while they are idle, and an error that nobody hears ends the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

const statementOf = (query: Sql, isPooled: boolean): Statement => (isPooled ? { ...render(query), name: "" } : render(query));

async function rowsOf<Row>(pool: pg.Pool, statement: Statement): Promise<Row[]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return (await new Promise<Rows>((done, failed) => void client.query(batchOf([{ statement, done, failed }], types, () => {})))) as Row[];
  } catch (error) {
    // What the server refused it can say again; a connection that failed is thrown away.
    if (!(error instanceof pg.DatabaseError)) broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

async function runOnce<Result>(pool: pg.Pool, work: (tx: Connection) => Promise<Result>, isPooled: boolean): Promise<Result> {
  const client = await pool.connect();
  const connection = connectionOf(client, isPooled);
  let broken: Error | undefined;
  try {
    const result = await work(connection);
    await connection.commit();
    return result;
  } catch (error) {
    await connection.rollback(error).catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

const plain = (text: string, isPooled: boolean): Statement => ({ text, name: isPooled ? "" : text, values: [] });
/** Behind a pooler the limits are those of each transaction: a connection there keeps none. */
const opening = (isPooled: boolean): Pending[] =>
  ["begin", ...(isPooled ? [`set local statement_timeout = ${limitMs}`, `set local idle_in_transaction_session_timeout = ${limitMs}`] : [])]
    .map((text) => ({ statement: plain(text, isPooled), done: () => {}, failed: () => {} }));

function connectionOf(client: pg.PoolClient, isPooled: boolean): Connection & { commit(): Promise<void>; rollback(cause: unknown): Promise<void> } {
  let waiting: Pending[] = [];
  let waitingChars = 0;
  let underWay: Promise<void> | null = null;
  let trips = 0;
  let failure: { readonly error: unknown } | null = null;
  let ended = false;

  const flush = (): void => {
    if (underWay || waiting.length === 0) return;
    const batch = trips === 0 ? [...opening(isPooled), ...waiting] : waiting;
    waiting = [];
    waitingChars = 0;
    trips += 1;
    const settled = Promise.withResolvers<void>();
    underWay = settled.promise;
    client.query(batchOf(batch, types, () => {
      underWay = null;
      settled.resolve();
      flush();
    }));
  };
  const send = (statement: Statement): Promise<Rows> =>
    new Promise((done, reject) => {
      // Work that goes on behind a failure must not speak in the transaction of whoever has the connection by then.
      if (ended) return void reject(new AssertionFailure("the transaction has ended"));
      // The first failure is the cause: whatever comes after it only says that the transaction is aborted.
      waiting.push({ statement, done, failed: (error) => reject((failure ??= { error }).error as Error) });
      waitingChars += charsOf(statement);
      if (waitingChars > waitingCharsMax) flush();
      // When all that runs now has said what it wants; a tick of promises later than `process.nextTick` alone.
      else if (waiting.length === 1) queueMicrotask(() => process.nextTick(flush));
    });
  return {
    get roundTrips() {
      return trips;
    },
    rows: async <Row>(query: Sql) => (await send(statementOf(query, isPooled))) as Row[],
    write(query: Sql): void {
      // Looked at in commit(); until then a failure must not count as unhandled.
      send(statementOf(query, isPooled)).catch(() => {});
    },
    snapshot: () => void send(plain("set transaction isolation level repeatable read", isPooled)).catch(() => {}),
    async commit(): Promise<void> {
      const committed = trips > 0 || waiting.length > 0 ? send(plain("commit", isPooled)).catch(whatCommitTells) : null;
      ended = true;
      await committed;
      if (failure) throw failure.error;
    },
    async rollback(cause): Promise<void> {
      ended = true;
      for (const { failed } of waiting.splice(0)) failed(cause);
      await underWay;
      if (trips > 0) await client.query("rollback");
    },
  };
}

const charsOf = ({ values }: Statement): number => values.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0);

/**
 * Whoever was cut off behind a commit does not know whether it was done, and trying again could do it twice. That is not
 * retried here: who asked does so, with the key that makes one effect of two requests; a job, that finds what it has done.
 */
function whatCommitTells(error: unknown): never {
  const wasSent = error instanceof Error && !/not queryable/.test(error.message);
  const isAnswer = error instanceof pg.DatabaseError && error.code !== "57P02";
  throw wasSent && !isAnswer ? Object.assign(new Error("the connection was lost while committing", { cause: error }), { code: outcomeUnknown }) : error;
}

async function retrying<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= attemptsMax || !isRetryable(error) || (error as { code?: string }).code === outcomeUnknown) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tries));
    }
  }
}

export function isRetryable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, table, constraint } = error as { code?: string; table?: string; constraint?: string };
  // Two first orders of one person, or two uses of a new tag, at the same time: the second finds what the first has made.
  // A number drawn ahead that an import has used meanwhile: the next try draws another.
  if (constraint === "customers_email" || constraint === "tags_store_id_folded_key" || constraint === "orders_number") return true;
  // Only the net under stock means "lost a race"; any other check is a broken assumption and must show.
  if (code === "23514") return table === "stock_levels";
  return (code !== undefined && retryable.has(code)) || /Connection terminated|Client has encountered a connection error/.test(error.message);
}
