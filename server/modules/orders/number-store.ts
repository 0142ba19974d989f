import { assert } from "../../domain/assert.ts";
import type { House } from "../../platform/context.ts";
import { planned, sql } from "../../platform/sql.ts";

/** Numbers taken ahead: gaps are allowed, waiting for the counter on every order is not (it would serialise the shop). */
const blockSize = 20;
type Shelf = { readonly numbers: number[]; refilling: Promise<void> | null };
const shelves = new WeakMap<House, Map<string, Shelf>>();

/** Order numbers of a store, drawn in blocks by a short statement of its own. What a stopped process held stays unused. */
export async function drawNumbers(house: House, storeId: string, count: number): Promise<string[]> {
  const shelf = shelfOf(house, storeId);
  const drawn = shelf.numbers.splice(0, count);
  while (drawn.length < count) {
    // One refill for all who wait; what it brings may go to others first.
    shelf.refilling ??= refill(house, storeId, shelf, Math.max(count - drawn.length, blockSize)).finally(() => void (shelf.refilling = null));
    await shelf.refilling;
    drawn.push(...shelf.numbers.splice(0, count - drawn.length));
  }
  return drawn.map(String);
}

/**
 * `planned` puts it on the connections that no transaction holds: the callers are inside theirs, and as many of them as the
 * pool has connections would wait for one more until they time out.
 */
async function refill(house: House, storeId: string, shelf: Shelf, wanted: number): Promise<void> {
  const [counter] = await house.db.rows<{ value: number }>(planned(sql`
    update counters set value = value + ${wanted} where store_id = ${storeId} and name = 'order_number' returning value`));
  assert(counter, "every store counts its orders");
  for (let number = counter.value - wanted + 1; number <= counter.value; number += 1) shelf.numbers.push(number);
}

/** After numbers came in from elsewhere (an import): those held here may be taken, and are not tried one by one. */
export function forgetNumbers(house: House, storeId: string): void {
  shelfOf(house, storeId).numbers.length = 0;
}

function shelfOf(house: House, storeId: string): Shelf {
  const shelvesOfHouse = shelves.get(house) ?? new Map<string, Shelf>();
  shelves.set(house, shelvesOfHouse);
  const shelf = shelvesOfHouse.get(storeId) ?? { numbers: [], refilling: null };
  shelvesOfHouse.set(storeId, shelf);
  return shelf;
}
