import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story("LST-15 LST-16 shipped and finished orders wait behind the state selector", { locale: "en" }, async ({ page, product }) => {
  const { total, hidden } = await askApi(product, "/orders?limit=1");
  await page.goto("/admin/orders");
  const range = page.getByRole("navigation", { name: "Pages" });
  await range.getByText(`of ${total.value.toLocaleString("en-GB")}`).waitFor();
  await page.getByText(`${hidden.count.toLocaleString("en-GB")} shipped or finished orders hidden`).waitFor();

  await page.getByLabel("Status", { exact: true }).selectOption({ label: "– all –" });
  await range.getByText(`of ${(total.value + hidden.count).toLocaleString("en-GB")}`).waitFor();
  assert.equal(new URL(page.url()).searchParams.get("status"), "*");
});

story("LST-12 the state chosen is in the address and outlives a reload", { locale: "en" }, async ({ page, product }) => {
  const { total } = await askApi(product, "/orders?status=paid&limit=1");
  await page.goto("/admin/orders");
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Paid" });
  await page.waitForURL(/status=paid/);
  await page.reload();
  await page.getByRole("navigation", { name: "Pages" }).getByText(`of ${total.value}`).waitFor();
  assert.equal(await page.getByLabel("Status", { exact: true }).inputValue(), "paid");
  for (const status of await page.locator("tbody [data-column=status]").allInnerTexts()) assert.match(status, /^Paid/);
});

story("LST-02 LST-13 Enter on a full number opens its order, also one that the list hides", { locale: "en" }, async ({ page, product }) => {
  const [shipped] = (await askApi(product, "/orders?status=shipped&limit=1")).data as [Placed];
  await page.goto("/admin/orders");
  await page.getByRole("combobox", { name: "Search orders" }).fill(shipped.number);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/admin/orders/${shipped.id}`);
});

story("LST-03 names are found without their accents, in every state", { locale: "en" }, async ({ page, product }) => {
  const [order] = await placeOrders(product, 1, { customer: { name: "Ștefania Țîrlea", email: "stefania@example.com" } });
  await page.goto("/admin/orders");
  await page.getByRole("combobox", { name: "Search orders" }).fill("tirlea stefania");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: `#${order?.number}` }).waitFor();
  await page.getByText("Searching in every status").waitFor();
});

story("LST-05 a search shows as a chip; taking it away changes the address, and Back brings it back", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders?q=payment:paid");
  await page.getByRole("button", { name: "Remove the filter Payment: Paid" }).click();
  await page.waitForURL((url) => !url.search.includes("q="));
  await page.goBack();
  await page.getByRole("button", { name: "Remove the filter Payment: Paid" }).waitFor();
});

story("LST-06 a search in French is kept in the one form that everybody's address has", { locale: "fr" }, async ({ page }) => {
  await page.goto("/admin/orders");
  await page.getByRole("combobox", { name: "Rechercher une commande" }).last().fill("paiement:payée -étiquette:problème");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === "payment:paid -tag:problème");
  await page.getByText("Étiquette sauf: problème").waitFor();
});

story("an unknown field is named, and no order claims to match", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders?q=statu:paid");
  await page.getByRole("alert").getByText("There is no search field “statu”").waitFor();
  assert.equal(await page.locator("tbody tr").count(), 0);
  await page.getByRole("button", { name: "Use “status”" }).click();
  await page.getByRole("button", { name: "Remove the filter Status: Paid" }).waitFor();
});

story("LST-14 the number of rows chosen is kept for the next sign-in", { locale: "en" }, async ({ page, another }) => {
  await page.goto("/admin/orders?status=*");
  await page.getByLabel("Rows per page").selectOption("100");
  await page.locator("tbody tr[data-id]").nth(99).waitFor();
  const later = await another();
  await later.goto("/admin/orders?status=*");
  await later.locator("tbody tr[data-id]").nth(99).waitFor();
  assert.equal(await later.locator("tbody tr[data-id]").count(), 100);
});

