/** What a variant has left to promise, read before the decision. */
export type StockLevel = { readonly variantId: string; readonly onHand: number; readonly reserved: number };

export type StockBook = {
  available(variantId: string): number;
  /** Promises up to `quantity` and says how much it got: two lines, or two orders of one batch, never get the same unit. */
  reserve(variantId: string, quantity: number): number;
  release(variantId: string, quantity: number): void;
};
/** One that goes on from batch to batch: a level it knows already is not read again, what was promised of it stays promised. */
export type LongBook = StockBook & { knows(variantId: string): boolean; learn(levels: readonly StockLevel[]): void };

/** The availability that a batch shares while its items are decided one after the other. */
export function stockBook(levels: readonly StockLevel[]): LongBook {
  const free = new Map<string, number>();
  const learn = (more: readonly StockLevel[]): void => {
    for (const { variantId, onHand, reserved } of more) free.set(variantId, onHand - reserved);
  };
  learn(levels);
  const available = (variantId: string): number => Math.max(0, free.get(variantId) ?? 0);
  return {
    available,
    knows: (variantId) => free.has(variantId),
    learn,
    reserve(variantId, quantity) {
      const got = Math.min(quantity, available(variantId));
      free.set(variantId, (free.get(variantId) ?? 0) - got);
      return got;
    },
    release(variantId, quantity) {
      free.set(variantId, (free.get(variantId) ?? 0) + quantity);
    },
  };
}
