import assert from "node:assert/strict";
import { test } from "node:test";
import { silentLog } from "../../platform/log.ts";
import { sql } from "../../platform/sql.ts";
import { anOrder, withStore, type TestContext } from "../../testing/fixtures.ts";
import { recordMails } from "../../testing/mail.ts";
import { runAction } from "../desk/run-action.ts";
import { startMailer } from "./mailer.ts";

async function planMails(context: TestContext, count: number): Promise<void> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1)
    ids.push(await anOrder(context, { stage: "confirmed", paid: true, customer: { email: `customer-${index}@client.ro`, name: "Ana" } }));
  await runAction(context, { action: "set_status", items: ids.map((id) => ({ id })), request: { status: "in_preparation" } });
}
const states = (context: TestContext) => context.query<{ state: string; count: number }>(sql`
  select state, count(*) as count from messages where store_id = ${context.store.id} group by state order by state`);

test("the mailer sends what it is woken for, and what another process planned it finds by looking", withStore(async (context) => {
  const post = recordMails();
  let arrived = Promise.withResolvers<void>();
  post.answer = () => {
    arrived.resolve();
    return { result: "sent", via: "smtp" };
  };
  const mailer = startMailer(context.house, post, { log: silentLog, pollMs: 20 });
  await planMails(context, 1);
  context.clock.now = new Date(context.clock.now.getTime() + 10_000);
  mailer.wake();
  await arrived.promise;
  arrived = Promise.withResolvers();
  await planMails(context, 1);
  context.clock.now = new Date(context.clock.now.getTime() + 10_000);
  await arrived.promise;
  await mailer.stop();
  assert.equal(post.mails.length, 2);
}));

test("stopping waits for the mails on their way and leaves the others as they were", withStore(async (context) => {
  await planMails(context, 12);
  context.clock.now = new Date(context.clock.now.getTime() + 10_000);
  const post = recordMails();
  const [five, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let begun = 0;
  post.answer = async () => {
    if ((begun += 1) === 5) five.resolve();
    await gate.promise;
    return { result: "sent", via: "smtp" };
  };
  const mailer = startMailer(context.house, post, { log: silentLog });
  await five.promise;
  const stopped = mailer.stop();
  gate.resolve();
  await stopped;
  assert.equal(post.mails.length, 5);
  assert.deepEqual(await states(context), [{ state: "queued", count: 7 }, { state: "sent", count: 5 }]);
  assert.deepEqual(
    await context.query(sql`select distinct attempts from messages where store_id = ${context.store.id} and state = 'queued'`),
    [{ attempts: 0 }],
  );
}));
