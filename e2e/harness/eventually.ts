import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

const patience = 15_000;
const between = 25;

/**
 * A page shows what was done a moment after it was done: it is read again until it shows what is expected. When it never
 * does, the difference is told. Whatever can still change is asserted so, and only what cannot change is asserted at once.
 */
export async function eventually<Value>(read: () => Promise<Value>, expected: Value, message?: string): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await read();
    if (isDeepStrictEqual(seen, expected)) return;
    if (performance.now() > end) assert.deepEqual(seen, expected, message);
    await pause(between);
  }
}
