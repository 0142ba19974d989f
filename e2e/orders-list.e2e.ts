import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { texts as t } from "../i18n/admin/orders.en.ts";
import { texts as french } from "../i18n/admin/orders.fr.ts";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { expectNoSidewaysScroll } from "./harness/pages.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story("LST-15 LST-16 shipped and finished orders wait behind the state selector", { locale: "en" }, async ({ page, product }) => {
  const { total, hidden } = await askApi(product, "/orders?limit=1");
  await page.goto("/admin/orders");
  const range = page.getByRole("navigation", { name: t.page.label });
  await range.getByText(`of ${total.value.toLocaleString("en-GB")}`).waitFor();
  await page.getByText(t.hidden({ count: hidden.count })).waitFor();

  await page.getByRole("combobox", { name: t.state.label, exact: true }).selectOption({ label: t.state.all });
  await range.getByText(`of ${(total.value + hidden.count).toLocaleString("en-GB")}`).waitFor();
  assert.equal(new URL(page.url()).searchParams.get("status"), "*");
});

story("LST-12 the state chosen is in the address and outlives a reload", { locale: "en" }, async ({ page, product }) => {
  const { total } = await askApi(product, "/orders?status=paid&limit=1");
  await page.goto("/admin/orders");
  await page.getByRole("combobox", { name: t.state.label, exact: true }).selectOption({ label: "Paid" });
  await page.waitForURL(/status=paid/);
  await page.reload();
  await page.getByRole("navigation", { name: t.page.label }).getByText(`of ${total.value}`).waitFor();
  await eventually(() => page.getByRole("combobox", { name: t.state.label, exact: true }).inputValue(), "paid");
  for (const status of await page.locator("tbody [data-column=status]").allInnerTexts()) assert.match(status, /^Paid/);
});

story("LST-02 LST-13 Enter on a full number opens its order, also one that the list hides", { locale: "en" }, async ({ page, product }) => {
  const [shipped] = (await askApi(product, "/orders?status=shipped&limit=1")).data as [Placed];
  await page.goto("/admin/orders");
  await page.getByRole("combobox", { name: t.search.label }).fill(shipped.number);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/admin/orders/${shipped.id}`);
});

story("LST-03 names are found without their accents, in every state", { locale: "en" }, async ({ page, product }) => {
  const [order] = await placeOrders(product, 1, { customer: { name: "Ștefania Țîrlea", email: "stefania@example.com" } });
  await page.goto("/admin/orders");
  await page.getByRole("combobox", { name: t.search.label }).fill("tirlea stefania");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: `#${order?.number}` }).waitFor();
  await page.getByText(t.searchingAll).waitFor();
});

story("LST-05 a search shows as a chip; taking it away changes the address, and Back brings it back", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders?q=payment:paid");
  await page.getByRole("button", { name: t.chips.remove({ filter: `${t.fields.payment}: Paid` }) }).click();
  await page.waitForURL((url) => !url.search.includes("q="));
  await page.goBack();
  await page.getByRole("button", { name: t.chips.remove({ filter: `${t.fields.payment}: Paid` }) }).waitFor();
});

story("LST-06 a search in French is kept in the one form that everybody's address has", { locale: "fr" }, async ({ page }) => {
  await page.goto("/admin/orders");
  await page.getByRole("combobox", { name: french.search.label }).fill("paiement:payée -étiquette:problème");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === "payment:paid -tag:problème");
  await eventually(() => page.getByRole("combobox", { name: french.search.label }).inputValue(), "paiement:payée -étiquette:problème"); // the box keeps the person's words
  await page.getByText(french.chips.pair({ field: french.chips.not({ field: french.fields.tag }), value: "problème" })).waitFor();
});

story("an unknown field is named, and no order claims to match", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders?q=statu:paid");
  await page.getByRole("alert").getByText(t.query.unknown_field({ token: "statu" })).waitFor();
  await eventually(() => page.locator("tbody tr").count(), 0);
  await page.getByRole("button", { name: t.query.didYouMean({ nearest: "status" }) }).click();
  await page.getByRole("button", { name: t.chips.remove({ filter: `${t.fields.status}: Paid` }) }).waitFor();
});

story("REG after a search that could not be read, the next one shows its own answer and no row of the last", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders");
  await page.locator("tbody tr[data-id]").first().waitFor();
  const search = page.getByRole("combobox", { name: t.search.label });
  for (const asked of ["statu:paid", "nobody-is-called-so"]) {
    await search.fill(asked);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === asked);
  }
  await page.getByText(t.empty.noneTitle).waitFor();
  assert.equal(await page.locator("tbody tr").count(), 0);
});

