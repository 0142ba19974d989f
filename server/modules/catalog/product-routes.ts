import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { expectedVersion, setEtag } from "../../platform/etag.ts";
import { problems } from "../../platform/problem.ts";
import { encodeCursor, idParams, listOf, placeInTime, readCursor } from "../../platform/schemas.ts";
import { lowThreshold } from "../settings/low-threshold.ts";
import { changeProduct } from "./change-product.ts";
import { createProduct } from "./create-product.ts";
import { newProduct, product, productPatch, productQuery } from "./product-schemas.ts";
import { countProducts, findProducts, findVariantsOf, type ProductSearch } from "./product-store.ts";
import { productView, showProduct } from "./product-view.ts";

export const productRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET", url: "/products", config: { permission: "catalog.read" },
    schema: { operationId: "listProducts", tags: ["Products"], summary: "Products with their variants and stock, newest first", querystring: productQuery, response: { 200: listOf(product), ...problems } },
    handler: async ({ context, query }) => {
      const { id: storeId, currency } = context.store;
      const search: ProductSearch = {
        q: query.q ?? "",
        supplier: query.supplier ?? null,
        archived: query.archived === "true",
        lowThreshold: query.low === "true" ? await lowThreshold(context) : null,
        limit: query.limit + 1,
        after: query.after ? readCursor(query.after, placeInTime) : null,
      };
      const [found, total] = await Promise.all([findProducts(context, storeId, search), countProducts(context, storeId, search)]);
      const shown = found.slice(0, query.limit);
      const variants = Map.groupBy(await findVariantsOf(context, storeId, shown.map(({ id }) => id)), ({ product_id }) => product_id);
      const last = shown.at(-1);
      return {
        data: shown.map((row) => productView(row, variants.get(row.id) ?? [], currency)),
        page: { next: found.length > query.limit && last ? encodeCursor([last.created_at, last.id]) : null, prev: null },
        total,
      };
    },
  });

  app.route({
    method: "GET",
    url: "/products/:id",
    config: { permission: "catalog.read" },
    schema: {
      operationId: "getProduct",
      tags: ["Products"],
      summary: "One product with its variants and stock",
      params: idParams("product"),
      response: { 200: product, ...problems },
    },
    handler: async ({ context, params }, reply) => {
      const found = await showProduct(context, params.id);
      setEtag(reply, found.version);
      return found;
    },
  });

  app.route({
    method: "POST", url: "/products", config: { permission: "catalog.write" },
    schema: { operationId: "createProduct", tags: ["Products"], summary: "Add a product, its variants and what lies on the shelf", body: newProduct, response: { 201: product, ...problems } },
    handler: async ({ context, body }, reply) => {
      const created = await createProduct(context, body);
      setEtag(reply.code(201), created.version);
      return created;
    },
  });

  app.route({
    method: "PATCH", url: "/products/:id", config: { permission: "catalog.write" },
    schema: {
      operationId: "changeProduct", tags: ["Products"], summary: "Change a product and its variants", description: "Orders keep what they were placed with. Stock changes by `POST /stock/adjustments`.",
      params: idParams("product"), body: productPatch, response: { 200: product, ...problems },
    },
    handler: async (request, reply) => {
      const changed = await changeProduct(request.context, request.params.id, expectedVersion(request), request.body);
      setEtag(reply, changed.version);
      return changed;
    },
  });
};
