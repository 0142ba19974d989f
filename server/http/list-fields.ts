import type { FastifyInstance, RouteOptions } from "fastify";
import { z } from "zod";
import { Refused } from "../platform/problem.ts";

/** `?fields=id,number` on any list: of each entry only these. What an entry has is read from the schema of its answer. */
export function answerFields(app: FastifyInstance): void {
  app.addHook("onRoute", (route) => {
    const names = entryNames(route);
    if (names === null) return;
    route.preHandler = async (request) => {
      const unknown = wanted(request.query).find((name) => !names.has(name));
      if (unknown !== undefined) throw new Refused({ code: "input.unknown_field", params: { field: unknown }, field: "?fields" });
    };
    route.onSend = async (request, reply, payload) => {
      // A refusal passes here too, and with it a query that nobody has read.
      if (reply.statusCode !== 200 || typeof payload !== "string") return payload;
      const fields = wanted(request.query);
      return fields.length === 0 ? payload : only(fields, payload);
    };
  });
}

function wanted(query: unknown): string[] {
  const { fields = "" } = query as { fields?: string };
  return fields.split(",").filter((name) => name !== "");
}

function only(fields: readonly string[], payload: string): string {
  const list = JSON.parse(payload) as { data: Record<string, unknown>[] };
  return JSON.stringify({
    ...list,
    data: list.data.map((entry) => Object.fromEntries(fields.flatMap((name) => (name in entry ? [[name, entry[name]]] : [])))),
  });
}

/** Null for a route that takes no `fields`; none where the answer is no list of objects. */
function entryNames({ schema }: RouteOptions): ReadonlySet<string> | null {
  const query = schema?.querystring;
  if (!(query instanceof z.ZodObject) || !("fields" in query.shape)) return null;
  const answer = (schema?.response as Record<string, unknown> | undefined)?.["200"];
  const data: unknown = answer instanceof z.ZodObject ? answer.shape["data"] : null;
  return new Set(data instanceof z.ZodArray && data.element instanceof z.ZodObject ? Object.keys(data.element.shape) : []);
}
