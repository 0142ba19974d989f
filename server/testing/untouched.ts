import assert from "node:assert/strict";
import type { Answer, Api } from "./api.ts";
import { fingerprintOf } from "./store-fingerprint.ts";

type Refusal = { readonly code: string };

/** Asks for what must be refused with this status and code, and proves that no row of the shop has changed. */
export async function refusedUntouched<Body extends Refusal>(
  { house, store }: Pick<Api, "house" | "store">,
  ask: () => Promise<Answer<Body>>,
  status: number,
  code: string,
): Promise<Body> {
  const before = await fingerprintOf(house.db, store.id);
  const answer = await ask();
  assert.deepEqual([answer.status, answer.body.code], [status, code]);
  assert.deepEqual(await fingerprintOf(house.db, store.id), before);
  return answer.body;
}
