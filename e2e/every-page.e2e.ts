import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { expectNoSidewaysScroll, takeScreenshot, untilLoaded } from "./harness/pages.ts";
import type { Product } from "./harness/product.ts";
import { placeOrders } from "./harness/shop.ts";
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

/** The addresses of the menu, and an order that shows all that an order can. A new page is tested once it stands in the menu. */
async function everyAddress(page: Page, product: Product): Promise<string[]> {
  await page.locator("nav a").first().waitFor({ state: "attached" });
  const inMenu = await page.locator("nav a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const [busiest] = await placeOrders(product, 1, busyOrder);
  return [...new Set(inMenu.filter((href) => href.startsWith("/admin"))), `/admin/orders/${busiest?.id}`];
}

/** Several taxes close together, a discount, too much money, tags and two addresses. */
const busyOrder = {
  billing_address: { name: "Ana Popescu", company: "Atelier de l'Œuvre SRL", line1: "Str. Lungă 12", postcode: "400001", city: "Cluj-Napoca", country: "RO" },
  shipping_address: { name: "Ion Țîrlea", line1: "Bd. Eroilor 3", postcode: "300001", city: "Timișoara", country: "RO" },
  lines: [
    { title: "Blue mug", quantity: 2, unit_price: "50.00", tax_rate: 2100 },
    { title: "Book", quantity: 1, unit_price: "40.00", tax_rate: 1100, discount: { amount: 400, currency: "EUR" } },
    { title: "Voucher", quantity: 1, unit_price: "10.00", tax_rate: 0 },
  ],
  discount: { label: "Welcome", percent: 500 },
  tags: ["vip", "gift"],
  payments: [{ method: "card", amount: { amount: 99_900, currency: "EUR" } }],
};
