import assert from "node:assert/strict";
import { test } from "node:test";
import { smtpTransport } from "../../adapters/mail/smtp.ts";
import { publicId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";
import { anOrder, withStore, type TestContext } from "../../testing/fixtures.ts";
import { recordMails } from "../../testing/mail.ts";
import { startFakeSmtp } from "../../testing/smtp.ts";
import { runAction } from "../desk/run-action.ts";
import { undoOperation } from "../desk/undo-operation.ts";
import { attemptsMax } from "./retry-schedule.ts";
import { sendDueMessages } from "./send-messages.ts";
import { claimDueMessages, claimMs, nextDueAt } from "./store.ts";
import type { MailTransport } from "./transport.ts";

const minute = 60_000;
const setStatus = (context: TestContext, ids: readonly string[], status: string, more: object = {}, item: (id: string, index: number) => object = () => ({})) =>
  runAction(context, { action: "set_status", items: ids.map((id, index) => ({ id, request: item(id, index) })), request: { status, ...more } });
const paidOrder = (context: TestContext, address = "ana.popescu@client.ro") =>
  anOrder(context, { stage: "confirmed", paid: true, customer: { email: address, name: "Ana Popescu" } });
const later = (context: TestContext, ms: number): void => void (context.clock.now = new Date(context.clock.now.getTime() + ms));
const send = (context: TestContext, transport: MailTransport) => sendDueMessages(context.house, transport);

type Row = {
  id: string;
  state: string;
  attempts: number;
  last_error: string | null;
  template: string;
  audience: string;
  sent_at: string | null;
  body: string | null;
  recipients: unknown;
  locale: string | null;
};
const rowsOf = (context: TestContext): Promise<Row[]> =>
  context.query<Row>(sql`
  select id, state, attempts, last_error, template, audience, sent_at, body, recipients, locale from messages where store_id = ${context.store.id} order by id`);

/** A mail of each order waits, and nothing of an earlier test does. */
async function withWaitingMails(context: TestContext, count: number, address?: (index: number) => string): Promise<void> {
  await context.query(sql`delete from messages /* across stores */`);
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await paidOrder(context, address?.(index)));
  await setStatus(context, ids, "in_preparation", { stock: "leave" });
  later(context, context.house.undoWindowMs);
}

test("STA-11 NTF-04 in preparation tells the customer that the order is in good hands, with the operator's words", withStore(async (context) => {
  const order = await paidOrder(context);
  await runAction(context, { action: "set_status", items: [{ id: order }], request: { status: "in_preparation" }, message: "Merci <3\nà bientôt" });
  const post = recordMails();
  assert.deepEqual(await send(context, post), { sent: 0, retried: 0, failed: 0 });
  later(context, context.house.undoWindowMs);
  assert.deepEqual(await send(context, post), { sent: 1, retried: 0, failed: 0 });
  assert.deepEqual(await send(context, post), { sent: 0, retried: 0, failed: 0 });

  const [mail] = post.mails;
  assert.deepEqual(mail?.to, [{ name: "Ana Popescu", address: "ana.popescu@client.ro" }]);
  assert.match(mail.subject, /^Order .+ is being prepared$/);
  assert.match(mail.html, /Merci &lt;3<br>à bientôt/);
  assert.match(mail.text, /> Merci <3\n> à bientôt/);
  assert.match(mail.text, /in good hands/);
  const [row] = await rowsOf(context);
  assert.deepEqual([row?.state, row?.locale, row?.recipients, row?.body], ["sent", "en", mail.to, mail.text]);
}));

test("NTF-04 without a word of the operator the mail has none", withStore(async (context) => {
  await setStatus(context, [await paidOrder(context)], "in_preparation");
  later(context, minute);
  const post = recordMails();
  await send(context, post);
  assert.doesNotMatch(post.mails[0]?.text ?? "", /A message from/);
}));

