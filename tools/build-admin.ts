/** Builds the back-office: `npm run build`. The server runs it before it serves, and usually it finds nothing to do. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, readFile, rename, rm, writeFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = join(import.meta.dirname, "..");
const output = join(root, "admin/dist");
const stamp = ".sources";

export type AdminBuild = { readonly built: boolean; readonly directory: string; readonly ms: number };

/** Up to date means: made from exactly these sources, texts and packages. */
export async function buildAdminIfStale(): Promise<AdminBuild> {
  const started = performance.now();
  const sources = await hashSources();
  const known = await readFile(join(output, stamp), "utf8").catch(() => "");
  const built = known !== sources;
  if (built) await build(sources);
  return { built, directory: output, ms: performance.now() - started };
}

/** Beside the old one, then in its place: a server that is running never serves half a build. */
async function build(sources: string): Promise<void> {
  const { build: viteBuild } = await import("vite");
  const fresh = join(root, `.cache/admin-${process.pid}`);
  try {
    await viteBuild({ configFile: join(root, "admin/vite.config.ts"), logLevel: "warn", build: { outDir: fresh } });
    await compress(fresh);
    await writeFile(join(fresh, stamp), sources);
    const old = `${fresh}-old`;
    if (existsSync(output)) await rename(output, old);
    await rename(fresh, output);
    await rm(old, { recursive: true, force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  const paths = ["package-lock.json"];
  const kept = (path: string) => !/(^|\/)(dist|\.dist-[^/]*|dev)(\/|$)|\.test\.tsx?$/.test(path);
  for await (const path of glob(["admin/**/*.{ts,tsx,css,html,js,svg}", "i18n/**/*.ts", "server/domain/*.ts"], { cwd: root })) {
    if (kept(path)) paths.push(path);
  }
  for (const path of paths.toSorted()) hash.update(`${path}\n`).update(await readFile(join(root, path)));
  return hash.digest("hex");
}

/** Written once here, so that the server only picks a file: brotli at its best costs a second a megabyte. */
async function compress(directory: string): Promise<void> {
  const compressible = new Set([".js", ".css", ".html", ".svg", ".json"]);
  for await (const path of glob("**/*", { cwd: directory })) {
    if (!compressible.has(extname(path)) || path === "index.html") continue; // index.html gets its nonce at each request
    const content = await readFile(join(directory, path));
    const smaller = await Promise.all([
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      promisify(gzip)(content, { level: 9 }),
    ]);
    await writeFile(join(directory, `${path}.br`), smaller[0]);
    await writeFile(join(directory, `${path}.gz`), smaller[1]);
  }
}

if (import.meta.main) {
  const { built, directory, ms } = await buildAdminIfStale();
  console.log(`${relative(root, directory)} ${built ? `built in ${(ms / 1000).toFixed(1)} s` : "is up to date"}`);
}
