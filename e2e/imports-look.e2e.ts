import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { takeScreenshot } from "./harness/pages.ts";
import { story } from "./harness/story.ts";

const file = {
  name: "commandes-de-la-boutique-2026.csv", mimeType: "text/csv",
  buffer: Buffer.from("Numéro de commande;Date de commande;Statut;Pays;Article;Quantité;Prix unitaire\nA-1;03/04/2026;Bizarre;Narnia;Théière;2;1.234\nA-2;04/05/2026;Payée;France;Bol;1;2.345\n"),
};

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.equal(sideways, false, `${name} scrolls sideways`);
  await takeScreenshot(page, name);
}

for (const locale of ["en", "fr", "ro"] as const) {
  for (const [theme, width] of [["light", 1440], ["dark", 390]] as const) {
    story(`IMP-01 every step can be used by everybody: ${locale}, ${theme}, ${width} px`, { locale, theme, width }, async ({ page }) => {
      await page.goto("/admin/imports/new");
      await page.locator("input[type=file]").setInputFiles(file);
      await look(page, `import file ${locale} ${theme}`);
      await page.locator("form button[type=submit]").click();
      const answers = page.getByRole("region").filter({ has: page.getByRole("heading", { level: 2 }) }).getByRole("listitem").getByRole("button");
      await answers.first().waitFor();
      await look(page, `import questions ${locale} ${theme}`);
      await answers.first().click();
      await page.waitForResponse((response) => response.request().method() === "PATCH");
      await answers.first().click();
      await page.waitForResponse((response) => response.request().method() === "PATCH");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await look(page, `import columns ${locale} ${theme}`);
      await page.locator("main button:not([disabled])").last().click();
      await page.locator("dl").waitFor();
      await look(page, `import check ${locale} ${theme}`);
      await page.goto("/admin/imports");
      await page.getByRole("table").waitFor();
      await look(page, `imports ${locale} ${theme}`);
    });
  }
}
