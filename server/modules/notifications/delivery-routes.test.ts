import assert from "node:assert/strict";
import { test } from "node:test";
import { withApi } from "../../testing/api.ts";
import { recordMails } from "../../testing/mail.ts";

const recorded = recordMails();
const { via, server } = recorded;

test("the way mails take is told to who reads the settings, without its password", withApi(async (api) => {
  const reader = await api.asRole("read_only");
  assert.deepEqual((await reader.get("/mail-delivery")).body, { via, server, from: { name: api.store.name, address: "orders@localhost" } });
  assert.equal((await reader.post("/mail-delivery/test")).status, 403);
}, { mail: recorded }));

test("a test mail goes to the person who asks, in their language and as the shop writes", withApi(async (api) => {
  const owner = await api.asRole("owner");
  await api.owner.put("/settings/mail", { value: { from_name: "Tei", from_address: "shop@tei.ro", reply_to: "help@tei.ro" } });
  assert.deepEqual((await owner.get("/mail-delivery")).body["from"], { name: "Tei", address: "shop@tei.ro" });
  const { body } = await owner.post("/mail-delivery/test", undefined, { "accept-language": "ro" });
  assert.deepEqual(body, { result: "sent", recipient: { name: "Test owner", address: owner.email }, error: null });
  const [mail] = recorded.mails.splice(0);
  assert.deepEqual(
    [mail?.from, mail?.replyTo, mail?.to, mail?.subject],
    [
      { name: "Tei", address: "shop@tei.ro" },
      { name: "Tei", address: "help@tei.ro" },
      [{ name: "Test owner", address: owner.email }],
      "E-mail de probă de la Tei",
    ],
  );
  assert.match(mail?.html ?? "", /lang="ro-RO".*Tei/s);
}, { mail: recorded }));

test("what the mail server says is the answer; a key has no address; the eleventh try waits", withApi(async (api) => {
  const owner = await api.asRole("owner");
  recorded.answer = () => ({ result: "refused", bounced: false, error: "535 authentication failed" });
  const refused = (await owner.post("/mail-delivery/test")).body;
  assert.deepEqual([refused["result"], refused["error"]], ["refused", "535 authentication failed"]);
  assert.equal((await api.owner.post<{ code: string }>("/mail-delivery/test")).body.code, "auth.person_needed");
  for (let tries = 1; tries < 10; tries += 1) await owner.post("/mail-delivery/test");
  assert.equal((await owner.post("/mail-delivery/test")).status, 429);
}, { mail: recorded }));

test("without a mail server it is kept", withApi(async (api) => {
  const owner = await api.asRole("owner");
  const { via: way, server: host } = (await owner.get("/mail-delivery")).body;
  assert.deepEqual([way, host], ["outbox", null]);
  assert.equal((await owner.post("/mail-delivery/test")).body["result"], "kept");
}));
