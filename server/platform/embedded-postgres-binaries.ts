import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import type { Account } from "./embedded-postgres-account.ts";

/** The folder of `postgres` and `initdb`, and the major version they are. */
export type Binaries = { readonly directory: string; readonly major: number };

const run = promisify(execFile);

/**
 * The programs of the package, in place when the account can run them. Otherwise a copy (60 MB, once) beside the data: the
 * package may lie in a private home that the database user cannot enter, or be read-only without its symbolic links.
 */
export async function findBinaries(account: Account, copyParent: string): Promise<Binaries> {
  const native = nativeDirectory();
  const inPlace = await tryBinaries(native, account);
  if (inPlace) return inPlace;

  const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")) as { version: string };
  const copyName = `runtime-${version}`;
  const copy = path.join(copyParent, copyName, "native");
  if (!existsSync(copy)) copyRuntime(native, copyParent, copyName);
  const copied = await tryBinaries(copy, account);
  if (copied) return copied;
  throw new Error(
    `PostgreSQL cannot be run from ${copy}: the folder may be mounted noexec, or the C library of this machine be too old. ` +
      "Set DATABASE_URL to a PostgreSQL of version 15 or newer instead.",
  );
}

/** The programs of a PostgreSQL installed on the machine, e.g. /usr/lib/postgresql/15/bin. */
export async function binariesIn(directory: string, account: Account): Promise<Binaries> {
  return { directory, major: await majorVersion(directory, account) };
}

export function program(binaries: Pick<Binaries, "directory">, name: "postgres" | "initdb" | "pg_ctl"): string {
  return path.join(binaries.directory, process.platform === "win32" ? `${name}.exe` : name);
}

/**
 * Runs one of the programs to its end. It gets none of our environment: the server needs no secret of ours, and a `PGPORT`
 * or `PGDATA` of the person at the keyboard must not steer it.
 */
export async function runProgram(file: string, parameters: readonly string[], account: Account): Promise<string> {
  const { stdout } = await run(file, parameters, { ...account, cwd: "/", env: programEnvironment(), maxBuffer: 16 << 20 });
  return stdout;
}

export function programEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  return { PATH, SystemRoot, TMPDIR, TEMP, LC_ALL: "C", TZ: "UTC" };
}

function nativeDirectory(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `No PostgreSQL comes with Comptoir for ${process.platform}-${process.arch} (package ${name} is not installed). ` +
        "Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of version 15 or newer.",
    );
  }
}

async function tryBinaries(native: string, account: Account): Promise<Binaries | null> {
  try {
    restoreSymlinks(native);
    return await binariesIn(path.join(native, "bin"), account);
  } catch {
    return null;
  }
}

/** An npm package carries no symbolic link; its install script would restore them, and install scripts are not run. */
function restoreSymlinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const parent = path.dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(parent, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(parent, source)), link);
    } catch (error) {
      // Another process of ours was here at the same moment.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

async function majorVersion(directory: string, account: Account): Promise<number> {
  const text = await runProgram(program({ directory }, "postgres"), ["--version"], account);
  const major = /\b(\d+)[.\d a-z]*/.exec(text)?.[1];
  if (!major) throw new Error(`not a PostgreSQL version: ${text}`);
  return Number(major);
}

function copyRuntime(native: string, parent: string, name: string): void {
  for (const old of readdirSync(parent).filter((entry) => entry.startsWith("runtime-"))) {
    rmSync(path.join(parent, old), { recursive: true, force: true });
  }
  const unfinished = path.join(parent, `${name}.unfinished`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  cpSync(native, path.join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, path.join(parent, name));
}
