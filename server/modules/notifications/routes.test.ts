import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { parsePublicId, publicId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { anOrder, testDatabase } from "../../testing/fixtures.ts";
import { recordMails } from "../../testing/mail.ts";
import { runAction } from "../desk/run-action.ts";
import { sendDueMessages } from "./send-messages.ts";

type Message = {
  id: string;
  state: string;
  subject: string | null;
  template: string;
  audience: string;
  html: string | null;
  text: string | null;
  is_preview: boolean;
  message: string | null;
  delivered: string | null;
  order: { id: string; number: string; customer: string };
  recipients: { name: string; address: string }[];
  error: { code: string; detail: string | null } | null;
  can: { resend: boolean; cancel: boolean };
};
type List = { data: Message[]; page: { next: string | null }; total: { value: number; exact: boolean } };

async function inPreparation({ context }: Api, count: number, message?: string): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1)
    ids.push(
      await anOrder(context, {
        stage: "confirmed",
        paid: true,
        customer: { email: `customer-${index}@client.ro`, name: `Customer ${index}` },
      }),
    );
  for (const id of ids) await runAction(context, { action: "set_status", items: [{ id }], request: { status: "in_preparation" }, ...(message && { message }) });
  return ids;
}
const pass = ({ context }: Api, ms: number): void => void (context.clock.now = new Date(context.clock.now.getTime() + ms));

/** The senders serve every shop of the installation; the mails of an earlier test must not leave in this one. */
beforeEach(async () => {
  await (await testDatabase()).rows(sql`delete from messages /* across stores */`);
});

test("NTF-08 the log of mails: by state, by order, by what the search finds, page after page", withApi(async (api) => {
  const { owner, context } = api;
  const orders = await inPreparation(api, 3);
  pass(api, 10_000);
  const post = recordMails();
  post.answer = (mail) =>
    mail.to[0]?.address.startsWith("customer-1")
      ? { result: "refused", bounced: true, error: "550 no such user" }
      : { result: "sent", via: "outbox" };
  await sendDueMessages(context.house, post);
  await inPreparation(api, 1);

  const all = (await owner.get<List>("/messages")).body;
  assert.deepEqual(all.data.map(({ state }) => state), ["queued", "sent", "bounced", "sent"]);
  assert.deepEqual(all.total, { value: 4, exact: true });
  const states = async (query: string) => (await owner.get<List>(`/messages?${query}`)).body.data.map(({ state }) => state);
  assert.deepEqual(await states("state=bounced,failed"), ["bounced"]);
  assert.deepEqual(await states("state=sent"), ["sent", "sent"]);
  assert.deepEqual(await states(`order=${publicId("order", orders[1]!)}`), ["bounced"]);
  assert.deepEqual(await states("q=customer-2"), ["sent"]);
  assert.equal((await owner.get("/messages?state=lost")).status, 400);
  assert.equal((await owner.get("/messages?colour=red")).status, 400);

  const first = (await owner.get<List>("/messages?limit=3")).body;
  const rest = (await owner.get<List>(`/messages?limit=3&after=${first.page.next}`)).body;
  assert.deepEqual([...first.data, ...rest.data].map(({ id }) => id), all.data.map(({ id }) => id));
  assert.equal(rest.page.next, null);

  const bounced = all.data[2]!;
  assert.deepEqual(
    [bounced.error, bounced.can, bounced.order.customer],
    [{ code: "refused", detail: "550 no such user" }, { resend: true, cancel: true }, "Customer 1"],
  );
  assert.deepEqual([all.data[1]?.delivered, all.data[1]?.recipients], ["outbox", [{ name: "Customer 2", address: "customer-2@client.ro" }]]);
}));

test("NTF-05 a mail that waits is shown as it would leave now, one that has left as it left", withApi(async (api) => {
  const { owner, context, store } = api;
  const [order] = await inPreparation(api, 1, "Merci");
  const [{ id }] = (await owner.get<List>("/messages")).body.data as [Message];
  const waiting = (await owner.get<Message>(`/messages/${id}`)).body;
  assert.deepEqual([waiting.state, waiting.is_preview, waiting.message], ["queued", true, "Merci"]);
  assert.match(waiting.text ?? "", /> Merci\n/);
  pass(api, 10_000);
  await sendDueMessages(context.house, recordMails());
  await context.query(sql`update orders set customer_name = 'Somebody Else' where store_id = ${store.id} and id = ${order}`);
  const left = (await owner.get<Message>(`/messages/${id}`)).body;
  assert.deepEqual([left.state, left.is_preview, left.text], ["sent", false, waiting.text]);

  const page = await owner.get(`/messages/${id}/html`);
  assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
  assert.match(String(page.headers["content-security-policy"]), /default-src 'none'; style-src 'unsafe-inline'; sandbox/);
  assert.match(page.text, /<base target="_blank">/);
  assert.equal((await owner.get(`/messages/${publicId("message", order!)}`)).status, 404);
}));

