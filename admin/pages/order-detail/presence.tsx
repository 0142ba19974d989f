import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { announcePresence } from "../../api/order.ts";
import type { Presence } from "../../api/stream.ts";
import { useMe } from "../../session.ts";
import { useDesk } from "./desk.tsx";
import classes from "./presence.module.css";

/** The server forgets who has been silent for 30 s. */
const beat_ms = 20_000;

/** Says that this order is open here, and whether something in it is being changed. */
export function useAnnouncePresence(orderId: string, editing: boolean): void {
  useEffect(() => {
    const tell = (state: "viewing" | "editing" | "gone") => void announcePresence(orderId, state).catch(() => undefined); // a hint, not worth a word
    const state = editing ? "editing" : "viewing";
    tell(state);
    const timer = setInterval(() => document.visibilityState === "visible" && tell(state), beat_ms);
    return () => clearInterval(timer);
  }, [orderId, editing]);
  useEffect(() => () => void announcePresence(orderId, "gone").catch(() => undefined), [orderId]);
}

/** Who else has the order open. Nobody is locked out by it. */
export function PresenceAvatars() {
  const { order, t } = useDesk();
  const { user } = useMe();
  // Written by the stream, never fetched.
  const { data } = useQuery<Presence>({ queryKey: ["presence", order.id], queryFn: () => Promise.reject(new Error("never asked")), enabled: false });
  const others = data?.operators.filter(({ id }) => id !== user.id) ?? [];
  if (others.length === 0) return null;
  return (
    <ul className={classes.avatars} aria-label={t.presence.label}>
      {others.map(({ id, name, state }) => {
        const words = t.presence[state]({ name });
        return (
          <li key={id} title={words} data-editing={state === "editing" || undefined}>
            <span aria-hidden="true">{initials(name)}</span>
            <span className="visually-hidden">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

function initials(name: string): string {
  return name.split(/\s+/).filter((word) => word !== "").slice(0, 2).map((word) => word[0]?.toUpperCase() ?? "").join("");
}
