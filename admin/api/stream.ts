/** What the server announces after commit: enough to know which rows to read again, never the data itself. */
export type Announcement = { type: string; entity: string; ids: string[]; operation_id: string | null; actor: string | null };
/** Who has which order open. */
export type Presence = { order_id: string; operators: { id: string; name: string; state: "viewing" | "editing" }[] };
export type StreamMessage =
  | { event: "change"; data: Announcement }
  | { event: "presence"; data: Presence }
  /** Too much was missed to tell one by one. */
  | { event: "reload" }
  /** Whether the stream is there at all. */
  | { event: "live" | "waiting" };

const channelName = "comptoir-stream";
const streamPath = "/api/v1/stream";
/** The server says "30 seconds" to who has too many streams open; a shop that starts again is back sooner. */
const reopen_ms = 5_000;

/**
 * Follows GET /api/v1/stream. A browser opens six connections to a host, and a stream holds one for good, so ten orders in
 * ten tabs would block each other: only the tab that holds the lock listens, and tells the others.
 */
export function followStream(onMessage: (message: StreamMessage) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  const ended = new AbortController();
  channel.onmessage = ({ data }: MessageEvent<StreamMessage>) => onMessage(data);
  const tell = (message: StreamMessage) => {
    if (ended.signal.aborted) return;
    channel.postMessage(message);
    onMessage(message);
  };

  // Locks exist on https and localhost only; on a plain-http address each tab listens for itself.
  if (!("locks" in navigator)) listen(tell, ended.signal);
  else {
    navigator.locks
      .request(channelName, { signal: ended.signal }, () => new Promise<void>((release) => {
        listen(tell, ended.signal);
        ended.signal.addEventListener("abort", () => release());
      }))
      .catch(() => undefined); // aborted while still waiting for its turn
  }
  return () => {
    ended.abort();
    channel.close();
  };
}

function listen(tell: (message: StreamMessage) => void, signal: AbortSignal, after = ""): void {
  const source = new EventSource(after === "" ? streamPath : `${streamPath}?after=${after}`);
  const close = () => source.close();
  signal.addEventListener("abort", close);
  let seen = after;
  source.onopen = () => tell({ event: "live" });
  source.onerror = () => {
    tell({ event: "waiting" });
    // A stream that broke the browser opens again by itself, and says where it was; one that was refused (the 502 of a proxy
    // while the shop starts again) it gives up for good.
    if (source.readyState !== EventSource.CLOSED || signal.aborted) return;
    signal.removeEventListener("abort", close);
    setTimeout(() => signal.aborted || listen(tell, signal, seen), reopen_ms);
  };
  source.addEventListener("change", ({ data, lastEventId }) => {
    seen = lastEventId;
    tell({ event: "change", data: JSON.parse(data) as Announcement });
  });
  source.addEventListener("presence", ({ data }) => tell({ event: "presence", data: JSON.parse(data) as Presence }));
  source.addEventListener("reload", () => tell({ event: "reload" }));
}
