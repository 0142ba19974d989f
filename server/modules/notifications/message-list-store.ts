import type { Context, Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { newId } from "../../platform/ids.ts";
import { nothing, sql, type Sql } from "../../platform/sql.ts";
import type { MessageState } from "./message.ts";

export type MessageRow = {
  readonly id: string;
  readonly order_id: string | null;
  readonly order_number: string | null;
  readonly customer_name: string | null;
  readonly operation_id: string | null;
  readonly template: string;
  readonly audience: "customer" | "admins";
  readonly params: unknown;
  readonly state: MessageState;
  readonly send_after: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly locale: string | null;
  readonly recipients: unknown;
  readonly subject: string | null;
  readonly created_at: string;
  readonly sent_at: string | null;
};
export type MessageWithBody = MessageRow & { readonly html: string | null; readonly body: string | null };

const columns = sql`
  m.id, m.order_id, o.number as order_number, o.customer_name, m.operation_id, m.template, m.audience, m.params, m.state, m.send_after, m.attempts, m.last_error, m.locale, m.recipients,
  m.subject, m.created_at, m.sent_at`;
const tables = sql`messages m left join orders o on o.store_id = m.store_id and o.id = m.order_id`;

export type MessageFilter = {
  readonly states: readonly MessageState[] | null;
  /** Null: of every order. */
  readonly orderIds: readonly string[] | null;
};
const countMax = 10_000;

/** Newest first. */
export async function listMessages(
  context: Context,
  filter: MessageFilter,
  { after, limit }: { after: readonly [at: string, id: string] | null; limit: number },
): Promise<MessageRow[]> {
  const before = after ? sql`and (m.created_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing;
  return context.rows<MessageRow>(
    sql`select ${columns} from ${tables} where ${conditions(context.store.id, filter)} ${before} order by m.created_at desc, m.id desc limit ${limit}`,
  );
}

export async function countMessages(context: Context, filter: MessageFilter): Promise<{ value: number; exact: boolean }> {
  const [row] = await context.rows<{ count: number }>(sql`
    select count(*) as count from (select 1 from messages m where ${conditions(context.store.id, filter)} limit ${countMax + 1}) as counted`);
  const count = row?.count ?? 0;
  return { value: Math.min(count, countMax), exact: count <= countMax };
}

function conditions(storeId: string, { states, orderIds }: MessageFilter): Sql {
  // In so many words: a parameter would not let the index of the few be used.
  const few = states !== null && !states.includes("sent") ? sql`and m.state <> 'sent'` : nothing;
  return sql`m.store_id = ${storeId} ${few}
    ${states === null ? nothing : sql`and m.state = any(${states}::text[])`}
    ${orderIds === null ? nothing : sql`and m.order_id = any(${orderIds}::uuid[])`}`;
}

export async function findMessage(db: Pick<Connection, "rows">, storeId: string, id: string): Promise<MessageWithBody | null> {
  const [row] = await db.rows<MessageWithBody>(sql`select ${columns}, m.html, m.body from ${tables} where m.store_id = ${storeId} and m.id = ${id}`);
  return row ?? null;
}

/** Under lock, so that it neither leaves nor is cancelled while we decide. */
export async function lockMessage(tx: Tx, id: string): Promise<{ state: MessageState; orderId: string | null } | null> {
  const [row] = await tx.rows<{ state: MessageState; orderId: string | null }>(sql`
    select state, order_id as "orderId" from messages where store_id = ${tx.storeId} and id = ${id} for update`);
  return row ?? null;
}

export function markCancelled(tx: Tx, id: string): void {
  tx.write(sql`update messages set state = 'cancelled' where store_id = ${tx.storeId} and id = ${id}`);
}

/** It never arrived: the same mail gets its tries anew. */
export function requeue(tx: Tx, id: string): void {
  tx.write(sql`
    update messages set state = 'queued', send_after = ${tx.now}, attempts = 0, claimed_at = null, last_error = null, params = params || ${JSON.stringify({ requeuedAt: tx.now })}::jsonb
    where store_id = ${tx.storeId} and id = ${id}`);
}

/**
 * It did arrive: another mail, so that the log keeps both. Named after the one it repeats, so that a double click makes one;
 * no part of the operation, whose undo it must not stop.
 */
export async function repeat(tx: Tx, id: string): Promise<{ id: string; isNew: boolean }> {
  const effectKey = `repeat/${id}`;
  const [made] = await tx.rows<{ id: string }>(sql`
    insert into messages (store_id, id, order_id, customer_id, effect_key, template, audience, params, send_after, created_at)
    select store_id, ${newId()}, order_id, customer_id, ${effectKey}, template, audience, params - 'delivered' - 'requeuedAt', ${tx.now}, ${tx.now}
    from messages where store_id = ${tx.storeId} and id = ${id}
    on conflict (store_id, effect_key) do nothing returning id`);
  if (made) return { id: made.id, isNew: true };
  const [known] = await tx.rows<{ id: string }>(sql`select id from messages where store_id = ${tx.storeId} and effect_key = ${effectKey}`);
  return { id: known?.id ?? id, isNew: false };
}
