import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { followStream } from "../api/stream.ts";

/** A bulk change announces every order: read again at most once in this time. */
const gather_ms = 500;
/** Without the stream, lists are read again this often (a state changed elsewhere shows within 10 s). */
const fallback_ms = 10_000;

/**
 * Reads again what changed elsewhere. Every query key starts with the entity it shows (["order", ...]), which is
 * all the stream needs to name.
 */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const stale = new Set<string>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let fallback: ReturnType<typeof setInterval> | undefined;
    const flush = () => {
      gathering = undefined;
      for (const entity of stale) void queryClient.invalidateQueries({ queryKey: [entity] });
      stale.clear();
    };
    const stop = followStream({
      onAnnouncement: ({ entity }) => {
        stale.add(entity);
        gathering ??= setTimeout(flush, gather_ms);
      },
      onState: (state) => {
        clearInterval(fallback);
        fallback = state === "live" ? undefined : setInterval(() => void queryClient.invalidateQueries({ queryKey: ["order"] }), fallback_ms);
        if (state === "live") void queryClient.invalidateQueries({ queryKey: ["order"] }); // what was missed while away
      },
    });
    return () => {
      clearTimeout(gathering);
      clearInterval(fallback);
      stop();
    };
  }, [queryClient]);
}
