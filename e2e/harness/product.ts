import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../../server/platform/embedded-postgres-server.ts";
import { createTestDatabase } from "../../server/testing/database.ts";

export type Product = {
  readonly url: string;
  readonly owner: { readonly email: string; readonly password: string };
  /** Holds every permission. */
  readonly apiKey: string;
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
};
type Options = {
  /** False for a server without the demo shop. */
  readonly demo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

const root = join(import.meta.dirname, "../..");
const startLimitMs = 60_000;
const stopLimitMs = 10_000;

/** The real server in a process of its own, on an empty database of its own: what a merchant starts with `npm start`. */
export async function startProduct({ demo = true, env = {} }: Options = {}): Promise<Product> {
  const [database, port, dataDirectory] = await Promise.all([createTestDatabase(), freePort(), mkdtemp(join(tmpdir(), "comptoir-e2e-"))]);
  const owner = { email: "owner@shop.example", password: randomBytes(18).toString("base64url") };
  const apiKey = randomBytes(32).toString("hex");
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["server/cli.ts", "serve", ...(demo ? [] : ["--empty"])], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATABASE_URL: database.url,
      COMPTOIR_DATA_DIR: dataDirectory,
      COMPTOIR_ADMIN_EMAIL: owner.email,
      COMPTOIR_ADMIN_PASSWORD: owner.password,
      COMPTOIR_API_KEY: apiKey,
      LOG_LEVEL: "warn",
      NO_COLOR: "1",
      ...env,
    },
  });
  const said = listen(server);
  const killed = () => server.kill("SIGKILL");
  process.once("exit", killed);

  const stop = async (): Promise<void> => {
    process.off("exit", killed);
    await end(server);
    await Promise.all([database.drop(), rm(dataDirectory, { recursive: true, force: true })]);
  };
  try {
    await untilHealthy(url, server);
  } catch (error) {
    await stop();
    throw new Error(`the server did not start\n${said.join("")}`, { cause: error });
  }
  return { url, owner, apiKey, databaseUrl: database.url, stop };
}

function listen(server: ChildProcess): string[] {
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => said.push(text));
  return said;
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const deadline = performance.now() + startLimitMs;
  while (server.exitCode === null && performance.now() < deadline) {
    const response = await fetch(`${url}/healthz`).catch(() => null);
    if (response?.ok) return;
    await delay(50);
  }
  throw new Error(server.exitCode === null ? `not healthy after ${startLimitMs} ms` : `exit code ${server.exitCode}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  const killing = setTimeout(() => server.kill("SIGKILL"), stopLimitMs);
  await ended;
  clearTimeout(killing);
}
