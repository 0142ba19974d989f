import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

/** The operating system user of the database server; null is the user we already are. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root, so root hands it to an ordinary user: the one who owns the data already, else one of
 * the usual names, else a system user made for it. `initdb` looks the name up, so a bare number would not do.
 */
export function databaseAccount(clusterDirectory: string): Account {
  if (process.platform === "win32" || process.getuid?.() !== 0) return null;
  if (existsSync(clusterDirectory)) {
    const { uid, gid } = statSync(clusterDirectory);
    if (uid !== 0) return { uid, gid };
  }
  const account = lookUp("comptoir") ?? lookUp("postgres") ?? createUser("comptoir") ?? lookUp("nobody");
  if (!account) {
    throw new Error(
      "PostgreSQL does not run as root, and no ordinary user was found to run it. Create one (useradd --system comptoir), " +
        "start Comptoir as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
  return account;
}

function lookUp(name: string): Account {
  const line = readFileSync("/etc/passwd", "utf8").split("\n").find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** shadow-utils (Debian, Fedora) or BusyBox; a minimal image may have neither. */
function createUser(name: string): Account {
  const commands: [string, ...string[]][] = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name],
    ["adduser", "-S", "-H", "-D", name],
  ];
  for (const [command, ...options] of commands) {
    if (spawnSync(command, options).status === 0) return lookUp(name);
  }
  return null;
}
