import type { House } from "../context.ts";
import { publicId } from "../ids.ts";
import { sql } from "../sql.ts";
import type { Hints } from "./hints.ts";
import type { Hub } from "./hub.ts";

export type PresenceState = "viewing" | "editing" | "gone";
export type Presence = {
  readonly storeId: string;
  readonly orderId: string;
  readonly operator: { readonly id: string; readonly name: string };
  readonly state: PresenceState;
};
export type PresenceView = {
  readonly order_id: string;
  readonly operators: readonly { readonly id: string; readonly name: string; readonly state: PresenceState }[];
};

/** "Ana is editing": who has which order open. In memory only, told to the other processes, forgotten after 30 s of silence. */
export type PresenceBoard = {
  announce(presence: Presence): Promise<void>;
  /** What a screen that has just connected must know. */
  of(storeId: string): PresenceView[];
  stop(): void;
};

export const presenceChannel = "comptoir_presence";
export const presenceMs = 30_000;
const nameMax = 100; // a notification holds 8,000 bytes

type Entry = { readonly presence: Presence; readonly until: number };

export function startPresence(house: Pick<House, "db" | "now">, { hub, hints }: { readonly hub: Hub; readonly hints: Hints }): PresenceBoard {
  const stores = new Map<string, Map<string, Entry>>();

  const operatorsOf = (storeId: string, orderId: string): PresenceView => ({
    order_id: publicId("order", orderId),
    operators: [...(stores.get(storeId)?.values() ?? [])]
      .filter((entry) => entry.presence.orderId === orderId)
      .map(({ presence: { operator, state } }) => ({ ...operator, state })),
  });
  const tell = (storeId: string, orderId: string): void => hub.tell(storeId, { event: "presence", id: null, data: operatorsOf(storeId, orderId) });

  /** What this process announced comes back to it as a notification: saying the same twice changes nothing and is not told. */
  const apply = (presence: Presence): void => {
    const { storeId, orderId, operator, state } = presence;
    const entries = stores.get(storeId) ?? new Map<string, Entry>();
    const key = `${orderId} ${operator.id}`;
    const before = entries.get(key)?.presence.state ?? "gone";
    if (state === "gone") entries.delete(key);
    else entries.set(key, { presence, until: house.now().getTime() + presenceMs });
    if (entries.size > 0) stores.set(storeId, entries);
    else stores.delete(storeId);
    if (before !== state) tell(storeId, orderId);
  };

  const forget = (): void => {
    const now = house.now().getTime();
    for (const entries of stores.values()) {
      for (const { presence, until } of entries.values()) if (until <= now) apply({ ...presence, state: "gone" });
    }
  };
  const timer = setInterval(forget, 5_000).unref();
  const stopHints = hints.on(presenceChannel, (payload) => {
    const presence = readPresence(payload);
    if (presence) apply(presence);
  });

  return {
    async announce(presence) {
      const short = { ...presence, operator: { ...presence.operator, name: presence.operator.name.slice(0, nameMax) } };
      apply(short);
      await house.db.rows(sql`select pg_notify(${presenceChannel}, ${JSON.stringify(short)})`);
    },
    of(storeId) {
      forget();
      const orderIds = new Set([...(stores.get(storeId)?.values() ?? [])].map((entry) => entry.presence.orderId));
      return [...orderIds].map((orderId) => operatorsOf(storeId, orderId));
    },
    stop() {
      clearInterval(timer);
      stopHints();
    },
  };
}

function readPresence(payload: string): Presence | null {
  try {
    const value = JSON.parse(payload) as Partial<Presence>;
    const { storeId, orderId, operator, state } = value;
    const known = state === "viewing" || state === "editing" || state === "gone";
    return storeId && orderId && operator && known ? { storeId, orderId, operator, state } : null;
  } catch {
    return null;
  }
}
