import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../platform/context.ts";
import { problems } from "../../platform/problem.ts";
import { encodeCursor, idParams, placeInTime, readCursor } from "../../platform/schemas.ts";
import { findAllOrders } from "../orders/find-orders.ts";
import { cancelMessage } from "./cancel-message.ts";
import type { ComposedMail } from "./compose-mail.ts";
import { countMessages, listMessages } from "./message-list-store.ts";
import { previewMail, type MailToPreview } from "./preview-mail.ts";
import { resendMessage } from "./resend-message.ts";
import { sampleMail } from "./sample-mail.ts";
import { messageDetail, messageList, messageQuery, preview, previewBody, previewQuery, sampleQuery } from "./schemas.ts";
import { showMessage } from "./show-message.ts";
import { messageRowView, messageView } from "./views.ts";

/** Mails of so many orders are looked through for a search; newest first. */
const foundOrdersMax = 500;

export const messagesRoutes: FastifyPluginAsyncZod = async (app) => {
  readingRoutes(app);
  actingRoutes(app);
  previewRoutes(app);
  sampleRoutes(app);
};

type App = Parameters<FastifyPluginAsyncZod>[0];

function readingRoutes(app: App): void {
  app.route({
    method: "GET",
    url: "/messages",
    config: { permission: "messages.read" },
    schema: {
      operationId: "listMessages",
      tags: ["Messages"],
      summary: "Mails that wait, have left or have failed, newest first",
      querystring: messageQuery,
      response: { 200: messageList, ...problems },
    },
    handler: async (request) => {
      const {
        context,
        query: { state = null, order, q, after, limit },
      } = request;
      const filter = { states: state, orderIds: await ordersOf(context, order, q) };
      const [rows, total] = await Promise.all([
        listMessages(context, filter, { after: after ? readCursor(after, placeInTime) : null, limit: limit + 1 }),
        countMessages(context, filter),
      ]);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        data: rows.slice(0, limit).map(messageRowView),
        page: { next: last ? encodeCursor([last.created_at, last.id]) : null, prev: null },
        total,
      };
    },
  });

  app.route({
    method: "GET",
    url: "/messages/:id",
    config: { permission: "messages.read" },
    schema: {
      operationId: "getMessage",
      tags: ["Messages"],
      summary: "One mail, with its text",
      params: idParams("message"),
      response: { 200: messageDetail, ...problems },
    },
    handler: async (request) => {
      const { row, now } = await showMessage(request.context, request.params.id);
      return messageView(row, now);
    },
  });

  app.route({
    method: "GET",
    url: "/messages/:id/html",
    config: { permission: "messages.read" },
    schema: {
      operationId: "getMessageHtml",
      tags: ["Messages"],
      summary: "One mail as a page, for a frame",
      params: idParams("message"),
      produces: ["text/html"],
    },
    handler: async (request, reply) => {
      const { row, now } = await showMessage(request.context, request.params.id);
      return sendMail(reply, row.html ?? now?.html ?? "");
    },
  });
}

function actingRoutes(app: App): void {
  app.route({
    method: "POST",
    url: "/messages/:id/resend",
    config: { permission: "messages.write" },
    schema: {
      operationId: "resendMessage",
      tags: ["Messages"],
      summary: "Send a mail again, written anew",
      description: "What never arrived is tried again; what did arrive is repeated as a mail of its own, which is the answer.",
      params: idParams("message"),
      response: { 200: messageDetail, ...problems },
    },
    handler: async (request) => {
      const { row, now } = await showMessage(request.context, await resendMessage(request.context, request.params.id));
      return messageView(row, now);
    },
  });

  app.route({
    method: "POST",
    url: "/messages/:id/cancel",
    config: { permission: "messages.write" },
    schema: {
      operationId: "cancelMessage",
      tags: ["Messages"],
      summary: "Keep back a mail that has not left",
      params: idParams("message"),
      response: { 200: messageDetail, ...problems },
    },
    handler: async (request) => {
      await cancelMessage(request.context, request.params.id);
      const { row, now } = await showMessage(request.context, request.params.id);
      return messageView(row, now);
    },
  });
}

function previewRoutes(app: App): void {
  app.route({
    method: "POST",
    url: "/messages/preview",
    config: { permission: "messages.read", idempotency: false },
    schema: {
      operationId: "previewMessage",
      tags: ["Messages"],
      summary: "The mail an act would send",
      body: previewBody,
      response: { 200: preview, ...problems },
    },
    handler: async (request) => {
      const { tracking, ...mail } = request.body;
      return previewView(
        await previewMail(
          request.context,
          mailOf({ ...mail, carrier: tracking?.carrier, tracking_code: tracking?.code, tracking_url: tracking?.url }),
        ),
      );
    },
  });

  app.route({
    method: "GET",
    url: "/messages/preview/html",
    config: { permission: "messages.read" },
    schema: {
      operationId: "previewMessageHtml",
      tags: ["Messages"],
      summary: "The mail an act would send as a page, for a frame",
      querystring: previewQuery,
      produces: ["text/html"],
    },
    handler: async (request, reply) => sendMail(reply, (await previewMail(request.context, mailOf(request.query))).html),
  });
}

function sampleRoutes(app: App): void {
  app.route({
    method: "GET",
    url: "/messages/sample",
    config: { permission: "messages.read" },
    schema: {
      operationId: "getSampleMessage",
      tags: ["Messages"],
      summary: "The mail of a status, about an order that nobody placed",
      querystring: sampleQuery,
      response: { 200: preview, ...problems },
    },
    handler: async ({ context, query }) => previewView(await sampleMail(context, query)),
  });

  app.route({
    method: "GET",
    url: "/messages/sample/html",
    config: { permission: "messages.read" },
    schema: {
      operationId: "getSampleMessageHtml",
      tags: ["Messages"],
      summary: "The mail of a status as a page, for a frame",
      querystring: sampleQuery,
      produces: ["text/html"],
    },
    handler: async ({ context, query }, reply) => sendMail(reply, (await sampleMail(context, query)).html),
  });
}

async function ordersOf(context: Context, order: string | undefined, q: string | undefined): Promise<string[] | null> {
  if (q === undefined || q.trim() === "") return order === undefined ? null : [order];
  const found = await findAllOrders(context, { q, statuses: "*" }, foundOrdersMax);
  return found.map(({ id }) => id).filter((id) => order === undefined || id === order);
}

function mailOf(query: z.infer<typeof previewQuery>): MailToPreview {
  const { order_id: orderId, template, audience, status, message, carrier, tracking_code: trackingCode, tracking_url: trackingUrl } = query;
  return { orderId, template, audience, params: { status, message, carrier, trackingCode, trackingUrl } };
}

function previewView({ subject, html, text, locale, to }: ComposedMail): z.infer<typeof preview> {
  return { subject, html, text, locale, recipient: to[0] ?? null, recipients: [...to] };
}

/**
 * A mail carries its styles with it, which the policy of the application forbids to its own pages. It is shown as a document
 * that can do nothing: no script, no form, nothing from elsewhere, an origin of its own.
 */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'; base-uri 'self'";

function sendMail(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .headers({ "content-security-policy": mailPolicy, "x-frame-options": "SAMEORIGIN" })
    .type("text/html; charset=utf-8")
    .serializer((text: string) => text)
    .send(html.replace("<head>", '<head>\n<base target="_blank">'));
}
