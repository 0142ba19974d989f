import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { lastNumbers, readEvents, type FeedEvent } from "../platform/events/read-events.ts";
import { publicId, type IdKind } from "../platform/ids.ts";
import { problems } from "../platform/problem.ts";
import { idOf, pageLimit } from "../platform/schemas.ts";

const event = z
  .object({
    seq: z.number().int().describe("Its place in the feed: 1, 2, 3 … without a gap, for each shop."),
    id: z.string(),
    type: z.string().meta({ examples: ["order.shipped"] }),
    order_id: z.string().nullable(),
    customer_id: z.string().nullable(),
    operation_id: z.string().nullable(),
    actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
    at: z.string().meta({ description: "ISO 8601 in UTC." }),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Event" });

const description = "Everything that happened in the shop, in one order, from a number on. Keep the `seq` you have worked off and ask again with `after`: "
  + "nothing is ever put in before it. With `type` an answer may be short or empty while `page.next` goes on.";

/** So many numbers are looked through for one answer, however rare the type is. */
const windowMax = 10_000;

export const eventsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    "/events",
    {
      config: { permission: "events.read" },
      schema: {
        operationId: "listEvents",
        tags: ["Events"],
        summary: "Everything that happened, from a number on",
        description,
        querystring: z.strictObject({
          after: z.coerce
            .number()
            .int()
            .min(0)
            .max(Number.MAX_SAFE_INTEGER - windowMax)
            .default(0)
            .describe("The last `seq` you have; absent or 0, from the beginning."),
          limit: z.coerce.number().int().min(1).max(pageLimit.max).default(pageLimit.fallback),
          type: z.string().min(1).max(100).optional(),
          order: idOf("order").optional(),
        }),
        response: {
          200: z.object({ data: z.array(event), page: z.object({ next: z.string().nullable(), prev: z.string().nullable() }) }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { after, limit, type, order } = request.query;
      const storeId = request.context.store.id;
      const { db } = app.house;
      // The end first: events numbered between the two reads are left to the next answer, never skipped.
      const end = (await lastNumbers(db, [storeId])).get(storeId) ?? 0;
      const upTo = type === undefined ? end : Math.min(end, after + windowMax);
      const events = await readEvents(db, { storeId, after, upTo, limit, type, orderId: order });
      const seen = events.length === limit ? (events.at(-1)?.seq ?? end) : upTo;
      return { data: events.map(eventView), page: { next: seen < end ? String(seen) : null, prev: null } };
    },
  );
};

function eventView(row: FeedEvent): z.infer<typeof event> {
  return {
    seq: row.seq,
    id: publicId("event", row.id),
    type: row.type,
    order_id: row.order_id && publicId("order", row.order_id),
    customer_id: row.customer_id && publicId("customer", row.customer_id),
    operation_id: row.operation_id && publicId("operation", row.operation_id),
    actor: { kind: row.actor_kind, id: actorId(row), name: row.actor_name },
    at: row.at,
    data: shownFacts(row.data) as FeedEvent["data"],
  };
}

/** Whose id it is follows from the kind; the system has none. */
const actorIds: Readonly<Record<string, IdKind>> = { operator: "operator", api_key: "api_key", customer: "customer", import: "import" };

function actorId({ actor_kind: kind, actor_id: id }: FeedEvent): string | null {
  return id === null ? null : shownId(actorIds[kind], id);
}

/** The ids among the facts of an event, which are kept as the database writes them. */
const factIds: Readonly<Record<string, IdKind>> = {
  payment_id: "payment",
  refund_id: "refund",
  note_id: "note",
  import_id: "import",
  operation_id: "operation",
  order_id: "order",
  operator_id: "operator",
  team_id: "team",
  tag_ids: "tag",
  tags: "tag",
};

function shownFacts(value: unknown, kind?: IdKind): unknown {
  if (typeof value === "string") return shownId(kind, value);
  if (Array.isArray(value)) return value.map((each) => shownFacts(each, kind));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shownFacts(inner, factIds[name])]));
}

function shownId(kind: IdKind | undefined, id: string): string {
  return kind !== undefined && z.guid().safeParse(id).success ? publicId(kind, id) : id;
}
