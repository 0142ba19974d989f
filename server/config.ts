import path from "node:path";
import type { LogLevel } from "./platform/log.ts";

/** One environment variable: all that is said about it anywhere comes from here. */
type Variable<Value> = {
  readonly name: string;
  /** What is read when it is not set; null stays null. */
  readonly fallback: string | null;
  readonly secret?: true;
  readonly meaning: string;
  /** The value, or what would have been right. */
  readonly read: (text: string) => Value | Problem;
};
type Problem = { readonly expected: string };
type ValueOf<V> = V extends Variable<infer Value> ? Value : never;
type Variables = typeof variables;

/** Null only where nothing stands in for a missing variable. */
type Values = { readonly [Key in keyof Variables]: Variables[Key] extends { fallback: null } ? ValueOf<Variables[Key]> | null : ValueOf<Variables[Key]> };

export type Config = Values & { readonly publicUrl: string };
export type ConfigError = { readonly name: string; readonly message: string };
export type ConfigLine = { readonly name: string; readonly value: string; readonly isDefault: boolean; readonly meaning: string };
type Environment = Readonly<Record<string, string | undefined>>;

const projectDirectory = path.resolve(import.meta.dirname, "..");
const apiKeyLengthMin = 32;
const passwordLengthMin = 12;
const undoWindowSecondsMax = 300;

const variables = {
  port: variable({ name: "PORT", fallback: "4000", meaning: "TCP port of the pages and the API.", read: wholeNumber(0, 65_535) }),
  host: variable({
    name: "HOST",
    fallback: "127.0.0.1",
    meaning: "Address to listen on; 0.0.0.0 or :: for every network of the machine.",
    read: hostName,
  }),
  publicUrl: variable({
    name: "PUBLIC_URL",
    fallback: null,
    meaning: "Address under which customers and operators reach the shop; stands in every link that is mailed. Without it: HOST and PORT.",
    read: origin,
  }),
  databaseUrl: variable({
    name: "DATABASE_URL",
    fallback: null,
    secret: true,
    meaning: "A PostgreSQL of your own (15 or newer), e.g. postgres://user:password@host:5432/comptoir. Without it: the embedded one.",
    read: addressOf(["postgres:", "postgresql:"], "postgres://user:password@host:5432/database"),
  }),
  databaseReplicaUrl: variable({
    name: "DATABASE_REPLICA_URL",
    fallback: null,
    secret: true,
    meaning: "A read-only copy of DATABASE_URL for lists and reports.",
    read: addressOf(["postgres:", "postgresql:"], "postgres://user:password@host:5432/database"),
  }),
  databasePooler: variable({
    name: "DATABASE_POOLER",
    fallback: "none",
    meaning: "`transaction` when DATABASE_URL passes through a pooler in transaction mode (PgBouncer); otherwise `none`.",
    read: oneOf(["none", "transaction"]),
  }),
  dataDirectory: variable({
    name: "COMPTOIR_DATA_DIR",
    fallback: process.getuid?.() === 0 ? "/var/lib/comptoir" : path.join(projectDirectory, "data"),
    meaning: "Folder of the embedded database, uploaded files and caches.",
    read: (text: string) => path.resolve(text),
  }),
  smtpUrl: variable({
    name: "SMTP_URL",
    fallback: null,
    secret: true,
    meaning: "Mail server, e.g. smtps://user:password@mail.example.com:465. Without it mails stay readable in the outbox and go nowhere.",
    read: addressOf(["smtp:", "smtps:"], "smtps://user:password@host:465"),
  }),
  mailFrom: variable({
    name: "MAIL_FROM",
    fallback: null,
    meaning: "Sender of every mail, e.g. Shop <orders@example.com>. Without it: the address in the settings of the shop.",
    read: mailbox,
  }),
  adminEmail: variable({
    name: "COMPTOIR_ADMIN_EMAIL",
    fallback: null,
    meaning: "First operator, made when the database is empty.",
    read: email,
  }),
  adminPassword: variable({
    name: "COMPTOIR_ADMIN_PASSWORD",
    fallback: null,
    secret: true,
    meaning: `Password of the first operator, ${passwordLengthMin} characters or more. Without it one is drawn and printed once.`,
    read: (text: string) => ([...text].length >= passwordLengthMin ? text : expected(`${passwordLengthMin} characters or more`)),
  }),
  apiKey: variable({
    name: "COMPTOIR_API_KEY",
    fallback: null,
    secret: true,
    meaning: `API key of the first shop with every permission, ${apiKeyLengthMin} characters or more, for provisioning by a script.`,
    read: apiKey,
  }),
  logLevel: variable({
    name: "LOG_LEVEL",
    fallback: "info",
    meaning: "Least important line to log: fatal, error, warn, info, debug, trace or silent.",
    read: oneOf<LogLevel>(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
  }),
  undoWindowSeconds: variable({
    name: "UNDO_WINDOW_SECONDS",
    fallback: "10",
    meaning: "How long mails wait so that an action can still be undone; 0 sends at once.",
    read: wholeNumber(0, undoWindowSecondsMax),
  }),
};

/** The configuration, or everything that is wrong with it at once: a start stops at its first second, not at its first order. */
export function readConfig(env: Environment): { readonly config: Config } | { readonly errors: readonly ConfigError[] } {
  const errors: ConfigError[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, { name, fallback, secret, read }] of Object.entries<Variable<unknown>>(variables)) {
    const text = given(env, name) ?? fallback;
    const value = text === null ? null : read(text);
    if (isProblem(value)) {
      const shown = secret ? "its value (not shown)" : JSON.stringify(text);
      errors.push({ name, message: `${name}: ${shown} is not right: expected ${value.expected}. Correct it or unset it.` });
    }
    values[key] = value;
  }
  const config = values as Values;
  errors.push(...contradictions(config));
  if (errors.length > 0) return { errors };
  return { config: { ...config, publicUrl: config.publicUrl ?? localUrl(config) } };
}