story("LST-04 the buttons of the filter panel stay in sight while its fields are scrolled", { locale: "fr" }, async ({ page }) => {
  await page.goto("/admin/orders");
  await page.getByRole("button", { name: french.filter.open }).click();
  const apply = page.getByRole("dialog").getByRole("button", { name: french.filter.apply });
  await page.getByLabel(french.fields.note).scrollIntoViewIfNeeded();
  const box = await apply.boundingBox();
  assert.ok(box !== null && box.y > 800 && box.y + box.height <= 900, `the button stands at ${box?.y}`);
});

story("LST-14 the number of rows chosen is kept for the next sign-in", { locale: "en" }, async ({ page, another }) => {
  await page.goto("/admin/orders?status=*");
  await page.getByLabel(t.page.size).selectOption("100");
  await page.locator("tbody tr[data-id]").nth(99).waitFor();
  const later = await another();
  await later.goto("/admin/orders?status=*");
  await later.locator("tbody tr[data-id]").nth(99).waitFor();
  await eventually(() => later.locator("tbody tr[data-id]").count(), 100);
});

story("LST-17 LST-18 LST-19 the product search says whether it found a product, a supplier or a feature", { locale: "en" }, async ({ page, product }) => {
  await placeOrders(product, 1, {
    lines: [{ title: "Teapot Brume", supplier: "Atelier Brume", attributes: { Glaze: "Brume" }, quantity: 1, unit_price: "40.00" }],
  });
  await page.goto("/admin/orders");
  const box = page.getByRole("combobox", { name: t.product.label });
  for (const [kind, term] of [["product", "product:"], ["supplier", "supplier:"], ["feature", "feature.glaze:"]] as const) {
    await box.fill("brume");
    await page.getByRole("option").filter({ hasText: t.product.kinds[kind] ?? "" }).first().click();
    await page.waitForURL((url) => url.searchParams.get("q")?.includes(term) ?? false);
  }
  await page.locator("tbody tr[data-id]").first().waitFor();
  await eventually(() => page.locator("tbody tr[data-id]").count(), 1);
});

story("LST-21 a row opens its order, Space looks into it, and the list is walked by keyboard", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders");
  const rows = page.locator("tbody tr[data-id]");
  await rows.first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await eventually(() => rows.nth(1).getAttribute("aria-selected"), "true");
  await page.keyboard.press("Space");
  await page.getByRole("complementary").getByRole("link", { name: t.peek.open }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByText(t.bulk.selected({ count: 1 })).waitFor({ state: "detached" });
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
  await page.getByRole("button", { name: t.live.added({ count: 1 }) }).waitFor();
  await eventually(() => page.locator("tbody tr[data-id]").first().getAttribute("data-id"), first);
  await page.getByRole("button", { name: t.live.added({ count: 1 }) }).click();
  await eventually(async () => (await page.locator("tbody tr[data-id]").first().getAttribute("data-id")) === first, false);
});

story("LST-26 a search is saved as a view and found again among the tabs", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/orders?q=is:unpaid%20country:RO");
  await page.getByRole("button", { name: t.views.save }).click();
  await page.getByRole("textbox", { name: t.views.name }).fill("Unpaid in Romania");
  await page.getByRole("dialog").getByRole("button", { name: t.views.save }).click();
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

story("the first page of orders costs at most 230 KB of code and styles", { locale: "en" }, async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    const isCode = /\.(js|css)$/.test(new URL(response.url()).pathname);
    if (isCode) sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto("/admin/orders");
  await page.locator("tbody tr[data-id]").first().waitFor();
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  assert.ok(sizes.length > 2 && total <= 230_000, `${total} bytes`);
});

story("on a phone the rows are cards, and nothing scrolls sideways", { locale: "en", width: 320 }, async ({ page }) => {
  await page.goto("/admin/orders");
  await page.locator("tbody tr[data-id]").first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await eventually(() => page.getByRole("table").count(), 1);
  assert.ok((await page.getByRole("row").count()) > 1);

  await page.getByRole("button", { name: t.bulk.mode }).click();
  await page.locator("tbody tr[data-id]").first().getByRole("checkbox").check();
  await page.getByRole("button", { name: t.bulk.changeState }).click();
  await page.getByRole("menuitem").first().waitFor();
  await expectNoSidewaysScroll(page);
});

/** "Change status", the last button of the bar of ticked orders. */
async function openMenu(page: Page): Promise<void> {
  await page.locator("fieldset button[aria-haspopup=menu]").last().click();
  await page.getByRole("menu").waitFor();
}
