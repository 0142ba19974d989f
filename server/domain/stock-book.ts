/** What a variant has left to promise, read before the decision. */
export type StockLevel = { readonly variantId: string; readonly onHand: number; readonly reserved: number };

export type StockBook = {
  available(variantId: string): number;
  onHand(variantId: string): number;
  /** Promises up to `quantity` and says how much it got: two lines, or two orders of one batch, never get the same unit. */
  reserve(variantId: string, quantity: number): number;
  release(variantId: string, quantity: number): void;
};

/** The availability that a batch shares while its items are decided one after the other. */
export function stockBook(levels: readonly StockLevel[]): StockBook {
  const free = new Map(levels.map(({ variantId, onHand, reserved }) => [variantId, onHand - reserved]));
  const onHand = new Map(levels.map((level) => [level.variantId, level.onHand]));
  const available = (variantId: string): number => Math.max(0, free.get(variantId) ?? 0);
  return {
    available,
    onHand: (variantId) => onHand.get(variantId) ?? 0,
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
