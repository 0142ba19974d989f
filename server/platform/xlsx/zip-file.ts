import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { BadFile } from "../csv/read-file.ts";

/** One file inside an archive, by its own account; what really comes out is counted again. */
export type ZipEntry = { readonly name: string; readonly stored: boolean; readonly at: number; readonly packedBytes: number };
export type ZipFile = { readonly path: string; readonly entries: ReadonlyMap<string, ZipEntry> };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const commentBytesMax = 65_535;
/** A workbook has a few dozen parts. */
const entriesMax = 5_000;
const directoryBytesMax = 4 * 1024 * 1024;
/** Tables of orders pack 10 to 30 times; what unpacks beyond this was made to fill a disk. */
const ratioMax = 200;
const unpackedFreeBytes = 64 * 1024 * 1024;
const whole32 = 0xffff_ffff;

/** Reads the table of contents at the end of an archive. */
export async function openZip(path: string): Promise<ZipFile> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await bytesAt(file, Math.max(0, size - endBytes - commentBytesMax), Math.min(size, endBytes + commentBytesMax));
    const end = lastIndexOfSignature(tail);
    if (end < 0) throw damaged();
    const [count, bytes, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (count > entriesMax || bytes > directoryBytesMax || start + bytes > size) throw damaged();
    return { path, entries: readDirectory(await bytesAt(file, start, bytes), count) };
  } finally {
    await file.close();
  }
}

/** The bytes of one entry, unpacked; never more than such a table can be. */
export async function* bytesOfEntry({ path }: ZipFile, entry: ZipEntry): AsyncGenerator<Buffer> {
  const file = await open(path);
  const local = await bytesAt(file, entry.at, 30).finally(() => file.close());
  if (local.readUInt32LE(0) !== localSignature) throw damaged();
  const start = entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.packedBytes === 0) return;
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1 });
  const limit = Math.max(unpackedFreeBytes, entry.packedBytes * ratioMax);
  let bytes = 0;
  try {
    for await (const chunk of (entry.stored ? packed : pipeline(packed, createInflateRaw(), () => {})) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limit) throw new BadFile({ code: "csv.gzip_bomb", params: { limit } });
      yield chunk;
    }
  } catch (error) {
    throw error instanceof BadFile ? error : damaged();
  } finally {
    packed.destroy();
  }
}

function readDirectory(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (let at = 0, read = 0; read < count; read += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) throw damaged();
    const [flags, method, packedBytes, nameBytes, extraBytes, noteBytes] = [
      directory.readUInt16LE(at + 8),
      directory.readUInt16LE(at + 10),
      directory.readUInt32LE(at + 20),
      directory.readUInt16LE(at + 28),
      directory.readUInt16LE(at + 30),
      directory.readUInt16LE(at + 32),
    ];
    const name = directory.toString("utf8", at + 46, at + 46 + nameBytes);
    const extra = directory.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes);
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw damaged();
    entries.set(name, { name, stored: method === 0, ...wideSizes(extra, directory.readUInt32LE(at + 24), packedBytes, directory.readUInt32LE(at + 42)) });
    at += 46 + nameBytes + extraBytes + noteBytes;
  }
  return entries;
}

/** Some writers note sizes in 64 bits, also where 32 would do. */
function wideSizes(extra: Buffer, unpackedBytes: number, packedBytes: number, start: number): Pick<ZipEntry, "at" | "packedBytes"> {
  if (packedBytes !== whole32 && start !== whole32) return { at: start, packedBytes };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4 + (unpackedBytes === whole32 ? 8 : 0);
    const take = (): number => Number(extra.readBigUInt64LE((next += 8) - 8));
    return { packedBytes: packedBytes === whole32 ? take() : packedBytes, at: start === whole32 ? take() : start };
  }
  throw damaged();
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}

function lastIndexOfSignature(tail: Buffer): number {
  for (let at = tail.length - endBytes; at >= 0; at -= 1) if (tail.readUInt32LE(at) === endSignature) return at;
  return -1;
}

function damaged(): BadFile {
  return new BadFile({ code: "csv.xlsx_damaged" });
}
