import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Account } from "./embedded-postgres-account.ts";
import { program, programEnvironment, runProgram, type Binaries } from "./embedded-postgres-binaries.ts";

/** Where everything of the embedded server lies below the data directory. */
export type Layout = {
  readonly home: string;
  readonly cluster: string;
  readonly credentials: string;
  readonly logFile: string;
  readonly lock: string;
};
export type Credentials = { readonly administrator: string; readonly application: string };

export function layoutOf(dataDirectory: string): Layout {
  const data = path.resolve(dataDirectory);
  const home = path.join(data, "postgres");
  return {
    home,
    cluster: path.join(home, "cluster"),
    credentials: path.join(data, "postgres-credentials.json"),
    logFile: path.join(home, "postgres.log"),
    lock: path.join(data, "comptoir.lock"),
  };
}

/** The data directory stays ours; only `postgres/` in it belongs to the user who runs the server. */
export function prepareHome(layout: Layout, account: Account): void {
  const data = path.dirname(layout.home);
  mkdirSync(layout.home, { recursive: true, mode: 0o700 });
  if (!account) return;
  chownSync(layout.home, account.uid, account.gid);
  const { mode, uid } = statSync(data);
  // Passing through is enough to reach `postgres/`: neither listing nor reading is given away.
  if ((mode & 0o001) === 0 && uid === process.getuid?.()) chmodSync(data, (mode & 0o7777) | 0o011);
  if (canEnter(layout.home, account)) return;
  throw new Error(
    `PostgreSQL does not run as root, and the user with number ${account.uid} who runs it may not enter ${layout.home}: a folder above it is private. ` +
      "Put the data elsewhere, for example COMPTOIR_DATA_DIR=/var/lib/comptoir.",
  );
}

/** Asked of the system itself: modes are not all that decides it. */
function canEnter(directory: string, account: Account): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', directory], { ...account, cwd: "/" }).status === 0;
}

export function clusterExists(layout: Layout): boolean {
  return existsSync(path.join(layout.cluster, "PG_VERSION"));
}

/** Opens what an earlier start made, or says what is wrong with it and what to do. */
export function readCredentials(layout: Layout, binaries: Binaries): Credentials {
  const major = Number(readFileSync(path.join(layout.cluster, "PG_VERSION"), "utf8"));
  if (major !== binaries.major) {
    throw new Error(
      `The data in ${layout.cluster} was written by PostgreSQL ${major}, this Comptoir carries ${binaries.major}. ` +
        "Make a backup with the version of Comptoir that wrote it, then restore it into an empty data directory.",
    );
  }
  try {
    return JSON.parse(readFileSync(layout.credentials, "utf8")) as Credentials;
  } catch (error) {
    throw new Error(`${layout.credentials} holds the passwords of the database and cannot be read: take it from your backup.`, { cause: error });
  }
}

/**
 * Makes the cluster aside and moves it into place as the last step: a start that is killed half-way leaves nothing that the
 * next one could mistake for a database.
 */
export async function createCluster(layout: Layout, binaries: Binaries, account: Account, durable: boolean): Promise<Credentials> {
  const credentials: Credentials = { administrator: newPassword(), application: newPassword() };
  const unfinished = `${layout.cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await runProgram(program(binaries, "initdb"), initdbOptions(unfinished, binaries.major, durable), account);
  await createApplicationDatabase(unfinished, binaries, account, credentials);
  writeFileSync(layout.credentials, JSON.stringify(credentials), { mode: 0o600 });
  renameSync(unfinished, layout.cluster);
  return credentials;
}

function initdbOptions(directory: string, major: number, durable: boolean): string[] {
  // Sorted and searched columns name their collation themselves; C.UTF-8 below them never changes with the machine's libc.
  const locale = major >= 17 ? ["--locale-provider=builtin", "--locale=C.UTF-8"] : ["--locale=C.UTF-8"];
  return [
    `--pgdata=${directory}`,
    "--username=postgres",
    "--auth-host=scram-sha-256",
    "--auth-local=reject",
    "--encoding=UTF8",
    "--data-checksums",
    "--lc-messages=C",
    ...locale,
    ...(durable ? [] : ["--no-sync"]),
  ];
}

/**
 * In single-user mode, before any port is open: the passwords pass by a pipe, are never in a list of processes, and the
 * application is an ordinary role from the first moment: it owns its database and nothing else.
 */
async function createApplicationDatabase(directory: string, binaries: Binaries, account: Account, credentials: Credentials): Promise<void> {
  const statements = [
    `alter role postgres password '${credentials.administrator}'`,
    `create role comptoir login password '${credentials.application}'`,
    "create database comptoir owner comptoir",
    "revoke connect on database comptoir from public",
  ];
  const child = spawn(
    program(binaries, "postgres"),
    ["--single", "-D", directory, "-c", "exit_on_error=on", "-c", "log_statement=none", "-c", "log_min_error_statement=panic", "postgres"],
    { ...account, cwd: "/", env: programEnvironment(), stdio: ["pipe", "ignore", "pipe"] },
  );
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  child.stdin.on("error", () => {}); // it stopped early: its exit status and complaints say why
  child.stdin.end(`${statements.join("\n")}\n`);
  const status = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (status !== 0) throw new Error(`PostgreSQL could not prepare the database: ${complaints.trim()}`);
}

/** 192 random bits: no dictionary, so the cost of hashing them is of no matter. */
function newPassword(): string {
  return randomBytes(24).toString("base64url");
}
