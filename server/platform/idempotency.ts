import { contextIn, type Context } from "./context.ts";
import type { Connection, Database } from "./db.ts";
import { Refused } from "./problem.ts";
import { sql } from "./sql.ts";

/** The caller's key, and what tells this request from another one: a hash of author, method, address and body. */
export type Claim = { readonly key: string; readonly fingerprint: string };
/** The answer as it went out, to be sent again to the byte. */
export type StoredAnswer = { readonly status: number; readonly body: string | null; readonly headers: Readonly<Record<string, string>> };
export type Answered = { readonly answer: StoredAnswer; readonly replayed: boolean };

const keptMs = 7 * 24 * 3600_000;
/** Requests of this process that hold a key right now: a double click waits here, without a connection. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Carries out `work` once for a key, however often it is asked. Everything that `work` does through its context joins one
 * transaction: the claim travels with its first statement, the answer with the commit. So there is never an effect without
 * its answer or an answer without its effect, and no additional round trip. A work that throws leaves nothing.
 */
export async function idempotently(context: Context, claim: Claim, work: (context: Context) => Promise<StoredAnswer>): Promise<Answered> {
  const id = `${context.store.id} ${claim.key}`;
  for (let other = underWay.get(id); other; other = underWay.get(id)) await other.catch(() => {});
  const attempt = carryOut(context, claim, work);
  underWay.set(id, attempt);
  try {
    return await attempt;
  } finally {
    underWay.delete(id);
  }
}

/** The key is in other hands: thrown to end the transaction, never seen outside. */
class KeyTaken extends Error {
  override readonly name = "KeyTaken";
}

async function carryOut(context: Context, claim: Claim, work: (context: Context) => Promise<StoredAnswer>): Promise<Answered> {
  let after: (() => void)[] = [];
  try {
    const answer = await context.house.db.transaction(async (connection) => {
      after = []; // a retried attempt starts again
      return attemptIn(connection, context, claim, work, after);
    });
    for (const callback of after) callback();
    return { answer, replayed: false };
  } catch (error) {
    if (!(error instanceof KeyTaken || isSecondAnswer(error))) throw error;
    return { answer: await storedAnswer(context, claim), replayed: true };
  }
}

async function attemptIn(
  connection: Connection,
  context: Context,
  { key, fingerprint }: Claim,
  work: (context: Context) => Promise<StoredAnswer>,
  after: (() => void)[],
): Promise<StoredAnswer> {
  // Not awaited: it travels with the first statement of the work.
  const claiming = isFree(connection, context, key);
  claiming.catch(() => {});
  const claimed = async (): Promise<void> => {
    if (!(await claiming)) throw new KeyTaken();
  };
  const guarded: Connection = {
    async rows<Row>(query: Parameters<Connection["rows"]>[0]): Promise<Row[]> {
      const rows = await connection.rows<Row>(query);
      await claimed();
      return rows;
    },
    write: (query) => connection.write(query),
    // The claim came first, so the level of isolation is settled; only reports ask for one moment, and they are no writes.
    snapshot: () => {},
    get roundTrips() {
      return connection.roundTrips;
    },
  };
  try {
    const answer = await work(contextIn(context, guarded, (callback) => after.push(callback)));
    await claimed();
    const kept = JSON.stringify({ body: answer.body, headers: answer.headers });
    connection.write(sql`
      insert into idempotency_keys (store_id, key, fingerprint, status, response, created_at)
      values (${context.store.id}, ${key}, ${fingerprint}, ${answer.status}, ${kept}, ${context.house.now()})`);
    return answer;
  } catch (error) {
    await claimed();
    throw error;
  }
}

/**
 * Whether nobody has the key. A transaction of another process that is still at work on it holds the advisory lock, so this one
 * goes away at once instead of waiting with a connection in its hand. One that has just ended may not be seen yet: then the
 * primary key refuses the second answer, and with it everything of this attempt.
 */
async function isFree(connection: Connection, { store }: Context, key: string): Promise<boolean> {
  const [row] = await connection.rows<{ free: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${store.id}::text || ${key}::text, 0))
      and not exists (select 1 from idempotency_keys where store_id = ${store.id}::uuid and key = ${key}) as free`);
  return row?.free === true;
}

const isSecondAnswer = (error: unknown): boolean => error instanceof Error && (error as { constraint?: string }).constraint === "idempotency_keys_pkey";

async function storedAnswer({ house, store }: Context, { key, fingerprint }: Claim): Promise<StoredAnswer> {
  const [row] = await house.db.rows<{ fingerprint: string; status: number; response: Omit<StoredAnswer, "status"> }>(sql`
    select fingerprint, status, response from idempotency_keys where store_id = ${store.id} and key = ${key}`);
  if (!row) throw new Refused({ code: "idempotency.in_flight" });
  if (row.fingerprint !== fingerprint) throw new Refused({ code: "idempotency.different_request" });
  return { status: row.status, ...row.response };
}

/** Store by store, along the index. */
export async function deleteOldAnswers(db: Database, now: Date): Promise<void> {
  await db.rows(sql`delete from idempotency_keys k using stores s where k.store_id = s.id and k.created_at < ${new Date(now.getTime() - keptMs)}`);
}
