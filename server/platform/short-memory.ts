export type ShortMemory<Value> = {
  /** What is remembered, else what `find` brings. */
  get(key: string, find: () => Promise<Value | null>): Promise<Value | null>;
  clear(): void;
};

/** What was found is believed for a few seconds; what was not found is asked again, so that guesses fill nothing. */
export function shortMemory<Value>({ ms, max }: { readonly ms: number; readonly max: number }): ShortMemory<Value> {
  const known = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    async get(key, find) {
      const entry = known.get(key);
      if (entry && entry.until > performance.now()) return entry.value;
      const value = await find();
      if (known.size >= max) known.clear();
      if (value === null) known.delete(key);
      else known.set(key, { value, until: performance.now() + ms });
      return value;
    },
    clear: () => known.clear(),
  };
}
