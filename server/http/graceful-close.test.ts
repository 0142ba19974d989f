import assert from "node:assert/strict";
import { Agent, request } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { House } from "../platform/context.ts";
import type { Identifier } from "../platform/identity.ts";
import { buildApp } from "./app.ts";
import { closeWithin } from "./close-within.ts";

const house = { publicUrl: "http://localhost:4000" } as unknown as House;
const auth: Identifier = { identify: async () => ({ code: "auth.required" }), visitor: async () => ({ code: "store.not_found" }) };

test("R21 closing under load answers every request that was sent, and takes no new connection", async () => {
  const slow: FastifyPluginAsyncZod = async (app) =>
    void app.get("/slow", { config: { public: true, context: false } }, async () => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return { ok: true };
    });
  const app = await buildApp({ house, auth, routes: [{ prefix: "/api/v1", plugin: slow }], config: { requestsPerMinute: null } });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });

  let closing = false;
  const failures: string[] = [];
  let answered = 0;
  /** A load balancer: after the first refused connection it sends nobody here any more. */
  async function worker(): Promise<void> {
    for (;;) {
      const outcome = await call(port, agent);
      if (outcome === "refused" && closing) return;
      if (outcome === 200) answered += 1;
      else return void failures.push(String(outcome));
    }
  }
  const workers = Array.from({ length: 20 }, worker);
  while (answered < 200) await new Promise((resolve) => setImmediate(resolve));
  closing = true;
  await app.close();
  await Promise.all(workers);
  agent.destroy();

  assert.deepEqual(failures, []);
  assert.ok(answered >= 200);
});

test("R21 a visitor who never finishes sending keeps the house open for the limit only", async () => {
  const app = await buildApp({ house, auth, config: { requestsPerMinute: null } });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const endless = request({
    port,
    host: "127.0.0.1",
    method: "POST",
    path: "/api/auth/sign-in/email",
    headers: { "content-type": "application/json", "content-length": 1_000 },
  });
  const cut = new Promise<string | undefined>((resolve) => endless.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code)));
  const received = new Promise((resolve) => app.server.once("request", resolve));
  endless.write("{");
  await received;
  await closeWithin(app, 50);
  assert.equal(await cut, "ECONNRESET");
});

function call(port: number, agent: Agent): Promise<number | "refused" | "broken"> {
  return new Promise((resolve) => {
    let wasSent = false;
    const outgoing = request({ port, host: "127.0.0.1", path: "/api/v1/slow", agent }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
      answer.on("error", () => resolve("broken"));
    });
    outgoing.on("socket", (socket) => {
      if (!socket.connecting) wasSent = true;
      else socket.once("connect", () => { wasSent = true; });
    });
    // A reused connection that the server closed while idle carried nothing: every client tries such a request again.
    outgoing.on("error", (error: NodeJS.ErrnoException) => resolve(!wasSent || error.code === "ECONNREFUSED" || outgoing.reusedSocket ? "refused" : "broken"));
    outgoing.end();
  });
}
