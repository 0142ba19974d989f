import type { Row } from "../../platform/csv/row-parser.ts";

/** What the first pass over a file tells: how long it is, and which orders come back after others began. */
export type Scattered = { readonly has: (key: string) => boolean; readonly count: number; readonly rows: number };

/** Keys kept by name; beyond, the file is so mixed that every order is put together at the end. */
const namedKeysMax = 200_000;
const bitsMin = 1 << 16;
const bitsMax = 1 << 28;

/**
 * Finds orders whose rows do not stand together, in one pass and in memory that does not grow with the orders: a Bloom filter
 * (at most 32 MB) remembers the numbers seen. One it takes for seen by mistake costs that order a detour, nothing else.
 */
export class ScatterFinder {
  readonly #bits: Uint32Array;
  readonly #mask: number;
  readonly #again = new Set<string>();
  #current: string | null = null;
  #rows = 0;

  constructor(textBytes: number) {
    const bits = Math.min(bitsMax, Math.max(bitsMin, 2 ** Math.ceil(Math.log2(Math.max(1, textBytes / 4)))));
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
  }

  add(row: Row, key: string): void {
    if (row.raw !== "") this.#rows += 1;
    if (key === "" || key === this.#current) return;
    this.#current = key;
    if (this.#seenBefore(key) && this.#again.size <= namedKeysMax) this.#again.add(key);
  }

  result(): Scattered {
    const again = this.#again;
    const all = again.size > namedKeysMax;
    return { has: (key) => all || again.has(key), count: again.size, rows: this.#rows };
  }

  /** Marks the key; true when all its marks were there already. */
  #seenBefore(key: string): boolean {
    let [a, b] = [0x811c9dc5, 0x01000193];
    for (let index = 0; index < key.length; index += 1) {
      const code = key.charCodeAt(index);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b) + (a >>> 13);
    }
    let known = true;
    for (let round = 0; round < 4; round += 1) {
      const bit = (a + Math.imul(round, b | 1)) & this.#mask;
      const word = bit >>> 5;
      const flag = 1 << (bit & 31);
      if (((this.#bits[word] ?? 0) & flag) === 0) {
        known = false;
        this.#bits[word] = (this.#bits[word] ?? 0) | flag;
      }
    }
    return known;
  }
}
