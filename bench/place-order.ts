import { Agent, request } from "node:http";
import { buildAdminIfStale } from "../tools/build-admin.ts";
import type { Ground } from "./ground.ts";
import { cpuOf, figure } from "./measure.ts";
import { apiKey, startChild, type Child } from "./serve-child.ts";

const orders = 1_500;
const buyers = 8;

/** Two lines, a new customer, stock promised, a payment, idempotency: through HTTP, CPU of server and database together. */
export async function benchPlaceOrder(ground: Ground, port: number): Promise<void> {
  await buildAdminIfStale(); // or the server would, while it is being measured
  const database = ground.postgres.applicationUrl;
  const limitServer = await startChild("bench/limit-server.ts", [], { DATABASE_URL: database, BENCH_STORE: ground.context.store.id }, port);
  const limit = await run(ground, limitServer, (n) => ({
    path: "/",
    headers: {},
    body: { email: `limit${n}@example.com`, skus: skusOf(n), key: `limit-${n}` },
  }));
  await limitServer.stop();
  const server = await startChild(
    "server/cli.ts",
    ["serve", "--empty"],
    { DATABASE_URL: database, COMPTOIR_API_KEY: apiKey, COMPTOIR_DATA_DIR: ground.directory },
    port + 1,
  );
  const callOf =
    (name: string, prefer: Readonly<Record<string, string>>) =>
    (n: number): Call => ({
      path: "/api/v1/orders",
      headers: { authorization: `Bearer ${apiKey}`, "idempotency-key": `${name}-${n}`, ...prefer },
      body: {
        stage: "confirmed",
        customer: { email: `${name}${n}@example.com`, name: "Ana Popescu" },
        billing_address: { name: "Ana Popescu", line1: "12 rue des Lilas", city: "Paris", postcode: "75011", country: "FR" },
        lines: skusOf(n).map((sku) => ({ sku, quantity: 1 })),
        payment_method: "card",
        payments: [{}],
      },
    });
  const whole = await run(ground, server, callOf("buyer", {}));
  const brief = await run(ground, server, callOf("shop", { prefer: "return=minimal" }));
  await server.stop();
  for (const [answer, ours] of [["whole order", whole], ["receipt", brief]] as const) {
    const name = `place an order, answered by the ${answer}`;
    figure({ name, value: ours.cpuMs, unit: "ms CPU", limit: limit.cpuMs, budget: "2.0 ms, 2.5x", ok: ours.cpuMs <= 2.0 && ours.cpuMs / limit.cpuMs <= 2.5 });
    figure({ name: "  of it the database", value: ours.databaseMs, unit: "ms CPU", limit: limit.databaseMs });
    figure({ name: `  ${buyers} buyers at once`, value: ours.perSecond, unit: "orders/s", limit: limit.perSecond, budget: ">= 400/s on 2 idle cores" });
  }
}

const skusOf = (n: number): string[] => [`SKU-${1 + (n * 31) % 2_000}`, `SKU-${1 + (n * 77 + 5) % 2_000}`];
type Call = { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: object };

async function run(ground: Ground, child: Child, callOf: (n: number) => Call): Promise<{ cpuMs: number; databaseMs: number; perSecond: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: buyers });
  const place = async (from: number, count: number): Promise<void> => {
    let next = from;
    await Promise.all(Array.from({ length: buyers }, async () => {
      while (next < from + count) {
        const n = next;
        next += 1;
        await send(agent, child.url, callOf(n));
      }
    }));
  };
  await place(1, 1_000); // warm
  const [server, database] = [cpuOf(child.pid, { withChildren: false }), cpuOf(ground.postgres.pid, { withChildren: true })];
  const began = performance.now();
  await place(1_001, orders);
  const seconds = (performance.now() - began) / 1_000;
  const databaseMs = (cpuOf(ground.postgres.pid, { withChildren: true }) - database) / orders;
  const cpuMs = (cpuOf(child.pid, { withChildren: false }) - server) / orders + databaseMs;
  agent.destroy();
  return { cpuMs, databaseMs, perSecond: orders / seconds };
}

function send(agent: Agent, url: string, { path, headers, body }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method: "POST", agent, headers: { "content-type": "application/json", ...headers } }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => (text += chunk));
      answer.on("end", () => (answer.statusCode === 201 ? resolve() : reject(new Error(`${answer.statusCode} ${text.slice(0, 300)}`))));
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}
