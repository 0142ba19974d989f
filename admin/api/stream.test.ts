import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { followStream, type StreamMessage } from "./stream.ts";

/** As a browser's: what the server does is called by hand. */
class FakeSource {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readonly url: string;
  readonly events = new EventTarget();
  readyState = 1;
  onopen = (): void => {};
  onerror = (): void => {};

  constructor(url: string) {
    this.url = url;
    FakeSource.opened.push(this);
  }

  addEventListener(type: string, listener: EventListener): void {
    this.events.addEventListener(type, listener);
  }

  close(): void {
    this.readyState = FakeSource.CLOSED;
  }

  /** Anything but a 200: a browser never tries again. */
  refuse(): void {
    this.close();
    this.onerror();
  }
}

afterEach(() => { FakeSource.opened = []; });

test("a stream that a proxy refused is opened again where it was", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { heard, stop } = await follow();
  const [first] = FakeSource.opened;
  first?.events.dispatchEvent(new MessageEvent("change", { data: `{"entity":"order"}`, lastEventId: "41" }));
  first?.refuse();
  t.mock.timers.tick(5_000);
  assert.deepEqual(FakeSource.opened.map(({ url }) => url), ["/api/v1/stream", "/api/v1/stream?after=41"]);
  FakeSource.opened[1]?.onopen();
  assert.deepEqual(heard.map(({ event }) => event), ["change", "waiting", "live"]);

  stop();
  assert.equal(FakeSource.opened[1]?.readyState, FakeSource.CLOSED);
});

test("a stream that broke is left to the browser, and one nobody follows any more stays closed", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { stop } = await follow();
  FakeSource.opened[0]?.onerror();
  t.mock.timers.tick(60_000);
  assert.equal(FakeSource.opened.length, 1);

  FakeSource.opened[0]?.refuse();
  stop();
  t.mock.timers.tick(60_000);
  assert.equal(FakeSource.opened.length, 1);
});

async function follow(): Promise<{ heard: StreamMessage[]; stop: () => void }> {
  Object.assign(globalThis, { EventSource: FakeSource });
  const heard: StreamMessage[] = [];
  const stop = followStream((message) => heard.push(message));
  // The lock is given a turn later.
  while (FakeSource.opened.length === 0) await new Promise((resolve) => setImmediate(resolve));
  return { heard, stop };
}
