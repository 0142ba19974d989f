import { useFormat } from "../language/format.ts";

/** A moment in the time zone of the shop; UTC on hover. */
export function Time({ at, as = "dateTime" }: { at: string; as?: "dateTime" | "date" | "time" | "day" | "relative" }) {
  const format = useFormat();
  return (
    <time
      className="numeric"
      dateTime={at}
      title={as === "day" || as === "relative" ? `${format.dateTime(at)} · ${format.utc(at)}` : format.utc(at)}
    >
      {format[as](at)}
    </time>
  );
}
