import type { OrderChange } from "../domain/plan.ts";
import type { PlannedMessage } from "../domain/reactions.ts";
import type { Actor } from "../platform/context.ts";
import { newId } from "../platform/ids.ts";
import type { DatedMovement } from "./demo-stock.ts";
import type { DatedEvent, DatedMessage, DatedNote, DatedPayment, DatedRefund } from "./history-store.ts";
import type { Author } from "./order.ts";
import type { Lived } from "./order-rows.ts";
import { operators, type DemoOperator } from "./people.ts";
import type { Language } from "./product.ts";
import { day } from "./shop-clock.ts";
import { noteWords } from "./words.ts";

export type Diary = {
  readonly payments: readonly DatedPayment[];
  readonly refunds: readonly DatedRefund[];
  readonly movements: readonly DatedMovement[];
  readonly events: readonly DatedEvent[];
  readonly notes: readonly DatedNote[];
  readonly messages: readonly DatedMessage[];
};

export type Voices = { readonly operatorIds: Readonly<Record<DemoOperator["key"], string>>; readonly language: Language; readonly shopName: string };
/** Mails are written for the last days only: enough to read, and no mail server ever sees them. */
const mailDays = 4;

/** Everything that happened in the shop, oldest first: ids are given in that order, so that sorting by id is sorting by time. */
export function diaryOf(lived: readonly Lived[], voices: Voices): Diary {
  const entries = lived
    .flatMap(({ order, facts, history }) => history.map((happening) => ({ ...happening, order, facts })))
    .toSorted((a, b) => a.at - b.at);
  const lastAt = entries.at(-1)?.at ?? 0;
  const payments: DatedPayment[] = [];
  const refunds: DatedRefund[] = [];
  const movements: DatedMovement[] = [];
  const events: DatedEvent[] = [];
  const notes: DatedNote[] = [];
  const messages: DatedMessage[] = [];

  for (const { order, facts, at, by, change, note } of entries) {
    const actor = actorOf(by, order.customer?.name ?? "", voices);
    const dated = <Row extends object>(row: Row): Row & { id: string; orderId: string; at: number; actor: Actor } => ({
      id: newId(),
      orderId: facts.id,
      at,
      actor,
      ...row,
    });
    if (note !== null) {
      const written = dated({ body: noteWords[note][voices.language] });
      notes.push(written);
      events.push(dated({ type: "order.note_added", data: { note_id: written.id }, customerId: facts.customerId, operationId: null }));
      continue;
    }
    // The timeline shows the mails of an act under its first event: both name the act.
    const operationId = newId();
    payments.push(...change.payments.map(dated));
    refunds.push(...change.refunds.map(dated));
    movements.push(...change.movements.map((movement) => ({ id: newId(), orderId: facts.id, at, actor: actor.name, reason: null, ...movement })));
    events.push(...eventsOf(change, order.channel).map((event) => dated({ ...event, customerId: facts.customerId, operationId })));
    const customer = order.customer;
    if (at < lastAt - mailDays * day || customer?.email == null) continue;
    const recipient = { name: customer.name, address: customer.email };
    messages.push(
      ...change.messages
        .filter(isToCustomer)
        .map((message) => dated({ ...message, ...fateOf(messages.length), recipient, locale: order.language, operationId })),
    );
  }
  return { payments, refunds, movements, events, notes, messages };
}

/** A placed order says what was placed; the rest of its story says it itself. */
function eventsOf({ events, after }: OrderChange, channel: string): readonly { type: string; data: Readonly<Record<string, unknown>> }[] {
  return events.map((event) =>
    event.type === "order.placed"
      ? { ...event, data: { ...event.data, stage: after.stage, channel, total: after.totalAmount, currency: after.currency } }
      : event,
  );
}

const isToCustomer = ({ audience }: PlannedMessage): boolean => audience === "customer";

/** One mail in sixty comes back. */
function fateOf(place: number): { state: "sent" | "bounced"; error: string | null } {
  return place % 60 === 41
    ? { state: "bounced", error: "refused: 550 5.1.1 The email account that you tried to reach does not exist" }
    : { state: "sent", error: null };
}

function actorOf(by: Author, customerName: string, { operatorIds, shopName }: Voices): Actor {
  if (by === "customer") return { kind: "customer", id: null, name: customerName };
  if (by === "system") return { kind: "system", id: null, name: shopName };
  return { kind: "operator", id: operatorIds[by], name: operators.find(({ key }) => key === by)?.name ?? by };
}
