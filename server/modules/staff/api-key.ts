import { createHash, randomBytes } from "node:crypto";

const marker = "ck_live_";
const shownLength = marker.length + 4;

export type NewKey = { readonly secret: string; readonly prefix: string; readonly hash: Buffer };

/** 256 random bits behind a marker that secret scanners and people recognise. */
export function drawKey(): NewKey {
  return describeKey(marker + randomBytes(32).toString("base64url"));
}

/** Of a key only its hash is kept: 256 bits need no slow hash, nobody can try them all. */
export function describeKey(secret: string): NewKey {
  const prefix = secret.startsWith(marker) ? secret.slice(0, shownLength) : secret.slice(0, 4);
  return { secret, prefix, hash: hashOfKey(secret) };
}

export function hashOfKey(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
