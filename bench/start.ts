import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildAdminIfStale } from "../tools/build-admin.ts";
import { figure, memoryOf } from "./measure.ts";
import { startChild } from "./serve-child.ts";

/** First start (database made, demo opened), next start, memory at rest, and what a browser loads first. */
export async function benchStart(port: number): Promise<void> {
  const { directory } = await buildAdminIfStale();
  const data = mkdtempSync(path.join(process.getuid?.() === 0 ? "/var/tmp" : os.tmpdir(), "comptoir-start-"));
  try {
    const first = await startChild("server/cli.ts", ["serve"], { COMPTOIR_DATA_DIR: data }, port);
    figure({ name: "first start, with the demo", value: first.seconds, unit: "s", budget: "6 s" });
    await first.stop();
    const next = await startChild("server/cli.ts", ["serve"], { COMPTOIR_DATA_DIR: data }, port);
    figure({ name: "start with data present", value: next.seconds, unit: "s", budget: "1.5 s" });
    for (let call = 0; call < 20; call += 1) await fetch(`${next.url}/healthz`);
    figure({ name: "memory of the process at rest", value: memoryOf(next.pid), unit: "MB", budget: "240 MB", ok: memoryOf(next.pid) <= 240 });
    await next.stop();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  const files = readdirSync(path.join(directory, "assets")).filter((file) => file.endsWith(".gz"));
  const sizes = files.map((file) => [file, statSync(path.join(directory, "assets", file)).size / 1_024] as const).toSorted((a, b) => b[1] - a[1]);
  figure({
    name: "back-office, largest files together (gz)",
    value: sizes.filter(([file]) => /^(index|vendor|main)/.test(file)).reduce((sum, [, size]) => sum + size, 0),
    unit: "KB gz",
    budget: "230 KB",
  });
}
