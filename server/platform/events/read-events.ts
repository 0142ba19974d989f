import type { Database } from "../db.ts";
import { nothing, sql } from "../sql.ts";

export type FeedEvent = {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly order_id: string | null;
  readonly customer_id: string | null;
  readonly operation_id: string | null;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly at: string;
  readonly data: Record<string, unknown>;
};
export type FeedQuery = {
  readonly storeId: string;
  readonly after: number;
  readonly upTo?: number;
  readonly limit: number;
  readonly type?: string | undefined;
  readonly orderId?: string | undefined;
};

/** The feed of a store from a number on. Only numbered events are in it: what was read once never gets an earlier neighbour. */
export async function readEvents(db: Database, { storeId, after, upTo, limit, type, orderId }: FeedQuery): Promise<FeedEvent[]> {
  return db.rows<FeedEvent>(sql`
    select seq, id, type, order_id, customer_id, operation_id, actor_kind, actor_id, actor_name, at, data
    from events
    where store_id = ${storeId} and seq > ${after}
      ${upTo === undefined ? nothing : sql`and seq <= ${upTo}`}
      ${type === undefined ? nothing : sql`and type = ${type}`}
      ${orderId === undefined ? nothing : sql`and order_id = ${orderId}`}
    order by seq limit ${limit}`);
}

/** The number of the last event of each of these stores; a store without events is not in the answer. */
export async function lastNumbers(db: Database, storeIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ store_id: string; value: number }>(sql`
    select store_id, value from counters where store_id = any(${storeIds}::uuid[]) and name = 'event_seq'`);
  return new Map(rows.map((row) => [row.store_id, row.value]));
}
