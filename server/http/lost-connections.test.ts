import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/sql.ts";
import { withApi } from "../testing/api.ts";

test("R9 connections cut under load: every answer is done or 503, and what was answered as done is there", withApi(async ({ owner, context }) => {
  const answers: { name: string; status: number; code: string | undefined }[] = [];
  let cutting = true;
  async function write(visitor: number): Promise<void> {
    for (let turn = 0; cutting || turn === 0; turn += 1) {
      const name = `tag ${visitor} ${turn}`;
      const { status, body } = await owner.post<{ code?: string }>("/tags", { name });
      answers.push({ name, status, code: body.code });
    }
  }
  const visitors = Array.from({ length: 8 }, (_, visitor) => write(visitor));
  for (let cut = 0; cut < 10; cut += 1) {
    // The one that cuts may be cut by nobody; that it is not itself is all it can see to.
    await context.query(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    const before = answers.length;
    while (answers.length < before + 8) await new Promise((resolve) => setImmediate(resolve));
  }
  cutting = false;
  await Promise.all(visitors);

  const wrong = answers.filter(({ status, code }) => status !== 201 && code !== "database.unavailable");
  assert.deepEqual(wrong, []);
  const { data } = (await owner.get<{ data: { name: string }[] }>("/tags?limit=250")).body;
  const kept = new Set(data.map(({ name }) => name));
  assert.deepEqual(answers.filter(({ name, status }) => status === 201 && !kept.has(name)), []);
  assert.ok(kept.size > 0);
}));
