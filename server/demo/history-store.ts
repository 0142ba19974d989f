import type { PaymentFact, RefundFact } from "../domain/order-facts.ts";
import type { PlannedMessage } from "../domain/reactions.ts";
import type { Actor, Tx } from "../platform/context.ts";
import { sql } from "../platform/sql.ts";
import type { DatedMovement } from "./demo-stock.ts";

/**
 * Ledgers and events of days gone by. The writers of the modules stamp what happens now with who does it now; here every
 * row has its own moment and author. One statement a table.
 */
type Dated<Row> = Row & { readonly id: string; readonly orderId: string; readonly at: number; readonly actor: Actor };

export type DatedPayment = Dated<PaymentFact>;
export type DatedRefund = Dated<RefundFact>;
export type DatedEvent = Dated<{
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly customerId: string | null;
  readonly operationId: string | null;
}>;
export type DatedNote = Dated<{ readonly body: string }>;
export type DatedMessage = Dated<PlannedMessage> & {
  readonly operationId: string;
  readonly state: "sent" | "bounced";
  readonly recipient: { readonly name: string; readonly address: string };
  readonly locale: string;
  readonly error: string | null;
};

const moment = (at: number): string => new Date(at).toISOString();

export function insertPayments(tx: Tx, payments: readonly DatedPayment[]): void {
  const rows = payments.map(({ id, orderId, at, actor, ...payment }) => ({
    id,
    payment_id: payment.paymentId,
    order_id: orderId,
    method: payment.method,
    provider: payment.provider,
    reference: payment.reference,
    event: payment.state,
    amount: payment.amount,
    received_at: payment.receivedAt,
    actor_name: actor.name,
    note: payment.note ?? null,
    created_at: moment(at),
  }));
  tx.write(sql`
    insert into payment_entries (store_id, id, payment_id, order_id, method, provider, reference, event, amount, currency, received_at, actor_name, note, created_at)
    select ${tx.storeId}, id, payment_id, order_id, method, provider, reference, event, amount, ${tx.store.currency}, received_at, actor_name, note, created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id uuid, payment_id uuid, order_id uuid, method text, provider text, reference text, event text, amount bigint,
      received_at timestamptz, actor_name text, note text, created_at timestamptz)`);
}

export function insertRefunds(tx: Tx, refunds: readonly DatedRefund[]): void {
  const rows = refunds.map(({ id, orderId, at, actor, ...refund }) => ({
    id,
    refund_id: refund.refundId,
    order_id: orderId,
    payment_id: refund.paymentId,
    provider: refund.provider,
    reference: refund.reference,
    event: refund.state,
    amount: refund.amount,
    reason: refund.reason,
    refunded_at: refund.refundedAt,
    actor_name: actor.name,
    created_at: moment(at),
  }));
  tx.write(sql`
    insert into refund_entries (store_id, id, refund_id, order_id, payment_id, provider, reference, event, amount, currency, reason, refunded_at, actor_name, created_at)
    select ${tx.storeId}, id, refund_id, order_id, payment_id, provider, reference, event, amount, ${tx.store.currency}, reason, refunded_at, actor_name, created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, refund_id uuid, order_id uuid, payment_id uuid, provider text, reference text, event text, amount bigint,
      reason text, refunded_at timestamptz, actor_name text, created_at timestamptz)`);
}

/** The ledger is read by id: told story by story, the movements get their ids again in the order of time. */
export function insertMovements(tx: Tx, movements: readonly DatedMovement[]): void {
  const ids = movements.map(({ id }) => id).toSorted();
  const rows = movements
    .toSorted((a, b) => a.at - b.at)
    .map(({ variantId, orderId, fulfillmentId, lineNo, at, actor, ...movement }, index) => ({
      ...movement,
      id: ids[index],
      variant_id: variantId,
      order_id: orderId,
      fulfillment_id: fulfillmentId,
      line_no: lineNo,
      actor_name: actor,
      created_at: moment(at),
    }));
  tx.write(sql`
    insert into stock_movements (store_id, id, variant_id, quantity, kind, reason, order_id, fulfillment_id, line_no, round, actor_name, created_at)
    select ${tx.storeId}, id, variant_id, quantity, kind, reason, order_id, fulfillment_id, line_no, round, actor_name, created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, variant_id uuid, quantity bigint, kind text, reason text, order_id uuid, fulfillment_id uuid, line_no int,
      round int, actor_name text, created_at timestamptz)`);
}

