import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";

/** No inline script or style without the nonce of this very answer, nothing from elsewhere, never in a frame. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** On every answer, whatever made it; a route may only make them stricter or name its own cache. */
export function addSecurityHeaders(app: FastifyInstance, { https }: { readonly https: boolean }): void {
  app.decorateRequest("cspNonce", "");
  app.addHook("onRequest", async (request, reply) => {
    request.cspNonce = randomBytes(16).toString("base64url");
    reply.headers({
      "request-id": request.id,
      "content-security-policy": contentSecurityPolicy(request.cspNonce),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      // Not "no-referrer": a form of ours would then say `Origin: null`, as a foreign one does.
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
      "cache-control": "no-store",
      ...(https && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
    });
  });
}