/** Where the shop is found when nobody said otherwise. */
export function localUrl({ host, port }: Pick<Values, "host" | "port">): string {
  const everywhere = host === "0.0.0.0" || host === "::" || host === "127.0.0.1";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Every variable with its value and meaning; secrets only as set or not. */
export function describeConfig(env: Environment): ConfigLine[] {
  return Object.values<Variable<unknown>>(variables).map(({ name, fallback, secret, meaning }) => {
    const text = given(env, name);
    const value = text === undefined ? (fallback ?? "(not set)") : secret ? "(set, not shown)" : text;
    return { name, value, isDefault: text === undefined, meaning };
  });
}

/** What must never reach a log: see `createLog`. */
export function secretsOf(config: Config): string[] {
  const keys = (Object.keys(variables) as (keyof Config)[]).filter((key) => (variables[key] as Variable<unknown>).secret);
  return keys.map((key) => config[key]).filter((value) => typeof value === "string");
}

function variable<Value, Fallback extends string | null>(entry: Omit<Variable<Value>, "fallback"> & { readonly fallback: Fallback }) {
  return entry;
}

/** Set and empty means not set: that is how compose files and CI hand down what they do not have. */
function given(env: Environment, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === "" ? undefined : text;
}

function contradictions(config: Values): ConfigError[] {
  const errors: ConfigError[] = [];
  const needs = (name: string, present: boolean, other: string) => {
    if (present) errors.push({ name, message: `${name} is set without ${other}. Set ${other} too, or unset ${name}.` });
  };
  needs("DATABASE_REPLICA_URL", config.databaseReplicaUrl !== null && config.databaseUrl === null, "DATABASE_URL");
  needs("DATABASE_POOLER", config.databasePooler === "transaction" && config.databaseUrl === null, "DATABASE_URL");
  needs("COMPTOIR_ADMIN_PASSWORD", config.adminPassword !== null && config.adminEmail === null, "COMPTOIR_ADMIN_EMAIL");
  return errors;
}

function expected(what: string): Problem {
  return { expected: what };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "expected" in value;
}

function wholeNumber(low: number, high: number) {
  return (text: string): number | Problem => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= low && value <= high ? value : expected(`a whole number from ${low} to ${high}`);
  };
}

function oneOf<Value extends string>(values: readonly Value[]) {
  return (text: string): Value | Problem => values.find((value) => value === text) ?? expected(`one of ${values.join(", ")}`);
}

function hostName(text: string): string | Problem {
  return /^[\w.:-]+$/.test(text) ? text : expected("a host name or an IP address, e.g. 127.0.0.1");
}

function origin(text: string): string | Problem {
  const url = URL.parse(text);
  const plain = url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
  return plain ? url.origin : expected("an address without a path, e.g. https://shop.example.com");
}

function addressOf(protocols: readonly string[], example: string) {
  return (text: string): string | Problem => {
    const url = URL.parse(text);
    // A database on a local socket has its place in the query: postgres:///comptoir?host=/run/postgresql
    const reachable = url && protocols.includes(url.protocol) && (url.host !== "" || url.searchParams.has("host"));
    return reachable ? text : expected(`an address like ${example} (special characters of the password percent-encoded)`);
  };
}

function email(text: string): string | Problem {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text) ? text : expected("one e-mail address");
}

function mailbox(text: string): string | Problem {
  const address = /^[^<>\r\n]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return isProblem(email(address)) ? expected("an e-mail address, or a name and an address: Shop <orders@example.com>") : text;
}

function apiKey(text: string): string | Problem {
  return /^[\x21-\x7e]+$/.test(text) && text.length >= apiKeyLengthMin ? text : expected(`${apiKeyLengthMin} printable characters or more, without spaces`);
}