/** Places in the feed for the events of the past; the counter stays locked until the commit, so the feed has no gap. */
export async function drawSeq(tx: Tx, count: number): Promise<number> {
  const [counter] = await tx.rows<{ value: number }>(sql`
    insert into counters (store_id, name, value) values (${tx.storeId}, 'event_seq', ${count})
    on conflict (store_id, name) do update set value = counters.value + excluded.value returning value`);
  return (counter?.value ?? count) - count + 1;
}

/**
 * Events get their place here and not from the sequencer: fifteen thousand old ones are no news to announce. They must come
 * in the order of time, which is also the order of their ids.
 */
export function insertEvents(tx: Tx, events: readonly DatedEvent[], firstSeq: number): void {
  const rows = events.map(({ id, orderId, customerId, operationId, at, actor, type, data }, index) => ({
    id,
    seq: firstSeq + index,
    type,
    order_id: orderId,
    customer_id: customerId,
    operation_id: operationId,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    at: moment(at),
    data,
  }));
  tx.write(sql`
    insert into events (store_id, id, seq, type, order_id, customer_id, operation_id, actor_kind, actor_id, actor_name, at, data)
    select ${tx.storeId}, id, seq, type, order_id, customer_id, operation_id, actor_kind, actor_id, actor_name, at, data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (id uuid, seq bigint, type text, order_id uuid, customer_id uuid, operation_id uuid, actor_kind text, actor_id text, actor_name text,
      at timestamptz, data jsonb)`);
}

export function insertNotes(tx: Tx, notes: readonly DatedNote[]): void {
  const rows = notes.map(({ id, orderId, body, at, actor }) => ({
    id,
    order_id: orderId,
    body,
    author_id: actor.id,
    author_name: actor.name,
    created_at: moment(at),
  }));
  tx.write(sql`
    insert into order_notes (store_id, id, order_id, body, author_id, author_name, created_at)
    select ${tx.storeId}, id, order_id, body, author_id, author_name, created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, order_id uuid, body text, author_id text, author_name text, created_at timestamptz)`);
}

export type Letter = { readonly subject: string; readonly html: string; readonly text: string };

/** Mails that went into the shop's own outbox or came back: none is queued, so none will be sent. */
export function insertMessages(tx: Tx, messages: readonly DatedMessage[], letters: ReadonlyMap<string, Letter>): void {
  const rows = messages.map(({ id, orderId, customerId, operationId, effectKey, template, audience, params, state, error, locale, recipient, at }) => {
    const letter = state === "sent" ? letters.get(id) : undefined;
    return {
      id,
      order_id: orderId,
      customer_id: customerId,
      operation_id: operationId,
      effect_key: effectKey,
      template,
      audience,
      params: letter ? { ...params, delivered: "outbox" } : params,
      state,
      last_error: error,
      locale,
      recipients: letter ? [recipient] : null,
      subject: letter?.subject ?? null,
      html: letter?.html ?? null,
      body: letter?.text ?? null,
      at: moment(at),
      sent_at: letter ? moment(at + 12_000) : null,
    };
  });
  tx.write(sql`
    insert into messages (store_id, id, order_id, customer_id, operation_id, effect_key, template, audience, params, state, send_after, attempts, last_error, locale, recipients,
      subject, html, body, created_at, sent_at)
    select ${tx.storeId}, id, order_id, customer_id, operation_id, effect_key, template, audience, params, state, at, 1, last_error, locale, recipients, subject, html, body, at, sent_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, order_id uuid, customer_id uuid, operation_id uuid, effect_key text, template text, audience text,
      params jsonb, state text, last_error text, locale text, recipients jsonb, subject text, html text, body text, at timestamptz, sent_at timestamptz)`);
}
