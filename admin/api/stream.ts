/** What the server announces after commit: enough to know which rows to read again, never the data itself. */
export type Announcement = { type: string; entity: string; ids: string[] };
export type StreamState = "live" | "waiting";
type Listener = { onAnnouncement: (announcement: Announcement) => void; onState: (state: StreamState) => void };

const channelName = "comptoir-stream";

/**
 * Follows GET /api/v1/stream. A browser opens six connections to a host, and a stream holds one for good, so ten orders in
 * ten tabs would block each other: only the tab that holds the lock listens, and tells the others.
 */
export function followStream(listener: Listener): () => void {
  const channel = new BroadcastChannel(channelName);
  const ended = new AbortController();
  channel.onmessage = ({ data }: MessageEvent<Announcement | StreamState>) => {
    if (typeof data === "string") listener.onState(data);
    else listener.onAnnouncement(data);
  };
  const tell = (message: Announcement | StreamState) => {
    if (ended.signal.aborted) return;
    channel.postMessage(message);
    if (typeof message === "string") listener.onState(message);
    else listener.onAnnouncement(message);
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

function listen(tell: (message: Announcement | StreamState) => void, signal: AbortSignal): void {
  const source = new EventSource("/api/v1/stream");
  signal.addEventListener("abort", () => source.close());
  source.onopen = () => tell("live");
  source.onerror = () => tell("waiting"); // the browser tries again by itself
  source.onmessage = (event: MessageEvent<string>) => {
    const announcement = readAnnouncement(event.data);
    if (announcement) tell(announcement);
  };
}

function readAnnouncement(text: string): Announcement | null {
  const data: unknown = JSON.parse(text);
  if (typeof data !== "object" || data === null || !("type" in data) || typeof data.type !== "string") return null;
  const entity = "entity" in data && typeof data.entity === "string" ? data.entity : (data.type.split(".")[0] ?? "");
  const ids = "ids" in data && Array.isArray(data.ids) ? data.ids.map(String) : [];
  return { type: data.type, entity, ids };
}
