import { assert } from "../../domain/assert.ts";
import type { House } from "../context.ts";
import type { Log } from "../log.ts";
import { toAnnouncements, type Announcement } from "./announcement.ts";
import type { Hints } from "./hints.ts";
import { eventsChannel } from "./number-events.ts";
import { lastNumbers, readEvents, type FeedEvent } from "./read-events.ts";

/** One message of the stream. `id` is what a browser sends back as Last-Event-ID: everything up to it has been told. */
export type StreamMessage =
  | { readonly event: "change"; readonly id: number | null; readonly data: Announcement }
  | { readonly event: "reload"; readonly id: number; readonly data: { readonly seq: number } }
  | { readonly event: "presence"; readonly id: null; readonly data: object };
type Send = (message: StreamMessage) => void;

/** Tells every screen of a store what changed: read once a process, whatever the number of screens. */
export type Hub = {
  /** From the event after `after`, or from now on. Returns the function that ends it. */
  subscribe(storeId: string, after: number | null, send: Send): Promise<() => void>;
  /** The feed of this store has grown. */
  hint(storeId: string): void;
  /** Says the same to every screen of a store. */
  tell(storeId: string, message: StreamMessage): void;
  stop(): void;
};
export type HubOptions = { readonly hints: Hints; readonly log: Log; readonly pollMs?: number };

type Channel = {
  readonly storeId: string;
  /** The last event told; -1 until the first look at the database. */
  last: number;
  readonly ready: Promise<void>;
  readonly sends: Set<Send>;
  /** Screens that follow or are about to. A store that nobody watches costs nothing. */
  users: number;
  reading: boolean;
  again: boolean;
};

const readMax = 500;
/** A screen that missed more than this reloads what it shows instead of following each change. */
export const resumeMax = 1_000;

export function startHub({ db }: Pick<House, "db">, { hints, log, pollMs = 1_000 }: HubOptions): Hub {
  const channels = new Map<string, Channel>();

  const openChannel = (storeId: string): Channel => {
    const ready = lastNumbers(db, [storeId]).then((numbers) => void (channel.last = numbers.get(storeId) ?? 0));
    const channel: Channel = { storeId, last: -1, ready, sends: new Set(), users: 0, reading: false, again: false };
    channels.set(storeId, channel);
    return channel;
  };

  const hint = (storeId: string): void => {
    const channel = channels.get(storeId);
    if (!channel || channel.last < 0) return;
    channel.again = true;
    if (!channel.reading) readOn(db, channel).catch((error: unknown) => log.warn({ err: error }, "the stream could not read events, trying again"));
  };

  const poll = async (): Promise<void> => {
    const numbers = await lastNumbers(db, [...channels.keys()]);
    for (const [storeId, last] of numbers) {
      if (last > (channels.get(storeId)?.last ?? last)) hint(storeId);
    }
  };
  const timer = setInterval(() => {
    if (channels.size > 0) poll().catch((error: unknown) => log.warn({ err: error }, "the stream could not look for events"));
  }, pollMs).unref();
  const stopHints = hints.on(eventsChannel, (payload) => hint(storeOf(payload)));

  return {
    async subscribe(storeId, after, send) {
      const channel = channels.get(storeId) ?? openChannel(storeId);
      channel.users += 1;
      const leave = (): void => {
        channel.sends.delete(send);
        channel.users -= 1;
        if (channel.users === 0) channels.delete(storeId);
      };
      try {
        await channel.ready;
        if (after !== null) await catchUp(db, channel, after, send);
      } catch (error) {
        leave();
        throw error;
      }
      // In the same turn as the last look at channel.last, so nothing falls between catching up and following.
      channel.sends.add(send);
      return leave;
    },
    hint,
    tell(storeId, message) {
      const channel = channels.get(storeId);
      if (channel) sendAll(channel, message);
    },
    stop() {
      clearInterval(timer);
      stopHints();
    },
  };
}

async function readOn(db: House["db"], channel: Channel): Promise<void> {
  channel.reading = true;
  try {
    while (channel.again) {
      channel.again = false;
      const events = await readEvents(db, { storeId: channel.storeId, after: channel.last, limit: readMax });
      channel.last = events.at(-1)?.seq ?? channel.last;
      channel.again ||= events.length === readMax;
      for (const message of messagesOf(events)) sendAll(channel, message);
    }
  } finally {
    channel.reading = false;
  }
}

async function catchUp(db: House["db"], channel: Channel, after: number, send: Send): Promise<void> {
  let cursor = after;
  while (cursor < channel.last) {
    if (channel.last - cursor > resumeMax) {
      cursor = channel.last;
      send({ event: "reload", id: cursor, data: { seq: cursor } });
      continue;
    }
    const events = await readEvents(db, { storeId: channel.storeId, after: cursor, limit: Math.min(channel.last - cursor, readMax) });
    assert(events.length > 0, `the feed of ${channel.storeId} ends before ${channel.last}`);
    for (const message of messagesOf(events)) send(message);
    cursor = events.at(-1)?.seq ?? cursor;
  }
}

/** Only the last one carries the id: a screen cut off before it is told the whole page again. */
function messagesOf(events: readonly FeedEvent[]): StreamMessage[] {
  const announcements = toAnnouncements(events);
  const last = events.at(-1)?.seq ?? null;
  return announcements.map((data, index) => ({ event: "change", id: index === announcements.length - 1 ? last : null, data }));
}

function sendAll(channel: Channel, message: StreamMessage): void {
  for (const send of channel.sends) send(message);
}

function storeOf(payload: string): string {
  try {
    return String((JSON.parse(payload) as { store_id?: unknown }).store_id);
  } catch {
    return "";
  }
}
