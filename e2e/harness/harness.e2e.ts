import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync } from "node:fs";
import { after, test } from "node:test";
import { expectAccessible } from "./accessibility.ts";
import { launchBrowser, launchPackagedBrowser } from "./chromium.ts";
import { openPage, takeScreenshot } from "./pages.ts";

const pages: Readonly<Record<string, string>> = {
  "/fine": `<!doctype html><html lang="en"><title>Fine</title><main><h1>Țară, œuvre, €</h1><button>Save</button></main>`,
  "/unlabelled": `<!doctype html><html lang="en"><title>Form</title><main><h1>Form</h1><input></main>`,
  "/inline": `<!doctype html><html lang="en"><title>Inline</title><h1>Inline</h1><script>document.title = "ran"</script>`,
  "/broken": `<!doctype html><html lang="en"><title>Broken</title><h1>Broken</h1><script src="/throws.js"></script><img alt="" src="/500">`,
  "/throws.js": `throw new Error("the script broke")`,
  "/refused": `<!doctype html><html lang="en"><title>Refused</title><h1>Refused</h1><img alt="" src="/nowhere">`,
};
const server = createServer((request, response) => {
  const path = request.url ?? "";
  const body = pages[path];
  response.writeHead(path === "/500" ? 500 : body === undefined ? 404 : 200, {
    "content-type": path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8",
    "content-security-policy": "default-src 'self'",
  });
  response.end(body ?? "");
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

test("a page opens in the language, theme and width asked for, and a picture of it is kept", async () => {
  const { page, faults } = await openPage(browser, url, { locale: "fr", theme: "dark", width: 320 });
  await page.goto("/fine");
  assert.equal(await page.textContent("h1"), "Țară, œuvre, €");
  const seen = await page.evaluate(() => [navigator.language, matchMedia("(prefers-color-scheme: dark)").matches, innerWidth]);
  assert.deepEqual(seen, ["fr-FR", true, 320]);
  assert.ok(existsSync(await takeScreenshot(page, "Harness: fine page")));
  await expectAccessible(page);
  faults.expectNone();
});

test("a field without a label is named", async () => {
  const { page } = await openPage(browser, url);
  await page.goto("/unlabelled");
  await assert.rejects(expectAccessible(page), /label: Form elements must have labels at input/);
});

test("a violation of the content security policy is a fault", async () => {
  const { page, faults } = await openPage(browser, url);
  await page.goto("/inline");
  assert.equal(await page.title(), "Inline");
  assert.match(faults.found.join(), /Content Security Policy/);
});

test("an uncaught error and a server error are faults, a refusal is not", async () => {
  const { page, faults } = await openPage(browser, url);
  await page.goto("/broken");
  assert.match(faults.found.join(), /the script broke/);
  assert.match(faults.found.join(), /500: GET .*\/500/);

  const refused = await openPage(browser, url);
  await refused.page.goto("/refused");
  refused.faults.expectNone();
});

test("the packaged browser runs on a machine that has none", { skip: process.platform !== "linux" || process.arch !== "x64" }, async () => {
  const packaged = await launchPackagedBrowser();
  try {
    const { page } = await openPage(packaged, url, { locale: "ro" });
    await page.goto("/fine");
    assert.equal(await page.textContent("h1"), "Țară, œuvre, €");
    await expectAccessible(page);
    await page.goto("/unlabelled");
    await page.fill("input", "a form is drawn with the packaged font");
  } finally {
    await packaged.close();
  }
});
