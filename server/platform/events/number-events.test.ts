import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { insertStore, openBareHouse, type BareHouse } from "../../testing/bare-store.ts";
import type { Connection } from "../db.ts";
import { newId } from "../ids.ts";
import { sql } from "../sql.ts";
import { numberEvents } from "./number-events.ts";

let house: BareHouse;
before(async () => void (house = await openBareHouse({ connections: 20 })));
after(() => house.close());

function writeEvent(tx: Connection, storeId: string, type = "order.placed"): void {
  tx.write(sql`insert into events (store_id, id, type, actor_kind, at) values (${storeId}, ${newId()}, ${type}, 'system', ${house.now()})`);
}

async function feedOf(storeId: string): Promise<number[]> {
  const rows = await house.db.rows<{ seq: number }>(sql`select seq from events where store_id = ${storeId} and seq is not null order by seq`);
  return rows.map((row) => row.seq);
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("events are numbered from 1, in the order they were written, each store by itself", async () => {
  const [here, there] = [await insertStore(house), await insertStore(house)];
  await house.db.transaction(async (tx) => ["a", "b", "c"].forEach((type) => writeEvent(tx, here.id, type)));
  await house.db.transaction(async (tx) => writeEvent(tx, there.id));

  const numbered = await numberEvents(house.db, here.id);
  assert.deepEqual(numbered.map(({ seq, type }) => [seq, type]), [[1, "a"], [2, "b"], [3, "c"]]);
  assert.deepEqual(await feedOf(there.id), []);
  assert.deepEqual((await numberEvents(house.db)).map((event) => [event.storeId, event.seq]), [[there.id, 1]]);
  assert.deepEqual(await numberEvents(house.db), []);
});

test("REG-38 no gap and no number twice, with writers that roll back and six sequencers at once", async () => {
  const stores = [await insertStore(house), await insertStore(house)];
  const written = new Map(stores.map((store) => [store.id, 0]));
  let writing = true;

  const writer = async (number: number): Promise<void> => {
    for (let round = 0; round < 25; round += 1) {
      const store = stores[(number + round) % 2]!;
      const fails = (number + round) % 5 === 0;
      await house.db
        .transaction(async (tx) => {
          for (let index = 0; index <= round % 4; index += 1) writeEvent(tx, store.id);
          await tx.rows(sql`select 1`);
          if (fails) throw new Error("rolled back");
        })
        .then(() => written.set(store.id, written.get(store.id)! + 1 + (round % 4)), () => {});
    }
  };
  const sequencer = async (number: number): Promise<number> => {
    let count = 0;
    while (writing) count += (await numberEvents(house.db, number % 2 === 0 ? stores[number % 4 === 0 ? 0 : 1]!.id : undefined)).length;
    return count;
  };
  const sequencers = upTo(6).map(sequencer);
  await Promise.all(upTo(8).map(writer));
  writing = false;
  const counts = await Promise.all(sequencers);
  const rest = await numberEvents(house.db);

  const total = [...written.values()].reduce((a, b) => a + b, 0);
  assert.equal(counts.reduce((a, b) => a + b, 0) + rest.length, total);
  for (const store of stores) assert.deepEqual(await feedOf(store.id), upTo(written.get(store.id)!));
});

test("a bulk of 2,500 events is numbered in batches", async () => {
  const store = await insertStore(house);
  const ids = Array.from({ length: 2_500 }, newId);
  await house.db.rows(sql`
    insert into events (store_id, id, type, actor_kind, at)
    select ${store.id}, id, 'order.status_changed', 'operator', ${house.now()} from unnest(${ids}::uuid[]) as id`);
  const numbered = await numberEvents(house.db);
  assert.deepEqual(numbered.map((event) => event.id), ids);
  assert.deepEqual(await feedOf(store.id), upTo(2_500));
});
