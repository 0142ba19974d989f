import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { insertStore, openBareHouse, type BareHouse } from "../../testing/bare-store.ts";
import { newId, publicId } from "../ids.ts";
import { silentLog } from "../log.ts";
import { sql } from "../sql.ts";
import { noHints, openHints, type Hints } from "./hints.ts";
import { resumeMax, startHub, type Hub, type StreamMessage } from "./hub.ts";
import { numberEvents } from "./number-events.ts";
import { startPresence } from "./presence.ts";
import { startSequencer } from "./sequencer.ts";

let house: BareHouse;
let hints: Hints;
const opened: { stop(): unknown }[] = [];
before(async () => {
  house = await openBareHouse();
  hints = openHints(house.databaseUrl, { log: silentLog });
});
afterEach(async () => void (await Promise.all(opened.splice(0).map((each) => each.stop()))));
after(async () => {
  await hints.close();
  await house.close();
});

function openHub(options: { hints: Hints; pollMs?: number }): Hub {
  const hub = startHub(house, { log: silentLog, pollMs: 60_000, ...options });
  opened.push(hub);
  return hub;
}

/** Collects what a screen is told; `next` waits for the message after those already taken. */
function screen() {
  const messages: StreamMessage[] = [];
  let arrived = (): void => {};
  const taken: StreamMessage[] = [];
  return {
    messages,
    send: (message: StreamMessage) => void (messages.push(message), arrived()),
    async next(): Promise<StreamMessage> {
      while (messages.length === taken.length) await new Promise<void>((resolve) => (arrived = resolve));
      const message = messages[taken.length]!;
      taken.push(message);
      return message;
    },
  };
}

async function write(storeId: string, count = 1, options: { type?: string; operationId?: string; orderId?: string } = {}): Promise<void> {
  const ids = Array.from({ length: count }, newId);
  await house.db.rows(sql`
    insert into events (store_id, id, type, order_id, operation_id, actor_kind, actor_name, at)
    select ${storeId}, id, ${options.type ?? "order.placed"}, coalesce(${options.orderId ?? null}::uuid, id), ${options.operationId ?? null}::uuid, 'operator', 'Ana', ${house.now()}
    from unnest(${ids}::uuid[]) as id`);
}

test("a change is told to the screens of its store, through another process", async () => {
  const [store, other] = [await insertStore(house), await insertStore(house)];
  // The hub hears of it only through the database, as a second process would.
  const hub = openHub({ hints });
  const sequencer = startSequencer(house, { log: silentLog, pollMs: 60_000 });
  opened.push(sequencer);
  await hints.ready();
  const [here, there] = [screen(), screen()];
  await hub.subscribe(store.id, null, here.send);
  await hub.subscribe(other.id, null, there.send);

  const orderId = newId();
  await write(store.id, 1, { orderId });
  sequencer.wake(store.id);
  const message = await here.next();
  assert.equal(message.event, "change");
  assert.deepEqual(message.data, {
    seq: 1, type: "order.placed", entity: "order", ids: [publicId("order", orderId)], order_id: publicId("order", orderId),
    operation_id: null, actor: "Ana", at: "2026-11-03T09:00:00Z",
  });
  assert.deepEqual(there.messages, []);
});

test("a process that hears no hints finds changes by looking", async () => {
  const store = await insertStore(house);
  const hub = openHub({ hints: noHints, pollMs: 20 });
  const here = screen();
  await hub.subscribe(store.id, null, here.send);
  await write(store.id);
  await numberEvents(house.db, store.id);
  assert.equal((await here.next()).id, 1);
});

test("a screen that comes back is told what it missed, once, then follows", async () => {
  const store = await insertStore(house);
  const hub = openHub({ hints: noHints });
  await write(store.id, 5);
  await numberEvents(house.db, store.id);
  const [fresh, back] = [screen(), screen()];
  await hub.subscribe(store.id, null, fresh.send);
  await hub.subscribe(store.id, 3, back.send);
  await write(store.id);
  await numberEvents(house.db, store.id);
  hub.hint(store.id);
  await Promise.all([back.next(), back.next(), back.next(), fresh.next()]);
  assert.deepEqual(back.messages.map((message) => message.event === "change" && message.data.seq), [4, 5, 6]);
  assert.deepEqual(fresh.messages.map((message) => message.id), [6]);
});

test("a screen that missed too much is asked to load again", async () => {
  const store = await insertStore(house);
  const hub = openHub({ hints: noHints });
  await write(store.id, resumeMax + 1);
  await numberEvents(house.db, store.id);
  const [late, justInTime] = [screen(), screen()];
  await hub.subscribe(store.id, 0, late.send);
  await hub.subscribe(store.id, 1, justInTime.send);
  assert.deepEqual(late.messages, [{ event: "reload", id: resumeMax + 1, data: { seq: resumeMax + 1 } }]);
  assert.equal(justInTime.messages.length, resumeMax);
});

test("a bulk act of 450 orders is told in few messages, and only the last lets a screen resume behind it", async () => {
  const store = await insertStore(house);
  const hub = openHub({ hints: noHints });
  const operationId = newId();
  await write(store.id, 450, { operationId, type: "order.shipped" });
  await write(store.id, 1, { type: "order.placed" });
  await numberEvents(house.db, store.id);
  const here = screen();
  await hub.subscribe(store.id, 0, here.send);
  assert.deepEqual(
    here.messages.map((message) => [message.id, message.event === "change" && message.data.ids.length]),
    [
      [null, 200],
      [null, 200],
      [null, 50],
      [451, 1],
    ],
  );
});

test("a store that nobody watches any more is not read", async () => {
  const store = await insertStore(house);
  const hub = openHub({ hints: noHints });
  const here = screen();
  const leave = await hub.subscribe(store.id, null, here.send);
  leave();
  await write(store.id);
  await numberEvents(house.db, store.id);
  hub.hint(store.id);
  await hub.subscribe(store.id, null, here.send);
  assert.deepEqual(here.messages, []);
});

test("who edits an order is seen in another process, and forgotten after 30 s of silence", async () => {
  const store = await insertStore(house);
  const [hub, otherHub] = [openHub({ hints: noHints }), openHub({ hints })];
  const [board, otherBoard] = [startPresence(house, { hub, hints: noHints }), startPresence(house, { hub: otherHub, hints })];
  opened.push(board, otherBoard);
  await hints.ready();
  const [here, there] = [screen(), screen()];
  await hub.subscribe(store.id, null, here.send);
  await otherHub.subscribe(store.id, null, there.send);

  const orderId = newId();
  const ana = { storeId: store.id, orderId, operator: { id: "u1", name: "Ana" } };
  const seen = { order_id: publicId("order", orderId), operators: [{ id: "u1", name: "Ana", state: "editing" }] };
  await board.announce({ ...ana, state: "editing" });
  assert.deepEqual((await here.next()).data, seen);
  assert.deepEqual((await there.next()).data, seen);
  await board.announce({ ...ana, state: "editing" });
  assert.deepEqual(otherBoard.of(store.id), [seen]);

  house.at = new Date(house.at.getTime() + 30_000);
  assert.deepEqual(board.of(store.id), []);
  assert.deepEqual((await here.next()).data, { order_id: seen.order_id, operators: [] });
  assert.equal(here.messages.length, 2);
});
