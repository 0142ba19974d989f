import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from "node:crypto";

/** OWASP ASVS 5, argon2id: 46 MiB and one pass, 93 ms on a busy machine. */
const cost = { memory: 47_104, passes: 1, parallelism: 1 } as const;
const saltBytes = 16;
const tagLength = 32;
/** Each takes 46 MiB while it runs: a wave of sign-ins waits instead of filling the memory. */
const concurrencyMax = 3;

let running = 0;
const waiting: (() => void)[] = [];

/** A PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`: it says itself how it was made. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash) ?? [];
  if (!salt || !tag) return false;
  const expected = Buffer.from(tag, "base64");
  const actual = await derive(password, Buffer.from(salt, "base64"), { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) });
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

async function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  // The same letters typed on two systems: composed and decomposed accents are one password.
  const parameters: Argon2Parameters = { message: password.normalize("NFKC"), nonce, memory, passes, parallelism, tagLength };
  await myTurn();
  try {
    return await new Promise((resolve, reject) => argon2("argon2id", parameters, (error, key) => (error ? reject(error) : resolve(key))));
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function myTurn(): Promise<void> {
  while (running >= concurrencyMax) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
