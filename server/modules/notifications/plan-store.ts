import type { PlannedMessage } from "../../domain/reactions.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { recordset } from "../../platform/recordset.ts";
import { sql } from "../../platform/sql.ts";

export type PlannedDelivery = { readonly operationId: string; readonly sendAfter: Date };

/** Writes the messages of a plan. They wait out the undo window in their table; the same effect twice is one message. */
export function insertMessages(tx: Tx, messages: readonly PlannedMessage[], { operationId, sendAfter }: PlannedDelivery): void {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({
    id: newId(),
    order_id: message.orderId,
    customer_id: message.customerId,
    effect_key: message.effectKey,
    template: message.template,
    audience: message.audience,
    params: message.params,
  }));
  tx.write(sql`
    insert into messages (store_id, id, order_id, customer_id, operation_id, effect_key, template, audience, params, send_after, created_at)
    select ${tx.storeId}, id, order_id, customer_id, ${operationId}, effect_key, template, audience, params, ${sendAfter}, ${tx.now}
    from ${plannedMessages(rows)}
    on conflict (store_id, effect_key) do nothing`);
}
const plannedMessages = recordset("m", {
  id: "uuid",
  order_id: "uuid",
  customer_id: "uuid",
  effect_key: "text",
  template: "text",
  audience: "text",
  params: "jsonb",
});

/** How many of an operation's messages have left or are leaving: past that there is no undo. */
export async function countLeftMessages(tx: Tx, operationId: string): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(sql`
    select count(*) as count from messages where store_id = ${tx.storeId} and operation_id = ${operationId} and state in ('sending', 'sent', 'bounced')`);
  return row?.count ?? 0;
}

/** Takes back what has not left. */
export function cancelMessages(tx: Tx, operationId: string): void {
  tx.write(sql`update messages set state = 'cancelled' where store_id = ${tx.storeId} and operation_id = ${operationId} and state in ('queued', 'failed')`);
}
