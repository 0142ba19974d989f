import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import type { House } from "../platform/context.ts";
import type { Identifier } from "../platform/identity.ts";
import { buildApp } from "./app.ts";

const directory = mkdtempSync(path.join(tmpdir(), "comptoir-admin-"));
after(() => rmSync(directory, { recursive: true }));
mkdirSync(path.join(directory, "assets"));
const script = "console.log('back-office');".repeat(20);
writeFileSync(
  path.join(directory, "index.html"),
  '<script src="/admin/assets/index-abc.js" nonce="__CSP_NONCE__"></script><meta property="csp-nonce" nonce="__CSP_NONCE__">',
);
writeFileSync(path.join(directory, "assets/index-abc.js"), script);
writeFileSync(path.join(directory, "assets/index-abc.js.br"), brotliCompressSync(script));

const house = { publicUrl: "http://localhost:4000", db: { rows: async () => [] } } as unknown as House;
const auth: Identifier = { identify: async () => ({ code: "auth.required" }), visitor: async () => ({ code: "store.not_found" }) };
const app = await buildApp({ house, auth, config: { adminDirectory: directory } });
const get = (url: string, headers = {}) => app.inject({ url, headers });

test("the front door leads to the back-office", async () => {
  const answer = await get("/");
  assert.deepEqual([answer.statusCode, answer.headers["location"]], [302, "/admin/"]);
});

test("every address of the back-office is its page, with the nonce of its own policy", async () => {
  const nonces = await Promise.all(["/admin/", "/admin", "/admin/orders?view=unpaid&q=a%2Fb", "/admin/orders/ord_1"].map(async (url) => {
    const answer = await get(url);
    assert.deepEqual([answer.statusCode, answer.headers["content-type"], answer.headers["cache-control"]], [200, "text/html; charset=utf-8", "no-store"], url);
    const [nonce = ""] = /nonce="([^"]+)"/.exec(answer.body)?.slice(1) ?? [];
    assert.ok(String(answer.headers["content-security-policy"]).includes(`'nonce-${nonce}'`), url);
    assert.doesNotMatch(answer.body, /__CSP_NONCE__/);
    return nonce;
  }));
  assert.equal(new Set(nonces).size, nonces.length, "no nonce is used twice");
});

test("a file named by its content is kept for good, and sent compressed as it lies there", async () => {
  const plain = await get("/admin/assets/index-abc.js");
  assert.deepEqual([plain.statusCode, plain.body, plain.headers["cache-control"]], [200, script, "public, max-age=31536000, immutable"]);
  assert.match(String(plain.headers["content-type"]), /^(text|application)\/javascript/);
  const small = await get("/admin/assets/index-abc.js", { "accept-encoding": "gzip, br" });
  assert.deepEqual([small.headers["content-encoding"], small.rawPayload.length], ["br", brotliCompressSync(script).length]);
});

test("a script of an earlier build is not found, and nothing above the folder is served", async () => {
  for (const url of ["/admin/assets/index-old.js", "/admin/assets/../../package.json", "/admin/assets/%2e%2e%2f%2e%2e%2fpackage.json"]) {
    const answer = await get(url);
    assert.ok(answer.statusCode === 404 || /__|csp-nonce/.test(answer.body), `${url} ${answer.statusCode}`);
    assert.doesNotMatch(answer.body, /"dependencies"/);
  }
  assert.equal((await get("/admin/%E0%A4%A")).statusCode, 400);
});

test("without a build the page says what to do", async () => {
  const bare = await buildApp({ house, auth, config: { adminDirectory: path.join(directory, "nowhere") } });
  const answer = await bare.inject("/admin/");
  assert.deepEqual([answer.statusCode, answer.body], [503, "The back-office has not been built: npm run build"]);
});

test("the documentation shows every call and every code, and loads nothing from elsewhere", async () => {
  const [{ body: page, headers }, description] = [
    await get("/api/docs"),
    (await get("/api/v1/openapi.json")).json() as { paths: Record<string, Record<string, { operationId: string }>> },
  ];
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  for (const { operationId } of Object.values(description.paths).flatMap((item) => Object.values(item)))
    assert.ok(page.includes(`id="${operationId}"`), operationId);
  assert.ok(page.includes('id="order.wrong_stage"'));
  assert.doesNotMatch(page, /undefined|\[object|(src|href)="https?:/);
  for (const [url, type] of [["/api/docs/docs.css", "text/css"], ["/api/docs/docs.js", "text/javascript"]] as const) {
    assert.match(String((await get(url)).headers["content-type"]), new RegExp(`^${type}`));
  }
});

test("health answers once the database does", async () => {
  assert.deepEqual((await get("/healthz")).json(), { status: "ok" });
});
