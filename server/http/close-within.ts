import type { FastifyInstance } from "fastify";

/** Takes no new request, lets those in flight end, and cuts off what has not ended in time. */
export async function closeWithin(app: FastifyInstance, limitMs: number): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), limitMs);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}
