import assert from "node:assert/strict";
import axe from "axe-core";
import type { Page } from "playwright-core";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Options = { readonly within?: string };

/** WCAG 2.2 AA as far as a machine can judge it; each fault is named with its element and the help page. */
export async function expectAccessible(page: Page, { within }: Options = {}): Promise<void> {
  await settled(page);
  await page.evaluate(axe.source);
  const faults = await page.evaluate(
    async ([selector, tags]) => {
      const found = await window.axe.run(selector ?? document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
      return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} at ${node.target.join(" ")} (${node.failureSummary})`));
    },
    [within, standards] as const,
  );
  assert.deepEqual(faults, [], `accessibility of ${page.url()}`);
}

/** A colour measured in the middle of a transition is nobody's colour. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
