import assert from "node:assert/strict";
import { test } from "node:test";
import type { FastifyReply } from "fastify";
import { addCounts } from "../platform/tries.ts";
import { testDatabase } from "../testing/fixtures.ts";
import { rateLimiter, type RateLimiter } from "./rate-limit.ts";

const perMinute = 10;
let time = 0;
const reply = { header: () => {} } as unknown as FastifyReply;

async function aProcess(): Promise<RateLimiter> {
  const db = await testDatabase();
  return rateLimiter({ perMinute, addUp: (counts, end) => addCounts(db, counts, end), now: () => time });
}
function goesThrough(limiter: RateLimiter, who: string): boolean {
  try {
    limiter.take(reply, who, false);
    return true;
  } catch {
    return false;
  }
}

test("S15 two processes let through what one would, give or take the second between two sharings", async () => {
  time = Date.UTC(2026, 10, 3, 9, 30);
  const [one, two] = [await aProcess(), await aProcess()];
  for (let request = 0; request < 6; request += 1) assert.ok(goesThrough(one, "ana"));
  await one.share();
  assert.ok(goesThrough(two, "ana"), "not heard yet");
  await two.share();
  assert.deepEqual(Array.from({ length: 4 }, () => goesThrough(two, "ana")), [true, true, true, false], "6 + 1 + 3 are ten");
  await two.share();
  assert.ok(goesThrough(one, "ana"));
  await one.share();
  assert.equal(goesThrough(one, "ana"), false);
  assert.ok(goesThrough(one, "luc"), "another person");
  time += 60_000;
  assert.ok(goesThrough(one, "ana"), "another minute");
  await one.share();
  assert.ok(goesThrough(two, "ana"));
});

test("S15 a count that could not be told is told the next time, and holds here meanwhile", async () => {
  time = Date.UTC(2026, 10, 3, 10, 30);
  const db = await testDatabase();
  let away = true;
  const limiter = rateLimiter({
    perMinute,
    addUp: async (counts, end) => (away ? Promise.reject(new Error("away")) : addCounts(db, counts, end)),
    now: () => time,
  });
  for (let request = 0; request < perMinute; request += 1) assert.ok(goesThrough(limiter, "eva"));
  await assert.rejects(limiter.share());
  assert.equal(goesThrough(limiter, "eva"), false);
  away = false;
  await limiter.share();
  const other = await aProcess();
  assert.ok(goesThrough(other, "eva"));
  await other.share();
  assert.equal(goesThrough(other, "eva"), false);
});
