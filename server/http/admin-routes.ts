import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** Written by the build (admin/vite.config.ts); a fresh value stands in its place in every answer. */
const noncePlaceholder = /__CSP_NONCE__/g;
const unbuilt = "The back-office has not been built: npm run build";
/** The state of a screen stands in its address: any query is for the page, not for the server. */
const anyQuery = z.record(z.string(), z.unknown());
const route = { config: { public: true, context: false }, schema: { hide: true, querystring: anyQuery } } as const;

/**
 * The back-office: a page without data, open to everybody, whose scripts then sign in. Files named by their content are kept
 * by the browser for good; every other address below /admin is the page itself, which reads the address.
 */
export function adminRoutes(directory: string): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(fastifyStatic, { root: directory, serve: false, preCompressed: true });
    const files = existsSync(directory) ? new Set(filesIn(directory)) : new Set<string>();
    let page: Promise<string> | undefined;

    app.get("/", route, async (_request, reply) => reply.redirect("/admin/"));

    for (const url of ["/admin", "/admin/*"]) {
      app.get(url, route, async (request, reply) => {
        const name = decodeURIComponent(request.url.split("?")[0]?.slice("/admin/".length) ?? "");
        if (name !== "index.html" && files.has(name)) {
          const isNamedByContent = name.startsWith("assets/");
          return reply.sendFile(name, { immutable: isNamedByContent, maxAge: isNamedByContent ? "365d" : "1h" });
        }
        // A script of an earlier build that is gone must not be answered with a page.
        if (name.startsWith("assets/")) return reply.callNotFound();
        if (files.size === 0) return reply.code(503).type("text/plain; charset=utf-8").send(unbuilt);
        page ??= readFile(path.join(directory, "index.html"), "utf8");
        return reply.type("text/html; charset=utf-8").send((await page).replace(noncePlaceholder, request.cspNonce));
      });
    }
  };
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}
