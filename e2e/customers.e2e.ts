import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { expectNoSidewaysScroll, untilLoaded } from "./harness/pages.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story("CUS-01 an order of a known customer brings the new phone number to the one card, which keeps the old", { locale: "en" }, async ({ page, product }) => {
  const email = "maria.ilie@example.com";
  const [first] = (await placeOrders(product, 1, { customer: { name: "Maria Ilie", email, phone: "+40721000111" } })) as [Placed];
  await placeOrders(product, 1, { customer: { name: "Maria Ilie", email, phone: "+40721000222" } });
  await page.goto(`/admin/customers?q=${email}`);
  const rows = page.getByRole("table", { name: "Customers" }).getByRole("row");
  await rows.nth(1).waitFor();
  await eventually(() => rows.count(), 2, "the head and one card");
  await page.getByRole("link", { name: "Maria Ilie" }).click();
  await page.getByRole("heading", { level: 1, name: "Maria Ilie" }).waitFor();
  await page.getByRole("link", { name: "+40721000222" }).waitFor();
  await page.getByText("Phone: +40721000111 → +40721000222").waitFor();
  await page.getByText("Made by order").getByRole("link", { name: `#${first.number}` }).waitFor();
  await page.getByText("2 orders").waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "All orders of this customer" }).click();
  await page.waitForURL(/\/admin\/orders\?/);
  await page.getByRole("table").getByRole("link", { name: `#${first.number}` }).waitFor();
});

story("CUS-02 a product puts its tag on the card of who has paid for it, once", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin/settings/customers");
  await page.getByLabel("When the order is paid").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").getByText("Settings saved").waitFor();
  await page.getByText(/^Changed by/).waitFor();

  const sku = "STORY-VIP";
  await askApi(product, "/products", { title: "Evening at the workshop", sku, price: "50.00", stock: 10, customer_tags: ["VIP"] });
  const email = "ion.radu@example.com";
  const bought = { customer: { name: "Ion Radu", email }, lines: [{ sku, quantity: 1 }] };
  await placeOrders(product, 1, { ...bought, stage: "sent", payments: [], payment_method: "bank_transfer" });
  await openCard(page, email, "Ion Radu");
  await eventually(() => page.getByText("VIP").count(), 0, "not before it is paid");
  await placeOrders(product, 2, bought);
  await openCard(page, email, "Ion Radu");
  await page.locator("dd").getByText("VIP").waitFor();
  await eventually(() => page.locator("dd").getByText("VIP").count(), 1);
});

story("two people edit one card: different fields are both kept, the same field is asked", { locale: "en" }, async ({ page, another, product }) => {
  const { id } = await askApi(product, "/customers", { name: "Elena Stan", email: "elena.stan@example.com" });
  const second = await another();
  for (const each of [page, second]) {
    await each.goto(`/admin/customers/${id}`);
    await each.getByRole("button", { name: "Edit" }).click();
  }
  await page.getByRole("dialog").getByLabel("Company", { exact: true }).first().fill("Stan SRL");
  await second.getByRole("dialog").getByLabel("Phone").first().fill("+40721000333");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").getByText("Elena Stan saved").waitFor();
  await second.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await second.getByRole("status").getByText("both kept").waitFor();
  await second.getByText("Stan SRL").first().waitFor();

  for (const each of [page, second]) {
    await each.goto(`/admin/customers/${id}`);
    await each.getByRole("button", { name: "Edit" }).click();
  }
  await page.getByRole("dialog").getByLabel("Name").first().fill("Elena Stan-Pop");
  await second.getByRole("dialog").getByLabel("Name").first().fill("Elena Popa");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").getByText("Elena Stan-Pop saved").waitFor();
  await second.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  const question = second.getByRole("dialog").filter({ hasText: "Somebody else changed this meanwhile" });
  await question.getByText("Elena Stan-Pop").waitFor();
  await question.getByLabel("Yours").check();
  await question.getByRole("button", { name: "Save this" }).click();
  await second.getByRole("heading", { level: 1, name: "Elena Popa" }).waitFor();
  await second.getByText("Name: Elena Stan-Pop → Elena Popa").waitFor();
});

story("a list is worked by keyboard: search, go from row to row, open, and come back to the same list", { locale: "en" }, async ({ page, product }) => {
  for (const [name, email] of [
    ["Zoe Keyboard", "zoe@example.com"],
    ["Zoltan Keyboard", "zoltan@example.com"],
  ] as const)
    await askApi(product, "/customers", { name, email });
  await page.goto("/admin/customers");
  const rows = page.getByRole("table", { name: "Customers" }).locator("tbody tr");
  await rows.first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("keyboard");
  await page.waitForURL(/q=keyboard/);
  await eventually(() => rows.count(), 2);
  await page.getByRole("status").getByText("2 customers").waitFor();
  await page.getByRole("searchbox", { name: "Search customers" }).blur();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const name = await rows.nth(1).getByRole("link").innerText();
  await eventually(() => page.evaluate(() => document.activeElement?.textContent), name);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.goBack();
  await eventually(() => page.getByRole("searchbox", { name: "Search customers" }).inputValue(), "keyboard");
  await eventually(() => rows.count(), 2);
});

for (const locale of ["en", "fr", "ro"] as const) {
  story(
    `the list and the card of a customer can be used by everybody: ${locale}, dark, on a phone`,
    { locale, theme: "dark", width: 390 },
    async ({ page }) => {
      await page.goto("/admin/customers");
      await untilLoaded(page);
      await expectAccessible(page);
      await page.getByRole("table").getByRole("link").first().click();
      await page.locator("dl").first().waitFor();
      await untilLoaded(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    },
  );
}

async function openCard(page: Page, email: string, name: string): Promise<void> {
  await page.goto(`/admin/customers?q=${email}`);
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

for (const address of [
  "customers/cus_01m8kerp44e0vam88hdvmvxwea",
  "products/prd_01m8kerp44e0vam88hdvmvxwea",
  "products/none",
  "imports/imp_01m8kerp44e0vam88hdvmvxwea",
]) {
  story(`a link to what is not there says so, and offers no second try: ${address}`, { locale: "en" }, async ({ page }) => {
    await page.goto(`/admin/${address}`);
    await page.getByText("There is nothing at this address").waitFor();
    await page.getByRole("link", { name: "Go to the home page" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0);
  });
}
