/** Our own assumption is broken: a defect in the program, never a fault of the person using it. */
export class AssertionFailure extends Error {
  override readonly name = "AssertionFailure";
}

/** Stops the request at the first broken assumption: a wrong amount is worse than a 500. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailure(message);
}

/** The item that must be there: a missing one is a defect, never a zero. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  assert(item !== undefined, `no item ${index} of ${items.length}`);
  return item;
}
