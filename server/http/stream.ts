import type { FastifyInstance, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { noHints, openHints, type Hints } from "../platform/events/hints.ts";
import { startHub, type Hub } from "../platform/events/hub.ts";
import { startPresence, type PresenceBoard } from "../platform/events/presence.ts";
import { Refused, problems } from "../platform/problem.ts";
import { idOf } from "../platform/schemas.ts";
import { openEventStream, type EventStream, type EventStreamOptions } from "./event-stream.ts";

export type StreamOptions = Partial<EventStreamOptions> & {
  /** Absent: LISTEN on a connection of its own, or nothing behind a transaction pooler. */
  readonly hints?: Hints;
};

/** A tab holds one; a person who has more has lost some. */
const streamsPerPersonMax = 10;
/** Also without hints a change is seen within the 300 ms of the budget: one statement on one row a look, while somebody watches. */
const pollMs = 250;

/**
 * What changes while one looks at it, and who else has the order open. GET /stream sends `change` (rows to read again),
 * `presence` (who has an order open) and `reload` (too much was missed), resumes after Last-Event-ID, and ends after ten
 * minutes: a browser comes back by itself.
 */
export function streamRoutes({ hints, heartbeatMs = 15_000, lifeMs = 600_000 }: StreamOptions = {}): FastifyPluginAsyncZod {
  return async (app) => {
    const live = liveOn(app, hints);
    const people = new Map<string, number>();
    const streams = new Set<EventStream>();
    // Streams never end by themselves; closing would wait for them.
    app.addHook("preClose", async () => streams.forEach((stream) => stream.end()));

    app.get("/stream", {
      config: { permission: "orders.read" },
      schema: {
        // Not in the description of the API, whose readers expect answers that end: docs/mail-and-events.md has it.
        hide: true,
        querystring: z.strictObject({ after: z.coerce.number().int().min(0).optional().describe("For clients that cannot send Last-Event-ID.") }),
      },
    }, async (request, reply) => {
      const storeId = request.context.store.id;
      const leavePlace = takePlace(people, `${storeId} ${request.identity.rateKey ?? request.ip}`);
      const stream = openEventStream(reply, { heartbeatMs, lifeMs });
      streams.add(stream);
      stream.onClose(() => {
        streams.delete(stream);
        leavePlace();
      });
      const { hub, board } = live();
      // From here on a failure ends the stream: a browser comes back to a stream that ended, not to one that was refused.
      try {
        stream.onClose(await hub.subscribe(storeId, resumePoint(request), stream.send));
        for (const data of board.of(storeId)) stream.send({ event: "presence", id: null, data });
      } catch (error) {
        request.log.warn({ err: error }, "a stream could not begin");
        stream.end();
      }
    });

    app.post("/presence", {
      config: { permission: "orders.read", idempotency: false },
      schema: {
        operationId: "announcePresence", tags: ["Events"], summary: "Say that you look at an order",
        description: "Says that you look at an order or edit it; forgotten after 30 seconds of silence. Nobody is locked out by it.",
        body: z.strictObject({ order_id: idOf("order"), state: z.enum(["viewing", "editing", "gone"]) }),
        response: { 204: z.undefined(), ...problems },
      },
    }, async (request, reply) => {
      const { actor, store } = request.context;
      const operator = { id: request.identity.user?.id ?? actor.id ?? actor.kind, name: actor.name };
      await live().board.announce({ storeId: store.id, orderId: request.body.order_id, operator, state: request.body.state });
      return reply.code(204).send(undefined);
    });
  };
}

type Live = { readonly hub: Hub; readonly board: PresenceBoard };

/** Begun by the first who asks: a process that serves no screen opens no connection for it. */
function liveOn(app: FastifyInstance, given: Hints | undefined): () => Live {
  let hints = given;
  let live: Live | undefined;
  app.addHook("onClose", async () => {
    live?.board.stop();
    live?.hub.stop();
    if (!given) await hints?.close();
  });
  return () => {
    if (live) return live;
    hints ??= app.house.db.isPooled ? noHints : openHints(app.house.db.url, { log: app.log });
    const hub = startHub(app.house, { hints, log: app.log, pollMs });
    live = { hub, board: startPresence(app.house, { hub, hints }) };
    return live;
  };
}

function takePlace(people: Map<string, number>, who: string): () => void {
  const taken = people.get(who) ?? 0;
  if (taken >= streamsPerPersonMax) throw new Refused({ code: "http.rate_limited", params: { seconds: 30 } });
  people.set(who, taken + 1);
  return () => {
    const left = (people.get(who) ?? 1) - 1;
    if (left > 0) people.set(who, left);
    else people.delete(who);
  };
}

function resumePoint(request: FastifyRequest<{ Querystring: { after?: number | undefined } }>): number | null {
  const header = request.headers["last-event-id"];
  if (typeof header === "string" && /^\d{1,15}$/.test(header)) return Number(header);
  return request.query.after ?? null;
}
