import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Dialect } from "./layout.ts";
import { probeEncoding, type Encoding, type EncodingFinding } from "./encoding.ts";
import { fileKind, headBytes, type FileKind } from "./file-kind.ts";
import { RowParser, startOfFile, type Position, type Row } from "./row-parser.ts";

export type StoredFile = { readonly path: string; readonly gzip: boolean };
export type FileRefusal = { readonly code: `csv.${string}`; readonly params?: Readonly<Record<string, string | number>> };

/** Text of orders packs 5 to 30 times. What unpacks beyond this was made to fill a disk. */
const ratioMax = 200;
const ratioFreeBytes = 64 * 1024 * 1024;
const chunkBytes = 256 * 1024;

export class BadFile extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const refusedKinds: Readonly<Partial<Record<FileKind, FileRefusal["code"]>>> = {
  empty: "csv.file_empty", xlsx: "csv.file_is_xlsx", zip: "csv.file_is_zip", xls: "csv.file_is_xls",
  pdf: "csv.file_is_pdf", image: "csv.file_is_image", markup: "csv.file_is_markup", binary: "csv.file_is_binary",
};

/** Looks at the first bytes, also inside gzip, and refuses what is not text. */
export async function identifyFile(path: string): Promise<StoredFile | FileRefusal> {
  const file = await open(path);
  const head = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(head, 0, headBytes, 0).finally(() => file.close());
  const kind = fileKind(head.subarray(0, bytesRead));
  if (kind !== "gzip") return refusalOf(kind) ?? { path, gzip: false };

  try {
    for await (const chunk of bytesOf({ path, gzip: true })) return refusalOf(fileKind(chunk)) ?? { path, gzip: true };
  } catch (error) {
    if (error instanceof BadFile) return error.refusal;
    throw error;
  }
  return { code: "csv.file_empty" };
}

/** Reads every byte once: only then is an encoding proven and a damaged archive known. */
export async function examineFile(file: StoredFile): Promise<{ readonly encoding: EncodingFinding; readonly bytes: number }> {
  const probe = probeEncoding();
  let bytes = 0;
  for await (const chunk of bytesOf(file)) {
    bytes += chunk.length;
    probe.add(chunk);
  }
  return { encoding: probe.result(), bytes };
}

export async function* textOf(file: StoredFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytesOf(file)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

export async function readSample(file: StoredFile, encoding: Encoding, characters: number): Promise<string> {
  let sample = "";
  for await (const text of textOf(file, encoding)) {
    sample += text;
    if (sample.length >= characters) break;
  }
  // The last line may be cut.
  return sample.length < characters ? sample : sample.slice(0, Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r")) + 1);
}

export type Source = { readonly file: StoredFile; readonly encoding: Encoding; readonly dialect: Dialect; readonly columns: number };

/**
 * The records of a file, a chunk at a time. A later run begins where the former stopped: the text before it is decoded again and
 * dropped (1 GB in 2 to 4 s), which is right in every encoding and in gzip.
 */
export async function* rowsOf({ file, encoding, dialect, columns }: Source, from: Position = startOfFile): AsyncGenerator<Row[]> {
  const parser = new RowParser(dialect, { columns, from });
  let toSkip = from.characters;
  for await (const text of textOf(file, encoding)) {
    if (toSkip >= text.length) {
      toSkip -= text.length;
      continue;
    }
    const rows = parser.push(toSkip > 0 ? text.slice(toSkip) : text);
    toSkip = 0;
    if (rows.length > 0) yield rows;
  }
  const last = parser.end();
  if (last.length > 0) yield last;
}

async function* bytesOf({ path, gzip }: StoredFile): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { highWaterMark: chunkBytes });
  if (!gzip) {
    yield* packed as AsyncIterable<Buffer>;
    return;
  }
  const limit = Math.max(ratioFreeBytes, (await stat(path)).size * ratioMax);
  const unpacked = pipeline(packed, createGunzip({ chunkSize: chunkBytes }), () => {});
  let bytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limit) throw new BadFile({ code: "csv.gzip_bomb", params: { limit } });
      yield chunk;
    }
  } catch (error) {
    if (error instanceof BadFile || !isZlibError(error)) throw error;
    throw new BadFile({ code: "csv.gzip_damaged" });
  }
}

function refusalOf(kind: FileKind): FileRefusal | null {
  const code = kind === "gzip" ? "csv.file_is_binary" : refusedKinds[kind];
  return code === undefined ? null : { code };
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE";
}
