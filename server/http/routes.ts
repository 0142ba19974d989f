import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { editRoutes } from "../modules/desk/edit-routes.ts";
import { operationRoutes } from "../modules/desk/operation-routes.ts";
import { deskRoutes } from "../modules/desk/routes.ts";
import { ordersRoutes } from "../modules/orders/routes.ts";

export type RouteList = readonly { readonly prefix: string; readonly plugin: FastifyPluginAsyncZod }[];

/** Every route of the product, in one place: a module adds one line. */
export const routes: RouteList = [
  { prefix: "/api/v1", plugin: ordersRoutes },
  { prefix: "/api/v1", plugin: deskRoutes },
  { prefix: "/api/v1", plugin: editRoutes },
  { prefix: "/api/v1", plugin: operationRoutes },
];
