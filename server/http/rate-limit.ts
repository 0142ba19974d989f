import type { FastifyReply } from "fastify";
import { Refused } from "../platform/problem.ts";
import type { Counted } from "../platform/tries.ts";

export type RateLimiter = {
  /** Counts one request and says in the headers what is left; refuses the one too many. */
  take(reply: FastifyReply, who: string, unhurried: boolean): void;
  /** Tells the other processes what this one has counted, and learns what they have. */
  share(): Promise<void>;
};
export type RateLimitOptions = {
  readonly perMinute: number | null;
  /** Adds to what all processes have counted until `end`, and answers with the sums. */
  readonly addUp: (counts: readonly Counted[], end: Date) => Promise<readonly Counted[]>;
  readonly now?: () => number;
};

/** `untold` was counted here since the last sharing, `shared` is the sum of all processes as last heard. */
type Count = { shared: number; untold: number };

const windowSeconds = 60;
/** A provisioning key is stopped only when something has gone wild. */
const unhurriedFactor = 1_000;

/**
 * Requests a minute for each key, person or address. A write for each request would cost more than most requests, so each
 * process counts for itself and shares its counts once a second in one statement: all together let through the quota, and at
 * most what one second brings above it. What guesses could break (passwords) is counted in the database one by one.
 */
export function rateLimiter({ perMinute, addUp, now = Date.now }: RateLimitOptions): RateLimiter {
  if (perMinute === null) return { take: () => {}, share: async () => {} };
  let windowStart = 0;
  let counts = new Map<string, Count>();
  const currentWindow = (): number => {
    const window = Math.floor(now() / 1000 / windowSeconds);
    if (window !== windowStart) {
      windowStart = window;
      counts = new Map();
    }
    return window;
  };
  return {
    take(reply, who, unhurried) {
      const window = currentWindow();
      const quota = unhurried ? perMinute * unhurriedFactor : perMinute;
      const count = counts.get(who) ?? { shared: 0, untold: 0 };
      counts.set(who, count);
      count.untold += 1;
      const used = count.shared + count.untold;
      const seconds = (window + 1) * windowSeconds - Math.floor(now() / 1000);
      reply.header("ratelimit-policy", `"default";q=${quota};w=${windowSeconds}`);
      reply.header("ratelimit", `"default";r=${Math.max(quota - used, 0)};t=${seconds}`);
      if (used > quota) throw new Refused({ code: "http.rate_limited", params: { seconds } });
    },

    async share() {
      const end = new Date((currentWindow() + 1) * windowSeconds * 1000);
      const told = [...counts].filter(([, { untold }]) => untold > 0).map(([who, { untold }]) => ({ who, count: untold }));
      if (told.length === 0) return;
      const [known, sums] = [counts, await addUp(told, end)];
      for (const { who, count } of told) (known.get(who) as Count).untold -= count;
      for (const { who, count } of sums) (known.get(who) as Count).shared = count;
    },
  };
}
