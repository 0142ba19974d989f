import assert from "node:assert/strict";
import { test } from "node:test";
import { smtpTransport } from "../../adapters/mail/smtp.ts";
import { startFakeSmtp } from "../../testing/smtp.ts";
import { isReservedDomain, mailAddress, readAddress } from "./mail-address.ts";

const good = [
  "ana@client.ro",
  "ana.popescu+shop@client.co.uk",
  "o'brien@client.ie",
  "a@b.museum",
  "ana@școala-mea.ro",
  "x_y-z@sub.sub.client.fr",
  " ana@client.ro ",
];

/** What would make two recipients of one, or a header of a recipient (trust.md M13). */
const bad = [
  "",
  " ",
  "ana",
  "ana@",
  "@client.ro",
  "ana@localhost",
  "ana@client",
  "a@b@client.ro",
  "ana@client..ro",
  ".ana@client.ro",
  "ana.@client.ro",
  "ana@-client.ro",
  "ana@client.ro, evil@attacker.ro",
  "ana@client.ro,evil@attacker.ro",
  "ana@client.ro; evil@attacker.ro",
  "ana@client.ro evil@attacker.ro",
  "ana@client.ro\tevil@attacker.ro",
  "ana@client.ro\r\nBcc: evil@attacker.ro",
  "ana@client.ro\nBcc: evil@attacker.ro",
  "ana@client.ro\rBcc: evil@attacker.ro",
  "ana@client.ro\r\n\r\nbody",
  "\nana@client.ro",
  "ana@client.ro\n",
  "ana@client.ro%0ABcc:evil@attacker.ro",
  "Ana <ana@client.ro>",
  "<ana@client.ro>",
  "ana@client.ro>",
  '"ana"@client.ro',
  '"ana@client.ro, evil"@attacker.ro',
  "ana(comment)@client.ro",
  "group: ana@client.ro, evil@attacker.ro;",
  "ana@client.ro:evil@attacker.ro",
  "ana\\@client.ro",
  "ana@[127.0.0.1]",
  "ana@client.ro\u0000",
  "ana@client.ro\u2028Bcc: evil@attacker.ro",
  "ana@client.ro\u200b",
  "ana＠client.ro",
  "ana@client。ro, evil@attacker.ro",
  "mailto:ana@client.ro",
  "ana@client.ro?bcc=evil@attacker.ro",
  "@attacker.ro:ana@client.ro",
  "=?utf-8?q?=0A?=@client.ro ",
  `${"a".repeat(65)}@client.ro`,
  `ana@${"a".repeat(64)}.ro`,
  `ana@${"abcdefgh.".repeat(30)}ro`,
];
/** Names, subjects and words come from strangers too. */
const names = [
  "Ana\r\nBcc: evil@attacker.ro",
  "Ana\nX-Header: 1",
  '" <evil@attacker.ro>, "',
  "Ana <evil@attacker.ro>",
  "Ana, Luc",
  "=?utf-8?q?Ana=0D=0ABcc:_evil=40attacker.ro?=",
  "Ștefania 🎁",
  "\u202eana",
  "a".repeat(500),
  "",
];

test("S8 an address is one address, or none", () => {
  for (const text of good) assert.equal(readAddress(text), text.trim(), text);
  for (const text of bad) {
    const read = readAddress(text);
    // Whatever passes has exactly one @ and nothing that separates or breaks.
    if (read !== null) assert.match(read, /^[^\s,;<>"()\\:]+@[^\s,;<>"()\\:@]+$/u, text);
    assert.equal(read, null, JSON.stringify(text));
  }
});

test("S8 whatever stands in names, addresses and subjects, the server is told one recipient and no header of a stranger", async () => {
  const server = await startFakeSmtp();
  const transport = smtpTransport({ url: server.url, sender: null, timeoutMs: 5_000 });
  const to = readAddress("ana@client.ro");
  assert.ok(to);
  for (const name of names) {
    const delivery = await transport.deliver({
      messageId: "<msg_1@shop.example>", from: mailAddress(name, "shop@client.ro"), replyTo: mailAddress(name, "shop@client.ro"), to: [mailAddress(name, to)],
      subject: name, html: `<p>${name.replaceAll("<", "&lt;")}</p>`, text: `${name}\r\n.\r\nMAIL FROM:<evil@attacker.ro>\r\n`,
    });
    assert.deepEqual(delivery, { result: "sent", via: "smtp" }, name);
  }
  assert.equal(server.received.length, names.length);
  for (const mail of server.received) {
    assert.deepEqual([mail.from, mail.to], ["shop@client.ro", ["ana@client.ro"]]);
    const headers = mail.raw.slice(0, mail.raw.indexOf("\r\n\r\n"));
    const fields = headers.replace(/\r\n[ \t]+/g, " ").split("\r\n").map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
    assert.deepEqual(fields.filter((field) => ["bcc", "cc", "x-header"].includes(field)), []);
    assert.equal(fields.filter((field) => field === "to").length, 1);
    assert.ok(fields.includes("auto-submitted"));
  }
  await transport.close();
  await server.close();
});

test("a long name is cut between two characters: half of one could not be written down, and its mail would leave again and again", () => {
  const { name } = mailAddress(`${"a".repeat(119)}😀`, "ana@client.ro");
  assert.deepEqual([name.length, name.isWellFormed()], [120, true]);
});

test("domains that are reserved for examples are known", () => {
  for (const address of ["a@example.com", "a@shop.example", "a@x.example.org", "a@b.test", "a@b.invalid"])
    assert.equal(isReservedDomain(address), true, address);
  for (const address of ["a@myexample.com", "a@example.fr", "a@client.ro", "a@test.ro"]) assert.equal(isReservedDomain(address), false, address);
});
