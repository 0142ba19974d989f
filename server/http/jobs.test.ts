import assert from "node:assert/strict";
import { test } from "node:test";
import { enqueue } from "../platform/jobs.ts";
import { openApi, withApi } from "../testing/api.ts";
import { drainJobs } from "../worker/drain-jobs.ts";
import { jobsRoutes } from "./jobs.ts";

const routes = [{ prefix: "/api/v1", plugin: jobsRoutes }];
type List = { data: { id: number; task: string; error: string | null }[] };

test("R15 work that was given up is seen by the people of its shop, and tried again by a click", withApi(async ({ owner, context }) => {
  const elsewhere = await openApi({ routes });
  await context.transaction({ lock: true }, async (tx) => enqueue(tx, { task: "poison" }));
  const poison = async (): Promise<void> => {
    throw new Error("bitter");
  };
  for (let round = 0; round < 10; round += 1) {
    await drainJobs(context.house, { poison });
    context.clock.now = new Date(context.clock.now.getTime() + 10 * 3_600_000);
  }
  const [failed, ...others] = (await owner.get<List>("/jobs/failed")).body.data;
  assert.deepEqual([failed?.task, failed?.error, others], ["poison", "bitter", []]);
  assert.deepEqual((await elsewhere.owner.get<List>("/jobs/failed")).body.data, []);
  assert.equal((await elsewhere.owner.post(`/jobs/${failed?.id}/retry`)).status, 404);

  assert.equal((await owner.post(`/jobs/${failed?.id}/retry`)).status, 204);
  assert.equal(await drainJobs(context.house, { poison: async () => {} }), 1);
  assert.equal((await owner.post(`/jobs/${failed?.id}/retry`)).status, 404);
  await elsewhere.app.close();
}, { routes }));
