import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { collectFaults, type Faults } from "./faults.ts";

export type Look = {
  readonly locale?: "en" | "fr" | "ro";
  readonly theme?: "light" | "dark";
  readonly width?: number;
};
export type OpenedPage = { readonly page: Page; readonly context: BrowserContext; readonly faults: Faults };

const regions = { en: "en-GB", fr: "fr-FR", ro: "ro-RO" } as const;
const height = 900;

/** A fresh visitor: no cookies, no storage, and motion reduced so that what is tested stands still. */
export async function openPage(browser: Browser, baseURL: string, { locale = "en", theme = "light", width = 1280 }: Look = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    baseURL,
    locale: regions[locale],
    colorScheme: theme,
    reducedMotion: "reduce",
    viewport: { width, height },
  });
  context.setDefaultTimeout(15_000);
  const faults = collectFaults(context);
  return { page: await context.newPage(), context, faults };
}

/** The stream of events never ends, so the network is never idle: but what a page waits for shows a skeleton or says that it is busy. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[class*="skeleton"], [aria-busy="true"], [role="progressbar"]') === null);
}

/** What holds at once on the screen is on its way to the server: a story goes on when the server has it too. */
export async function untilWritten(page: Page, act: () => Promise<void>): Promise<void> {
  const written = page.waitForResponse((response) => response.request().method() !== "GET" && response.ok());
  await act();
  await written;
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(excess <= 0, `${page.url()} scrolls ${excess} px sideways`);
}

/** Kept for a person to look at; `.cache` is not committed. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(import.meta.dirname, "../../.cache/screenshots");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 100)}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
