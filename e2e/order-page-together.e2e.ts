import assert from "node:assert/strict";
import { eventually } from "./harness/eventually.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story(
  "EDT-17 REG-47 two people change different fields of one order: both are kept, and the second is told",
  { locale: "en" },
  async ({ page, another, product }) => {
    const [order] = (await placeOrders(product, 1)) as [Placed];
    const second = await another();
    for (const each of [page, second]) {
      await each.goto(`/admin/orders/${order.id}`);
      await each.getByLabel("Tracking code").waitFor();
    }
    await page.getByLabel("Tracking code").fill("AWB-OF-ANA");
    await second.getByLabel("Origin").selectOption("phone");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").getByText("Changes saved").waitFor();
    await second.getByRole("button", { name: "Save" }).click();
    await second.getByRole("status").getByText("changed other fields meanwhile: both kept").waitFor();
    const saved = (await askApi(product, `/orders/${order.id}`)) as unknown as { tracking_code: string; origin: string };
    assert.deepEqual([saved.tracking_code, saved.origin], ["AWB-OF-ANA", "phone"]);
    await page.getByText("Changed: Origin").waitFor(); // the first sees it too, without a reload
  },
);

story("EDT-17 REG-47 two people change the same field: the second sees both values and chooses", { locale: "en" }, async ({ page, another, product }) => {
  const [order] = (await placeOrders(product, 1)) as [Placed];
  const second = await another();
  for (const each of [page, second]) {
    await each.goto(`/admin/orders/${order.id}`);
    await each.getByLabel("Tracking code").waitFor();
  }
  await page.getByLabel("Tracking code").fill("AWB-FIRST");
  await second.getByLabel("Tracking code").fill("AWB-SECOND");
  await second.getByLabel("Origin").selectOption("store");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").getByText("Changes saved").waitFor();
  await second.getByRole("button", { name: "Save" }).click();
  const dialog = second.getByRole("dialog");
  await dialog.getByText("AWB-FIRST").waitFor();
  await dialog.getByText("AWB-SECOND").waitFor();
  const meanwhile = (await askApi(product, `/orders/${order.id}`)) as unknown as { tracking_code: string; origin: string };
  assert.deepEqual([meanwhile.tracking_code, meanwhile.origin === "store"], ["AWB-FIRST", false], "nothing is written before the choice");
  await dialog.getByLabel("Yours").check();
  await dialog.getByRole("button", { name: "Save this" }).click();
  await dialog.waitFor({ state: "detached" });
  await second.getByRole("status").getByText(/kept|saved/).first().waitFor();
  const chosen = (await askApi(product, `/orders/${order.id}`)) as unknown as { tracking_code: string; origin: string };
  assert.deepEqual([chosen.tracking_code, chosen.origin], ["AWB-SECOND", "store"]);
});

story("the address on the clipboard is written as in its country, also where the browser gives no clipboard", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await placeOrders(product, 1, {
    billing_address: { name: "Agathe Diallo", line1: "67 rue Sainte-Anne", postcode: "69006", city: "Lyon", country: "FR" },
  })) as [Placed];
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(`/admin/orders/${order.id}`);
  await page.getByRole("button", { name: "Copy the billing address" }).click();
  await page.getByRole("status").getByText("Copied").waitFor();
  await page.keyboard.press("n");
  await page.keyboard.press("Control+v");
  await eventually(() => page.getByLabel("Internal note").inputValue(), "Agathe Diallo\n67 rue Sainte-Anne\n69006 LYON\nFrance");
});

story("[ and ] walk the list the order was opened from", { locale: "en" }, async ({ page, product }) => {
  const orders = (await placeOrders(product, 3, { customer: { name: "Walter Walk", email: "walk@example.com" } })) as [Placed, Placed, Placed];
  await page.goto(`/admin/orders?q=${encodeURIComponent('customer:"Walter Walk"')}`);
  await page.getByRole("link", { name: `#${orders[2].number}` }).click();
  await page.getByRole("heading", { level: 1, name: orders[2].number }).waitFor();
  await page.keyboard.press("]");
  await page.getByRole("heading", { level: 1, name: orders[1].number }).waitFor();
  await page.keyboard.press("]");
  await page.getByRole("heading", { level: 1, name: orders[0].number }).waitFor();
  await eventually(() => page.getByRole("button", { name: "Next order of the list" }).isDisabled(), true);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: orders[0].number }).waitFor();
  await page.keyboard.press("[");
  await page.getByRole("heading", { level: 1, name: orders[1].number }).waitFor();
  await page.locator("main").getByRole("link", { name: "Orders", exact: true }).click();
  await page.waitForURL(/q=customer/);
});
