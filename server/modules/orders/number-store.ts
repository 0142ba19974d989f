import type { House } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";

/** Numbers taken ahead: gaps are allowed, waiting for the counter on every order is not (it would serialise the shop). */
const blockSize = 20;
const blocks = new WeakMap<House, Map<string, number[]>>();

/** Order numbers of a store, drawn in blocks by a short statement of its own. What a stopped process held stays unused. */
export async function drawNumbers(house: House, storeId: string, count: number): Promise<string[]> {
  const held = blocksOf(house);
  const block = held.get(storeId) ?? [];
  held.set(storeId, block);
  if (block.length < count) {
    const wanted = Math.max(count - block.length, blockSize);
    const [counter] = await house.db.rows<{ value: number }>(sql`
      update counters set value = value + ${wanted} where store_id = ${storeId} and name = 'order_number' returning value`);
    const last = counter?.value ?? 0;
    for (let number = last - wanted + 1; number <= last; number += 1) block.push(number);
  }
  return block.splice(0, count).map(String);
}

function blocksOf(house: House): Map<string, number[]> {
  const known = blocks.get(house) ?? new Map<string, number[]>();
  blocks.set(house, known);
  return known;
}
