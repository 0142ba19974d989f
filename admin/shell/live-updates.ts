import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { followStream, type Presence, type StreamMessage } from "../api/stream.ts";

/** A bulk change announces every order: read again at most once in this time. */
const gather_ms = 500;
/** Counts beside tabs: half a dozen searches, not worth running for every order of a busy morning. */
const gatherCounts_ms = 3_000;
/** Without the stream, lists are read again this often (a state changed elsewhere shows within 10 s). */
const fallback_ms = 10_000;

/**
 * Reads again what changed elsewhere. Every query key starts with the entity it shows (["order", ...]), which is
 * all the stream needs to name; counts of orders are under ["order-count", ...] and follow more slowly. Who has an order
 * open is kept under ["presence", orderId].
 */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const updates = gatherUpdates(queryClient, gather_ms);
    const counts = gatherUpdates(queryClient, gatherCounts_ms);
    const changed = (entity: string) => {
      updates.add(entity);
      if (entity === "order") counts.add("order-count");
    };
    let fallback: ReturnType<typeof setInterval> | undefined;
    const mountedAt = performance.now();
    const onState = (event: "live" | "waiting") => {
      clearInterval(fallback);
      fallback = event === "live" ? undefined : setInterval(() => changed("order"), fallback_ms);
      // What was missed while away; right after the first load nothing was.
      if (event === "live" && performance.now() - mountedAt > 3_000) changed("order");
    };
    const stop = followStream((message: StreamMessage) => {
      if (message.event === "change") changed(message.data.entity);
      else if (message.event === "presence") queryClient.setQueryData<Presence>(["presence", message.data.order_id], message.data);
      else if (message.event === "reload") void queryClient.invalidateQueries();
      else onState(message.event);
    });
    return () => {
      updates.stop();
      counts.stop();
      clearInterval(fallback);
      stop();
    };
  }, [queryClient]);
}

function gatherUpdates(queryClient: QueryClient, within_ms: number): { add: (entity: string) => void; stop: () => void } {
  const stale = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    gathering = undefined;
    for (const entity of stale) void queryClient.invalidateQueries({ queryKey: [entity] });
    stale.clear();
  };
  return {
    add(entity) {
      stale.add(entity);
      gathering ??= setTimeout(flush, within_ms);
    },
    stop: () => clearTimeout(gathering),
  };
}
