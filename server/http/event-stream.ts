import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";
import type { StreamMessage } from "../platform/events/hub.ts";

export type EventStream = {
  send(message: StreamMessage): void;
  end(): void;
  /** Called once, whoever ended it. */
  onClose(work: () => void): void;
};
export type EventStreamOptions = { readonly heartbeatMs: number; readonly lifeMs: number };

const retryMs = 1_000;
/** A reader so slow that this much waits for it is cut off; it comes back and says where it was. */
const bufferMaxBytes = 1 << 20;

/** The answer becomes a stream of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function openEventStream(reply: FastifyReply, { heartbeatMs, lifeMs }: EventStreamOptions): EventStream {
  reply.hijack();
  const response = reply.raw;
  response.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  response.write(`retry: ${retryMs}\n\n`);
  // A proxy that hears nothing for a minute gives up.
  const heartbeat = setInterval(() => write(response, ": here\n\n"), heartbeatMs).unref();
  // Coming back, the session and its rights are looked at again.
  const life = setTimeout(() => response.end(), lifeMs).unref();
  const works: (() => void)[] = [
    () => clearInterval(heartbeat),
    () => clearTimeout(life),
  ];
  response.once("close", () => works.splice(0).forEach((work) => work()));

  return {
    send: (message) => write(response, textOf(message)),
    end: () => response.end(),
    onClose: (work) => (response.closed ? work() : void works.push(work)),
  };
}

function textOf({ event, id, data }: StreamMessage): string {
  return `${id === null ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A stream that has ended may still be read by somebody slow: nothing more is said into it. */
function write(response: ServerResponse, text: string): void {
  if (response.writableEnded || response.destroyed) return;
  if (response.writableLength > bufferMaxBytes) response.destroy();
  else response.write(text);
}
