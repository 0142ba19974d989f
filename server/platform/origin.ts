import type { FastifyRequest } from "fastify";

const harmless: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Cross-site request forgery: a browser adds our cookie to what another website sends, and says so. Sec-Fetch-Site cannot be
 * set by a page; older browsers send Origin with every write. A request with neither does not come from a browser, and only
 * browsers have cookies that someone else can ride on.
 */
export function comesFromElsewhere(request: FastifyRequest): boolean {
  if (harmless.has(request.method)) return false;
  const site = request.headers["sec-fetch-site"];
  if (site === "same-origin" || site === "none") return false;
  const { origin } = request.headers;
  if (origin === undefined) return site !== undefined;
  const ours = [new URL(request.server.house.publicUrl).origin, `${request.protocol}://${request.headers.host}`];
  return site !== undefined || !ours.includes(origin);
}
