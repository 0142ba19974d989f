import { pino, type DestinationStream, type Logger } from "pino";

/** What every layer may ask of the log. Structured: facts first, then a short sentence that never changes. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;
export type LogLevel = "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
export type LogOptions = {
  readonly level: LogLevel;
  /** Values that must never be written, whatever the field they stand in: passwords and keys of the configuration. */
  readonly secrets?: readonly (string | null)[];
  readonly destination?: DestinationStream;
};

const censor = "[redacted]";
/** Fields whose name says that the value opens a door; down to the second level, as pino matches paths and not names. */
const secretFields = ["authorization", "cookie", "password", "secret", "token", "api_key", "apiKey", "client_secret"];
const secretPaths = [
  ...secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
  'headers["set-cookie"]',
  '*.headers["set-cookie"]',
  '*.headers["idempotency-key"]',
  '*.headers["stripe-signature"]',
];
/** Replacing a shorter one would black out half of every line. */
const secretLengthMin = 8;

/** JSON lines on standard output, for a person through `| npx pino-pretty` and for every collector as they are. */
export function createLog({ level, secrets = [], destination }: LogOptions): Logger {
  const written = secrets.filter((secret) => secret !== null && secret.length >= secretLengthMin) as string[];
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretPaths, censor },
      serializers: { req: describeRequest, err: pino.stdSerializers.err },
      hooks: { streamWrite: (line) => withoutSecrets(line, written) },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

/** For tests and for commands whose output is their answer. */
export const silentLog: Log = pino({ level: "silent" });

/** The links of customers and carts are keys: what follows `/o/` or `/carts/` opens the order without a password. */
export function urlForLog(url: string): string {
  return url
    .replace(/(\/(?:o|carts|unsubscribe|invitations)\/)[^/?#]+/g, `$1${censor}`)
    .replace(/([?&](?:token|key|signature|code)=)[^&#]+/gi, `$1${censor}`);
}

type LoggedRequest = { readonly method?: string; readonly url?: string; readonly id?: unknown; readonly ip?: string };

/** No headers at all: what is worth knowing of a request is few fields, and a list of what to hide is never complete. */
function describeRequest(request: LoggedRequest): object {
  return { id: request.id, method: request.method, url: urlForLog(request.url ?? ""), ip: request.ip };
}

function withoutSecrets(line: string, secrets: readonly string[]): string {
  const clean = secrets.reduce((text, secret) => text.replaceAll(secret, censor), line);
  // The password of any address (postgres://user:password@host), also in an error text that some library made.
  return clean.replace(/([a-z][a-z+]*:\/\/[^\s:/@"\\]+:)[^\s@"\\]+@/gi, `$1${censor}@`);
}
