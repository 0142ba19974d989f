import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { expectNoSidewaysScroll, untilLoaded } from "./harness/pages.ts";
import type { Product } from "./harness/product.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story("STK-01 a confirmed order reserves, one that only waits does not: available is on hand less reserved", { locale: "en" }, async ({ page, product }) => {
  const sku = "STORY-RESERVE";
  const id = await newProduct(product, { sku, stock: 10 });
  const [waiting] = (await placeOrders(product, 1, {
    stage: "sent",
    payments: [],
    payment_method: "bank_transfer",
    lines: [{ sku, quantity: 3 }],
  })) as [Placed];
  await page.goto(`/admin/products/${id}`);
  await figures(page, sku, { onHand: "10", reserved: "0", available: "10" });
  await askApi(product, "/orders/actions/confirm", { ids: [waiting.id] });
  await page.reload();
  await figures(page, sku, { onHand: "10", reserved: "3", available: "7" });
});

story(
  "STK-07 the ledger names the reason, the order and the author of every movement, and ends at what is on hand",
  { locale: "en" },
  async ({ page, product }) => {
    const sku = "STORY-LEDGER";
    const id = await newProduct(product, { sku, stock: 10 });
    const [order] = (await placeOrders(product, 1, { lines: [{ sku, quantity: 4 }] })) as [Placed];
    await askApi(product, "/orders/actions/ship", { items: [{ id: order.id, tracking_code: "1Z9", carrier: "ups" }], stock: "update" });
    await page.goto(`/admin/products/${id}`);
    await adjust(page, { direction: "Came in", quantity: "5", reason: "Delivery 4711" });
    await page.getByRole("status").getByText(`${sku}: 11 on hand`).waitFor();
    const rows = page.getByRole("table", { name: "Stock ledger" }).getByRole("row");
    await rows.filter({ hasText: "Delivery 4711" }).waitFor();
    assert.deepEqual((await cells(rows.filter({ hasText: "Delivery 4711" }))).slice(-2), ["+5", "11"]);
    assert.deepEqual((await cells(rows.filter({ hasText: "Shipped" }))).slice(-2), ["−4", "6"]);
    await eventually(() => rows.filter({ hasText: "Shipped" }).getByRole("link").innerText(), `#${order.number}`);
    const sum = (
      await Promise.all((await rows.all()).slice(1).map(async (row) => Number((await cells(row)).at(-2)?.replace("−", "-"))))
    ).reduce((total, quantity) => total + quantity, 0);
    assert.equal(sum, 11);
    await expectAccessible(page);
  },
);

story("an adjustment below what is promised is refused with the figures, and booked when somebody insists", { locale: "en" }, async ({ page, product }) => {
  const sku = "STORY-SHORT";
  const id = await newProduct(product, { sku, stock: 5 });
  await placeOrders(product, 1, { lines: [{ sku, quantity: 4 }] });
  await page.goto(`/admin/products/${id}`);
  await adjust(page, { direction: "Went out", quantity: "3", reason: "Broken" });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("alert").getByText(`${sku}: 5 on hand, 4`).waitFor();
  await expectAccessible(page, { within: "[role=dialog]" });
  await dialog.getByLabel("Book it anyway").check();
  await dialog.getByRole("button", { name: "Book −3" }).click();
  await dialog.waitFor({ state: "detached" });
  await figures(page, sku, { onHand: "2", reserved: "4", available: "−2" });
});

story("two people adjust at once: what came for each is counted", { locale: "en" }, async ({ page, another, product }) => {
  const sku = "STORY-TWO";
  const id = await newProduct(product, { sku, stock: 1 });
  const second = await another();
  for (const each of [page, second]) await each.goto(`/admin/products/${id}`);
  await adjust(page, { direction: "Came in", quantity: "2", reason: "Count" });
  await page.getByRole("status").getByText(`${sku}: 3 on hand`).waitFor();
  await adjust(second, { direction: "Came in", quantity: "3", reason: "Count" });
  await second.getByRole("status").getByText(`${sku}: 6 on hand`).waitFor();
});

story("a refused form puts the cursor into the field that has to change", { locale: "en", width: 390 }, async ({ page }) => {
  await page.goto("/admin/products");
  await page.getByRole("button", { name: "Add a product" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel(/^Name/).first().fill("Another pot");
  await drawer.getByLabel(/^SKU/).fill("POT-12");
  await drawer.getByLabel(/^Price/).fill("12.50");
  await drawer.getByLabel("Address of the picture").scrollIntoViewIfNeeded();
  await drawer.getByRole("button", { name: "Add", exact: true }).click();
  await drawer.getByText(/POT-12.* already/).first().waitFor();
  await eventually(() => drawer.getByLabel(/^SKU/).evaluate((field) => field === document.activeElement), true);
});

story("a product is added with a price typed as people write it, found again, edited and archived", { locale: "ro" }, async ({ page }) => {
  await page.goto("/admin/products?add=1");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Cod", { exact: false }).first().fill("CANA-VERDE");
  await drawer.getByLabel("Preț").fill("1.234,50");
  await drawer.getByLabel("Nume", { exact: true }).or(drawer.getByLabel("Nume *")).first().fill("Cană verde");
  await drawer.getByLabel("Stoc inițial").fill("7");
  await expectAccessible(page, { within: "[role=dialog]" });
  await drawer.getByRole("button", { name: "Adaugă", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Cană verde" }).waitFor();
  await page.getByText("1.234,50 EUR").waitFor();

  await page.goto("/admin/products?q=cana");
  await page.getByRole("link", { name: "Cană verde" }).click();
  await page.getByRole("button", { name: "Arhivează" }).click();
  await page.getByRole("status").getByText("Cană verde: arhivat").waitFor();
  await page.goto("/admin/products?q=cana");
  await page.getByText("Niciun produs nu corespunde căutării „cana”").waitFor();
  await page.getByLabel("Ce produse").selectOption({ label: "Arhivate" });
  await page.waitForURL(/show=archived/);
  await page.getByRole("link", { name: "Cană verde" }).waitFor();
});

for (const locale of ["en", "fr", "ro"] as const) {
  story(`the list and the page of a product can be used by everybody: ${locale}, dark, on a phone`, { locale, theme: "dark", width: 390 }, async ({ page }) => {
    await page.goto("/admin/products");
    await untilLoaded(page);
    await expectAccessible(page);
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByRole("table").nth(1).waitFor();
    await untilLoaded(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

async function newProduct(product: Product, { sku, stock }: { sku: string; stock: number }): Promise<string> {
  const { id } = await askApi(product, "/products", { title: `Thing ${sku}`, sku, price: "10.00", stock });
  return id;
}

async function figures(page: Page, sku: string, { onHand, reserved, available }: { onHand: string; reserved: string; available: string }): Promise<void> {
  const row = page.getByRole("table", { name: "Variants" }).getByRole("row").filter({ hasText: sku });
  for (const [column, figure] of [[1, onHand], [2, reserved], [3, available]] as const) {
    await row.getByRole("cell").nth(column).filter({ hasText: new RegExp(`^${figure}$`) }).waitFor();
  }
}

async function cells(row: Locator): Promise<string[]> {
  return row.getByRole("cell").allInnerTexts();
}

async function adjust(page: Page, { direction, quantity, reason }: { direction: string; quantity: string; reason: string }): Promise<void> {
  await page.getByRole("button", { name: "Adjust the stock" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(direction).check();
  await dialog.getByLabel("How many").fill(quantity);
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: /^Book/ }).click();
}