test("NTF-08 a mail is sent again: what failed is tried anew, what arrived is repeated once a click", withApi(async (api) => {
  const { owner, context } = api;
  await inPreparation(api, 1);
  const [{ id }] = (await owner.get<List>("/messages")).body.data as [Message];
  assert.deepEqual((await owner.post<{ code: string }>(`/messages/${id}/resend`)).body.code, "message.on_its_way");

  pass(api, 10_000);
  const post = recordMails();
  post.answer = () => ({ result: "refused", bounced: true, error: "550 no" });
  await sendDueMessages(context.house, post);
  const tried = await owner.post<Message>(`/messages/${id}/resend`);
  assert.deepEqual([tried.status, tried.body.id, tried.body.state], [200, id, "queued"]);
  post.answer = () => ({ result: "sent", via: "smtp" });
  await sendDueMessages(context.house, post);
  assert.equal(post.mails.length, 1);

  const [repeated, again] = await Promise.all([owner.post<Message>(`/messages/${id}/resend`), owner.post<Message>(`/messages/${id}/resend`)]);
  assert.notEqual(repeated.body.id, id);
  assert.equal(again.body.id, repeated.body.id);
  await sendDueMessages(context.house, post);
  assert.equal(post.mails.length, 2);
  assert.notEqual(post.mails[0]?.messageId, post.mails[1]?.messageId);
  // The same mail a third time, from either row.
  const third = await owner.post<Message>(`/messages/${id}/resend`);
  assert.equal(new Set([id, repeated.body.id, third.body.id]).size, 3);
  // Each time it can be seen who did it.
  const events = await context.query(
    sql`select data ->> 'message' as message, order_id is not null as of_order from events where store_id = ${context.store.id} and type = 'message.resent' order by id`,
  );
  assert.deepEqual(events, [id, repeated.body.id, third.body.id].map((message) => ({ message, of_order: true })));
}));

test("a mail that waits can be kept back, one that has left cannot", withApi(async (api) => {
  const { owner, context } = api;
  await inPreparation(api, 2);
  const [second, first] = (await owner.get<List>("/messages")).body.data as [Message, Message];
  assert.deepEqual((await owner.post<Message>(`/messages/${first.id}/cancel`)).body.state, "cancelled");
  pass(api, 10_000);
  const post = recordMails();
  await sendDueMessages(context.house, post);
  assert.deepEqual(post.mails.map((mail) => mail.to[0]?.name), ["Customer 1"]);
  const late = await owner.post<{ code: string }>(`/messages/${second.id}/cancel`);
  assert.deepEqual([late.status, late.body.code], [409, "message.already_left"]);
}));

test("STA-11 STA-12 the preview shows the very mail the act then sends", withApi(async (api) => {
  const { owner, context } = api;
  const order = await anOrder(context, { stage: "confirmed", paid: true, customer: { email: "ana@client.ro", name: "Ana" }, locale: "fr" });
  const preview = await owner.post<{ subject: string; html: string; text: string; recipient: { address: string } | null }>(
    "/messages/preview",
    {
      order_id: publicId("order", order),
      template: "status_shipped",
      status: "shipped",
      message: "Merci {{ customer.name }}",
      tracking: { carrier: "colissimo", code: "8N1" },
    },
  );
  assert.equal(preview.status, 200);
  assert.equal(preview.body.recipient?.address, "ana@client.ro");
  assert.match(preview.body.text, /> Merci Ana\n/);
  const named = await owner.post<{ html: string }>("/messages/preview", {
    order_id: publicId("order", order),
    template: "status_shipped",
    status: "shipped",
    message: "Merci {{ customer.name }}",
    tracking: { carrier: "Colissimo / La Poste", code: "8N1" },
  });
  assert.equal(named.body.html, preview.body.html); // the window gives the name that stands in its field

  await runAction(context, {
    action: "set_status",
    items: [{ id: order }],
    request: { status: "shipped", carrier: "colissimo", trackingCode: "8N1" },
    message: "Merci {{ customer.name }}",
  });
  pass(api, 10_000);
  const post = recordMails();
  await sendDueMessages(context.house, post);
  const mail = post.mails.find(({ to }) => to[0]?.address === "ana@client.ro");
  assert.deepEqual([mail?.subject, mail?.text, mail?.html], [preview.body.subject, preview.body.text, preview.body.html]);

  const query = new URLSearchParams({ order_id: publicId("order", order), template: "status_shipped", message: "Merci <script>alert(1)</script>" });
  const page = await owner.get(`/messages/preview/html?${query}`);
  assert.equal(page.status, 200);
  assert.match(page.text, /Merci &lt;script&gt;/);
  assert.equal(
    (await owner.get(`/messages/preview/html?order_id=${publicId("order", parsePublicId("order", publicId("order", context.store.id))!)}`))
      .status,
    404,
  );
}));

test("NTF-03 the mail of every status is read in each language before the first order", withApi(async (api) => {
  const { data } = (await api.owner.get<{ data: { code: string }[] }>("/statuses")).body;
  for (const { code } of data) {
    for (const locale of ["en", "fr", "ro"]) {
      for (const audience of ["customer", "admins"]) {
        const { status, body } = await api.owner.get<{ subject: string; html: string; locale: string }>(
          `/messages/sample?status=${code}&locale=${locale}&audience=${audience}`,
        );
        // Administrators read in the language of the shop.
        assert.deepEqual([status, body.locale], [200, audience === "customer" ? locale : api.store.locale], code);
        assert.match(body.subject, /10001/);
      }
    }
  }
  assert.match((await api.owner.get("/messages/sample?status=shipped&locale=ro")).text, /Cană albastră.*48,00.*8N12345678901/s);
  assert.equal((await api.owner.get<{ code: string }>("/messages/sample?status=nothing")).body.code, "status.not_found");
  const page = await api.owner.get("/messages/sample/html?status=paid&locale=fr");
  assert.match(String(page.headers["content-security-policy"]), /default-src 'none'.*sandbox/);
}));
