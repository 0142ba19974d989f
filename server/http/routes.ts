import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";

export type RouteList = readonly { readonly prefix: string; readonly plugin: FastifyPluginAsyncZod }[];

/** Every route of the product, in one place: a module adds one line. */
export const routes: RouteList = [];
