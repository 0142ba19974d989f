import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { expectNoSidewaysScroll, takeScreenshot, untilLoaded } from "./harness/pages.ts";
import type { Product } from "./harness/product.ts";
import { story } from "./harness/story.ts";

const looks = (["en", "fr", "ro"] as const).flatMap((locale) => [
  { locale, theme: "light", width: 1280 } as const,
  { locale, theme: "dark", width: 320 } as const,
]);

for (const look of looks) {
  story(`every page can be read and used: ${look.locale}, ${look.theme}, ${look.width} px`, look, async ({ page, product }) => {
    for (const address of await everyAddress(page, product)) {
      await page.goto(address);
      await page.locator("main h1").first().waitFor();
      await untilLoaded(page);
      await takeScreenshot(page, `page ${address} ${look.locale} ${look.theme} ${look.width}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

/** The addresses of the menu, and one order. A new page is tested once it stands in the menu. */
async function everyAddress(page: Page, product: Product): Promise<string[]> {
  await page.locator("nav a").first().waitFor({ state: "attached" });
  const inMenu = await page.locator("nav a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const answer = await fetch(`${product.url}/api/v1/orders?limit=1`, { headers: { authorization: `Bearer ${product.apiKey}` } });
  const { data } = (await answer.json()) as { data: { id: string }[] };
  return [...new Set(inMenu.filter((href) => href.startsWith("/admin"))), ...data.map(({ id }) => `/admin/orders/${id}`)];
}
