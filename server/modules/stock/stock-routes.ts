import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { publicId } from "../../platform/ids.ts";
import { problems } from "../../platform/problem.ts";
import { encodeCursor, listOf, readCursor } from "../../platform/schemas.ts";
import { lowThreshold } from "../settings/low-threshold.ts";
import { adjustStock } from "./adjust-stock.ts";
import { countLevels, findLevels, type LevelRow, type LevelSearch } from "./level-store.ts";
import { countMovements, findMovements, type MovementRow, type MovementSearch } from "./movement-store.ts";
import { adjusted, adjustment, movement, movementQuery, stockLevel, stockQuery } from "./stock-schemas.ts";

/** Where the two lists of the stock go on. */
const [shelf, oneId] = [z.tuple([z.string(), z.string()]), z.tuple([z.guid()])];

export const stockRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/stock",
    config: { permission: "stock.read" },
    schema: {
      operationId: "listStock",
      tags: ["Stock"],
      summary: "On hand, promised and available, by SKU and location",
      querystring: stockQuery,
      response: { 200: listOf(stockLevel), ...problems },
    },
    handler: async ({ context, query }) => {
      const threshold = await lowThreshold(context);
      const search: LevelSearch = {
        sku: query.sku ?? null,
        q: query.q ?? "",
        low: query.low === "true",
        threshold,
        limit: query.limit + 1,
        after: query.after ? readCursor(query.after, shelf) : null,
      };
      const [found, total] = await Promise.all([
        findLevels(context, context.store.id, search),
        countLevels(context, context.store.id, search),
      ]);
      const shown = found.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        data: shown.map((row) => levelView(row, threshold)),
        page: { next: found.length > query.limit && last ? encodeCursor([last.sku, last.location]) : null, prev: null },
        total,
      };
    },
  });

  app.route({
    method: "POST",
    url: "/stock/adjustments",
    config: { permission: "stock.write" },
    schema: {
      operationId: "adjustStock",
      tags: ["Stock"],
      summary: "Add to or take from what is on hand, with a reason",
      body: adjustment,
      response: { 201: adjusted, ...problems },
    },
    handler: async ({ context, body }, reply) => {
      const [{ movementId, quantity, reason, ...level }, threshold] = [await adjustStock(context, body), await lowThreshold(context)];
      reply.code(201);
      return { ...levelView(level, threshold), movement_id: publicId("movement", movementId), quantity, reason };
    },
  });

  app.route({
    method: "GET", url: "/stock/movements", config: { permission: "stock.read" },
    schema: { operationId: "listStockMovements", tags: ["Stock"], summary: "The ledger of the stock, newest first: what, why, for which order, by whom, and what was on hand after", querystring: movementQuery, response: { 200: listOf(movement), ...problems } },
    handler: async ({ context, query }) => {
      const search: MovementSearch = { sku: query.sku ?? null, orderId: query.order ?? null, limit: query.limit + 1, after: query.after ? readCursor(query.after, oneId)[0] : null };
      const [found, total] = await Promise.all([findMovements(context, context.store.id, search), countMovements(context, context.store.id, search)]);
      const shown = found.slice(0, query.limit);
      const last = shown.at(-1);
      return { data: shown.map(movementView), page: { next: found.length > query.limit && last ? encodeCursor([last.id]) : null, prev: null }, total };
    },
  });
};

function levelView({ variant_id, product_id, ...level }: LevelRow, threshold: number) {
  const available = level.on_hand - level.reserved;
  return {
    ...level,
    variant_id: publicId("variant", variant_id),
    product_id: publicId("product", product_id),
    available,
    low: level.tracked && available <= threshold,
  };
}

function movementView({ id, variant_id, order_id, order_number, ...row }: MovementRow) {
  return {
    ...row,
    id: publicId("movement", id),
    variant_id: publicId("variant", variant_id),
    order: order_id === null ? null : { id: publicId("order", order_id), number: order_number },
  };
}
