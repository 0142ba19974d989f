import path from "node:path";
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { outboxTransport } from "../adapters/mail/outbox.ts";
import type { MailTransport } from "../modules/notifications/transport.ts";
import type { Authentication } from "../modules/staff/authentication.ts";
import type { House } from "../platform/context.ts";
import type { Identifier } from "../platform/identity.ts";
import { newId } from "../platform/ids.ts";
import { silentLog, type Log } from "../platform/log.ts";
import { addCounts } from "../platform/tries.ts";
import { adminRoutes } from "./admin-routes.ts";
import { authenticate } from "./authenticate.ts";
import { answerErrors } from "./error-answers.ts";
import { answerWritesOnce } from "./idempotent-writes.ts";
import { describeApi } from "./openapi.ts";
import { forgetExpired, shareCounts } from "./housekeeping.ts";
import { answerFields } from "./list-fields.ts";
import { rateLimiter } from "./rate-limit.ts";
import { readJson } from "./read-json.ts";
import { holdRoutesToRules } from "./route-rules.ts";
import { routes as everyRoute, type RouteList } from "./routes.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import { serviceRoutes } from "./service-routes.ts";

export type HttpConfig = {
  /** Requests a minute for each key, person or address in all processes together; null for no limit. */
  readonly requestsPerMinute: number | null;
  readonly version: string;
  /** The built back-office. */
  readonly adminDirectory: string;
};
export type AppParts = {
  readonly house: House;
  /** A test may bring an identifier alone, and nobody signs in. */
  readonly auth: Identifier & Partial<Authentication>;
  /** By which way mails leave, for the page that says so. */
  readonly mail?: MailTransport;
  readonly config?: Partial<HttpConfig>;
  readonly log?: Log;
  readonly routes?: RouteList;
};

/** 10,000 ids in one body are 0.4 MB. Files have a limit of their own. */
const bodyLimitBytes = 2 << 20;
const defaults: HttpConfig = { requestsPerMinute: 600, version: "0.1.0", adminDirectory: path.resolve(import.meta.dirname, "../../admin/dist") };

/** The whole HTTP side. The caller listens, or injects requests; `close()` ends open requests properly. */
export async function buildApp({ house, auth, mail = outboxTransport(), config, log = silentLog, routes = everyRoute }: AppParts): Promise<FastifyInstance> {
  const { requestsPerMinute, version, adminDirectory } = { ...defaults, ...config };
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => `req_${newId().replaceAll("-", "")}`,
    bodyLimit: bodyLimitBytes,
    // A proxy on this machine may name the visitor; a stranger may not.
    trustProxy: "loopback",
    // While closing, a request that is already on a connection is still answered; no new connection is taken.
    return503OnClosing: false,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorate("house", house);
  app.decorate("authentication", auth as Authentication);
  app.decorate("mailTransport", mail);
  readJson(app);
  addSecurityHeaders(app, { https: house.publicUrl.startsWith("https:") });
  logRequests(app);
  forgetExpired(app);
  answerErrors(app, { bodyLimitBytes });
  holdRoutesToRules(app);
  answerFields(app);
  answerWritesOnce(app);
  await describeApi(app, { publicUrl: house.publicUrl, version });
  const limiter = rateLimiter({ perMinute: requestsPerMinute, addUp: (counts, end) => addCounts(house.db, counts, end) });
  shareCounts(app, limiter);
  authenticate(app, { identifier: auth, limiter });

  await app.register(serviceRoutes);
  await app.register(adminRoutes(adminDirectory));
  for (const { prefix, plugin } of routes) await app.register(plugin, { prefix });
  await app.ready();
  return app as unknown as FastifyInstance;
}

function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const store = request.context?.store.code;
    request.log.info({ req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ...(store && { store }) }, "request");
  });
}
