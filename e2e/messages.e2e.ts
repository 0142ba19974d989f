import assert from "node:assert/strict";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { expectNoSidewaysScroll, takeScreenshot } from "./harness/pages.ts";
import { askApi, placeOrders } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story("NTF-08 the outbox tells what became of each mail, and its address keeps the filter", { locale: "en" }, async ({ page, another }) => {
  await page.goto("/admin/messages");
  await page.getByText("Mails stay here: no mail server is set.").waitFor();
  await page.getByLabel("State").selectOption("failed,bounced");
  await page.waitForURL(/state=failed/);
  await page.getByText("The mail server refused it.").first().waitFor();
  await expectAccessible(page);

  const other = await another();
  await other.goto(page.url());
  await other.getByText("The mail server refused it.").first().waitFor();
  await eventually(() => other.getByLabel("State").inputValue(), "failed,bounced");
});

story("NTF-08 a mail that waits counts down, is kept back, and is sent again once", { locale: "en" }, async ({ page, product }) => {
  const [order] = await placeOrders(product, 1);
  assert.ok(order);
  await askApi(product, "/orders/actions/prepare", { items: [{ id: order.id }], notify: true, message: "Soon with you" });
  await page.goto(`/admin/messages?order=${order.id}`);
  await page.getByText(/leaves in \d+ s/).first().waitFor();
  await page.getByRole("button", { name: "Order in preparation" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "Keep it back" }).click();
  await drawer.getByText("Cancelled").waitFor();
  await drawer.getByText("Soon with you", { exact: true }).waitFor();
  await drawer.getByText("this is how it would leave now").waitFor();
  await page.frameLocator("iframe").getByText(order.number).first().waitFor();
  await drawer.getByRole("button", { name: "Text only" }).click();
  await drawer.locator("pre").getByText(order.number).waitFor();
  await expectAccessible(page, { within: "[role=dialog]" });

  await drawer.getByRole("button", { name: "Send again" }).click();
  await drawer.getByText("Kept here", { exact: true }).waitFor();
  const { data } = await askApi(product, `/messages?order=${order.id}&state=sent`);
  assert.equal(data.length, 1);
  await drawer.getByRole("link", { name: `#${order.number}` }).click();
  await page.waitForURL(new RegExp(order.id));
});

for (const locale of ["en", "fr", "ro"] as const) {
  for (const [theme, width] of [["light", 1440], ["dark", 390]] as const) {
    story(`NTF-08 the outbox can be read by everybody: ${locale}, ${theme}, ${width} px`, { locale, theme, width }, async ({ page }) => {
      await page.goto("/admin/messages");
      await page.getByRole("table").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.locator("tbody button").first().click();
      await page.locator("iframe").waitFor();
      await expectAccessible(page, { within: "[role=dialog]" });
      await takeScreenshot(page, `messages ${locale} ${theme}`);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      assert.doesNotMatch(page.url(), /message=/);
    });
  }
}
