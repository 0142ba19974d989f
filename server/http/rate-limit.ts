import type { FastifyReply } from "fastify";
import { Refused } from "../platform/problem.ts";

export type RateLimiter = {
  /** Counts one request and says in the headers what is left; refuses the one too many. */
  take(reply: FastifyReply, who: string, unhurried: boolean): void;
};

const windowSeconds = 60;
/** A provisioning key is stopped only when something has gone wild. */
const unhurriedFactor = 1_000;

/**
 * Requests a minute for each key, person or address, counted in this process: a write per request would cost more than most
 * requests. What guesses could break (passwords, links, coupons) is counted in the database and shared.
 */
export function rateLimiter(perMinute: number | null, now: () => number = Date.now): RateLimiter {
  if (perMinute === null) return { take: () => {} };
  let windowStart = 0;
  let counts = new Map<string, number>();
  return {
    take(reply, who, unhurried) {
      const window = Math.floor(now() / 1000 / windowSeconds);
      if (window !== windowStart) {
        windowStart = window;
        counts = new Map();
      }
      const quota = unhurried ? perMinute * unhurriedFactor : perMinute;
      const used = (counts.get(who) ?? 0) + 1;
      counts.set(who, used);
      const seconds = (window + 1) * windowSeconds - Math.floor(now() / 1000);
      reply.header("ratelimit-policy", `"default";q=${quota};w=${windowSeconds}`);
      reply.header("ratelimit", `"default";r=${Math.max(quota - used, 0)};t=${seconds}`);
      if (used > quota) throw new Refused({ code: "http.rate_limited", params: { seconds } });
    },
  };
}