const audiences: [customer: boolean, admins: boolean, to: string[][]][] = [
  [true, false, [["ana.popescu@client.ro"]]],
  [false, true, [["chef@atelier.fr", "stock@atelier.fr"]]],
  [true, true, [["ana.popescu@client.ro"], ["chef@atelier.fr", "stock@atelier.fr"]]],
  [false, false, []],
];
for (const [customer, admins, to] of audiences) {
  test(
    `NTF-03 a status that tells ${customer ? "the customer" : "no customer"} and ${admins ? "the administrators" : "no administrator"}`,
    withStore(
      async (context) => {
        const { store } = context;
        await context.query(
          sql`update statuses set notify_customer = ${customer}, notify_admins = ${admins} where store_id = ${store.id} and code = 'shipped'`,
        );
        await context.query(sql`
      insert into settings (store_id, key, value, updated_at) values (${store.id}, 'mail', ${JSON.stringify({ admin_recipients: ["chef@atelier.fr", "stock@atelier.fr"] })}::jsonb, ${context.clock.now})`);
        await setStatus(context, [await paidOrder(context)], "shipped", { carrier: "colissimo", trackingCode: "8N1" });
        later(context, minute);
        const post = recordMails();
        await send(context, post);
        const byRecipients = post.mails.map((mail) => mail.to.map(({ address }) => address)).sort();
        assert.deepEqual(byRecipients, to);
        const [toAdmins] = post.mails.filter((mail) => mail.to.length === 2);
        // In the language of the shop, with its way back to the order.
        if (admins) assert.match(toAdmins?.text ?? "", /Open the order: http:\/\/localhost:4000\/admin\/orders\/ord_/);
      },
      { locale: "en" },
    ),
  );
}

test("NTF-05 the mail is written when it leaves: new address, new recipient, language of the customer", withStore(async (context) => {
  const order = await paidOrder(context);
  await setStatus(context, [order], "in_preparation");
  const address = { name: "Ana Popescu", line1: "Bulevardul Nou 7", postcode: "010101", city: "București", country: "RO" };
  await context.query(sql`
    update orders set email = 'ana@adresa-noua.ro', billing_address = ${JSON.stringify(address)}::jsonb, locale = 'ro' where store_id = ${context.store.id} and id = ${order}`);
  await context.query(sql`update customers set locale = 'ro' where store_id = ${context.store.id}`);
  later(context, minute);
  const post = recordMails();
  await send(context, post);
  const [mail] = post.mails;
  assert.deepEqual(mail?.to, [{ name: "Ana Popescu", address: "ana@adresa-noua.ro" }]);
  assert.match(mail.subject, /^Comanda .+ este în pregătire$/);
  assert.match(mail.text, /Bulevardul Nou 7\n {2}010101 București\n {2}România/);
  assert.doesNotMatch(mail.text + mail.html, /Str\. Lungă/);
}));

test("STA-12 DEL-13 each order gets its own tracking link", withStore(async (context) => {
  const ids = [await paidOrder(context, "a@client.ro"), await paidOrder(context, "b@client.ro"), await paidOrder(context, "c@client.ro")];
  const parcels = [
    { carrier: "fan_courier", trackingCode: "2150900120086" },
    { carrier: "colissimo", trackingCode: "8N 123 456" },
    { carrier: "Luc's van", trackingUrl: "https://van.example/7" },
  ];
  await setStatus(context, ids, "shipped", {}, (_, index) => parcels[index] ?? {});
  later(context, minute);
  const post = recordMails();
  await send(context, post);
  const linkTo = (address: string) => {
    const mail = post.mails.find(({ to }) => to[0]?.address === address);
    return [/href="([^"]+)"/.exec(mail?.html ?? "")?.[1]?.replaceAll("&amp;", "&"), mail?.text.match(/^https?:.*$/gm)];
  };
  const links = [
    "https://www.fancourier.ro/awb-tracking/?tracking=2150900120086",
    "https://www.laposte.fr/outils/suivre-vos-envois?code=8N123456",
    "https://van.example/7",
  ];
  assert.deepEqual(["a@client.ro", "b@client.ro", "c@client.ro"].map(linkTo), links.map((link) => [link, [link]]));
}));

