import { publicId } from "../../platform/ids.ts";
import type { TimelineMessage, TimelineRow } from "./detail-store.ts";

/** Events in order, each with the mails its act caused; ids inside an event become public ones where they are shown. */
export function timelineView({ events, messages }: { events: readonly TimelineRow[]; messages: readonly TimelineMessage[] }) {
  const byOperation = Map.groupBy(messages, ({ operation_id }) => operation_id);
  const told = new Set<string | null>();
  return events.map((event) => {
    // The mails of an act stand under its first event only.
    const first = event.operation_id !== null && !told.has(event.operation_id);
    told.add(event.operation_id);
    return {
      id: publicId("event", event.id),
      type: event.type,
      at: event.at,
      actor: { kind: event.actor_kind, name: event.actor_name },
      data: event.data,
      messages: (first ? (byOperation.get(event.operation_id) ?? []) : []).map(({ id, audience, state, template }) => ({
        id: publicId("message", id),
        audience,
        state,
        template,
      })),
    };
  });
}
