import { isAscii, isUtf8 } from "node:buffer";
import { headBytes, looksUtf16 } from "./file-kind.ts";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "iso-8859-2"] as const;
export type Encoding = (typeof encodings)[number];

export type EncodingFinding = {
  readonly encoding: Encoding;
  /** Other encodings under which the file reads as well; empty when the choice is proven. */
  readonly candidates: readonly Encoding[];
  readonly proof: "bom" | "zeros" | "ascii" | "valid_utf8" | "mostly_utf8" | "letters";
  /** Bytes around the one that decided, for a person to look at. */
  readonly sample: Buffer | null;
  /** Valid UTF-8 but for a few places: the rows that hold them are refused. */
  readonly damaged: boolean;
};

export type EncodingProbe = { readonly add: (chunk: Buffer) => void; readonly result: () => EncodingFinding };

type Place = { readonly before: number; readonly byte: number; readonly after: number; readonly context: Buffer };
/** Places with a byte above 127 that are weighed; more of them change no answer. */
const placesMax = 5_000;
const singleByte = ["windows-1252", "windows-1250", "iso-8859-2"] as const;

/** Sees the whole file once, at the speed of `isUtf8`: the byte that betrays a wrong guess may be the last one. */
export function probeEncoding(): EncodingProbe {
  let head = Buffer.alloc(0);
  let carry = Buffer.alloc(0);
  let ascii = true;
  let valid = 0;
  let invalid = 0;
  const places: Place[] = [];

  const add = (chunk: Buffer): void => {
    if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
    if (carry.length === 0 && isAscii(chunk)) return;
    ascii = false;
    const joined = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const cut = joined.length - unfinishedTail(joined);
    const body = joined.subarray(0, cut);
    carry = Buffer.from(joined.subarray(cut));
    if (isUtf8(body)) {
      valid += isAscii(body) ? 0 : 1;
      if (invalid === 0) return;
    } else {
      const counted = countSequences(body);
      valid += counted.valid;
      invalid += counted.invalid;
    }
    if (places.length < placesMax) collectPlaces(body, places);
  };

  const result = (): EncodingFinding => {
    const sure = (encoding: Encoding, proof: EncodingFinding["proof"], damaged = false): EncodingFinding =>
      ({ encoding, candidates: [], proof, sample: places[0]?.context ?? null, damaged });
    const utf16 = looksUtf16(head);
    if (utf16) return sure(utf16, head[0] === 0 || head[1] === 0 ? "zeros" : "bom");
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return sure("utf-8", "bom", invalid > 0);
    if (ascii) return sure("utf-8", "ascii");
    if (invalid === 0 && carry.length === 0) return sure("utf-8", "valid_utf8");
    if (valid >= 4 * Math.max(invalid, 1)) return sure("utf-8", "mostly_utf8", true);
    if (carry.length > 0) collectPlaces(carry, places);
    return weighLetters(places);
  };
  return { add, result };
}

/** Length of a multi-byte sequence that the chunk cuts in two. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

function countSequences(bytes: Buffer): { valid: number; invalid: number } {
  let [valid, invalid] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (length > 0 && isUtf8(bytes.subarray(at, at + length))) {
      valid += 1;
      at += length - 1;
    } else invalid += 1;
  }
  return { valid, invalid };
}

function collectPlaces(bytes: Buffer, places: Place[]): void {
  for (let at = 0; at < bytes.length && places.length < placesMax; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    places.push({ before: bytes[at - 1] ?? 32, byte, after: bytes[at + 1] ?? 32, context: Buffer.from(bytes.subarray(Math.max(0, at - 12), at + 13)) });
  }
}

function weighLetters(places: readonly Place[]): EncodingFinding {
  const scored = singleByte.map((encoding) => {
    const alphabet = charactersOf(encoding);
    return { encoding, alphabet, score: places.reduce((sum, place) => sum + weigh(place, alphabet[place.byte - 128] ?? "\ufffd"), 0) };
  });
  const [best, ...others] = scored.toSorted((a, b) => b.score - a.score);
  if (!best) throw new Error("no encoding to weigh");
  // An encoding that reads every byte of this file alike is no other answer.
  const differs = (other: (typeof scored)[number]): Place | undefined =>
    places.find((place) => other.alphabet[place.byte - 128] !== best.alphabet[place.byte - 128]);
  const rivals = others.filter((other) => other.score >= best.score - Math.max(2, places.length / 20) && differs(other));
  const decisive = rivals.map(differs).find(Boolean) ?? others.map(differs).find(Boolean) ?? places[0];
  return {
    encoding: best.encoding,
    candidates: rivals.length > 0 ? [best.encoding, ...rivals.map((rival) => rival.encoding)] : [],
    proof: "letters",
    sample: decisive?.context ?? null,
    damaged: false,
  };
}

const common = new Set("àâäáãçéèêëíîïôóöõúùûüßñœæøåìòășțşţčšžýőűłąęćńśźżřěůťňď");
/** Letters of a table that its own languages use rarely: seeing many means that the table is wrong. */
const rare = new Set("þðŕĺẗý¸˛ľđţ");

const punctuation = /[\u00a0\u2013\u2014\u2018-\u201e\u2026«»€•]/u;

/** A letter inside a word speaks for an encoding; a sign or a control stuck to a word speaks against it. */
function weigh({ before, after }: Place, character: string): number {
  if (/\p{Cc}|\ufffd/u.test(character)) return -5;
  if (punctuation.test(character)) return 0;
  if (!/\p{L}/u.test(character) || character === "º" || character === "ª") {
    if (isAsciiLetter(before) && isAsciiLetter(after)) return -3;
    return isAsciiLetter(after) || isLowerLetter(before) ? -2 : 0;
  }
  const lower = character.toLowerCase();
  if (character !== lower && isLowerLetter(before)) return -2;
  if (lower === "ã") return String.fromCharCode(after).toLowerCase() === "o" ? 2 : -1;
  if (lower === "ţ" || lower === "ş") return 2;
  if (rare.has(lower)) return -1;
  return common.has(lower) && (isAsciiLetter(before) || isAsciiLetter(after)) ? 1 : 0;
}

function charactersOf(encoding: Encoding): readonly string[] {
  const decoder = new TextDecoder(encoding);
  return Array.from({ length: 128 }, (_, index) => decoder.decode(Uint8Array.of(index + 128)));
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || isLowerLetter(byte);
}

function isLowerLetter(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}
