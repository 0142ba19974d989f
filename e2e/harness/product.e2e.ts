import assert from "node:assert/strict";
import { test } from "node:test";
import { startProduct } from "./product.ts";

test("the product starts as a merchant starts it, knows its key, and leaves nothing behind", async () => {
  const product = await startProduct({ demo: false });
  const ask = (headers: Record<string, string>) => fetch(`${product.url}/api/v1/me`, { headers });
  try {
    assert.equal((await ask({})).status, 401);
    assert.equal((await ask({ authorization: `Bearer ${product.apiKey}` })).status, 200);
  } finally {
    await product.stop();
  }
  await assert.rejects(ask({}), "nobody listens any more");
});
