import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Transform, type Readable } from "node:stream";
import { Refused } from "../../platform/problem.ts";
import { workbookPath } from "./transcribe-workbook.ts";

/** A file of ten million rows; more is split by whoever makes it. Packed files have a limit of their own when unpacked. */
export const uploadBytesMax = 4 * 1024 ** 3;

export type StoredUpload = { readonly path: string; readonly bytes: number; readonly hash: string };

/** Writes an upload to the data directory under a name of ours, as it comes: no byte of it is ever held in memory. */
export async function storeUpload(dataDirectory: string, storeId: string, importId: string, content: Readable): Promise<StoredUpload> {
  const folder = uploadFolder(dataDirectory, storeId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stored = path.join(folder, `${importId}.upload`);
  const hash = createHash("sha256");
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > uploadBytesMax ? new Refused({ code: "csv.file_too_large", params: { limit: uploadBytesMax } }) : null, chunk);
    },
  });
  try {
    await pipeline(content, limit, createWriteStream(stored, { mode: 0o600 }));
  } catch (error) {
    await rm(stored, { force: true });
    throw error;
  }
  return { path: stored, bytes, hash: hash.digest("base64url") };
}

export function uploadFolder(dataDirectory: string, storeId: string): string {
  return path.join(dataDirectory, "imports", storeId);
}

export async function forgetUpload(stored: string): Promise<void> {
  for (const file of [stored, workbookPath(stored)]) await rm(file, { force: true });
}
