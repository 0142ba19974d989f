import type { Connection, Database } from "../db.ts";
import { sql } from "../sql.ts";

/** An event with its place in the feed of its store. */
export type NumberedEvent = { readonly storeId: string; readonly seq: number; readonly id: string; readonly type: string; readonly orderId: string | null };

/** The channel on which other processes are told that a feed has grown. Only a hint: they poll as well. */
export const eventsChannel = "comptoir_events";
/** Numbering 1,000 rows holds the counter about 20 ms. */
const batchMax = 1_000;

/**
 * Gives the committed events that have no number yet their place, gapless per store. Several processes may do it at once:
 * the row of the counter is their turn. Returns what this call numbered.
 */
export async function numberEvents(db: Database, storeId?: string): Promise<NumberedEvent[]> {
  const numbered: NumberedEvent[] = [];
  for (const store of storeId === undefined ? await storesThatWait(db) : [storeId]) {
    let batch: NumberedEvent[];
    do {
      batch = await db.transaction((tx) => numberBatch(tx, store));
      numbered.push(...batch);
    } while (batch.length === batchMax);
  }
  return numbered;
}

async function storesThatWait(db: Database): Promise<string[]> {
  const rows = await db.rows<{ store_id: string }>(sql`select distinct store_id from events /* across stores */ where seq is null`);
  return rows.map((row) => row.store_id);
}

async function numberBatch(tx: Connection, storeId: string): Promise<NumberedEvent[]> {
  tx.write(sql`insert into counters (store_id, name, value) values (${storeId}, 'event_seq', 0) on conflict do nothing`);
  // A statement of its own before the next: that one must see what the previous holder of the lock has numbered, and a
  // statement sees the rows as they were when it began, not when it got the lock.
  const locked = tx.rows(sql`select value from counters where store_id = ${storeId} and name = 'event_seq' for update`);
  const numbered = tx.rows<{ seq: number; id: string; type: string; order_id: string | null }>(sql`
    with waiting as (
      select id, row_number() over (order by id) as position
      from (select id from events where store_id = ${storeId} and seq is null order by id limit ${batchMax}) as batch
    ), drawn as (
      update counters set value = value + (select count(*) from waiting)
      where store_id = ${storeId} and name = 'event_seq'
      returning value - (select count(*) from waiting) as last
    )
    update events set seq = drawn.last + waiting.position from waiting, drawn
    where events.store_id = ${storeId} and events.id = waiting.id
    returning events.seq, events.id, events.type, events.order_id`);
  const [, rows] = await Promise.all([locked, numbered]);

  if (rows.length === 0) return [];
  const events = rows
    .map(({ seq, id, type, order_id: orderId }) => ({ storeId, seq, id, type, orderId }))
    .sort((a, b) => a.seq - b.seq);
  tx.write(sql`select pg_notify(${eventsChannel}, ${JSON.stringify({ store_id: storeId, seq: events.at(-1)?.seq })})`);
  return events;
}