story("LST-17 LST-18 LST-19 the product search says whether it found a product, a supplier or a feature", { locale: "en" }, async ({ page, product }) => {
  await placeOrders(product, 1, { lines: [{ title: "Teapot Brume", supplier: "Atelier Brume", attributes: { Glaze: "Brume" }, quantity: 1, unit_price: "40.00" }] });
  await page.goto("/admin/orders");
  const box = page.getByRole("combobox", { name: "Product search" });
  for (const [kind, term] of [["Product", "product:"], ["Supplier", "supplier:"], ["Feature", "feature.glaze:"]] as const) {
    await box.fill("brume");
    await page.getByRole("option").filter({ hasText: kind }).first().click();
    await page.waitForURL((url) => url.searchParams.get("q")?.includes(term) ?? false);
  }
  await page.locator("tbody tr[data-id]").first().waitFor();
  assert.equal(await page.locator("tbody tr[data-id]").count(), 1);
});

story("LST-21 a row opens its order, Space looks into it, and the list is walked by keyboard", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders");
  const rows = page.locator("tbody tr[data-id]");
  await rows.first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  assert.equal(await rows.nth(1).getAttribute("aria-selected"), "true");
  await page.keyboard.press("Space");
  await page.getByRole("complementary", { name: /^Order / }).getByRole("link", { name: "Open the order" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByText("1 order selected").waitFor({ state: "detached" });
  const id = await rows.nth(1).getAttribute("data-id");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/admin/orders/${id}`);
});

story("LST-23 a state changed elsewhere shows without a reload, and a new order only announces itself", { locale: "en" }, async ({ page, product }) => {
  const [order] = await placeOrders(product, 1);
  await page.goto("/admin/orders");
  const row = page.locator(`tr[data-id="${order?.id}"]`);
  await row.getByText("Paid").first().waitFor();
  await askApi(product, "/orders/actions/prepare", { ids: [order?.id] });
  await row.getByText("In preparation").first().waitFor();
  const first = await page.locator("tbody tr[data-id]").first().getAttribute("data-id");
  await placeOrders(product, 1);
  await page.getByRole("button", { name: /1 new order/ }).waitFor();
  assert.equal(await page.locator("tbody tr[data-id]").first().getAttribute("data-id"), first);
  await page.getByRole("button", { name: /1 new order/ }).click();
  assert.notEqual(await page.locator("tbody tr[data-id]").first().getAttribute("data-id"), first);
});

story("LST-26 a search is saved as a view and found again among the tabs", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders?q=is:unpaid%20country:RO");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Unpaid in Romania");
  await page.getByRole("dialog").getByRole("button", { name: "Save view" }).click();
  await page.goto("/admin/orders");
  await page.getByRole("link", { name: /Unpaid in Romania/ }).click();
  await page.waitForURL((url) => url.searchParams.get("q") === "is:unpaid country:RO");
});

for (const locale of ["en", "fr", "ro"] as const) {
  for (const theme of ["light", "dark"] as const) {
    story(`the list is usable by everybody: ${locale}, ${theme}`, { locale, theme }, async ({ page }) => {
      await page.goto("/admin/orders");
      await page.locator("tbody tr[data-id]").first().waitFor();
      await expectAccessible(page);
      await page.locator("tbody tr[data-id]").nth(2).focus();
      await page.keyboard.press("x");
      await page.keyboard.press("Space");
      await page.locator("aside h2").waitFor();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await openMenu(page);
      await expectAccessible(page);
      await page.getByRole("menuitem").nth(3).click();
      await page.locator("[role=dialog] [aria-busy=false]").waitFor();
      await expectAccessible(page);
      await page.goto("/admin/orders?q=statu:1");
      await page.getByRole("alert").waitFor();
      await expectAccessible(page);
    });
  }
}

story("on a phone the rows are cards, and nothing scrolls sideways", { locale: "en", width: 320 }, async ({ page }) => {
  await page.goto("/admin/orders");
  await page.locator("tbody tr[data-id]").first().waitFor();
  await expectAccessible(page);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scroll");
  assert.equal(await page.getByRole("table").count(), 1);
  assert.ok((await page.getByRole("row").count()) > 1);
});

/** "Change status", the last button of the bar of ticked orders. */
async function openMenu(page: Page): Promise<void> {
  await page.locator("fieldset button[aria-haspopup=menu]").last().click();
  await page.getByRole("menu").waitFor();
}
