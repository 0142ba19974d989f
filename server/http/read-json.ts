import type { FastifyInstance } from "fastify";
import { Refused } from "../platform/problem.ts";

/** Spellings of what JSON can say and a database cannot keep; whether one of them does so is seen when it has been read. */
const doubtful = /\\u(?:0000|d[89a-f])/i;

/** An action without parameters may come with an empty body that is announced as JSON. Prototype keys are refused. */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser(["application/json", "text/plain"]);
  app.addContentTypeParser<string>(["application/json", "application/merge-patch+json"], { parseAs: "string" }, (request, body, done) => {
    if (body === "") return done(null, undefined);
    parse(request, body, (error, value: unknown) => {
      const place = error === null && doubtful.test(body) ? brokenText(value) : null;
      done(place === null ? error : new Refused({ code: "input.invalid_text", field: place }), value);
    });
  });
}

/** Where a text or a name contains U+0000 or half of a character, as a JSON pointer. */
function brokenText(value: unknown, place = ""): string | null {
  if (typeof value === "string") return isKeepable(value) ? null : place;
  if (typeof value !== "object" || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = isKeepable(name) ? brokenText(inner, `${place}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`) : place;
    if (found !== null) return found;
  }
  return null;
}

const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");
