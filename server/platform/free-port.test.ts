import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { test } from "node:test";
import { requireFreePort } from "./free-port.ts";

test("a port that is taken is named, with what to do; a free one is left free", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const address = { host: "127.0.0.1", port: (holder.address() as AddressInfo).port };
  await assert.rejects(requireFreePort(address), new RegExp(`^Error: Port ${address.port} on 127.0.0.1 is taken .* PORT=${address.port + 1} npm start$`));
  holder.close();
  await once(holder, "close");
  await requireFreePort(address);
  await requireFreePort(address);
});

test("an address of another machine is named", async () => {
  await assert.rejects(requireFreePort({ host: "192.0.2.1", port: 0 }), /^Error: HOST=192\.0\.2\.1 is not an address of this machine/);
});