test("STA-19 what was undone in the window never leaves", withStore(async (context) => {
  const { operationId } = await setStatus(context, [await paidOrder(context)], "in_preparation");
  await undoOperation(context, operationId ?? "");
  later(context, minute);
  const post = recordMails();
  assert.deepEqual(await send(context, post), { sent: 0, retried: 0, failed: 0 });
}));

test("NTF-08 the mail server is down for ten minutes, and each mail arrives exactly once when it is back", withStore(async (context) => {
  await withWaitingMails(context, 12, (index) => `customer-${index}@client.ro`);
  const server = await startFakeSmtp();
  const transport = smtpTransport({ url: server.url, sender: null, timeoutMs: 2_000 });
  server.mood = "hangs_up";
  for (let round = 0; round < 10; round += 1) {
    assert.deepEqual(await send(context, transport), { sent: 0, retried: 12, failed: 0 });
    later(context, minute);
  }
  // Nobody's tries were used up, and it can be seen why nothing leaves.
  const waiting = await rowsOf(context);
  assert.ok(waiting.every((row) => row.state === "queued" && row.attempts === 0 && row.last_error?.startsWith("unreachable: ")));

  server.mood = "well";
  assert.deepEqual(await send(context, transport), { sent: 12, retried: 0, failed: 0 });
  assert.deepEqual(server.received.map(({ to }) => to.join()).sort(), waiting.map((_, index) => `customer-${index}@client.ro`).sort());
  assert.equal(new Set(server.received.map(({ messageId }) => messageId)).size, 12);
  assert.deepEqual(new Set((await rowsOf(context)).map((row) => row.state)), new Set(["sent"]));
  await transport.close();
  await server.close();
}));

test("NTF-08 a mail server that stays away for a day leaves failed mails to be seen", withStore(async (context) => {
  await withWaitingMails(context, 1);
  const post = recordMails();
  post.answer = () => ({ result: "unreachable", error: "connect ECONNREFUSED" });
  await send(context, post);
  later(context, 25 * 60 * minute);
  assert.deepEqual(await send(context, post), { sent: 0, retried: 0, failed: 1 });
  assert.deepEqual((await rowsOf(context)).map(({ state, last_error }) => [state, last_error]), [["failed", "unreachable: connect ECONNREFUSED"]]);
}));

test("REG-08 ten senders at once send each of 60 mails once", withStore(async (context) => {
  await withWaitingMails(context, 60, (index) => `customer-${index}@client.ro`);
  const post = recordMails();
  const reports = await Promise.all(Array.from({ length: 10 }, () => send(context, post)));
  assert.equal(reports.reduce((sum, report) => sum + report.sent, 0), 60);
  assert.equal(new Set(post.mails.map((mail) => mail.to[0]?.address)).size, 60);
  assert.equal(post.mails.length, 60);
}));

test("REG-39 a sender dies with a mail in its hands: another takes it over after five minutes, under the same Message-ID", withStore(async (context) => {
  await withWaitingMails(context, 1);
  const [claimed] = await claimDueMessages(context.house.db, { now: context.clock.now, limit: 10 });
  const post = recordMails();
  later(context, claimMs - 1);
  assert.deepEqual(await send(context, post), { sent: 0, retried: 0, failed: 0 });
  later(context, 1);
  assert.deepEqual(await send(context, post), { sent: 1, retried: 0, failed: 0 });
  assert.equal(post.mails[0]?.messageId, `<${publicId("message", claimed?.id ?? "")}@localhost>`);
}));

test("NTF-08 a mail that was taken but not acknowledged is sent again under the same Message-ID", withStore(async (context) => {
  await withWaitingMails(context, 1);
  const server = await startFakeSmtp();
  const transport = smtpTransport({ url: server.url, sender: null, timeoutMs: 2_000 });
  server.mood = "vanishes_after_data";
  assert.deepEqual(await send(context, transport), { sent: 0, retried: 1, failed: 0 });
  // The server is there: this counts as a try of this mail.
  assert.deepEqual((await rowsOf(context)).map(({ attempts }) => attempts), [1]);
  later(context, minute);
  server.mood = "well";
  await send(context, transport);
  const [first, second] = server.received;
  assert.equal(server.received.length, 2);
  assert.equal(first?.messageId, second?.messageId);
  await transport.close();
  await server.close();
}));

