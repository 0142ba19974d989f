import { publicId } from "../ids.ts";
import type { FeedEvent } from "./read-events.ts";

/** What a screen needs to know to read the right rows again; never the data itself, so it cannot show what a role may not see. */
export type Announcement = {
  /** Of the last event it stands for. */
  readonly seq: number;
  readonly type: string;
  readonly entity: string;
  /** Public ids of the orders that changed. */
  readonly ids: readonly string[];
  /** When it is about one order. */
  readonly order_id: string | null;
  readonly operation_id: string | null;
  readonly actor: string | null;
  readonly at: string;
};

/** A bulk act writes events for each order: 10,000 of them are told in a hundred messages, not in 20,000. */
const idsMax = 200;

/** One for each event; those of one bulk act and one type together, in the place of the first. */
export function toAnnouncements(events: readonly FeedEvent[]): Announcement[] {
  const groups: FeedEvent[][] = [];
  const open = new Map<string, FeedEvent[]>();
  for (const event of events) {
    const key = `${event.operation_id} ${event.type}`;
    const group = event.operation_id === null ? undefined : open.get(key);
    if (group && group.length < idsMax) {
      group.push(event);
    } else {
      const started = [event];
      groups.push(started);
      open.set(key, started);
    }
  }
  return groups.map(toAnnouncement);
}

function toAnnouncement(group: readonly FeedEvent[]): Announcement {
  const last = group[group.length - 1] as FeedEvent;
  const ids = [...new Set(group.flatMap((event) => (event.order_id === null ? [] : [publicId("order", event.order_id)])))];
  return {
    seq: last.seq,
    type: last.type,
    entity: last.type.split(".")[0] ?? last.type,
    ids,
    order_id: ids.length === 1 ? (ids[0] ?? null) : null,
    operation_id: last.operation_id === null ? null : publicId("operation", last.operation_id),
    actor: last.actor_name,
    at: last.at,
  };
}
