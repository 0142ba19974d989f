import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

export type Child = { readonly process: ChildProcess; readonly pid: number; readonly url: string; readonly seconds: number; stop(): Promise<void> };
const root = path.resolve(import.meta.dirname, "..");
export const apiKey = "ck_live_bench_0123456789012345678901234567890123";

/** A program of ours as a process of its own, ready once it answers on `/healthz`. */
export async function startChild(script: string, args: readonly string[], env: Readonly<Record<string, string>>, port: number): Promise<Child> {
  const began = performance.now();
  // As tools/run.mjs starts it.
  const child = spawn(process.execPath, ["--max-semi-space-size=8", path.join(root, script), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: "error" },
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  return {
    process: child, pid: child.pid ?? 0, url, seconds: (performance.now() - began) / 1_000,
    stop: () => new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    }),
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the process ended with ${child.exitCode} before it answered`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no answer at ${url}`);
}
