import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { listFailedJobs, retryJob } from "../platform/jobs.ts";
import { Refused, problems } from "../platform/problem.ts";
import { listOf, wholeList } from "../platform/schemas.ts";

const failedJob = z
  .object({ id: z.number().int(), task: z.string(), attempts: z.number().int(), error: z.string().nullable(), created_at: z.string(), failed_at: z.string() })
  .meta({ id: "FailedJob" });

/** Work that has used up its tries waits here for a person: nothing is stuck in silence. */
export const jobsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    "/jobs/failed",
    {
      config: { permission: "settings.read" },
      schema: {
        operationId: "listFailedJobs",
        tags: ["Operations"],
        summary: "Background work that was given up",
        response: { 200: listOf(failedJob), ...problems },
      },
    },
    async (request) => {
      const jobs = await listFailedJobs(app.house.db, request.context.store.id);
      return wholeList(
        jobs.map((job) => ({
          id: job.id,
          task: job.task,
          attempts: job.attempts,
          error: job.lastError,
          created_at: job.createdAt,
          failed_at: job.failedAt,
        })),
      );
    },
  );

  app.post(
    "/jobs/:id/retry",
    {
      config: { permission: "settings.write" },
      schema: {
        operationId: "retryJob",
        tags: ["Operations"],
        summary: "Give it all its tries again",
        params: z.strictObject({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
        response: { 204: z.undefined(), ...problems },
      },
    },
    async (request, reply) => {
      const { house } = app;
      const found = await retryJob(house.db, { storeId: request.context.store.id, id: request.params.id, now: house.now() });
      if (!found) throw new Refused({ code: "http.not_found" });
      house.wake("jobs", request.context.store.id);
      return reply.code(204).send(undefined);
    },
  );
};
