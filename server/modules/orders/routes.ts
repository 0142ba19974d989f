import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { fold } from "../../domain/fold.ts";
import { publicId } from "../../platform/ids.ts";
import type { Context } from "../../platform/context.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { decodeCursor, encodeCursor, idParams, listOf, placeInTime, readCursor, wholeList, type CursorPart } from "../../platform/schemas.ts";
import { addNote } from "./add-note.ts";
import { loadNotes, loadSoldLines, loadTimeline } from "./detail-store.ts";
import { findOrders, type FoundOrders } from "./find-orders.ts";
import { suggestValues } from "./list-side-store.ts";
import { loadRows, type OrderListRow } from "./list-rows-store.ts";
import type { Cursor, ListSort } from "./list-store.ts";
import { listQuery, note, orderList, timelineEntry } from "./schemas.ts";
import { timelineView } from "./timeline-view.ts";
import { noteView, orderRowView, soldLineView } from "./views.ts";

export const ordersRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/orders",
    config: { permission: "orders.read" },
    schema: {
      operationId: "listOrders",
      tags: ["Orders"],
      summary: "List, filter and search orders",
      description:
        "Without `status` and without a search, the statuses that the shop hides by default (shipped, finished) are left out; `status=*` shows every order.",
      querystring: listQuery,
      response: { 200: orderList, ...problems },
    },
    handler: async (request) => {
      const { q = "", status, sort, limit, after, before, count, expand } = request.query;
      const found = await findOrders(request.context, {
        q,
        sort,
        limit,
        counts: count === "true",
        statuses: status === undefined ? null : status === "*" ? "*" : status.split(",").filter((code) => code !== ""),
        after: after ? cursorOf(after, sort) : null,
        before: before === undefined ? null : cursorOf(decodeCursor(before), sort),
      });
      return listView(found, sort, expand === undefined ? null : await soldBy(request.context, found.rows));
    },
  });

  app.route({
    method: "GET",
    url: "/orders/suggestions",
    config: { permission: "orders.read" },
    schema: {
      operationId: "suggestOrderValues", tags: ["Orders"], summary: "Complete the product search and the filters",
      querystring: z.strictObject({
        kind: z.enum(["product", "supplier", "carrier", "method", "shipping", "origin", "channel", "country", "feature", "source", "sku", "all_goods"]).default("all_goods"), q: z.string().max(200).default(""),
        limit: z.coerce.number().int().min(1).max(50).default(10),
      }),
      response: { 200: z.object({ data: z.array(z.object({ kind: z.string(), label: z.string(), term: z.string().describe("Ready to join a query: supplier:\"Acme\".") })) }), ...problems },
    },
    handler: async (request) => {
      const { kind, q, limit } = request.query;
      const kinds = kind === "all_goods" ? ["product", "sku", "ean", "supplier", "feature"] : [kind];
      const found = await request.context.reading((reader) => suggestValues(reader, kinds, fold(q), limit));
      return { data: found.map((each) => ({ kind: each.kind, label: each.label, term: suggestionTerm(each) })) };
    },
  });

  app.route({
    method: "GET",
    url: "/orders/:id/timeline",
    config: { permission: "orders.read" },
    schema: {
      operationId: "getOrderTimeline",
      tags: ["Orders"],
      summary: "Everything that happened to an order",
      params: idParams("order"),
      response: { 200: listOf(timelineEntry), ...problems },
    },
    handler: async (request) => {
      const timeline = await loadTimeline(request.context, request.params.id);
      if (!timeline) throw new Refused({ code: "order.not_found" });
      return wholeList(timelineView(timeline));
    },
  });
  noteRoutes(app);
};

function noteRoutes(app: Parameters<FastifyPluginAsyncZod>[0]): void {
  app.route({
    method: "GET",
    url: "/orders/:id/notes",
    config: { permission: "orders.read" },
    schema: {
      operationId: "listOrderNotes",
      tags: ["Orders"],
      summary: "The internal notes of an order, newest first",
      params: idParams("order"),
      response: { 200: listOf(note), ...problems },
    },
    handler: async ({ context, params }) => {
      const [notes, [row]] = await Promise.all([loadNotes(context, params.id), loadRows(context, [params.id])]);
      if (!row) throw new Refused({ code: "order.not_found" });
      return wholeList(notes.map(noteView));
    },
  });

  app.route({
    method: "POST",
    url: "/orders/:id/notes",
    config: { permission: "orders.write" },
    schema: {
      operationId: "addOrderNote",
      tags: ["Orders"],
      summary: "Write an internal note",
      params: idParams("order"),
      body: z.strictObject({ body: z.string().trim().min(1).max(5_000) }),
      response: { 201: z.object({ id: z.string() }), ...problems },
    },
    handler: async (request, reply) => {
      const id = await addNote(request.context, request.params.id, request.body.body);
      return reply.code(201).send({ id: publicId("note", id) });
    },
  });
}

type Sold = ReadonlyMap<string, ReturnType<typeof soldLineView>[]>;

/** More than a page of ordinary orders has; the orders beyond it say null. */
const expandedLinesMax = 10_000;

/** One statement for all orders of the page. */
async function soldBy(context: Context, rows: readonly OrderListRow[]): Promise<Sold> {
  let lines = 0;
  const shown = rows.filter(({ line_count }) => (lines += line_count) <= expandedLinesMax);
  const sold = Map.groupBy(await context.reading((reader) => loadSoldLines(reader, shown.map(({ id }) => id))), ({ order_id }) => order_id);
  return new Map(shown.map(({ id, currency }) => [id, (sold.get(id) ?? []).map((line) => soldLineView(line, currency))]));
}

function listView(found: FoundOrders, sort: ListSort, sold: Sold | null) {
  const [first, last] = [found.rows[0], found.rows.at(-1)];
  return {
    data: found.rows.map((row) => ({
      ...orderRowView(row),
      ...(sold && { lines: sold.get(row.id) ?? null }),
      ...(found.matchedLines.has(row.id)
        ? { matched_lines: found.matchedLines.get(row.id)?.map(({ sku, title, quantity }) => ({ sku, title, quantity })) }
        : {}),
    })),
    page: {
      next: found.hasNext && last ? encodeCursor(cursorParts(last, sort)) : null,
      prev: found.hasPrevious && first ? encodeCursor(cursorParts(first, sort)) : null,
    },
    total: found.total,
    hidden: found.hidden,
    query: { canonical: found.canonical },
  };
}

function cursorParts(row: OrderListRow, sort: ListSort): CursorPart[] {
  return [sort.endsWith("total") ? row.total_amount : row.placed_at, row.id];
}

function cursorOf(parts: readonly CursorPart[] | null, sort: ListSort): Cursor {
  const [key, id] = readCursor(parts, sort.endsWith("total") ? placeByTotal : placeInTime);
  return { key, id };
}
const placeByTotal = z.tuple([z.int(), z.guid()]);

function suggestionTerm({ kind, label }: { kind: string; label: string }): string {
  const quoted = (text: string): string => (/^[\p{L}\p{N}_.-]+$/u.test(text) ? text : `"${text.replaceAll('"', "")}"`);
  if (kind === "feature") {
    const [name = "", ...value] = label.split(": ");
    return `feature.${quoted(name)}:${quoted(value.join(": "))}`;
  }
  return `${kind === "ean" ? "product" : kind}:${quoted(label)}`;
}
