import assert from "node:assert/strict";
import { expectAccessible } from "./harness/accessibility.ts";
import { expectNoSidewaysScroll, takeScreenshot } from "./harness/pages.ts";
import { signIn, story } from "./harness/story.ts";

for (const locale of ["en", "fr", "ro"] as const) {
  for (const theme of ["light", "dark"] as const) {
    story(`the sign-in can be used by everybody: ${locale}, ${theme}, on a phone`, { signedIn: false, locale, theme, width: 320 }, async ({ page }) => {
      await page.goto("/admin/sign-in");
      await page.locator("input[name=email]").waitFor();
      await expectAccessible(page);
      assert.match((await page.locator("html").getAttribute("lang")) ?? "", new RegExp(`^${locale}`));
      await expectNoSidewaysScroll(page);
      await takeScreenshot(page, `sign-in ${locale} ${theme}`);
    });
  }
}

story("a wrong password is refused and says so, the right one opens the shop", { signedIn: false }, async ({ page, product }) => {
  await page.goto("/admin/sign-in");
  await page.locator("input[name=email]").fill(product.owner.email);
  await page.locator("input[name=password]").fill("not the password");
  await page.locator("button[type=submit]").click();
  await page.getByRole("alert").waitFor();

  await signIn(page, product);
  await page.getByRole("navigation").first().waitFor();
  await expectAccessible(page);
  await takeScreenshot(page, "signed in");
});
