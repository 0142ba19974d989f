import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog, urlForLog, type LogOptions } from "./log.ts";

test("a line is JSON with the level in words and the time in UTC", () => {
  const [line] = written({ level: "info" }, (log) => log.info({ orders: 3 }, "orders imported"));
  const { time, pid, ...rest } = JSON.parse(line ?? "") as Record<string, unknown>;
  assert.match(String(time), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.equal(pid, process.pid);
  assert.deepEqual(rest, { level: "info", orders: 3, msg: "orders imported" });
});

test("a less important line than asked for is not written", () => {
  assert.deepEqual(written({ level: "warn" }, (log) => log.info("not this")), []);
});

const secret = "s3cret-canary";
const leaks: [title: string, facts: object][] = [
  ["a password in the facts", { password: secret }],
  ["a token one level down", { customer: { token: secret } }],
  ["a key two levels down", { request: { body: { api_key: secret } } }],
  ["the authorization header", { request: { headers: { authorization: `Bearer ${secret}` } } }],
  ["a cookie sent and a cookie set", { req: { headers: { cookie: secret } }, res: { headers: { "set-cookie": secret } } }],
  ["a request with all its headers", { req: { method: "GET", url: `/o/${secret}/invoice?token=${secret}`, headers: { "x-anything": secret } } }],
  ["the password in the address of a database, in an error", { err: new Error(`cannot reach postgres://shop:${secret}@db:5432/shop`) }],
];
for (const [title, facts] of leaks) {
  test(`${title} is not written`, () => {
    const [line] = written({ level: "info" }, (log) => log.info(facts, "something happened"));
    assert.doesNotMatch(line ?? secret, new RegExp(secret));
    assert.doesNotThrow(() => JSON.parse(line ?? ""));
  });
}

test("a configured secret is not written, wherever it stands", () => {
  const [line] = written({ level: "info", secrets: [secret, null] }, (log) => log.info({ odd: [`a ${secret} b`] }, `and here: ${secret}`));
  assert.equal(line?.split("[redacted]").length, 3);
  assert.doesNotMatch(line ?? secret, new RegExp(secret));
});

test("an error keeps its type, message and stack", () => {
  const [line] = written({ level: "info" }, (log) => log.error({ err: new TypeError("no such line") }, "failed"));
  const { err } = JSON.parse(line ?? "") as { err: { type: string; message: string; stack: string } };
  assert.deepEqual([err.type, err.message], ["TypeError", "no such line"]);
  assert.match(err.stack, /log\.test\.ts/);
});

const urls: [url: string, logged: string][] = [
  ["/api/v1/orders?status=paid&limit=50", "/api/v1/orders?status=paid&limit=50"],
  ["/o/8dJk2-x_Y", "/o/[redacted]"],
  ["/o/8dJk2-x_Y/return?step=2", "/o/[redacted]/return?step=2"],
  ["/api/v1/carts/AbC123/lines", "/api/v1/carts/[redacted]/lines"],
  ["/reset?token=abc&locale=ro", "/reset?token=[redacted]&locale=ro"],
];
for (const [url, logged] of urls) test(`${url} is logged as ${logged}`, () => assert.equal(urlForLog(url), logged));

function written(options: Omit<LogOptions, "destination">, work: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  work(createLog({ ...options, destination: { write: (line) => void lines.push(line) } }));
  return lines;
}
