import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { Refused, problems } from "../../platform/problem.ts";
import { countTry } from "../../platform/tries.ts";
import { findSetting } from "../settings/store.ts";
import { writerOf } from "./compose-mail.ts";
import { readMailSettings } from "./mail-settings.ts";
import { sendTestMail } from "./test-mail.ts";
import type { MailTransport } from "./transport.ts";

declare module "fastify" {
  interface FastifyInstance {
    mailTransport: MailTransport;
  }
}

/** Nobody needs more to see whether it works, and a mail server soon takes many the same for an attack. */
const tests = { max: 10, windowSeconds: 900 } as const;
const address = z.object({ name: z.string(), address: z.string() });

const mailDelivery = z
  .object({
    via: z.enum(["smtp", "outbox"]).describe("`outbox`: no mail server is set, mails are written and kept."),
    server: z.string().nullable().describe("Host and port of the mail server."),
    from: address.describe("Who writes: the shop as its settings say, or `MAIL_FROM` for every shop of this installation."),
  })
  .meta({ id: "MailDelivery" });
const testMail = z
  .object({
    result: z.enum(["sent", "kept", "refused", "unreachable"]).describe("`sent`: the mail server has taken it. `kept`: written and sent nowhere."),
    recipient: address,
    error: z.string().nullable().describe("What the mail server said."),
  })
  .meta({ id: "TestMail" });

/** By which way mails leave, and whether it works. */
export const mailDeliveryRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/mail-delivery",
    config: { permission: "settings.read" },
    schema: {
      operationId: "getMailDelivery",
      tags: ["Settings"],
      summary: "Whether mails leave by a mail server or are kept",
      response: { 200: mailDelivery, ...problems },
    },
    handler: async ({ context: { rows, store, house } }) => {
      const { via, server, sender } = app.mailTransport;
      const settings = readMailSettings(await findSetting({ rows }, store.id, "mail"));
      return { via, server, from: writerOf(settings.from_name ?? store.name, settings, { publicUrl: house.publicUrl, sender }).from };
    },
  });

  app.route({
    method: "POST",
    url: "/mail-delivery/test",
    // It speaks to another server, so it stands outside of every transaction.
    config: { permission: "settings.write", idempotency: false },
    schema: {
      operationId: "sendTestMail",
      tags: ["Settings"],
      summary: "Send a mail to yourself, and see what the mail server says to it",
      response: { 200: testMail, ...problems },
    },
    handler: async ({ context, identity: { user } }) => {
      if (!user) throw new Refused({ code: "auth.person_needed" });
      const { db, now } = context.house;
      const tooMany = await countTry(db, ["test-mail", user.id], tests, now());
      if (tooMany) throw new Refused(tooMany);
      return sendTestMail(context, app.mailTransport, { name: user.name, email: user.email, locale: context.locale });
    },
  });
};
