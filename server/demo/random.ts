/** A seeded source of chance: the same seed always tells the same story, on every machine. */
export type Random = {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** One of the choices, each as likely as its weight. */
  readonly weighted: <T>(choices: readonly Weighted<T>[]) => T;
  readonly digits: (count: number) => string;
  /** True exactly once in each `count` calls under a name: rare things are dealt, so that none stays away for long. */
  readonly oneIn: (count: number, name: string) => boolean;
};
export type Weighted<T> = readonly [choice: T, weight: number];

export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const hands = new Map<string, { left: number; lucky: number }>();
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (choices) => at(choices, integer(0, choices.length - 1)),
    weighted: (choices) => pickWeighted(choices, next()),
    digits: (count) => Array.from({ length: count }, () => integer(0, 9)).join(""),
    oneIn(count, name) {
      const hand = hands.get(name) ?? { left: 0, lucky: 0 };
      if (hand.left === 0) Object.assign(hand, { left: count, lucky: integer(1, count) });
      hands.set(name, hand);
      hand.left -= 1;
      return hand.left + 1 === hand.lucky;
    },
  };
}

/** Thirty-two bits of state are plenty for a few hundred thousand draws that only have to look natural. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pickWeighted<T>(choices: readonly Weighted<T>[], draw: number): T {
  const sum = choices.reduce((total, [, weight]) => total + weight, 0);
  let left = draw * sum;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return at(choices, choices.length - 1)[0];
}

function at<T>(choices: readonly T[], index: number): T {
  if (index < 0 || index >= choices.length) throw new RangeError(`no choice at ${index} of ${choices.length}`);
  return choices[index] as T;
}
