import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { RefusalParam } from "../domain/refusal.ts";
import { Refused } from "./problem.ts";

/** The strong ETag of a version counter, or of the answer itself where a record has none. */
export function etagOf(version: number | object): string {
  if (typeof version === "number") return `"${version}"`;
  return `"${createHash("sha256").update(JSON.stringify(version)).digest("base64url").slice(0, 22)}"`;
}

export function setEtag(reply: FastifyReply, version: number | object): void {
  reply.header("etag", etagOf(version));
}

/** What the caller believes to be changing: PATCH without it is 428. */
export function ifMatch(request: FastifyRequest): string {
  const tag = request.headers["if-match"]?.trim().replace(/^W\//, "");
  if (!tag || tag === "*") throw new Refused({ code: "version.missing" });
  return tag;
}

/** The version number behind `If-Match: "12"`; one that is not a number of ours matches no version. */
export function expectedVersion(request: FastifyRequest): number {
  const version = /^"(\d{1,9})"$/.exec(ifMatch(request))?.[1];
  return version === undefined ? -1 : Number(version);
}

/** Where a condition is welcome but not asked for (PUT, DELETE): the version that was seen, or null. */
export function seenVersion(request: FastifyRequest): number | null {
  return request.headers["if-match"] === undefined ? null : expectedVersion(request);
}

export type Change = { readonly by?: string | null; readonly at?: string | null; readonly fields?: readonly string[] };

/** 412 with the record as it is now, printed by the schema of its GET, so that the caller can merge; `change` says who changed what in the meantime. */
export function staleVersion(current: object, version: number | null, { by, at, fields }: Change = {}): Refused {
  const params: Record<string, RefusalParam> = {
    ...(version !== null && { current_version: version }),
    ...(fields && { changed_fields: fields }),
    ...(by && { changed_by: by }),
    ...(at && { changed_at: at }),
  };
  return new Refused({ code: "version.stale", params }, current);
}
