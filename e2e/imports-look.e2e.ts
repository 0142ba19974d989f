import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { expectNoSidewaysScroll, takeScreenshot, untilWritten } from "./harness/pages.ts";
import { story } from "./harness/story.ts";

const file = {
  name: "commandes-de-la-boutique-2026.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "Numéro de commande;Date de commande;Statut;Pays;Article;Quantité;Prix unitaire\nA-1;03/04/2026;Bizarre;Narnia;Théière;2;1.234\nA-2;04/05/2026;Payée;France;Bol;1;2.345\n",
  ),
};

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takeScreenshot(page, name);
}

for (const locale of ["en", "fr", "ro"] as const) {
  for (const [theme, width] of [["light", 1440], ["dark", 320]] as const) {
    story(`IMP-01 every step can be used by everybody: ${locale}, ${theme}, ${width} px`, { locale, theme, width }, async ({ page }) => {
      await page.goto("/admin/imports/new");
      await page.locator("input[type=file]").setInputFiles(file);
      await look(page, `import file ${locale} ${theme}`);
      await page.locator("form button[type=submit]").click();
      const answers = page.getByRole("region").filter({ has: page.getByRole("heading", { level: 2 }) }).getByRole("listitem").getByRole("button");
      await answers.first().waitFor();
      await look(page, `import questions ${locale} ${theme}`);
      await untilWritten(page, () => answers.first().click());
      await eventually(() => answers.count(), 2); // the answers of one question
      await untilWritten(page, () => answers.first().click());
      await answers.first().waitFor({ state: "detached" });
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
