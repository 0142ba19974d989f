import assert from "node:assert/strict";
import type { BrowserContext, ConsoleMessage } from "playwright-core";

export type Faults = { readonly found: readonly string[]; readonly expectNone: () => void };

/** Gathers what a visitor does not see but a developer should: errors, policy violations, answers that should not be. */
export function collectFaults(context: BrowserContext): Faults {
  const found: string[] = [];
  context.on("console", (message) => {
    if (isFault(message)) found.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => found.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= 500) found.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") found.push(`${reason}: ${request.url()}`); // leaving a page aborts what it still loads
  });
  return { found, expectNone: () => assert.deepEqual(found, [], "the page must work without errors in the console") };
}

/** A refusal (4xx) is an answer that the screen handles; the browser logs it all the same. Violations of the policy are errors. */
function isFault(message: ConsoleMessage): boolean {
  if (message.type() !== "error") return false;
  return !/^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
}