test("a mail that is refused for now is tried after 1, 5, 30 minutes and so on, eight times, then waits for a person", withStore(async (context) => {
  await withWaitingMails(context, 1);
  const post = recordMails();
  post.answer = () => ({ result: "refused", bounced: false, error: "451 try again later" });
  const waits: number[] = [];
  for (let report = await send(context, post); report.retried === 1; report = await send(context, post)) {
    const due = await nextDueAt(context.house.db);
    assert.ok(due);
    waits.push((due.getTime() - context.clock.now.getTime()) / minute);
    context.clock.now = due;
  }
  assert.deepEqual(waits, [1, 5, 30, 120, 360, 720, 1440]);
  assert.deepEqual(
    (await rowsOf(context)).map(({ state, attempts, last_error }) => [state, attempts, last_error]),
    [["failed", attemptsMax, "refused: 451 try again later"]],
  );
}));

test("an address that does not exist bounces at once, and the others leave", withStore(async (context) => {
  await withWaitingMails(context, 3, (index) => `customer-${index}@client.ro`);
  const server = await startFakeSmtp();
  const transport = smtpTransport({ url: server.url, sender: null, timeoutMs: 2_000 });
  server.mood = "unknown_recipient";
  assert.deepEqual(await send(context, transport), { sent: 0, retried: 0, failed: 3 });
  assert.deepEqual((await rowsOf(context)).map(({ state }) => state), ["bounced", "bounced", "bounced"]);
  await transport.close();
  await server.close();
}));

test("a mail in the middle of which the server vanishes, or that it is too busy for, is tried again", withStore(async (context) => {
  for (const mood of ["vanishes_before_data", "busy"] as const) {
    await withWaitingMails(context, 2);
    const server = await startFakeSmtp();
    const transport = smtpTransport({ url: server.url, sender: null, timeoutMs: 2_000 });
    server.mood = mood;
    assert.deepEqual(await send(context, transport), { sent: 0, retried: 2, failed: 0 }, mood);
    assert.deepEqual((await rowsOf(context)).map(({ state, attempts }) => [state, attempts]), [["queued", 1], ["queued", 1]]);
    server.mood = "well";
    later(context, minute);
    assert.deepEqual(await send(context, transport), { sent: 2, retried: 0, failed: 0 });
    assert.equal(server.received.length, 2);
    await transport.close();
    await server.close();
  }
}));

test("a server that takes a mail and does not answer is given up after the time-out, and the mail tried again", withStore(async (context) => {
  await withWaitingMails(context, 2);
  const server = await startFakeSmtp();
  const gate = Promise.withResolvers<void>();
  server.hold = gate.promise;
  const transport = smtpTransport({ url: server.url, sender: null, timeoutMs: 100 });
  const report = await send(context, transport);
  assert.deepEqual(report, { sent: 0, retried: 2, failed: 0 });
  gate.resolve();
  await transport.close();
  await server.close();
}));

test("an order without a usable address fails visibly, and a customer of the demo gets no real mail", withStore(async (context) => {
  await withWaitingMails(context, 2, (index) => (index === 0 ? "gone@client.ro" : "lea@demo.example"));
  await context.query(sql`update orders set email = 'two@client.ro, three@client.ro' where store_id = ${context.store.id} and email = 'gone@client.ro'`);
  const server = await startFakeSmtp();
  const transport = smtpTransport({ url: server.url, sender: null });
  assert.deepEqual(await send(context, transport), { sent: 1, retried: 0, failed: 1 });
  assert.equal(server.connections, 0);
  const rows = await context.query(
    sql`select state, last_error, params ->> 'delivered' as delivered from messages where store_id = ${context.store.id} order by state`,
  );
  assert.deepEqual(rows, [{ state: "failed", last_error: "no_recipient", delivered: null }, { state: "sent", last_error: null, delivered: "outbox" }]);
  await transport.close();
  await server.close();
}));
