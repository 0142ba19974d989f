import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { eventsRoutes } from "./events.ts";
import { jobsRoutes } from "./jobs.ts";
import { streamRoutes } from "./stream.ts";
import { demoRoutes } from "../demo/routes.ts";
import { productRoutes } from "../modules/catalog/product-routes.ts";
import { customerRoutes } from "../modules/customers/customer-routes.ts";
import { actionRoutes } from "../modules/desk/action-routes.ts";
import { editRoutes } from "../modules/desk/edit-routes.ts";
import { operationRoutes } from "../modules/desk/operation-routes.ts";
import { deskRoutes } from "../modules/desk/routes.ts";
import { mailDeliveryRoutes } from "../modules/notifications/delivery-routes.ts";
import { messagesRoutes } from "../modules/notifications/routes.ts";
import { importFixRoutes } from "../modules/imports/fix-routes.ts";
import { importPresetRoutes } from "../modules/imports/preset-routes.ts";
import { readImportRoutes } from "../modules/imports/read-routes.ts";
import { importsRoutes } from "../modules/imports/routes.ts";
import { ordersRoutes } from "../modules/orders/routes.ts";
import { tagRoutes } from "../modules/orders/tag-routes.ts";
import { viewRoutes } from "../modules/orders/view-routes.ts";
import { apiKeyRoutes } from "../modules/staff/api-key-routes.ts";
import { meRoutes } from "../modules/staff/me-routes.ts";
import { dashboardRoutes } from "../modules/reports/dashboard-routes.ts";
import { carrierRoutes } from "../modules/settings/carrier-routes.ts";
import { documentRoutes } from "../modules/settings/document-routes.ts";
import { settingDocuments } from "../modules/settings/documents.ts";
import { paymentMethodRoutes, shippingMethodRoutes } from "../modules/settings/method-routes.ts";
import { statusRoutes } from "../modules/settings/status-routes.ts";
import { mailDocument } from "../modules/notifications/mail-settings.ts";
import { stockRoutes } from "../modules/stock/stock-routes.ts";
import { signInRoutes } from "../modules/staff/sign-in-routes.ts";
import { teamRoutes } from "../modules/staff/team-routes.ts";
import { operatorRoutes } from "../modules/staff/operator-routes.ts";

export type RouteList = readonly { readonly prefix: string; readonly plugin: FastifyPluginAsyncZod }[];

/** Every route of the product, in one place: a module adds one line. */
export const routes: RouteList = [
  { prefix: "/api/auth", plugin: signInRoutes },
  { prefix: "/api/v1", plugin: meRoutes },
  { prefix: "/api/v1", plugin: operatorRoutes },
  { prefix: "/api/v1", plugin: teamRoutes },
  { prefix: "/api/v1", plugin: apiKeyRoutes },
  { prefix: "/api/v1", plugin: statusRoutes },
  { prefix: "/api/v1", plugin: paymentMethodRoutes },
  { prefix: "/api/v1", plugin: shippingMethodRoutes },
  { prefix: "/api/v1", plugin: carrierRoutes },
  { prefix: "/api/v1", plugin: documentRoutes([...settingDocuments, mailDocument]) },
  { prefix: "/api/v1", plugin: customerRoutes },
  { prefix: "/api/v1", plugin: productRoutes },
  { prefix: "/api/v1", plugin: stockRoutes },
  { prefix: "/api/v1", plugin: ordersRoutes },
  { prefix: "/api/v1", plugin: tagRoutes },
  { prefix: "/api/v1", plugin: dashboardRoutes },
  { prefix: "/api/v1", plugin: viewRoutes },
  { prefix: "/api/v1", plugin: deskRoutes },
  { prefix: "/api/v1", plugin: actionRoutes },
  { prefix: "/api/v1", plugin: editRoutes },
  { prefix: "/api/v1", plugin: operationRoutes },
  { prefix: "/api/v1", plugin: messagesRoutes },
  { prefix: "/api/v1", plugin: mailDeliveryRoutes },
  { prefix: "/api/v1", plugin: eventsRoutes },
  { prefix: "/api/v1", plugin: streamRoutes() },
  { prefix: "/api/v1", plugin: jobsRoutes },
  { prefix: "/api/v1", plugin: demoRoutes },
  { prefix: "/api/v1", plugin: importPresetRoutes },
  { prefix: "/api/v1", plugin: importFixRoutes },
  { prefix: "/api/v1", plugin: readImportRoutes },
  { prefix: "/api/v1", plugin: importsRoutes },
];
