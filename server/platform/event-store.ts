import type { Tx } from "./context.ts";
import { newId } from "./ids.ts";
import { recordset } from "./recordset.ts";
import { sql } from "./sql.ts";

export type NewEvent = {
  readonly type: string;
  readonly orderId?: string | null;
  readonly customerId?: string | null;
  readonly operationId?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
};

/** What happened, in the transaction of what happened. Their gapless number is drawn after the commit, by the sequencer. */
export function appendEvents(tx: Tx, events: readonly NewEvent[]): void {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    id: newId(),
    type: event.type,
    order_id: event.orderId ?? null,
    customer_id: event.customerId ?? null,
    operation_id: event.operationId ?? null,
    data: event.data ?? {},
  }));
  tx.write(sql`
    insert into events (store_id, id, type, order_id, customer_id, operation_id, actor_kind, actor_id, actor_name, at, data)
    select ${tx.storeId}, id, type, order_id, customer_id, operation_id, ${tx.actor.kind}, ${tx.actor.id}, ${tx.actor.name}, ${tx.now}, data
    from ${newEvents(rows)}`);
  tx.wakeAfterCommit("events");
}
const newEvents = recordset("e", { id: "uuid", type: "text", order_id: "uuid", customer_id: "uuid", operation_id: "uuid", data: "jsonb" });
