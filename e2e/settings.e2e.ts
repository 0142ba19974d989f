import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { expectNoSidewaysScroll, untilLoaded, untilWritten } from "./harness/pages.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

const builtIn = {
  en: ["Awaiting payment", "Paid", "In preparation", "Shipped", "Finished", "Cancelled", "Refunded"],
  fr: ["En attente de paiement", "Payée", "En préparation", "Expédiée", "Terminée", "Annulée", "Remboursée"],
  ro: ["În așteptarea plății", "Plătită", "În pregătire", "Expediată", "Finalizată", "Anulată", "Rambursată"],
} as const;

for (const locale of ["en", "fr", "ro"] as const) {
  story(`STA-03 the seven built-in statuses stand in the settings in their language: ${locale}`, { locale }, async ({ page }) => {
    await page.goto("/admin/settings/statuses");
    const rows = page.locator("main li").filter({ has: page.locator("button") });
    await rows.first().waitFor();
    const names = await Promise.all(builtIn[locale].map((name) => rows.filter({ hasText: name }).count()));
    assert.ok(names.every((count) => count >= 1), `each of ${builtIn[locale].join(", ")}`);
    await expectAccessible(page);
  });
}

story(
  "STA-03 a status of one's own has a name in each language, follows a built-in one, and leaves its orders to a replacement",
  { locale: "en" },
  async ({ page, product }) => {
    await page.goto("/admin/settings/statuses");
    await page.getByRole("button", { name: "Add a status" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("English").fill("At the workshop");
    await drawer.getByRole("button", { name: "Add" }).click();
    await drawer.getByRole("alert").waitFor();
    await eventually(() => drawer.getByLabel("French").getAttribute("aria-invalid"), "true", "all three names are required");
    await drawer.getByLabel("French").fill("À l’atelier");
    await drawer.getByLabel("Romanian").fill("La atelier");
    await drawer.getByLabel("Behaves like").selectOption({ label: "In preparation" });
    await expectAccessible(page, { within: "[role=dialog]" });
    await drawer.getByRole("button", { name: "Add" }).click();
    await page.getByRole("status").getByText("At the workshop added").waitFor();

    const [order] = (await placeOrders(product, 1)) as [Placed];
    await askApi(product, "/orders/actions/set_status", { ids: [order.id], params: { status: "at_the_workshop" } });
    await page.goto("/admin/settings/statuses?edit=at_the_workshop");
    await drawer.getByRole("button", { name: "Delete" }).click();
    const question = page.getByRole("dialog").filter({ hasText: "choose which status takes its place" });
    await question.getByLabel("Replacement").selectOption({ label: "In preparation" });
    await question.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("status").getByText("At the workshop deleted").waitFor();
    assert.equal((await askApi(product, `/orders/${order.id}`)).status, "in_preparation");
  },
);

story("the order of the statuses is changed by buttons, and stays", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/settings/statuses");
  const first = page.getByRole("list", { name: "Statuses in their order" }).getByRole("listitem").first();
  await page.getByRole("button", { name: "Move Paid up" }).click();
  await first.getByText("Paid").waitFor();
  await page.getByRole("status").getByText("Paid is now number 1").waitFor();
  await untilWritten(page, () => page.getByRole("button", { name: "Move Paid down" }).click());
  await page.reload();
  await first.getByText("Awaiting payment").waitFor();
});

story("NTF-03 shipped mails the customer and not the administrators, as the table says", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin/settings/mails");
  const toAdmins = page.getByRole("switch", { name: "Mail the administrators: Shipped" });
  await eventually(() => page.getByRole("switch", { name: "Mail the customer: Shipped" }).isChecked(), true);
  await eventually(() => toAdmins.isChecked(), false);
  await untilWritten(page, () => toAdmins.check());
  await page.getByText("No administrator address yet").waitFor();
  await page.getByLabel("Administrators who are told").fill("desk@shop.example\n");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").getByText("Settings saved").waitFor();
  await page.getByText(/^Changed by/).waitFor();
  assert.deepEqual(await mailedOnShipping(), ["admins", "customer"]);

  await untilWritten(page, () => toAdmins.uncheck());
  assert.deepEqual(await mailedOnShipping(), ["customer"]);

  async function mailedOnShipping(): Promise<string[]> {
    const [order] = (await placeOrders(product, 1)) as [Placed];
    await askApi(product, "/orders/actions/ship", { items: [{ id: order.id, tracking_code: "1Z9", carrier: "UPS" }] });
    const messages = (await askApi(product, `/messages?order=${order.id}`)) as unknown as { data: { audience: string; template: string }[] };
    return messages.data.filter(({ template }) => template === "status_shipped").map(({ audience }) => audience).sort();
  }
});

story("NTF-03 the mail of a status is read in each language, and a test mail says what becomes of it", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/settings/mails");
  await page.getByRole("button", { name: "Read the mail: Shipped" }).click();
  const dialog = page.getByRole("dialog");
  const mail = dialog.frameLocator("iframe");
  await mail.getByRole("heading", { name: "Your order is on its way" }).waitFor();
  await dialog.getByLabel("Romanian").check();
  await mail.getByRole("heading", { name: "Comanda dumneavoastră este pe drum" }).waitFor();
  await expectAccessible(page, { within: "[role=dialog]" });
  await page.keyboard.press("Escape");

  await page.getByText("No mail server is set").waitFor();
  await page.getByRole("button", { name: "Send me a test mail" }).click();
  await page.getByRole("status").getByText("it reaches nobody").waitFor();
});

story("DEL-13 a carrier's pattern is tried with a code before a customer gets it", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin/settings/carriers?add=1");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Name").fill("Cyclo Express");
  await drawer.getByLabel("Tracking link").fill("https://cyclo.example/parcel");
  await drawer.getByText("A web address with {n}").waitFor();
  await drawer.getByLabel("Tracking link").fill("https://cyclo.example/parcel/{n}");
  await drawer.getByLabel("Test code").fill("CE 42");
  const link = drawer.getByRole("link");
  await eventually(() => link.getAttribute("href"), "https://cyclo.example/parcel/CE42");
  await eventually(() => link.getAttribute("rel"), "noopener noreferrer");
  await expectAccessible(page, { within: "[role=dialog]" });
  await drawer.getByRole("button", { name: "Add" }).click();
  await page.getByRole("status").getByText("Cyclo Express added").waitFor();

  const [order] = (await placeOrders(product, 1)) as [Placed];
  await askApi(product, "/orders/actions/ship", { items: [{ id: order.id, carrier: "cyclo_express", tracking_code: "CE 77" }] });
  assert.equal((await askApi(product, `/orders/${order.id}`)).tracking_url, "https://cyclo.example/parcel/CE77");
});

story("DEL-12 the carriers of the list are kept in the settings, and a free name stands beside them", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin/settings/carriers?edit=gls_de");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Active").uncheck();
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("listitem").filter({ hasText: "GLS Germany" }).getByText("Inactive").waitFor();

  const [order] = (await placeOrders(product, 1)) as [Placed];
  await askApi(product, "/orders/actions/ship", { items: [{ id: order.id, carrier: "Jo Vélo", tracking_code: "7" }] });
  const shipped = await askApi(product, `/orders/${order.id}`);
  assert.deepEqual([shipped.carrier, shipped.tracking_url], ["Jo Vélo", null]);
  await page.goto("/admin/orders?status=*&q=carrier:%22Jo+V%C3%A9lo%22");
  await page.getByRole("link", { name: `#${order.number}` }).waitFor();
});

story("TAG-03 a renamed tag takes its orders and the saved views along; deleting says how many carry it", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await placeOrders(product, 1, { tags: ["Porcelaine"] })) as [Placed];
  const view = (await askApi(product, "/views", { name: "Handle with care", q: "tag:Porcelaine", shared: true })) as unknown as { id: string };
  await page.goto("/admin/settings/tags");
  await page.getByRole("button", { name: "Edit Porcelaine" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Name").fill("Grès fin");
  await drawer.getByLabel("Blue").check();
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").getByText("Grès fin saved").waitFor();
  const { data } = (await askApi(product, "/views")) as unknown as { data: { id: string; q: string }[] };
  assert.equal(data.find(({ id }) => id === view.id)?.q, 'tag:"Grès fin"');

  await page.getByRole("link", { name: /^1 order: / }).click();
  await page.getByRole("link", { name: `#${order.number}` }).waitFor();
  await page.goto("/admin/settings/tags");
  await page.getByRole("button", { name: "Edit Grès fin" }).click();
  await drawer.getByRole("button", { name: "Delete" }).click();
  const question = page.getByRole("dialog").filter({ hasText: "It is taken off 1 order." });
  await question.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("status").getByText("Grès fin deleted").waitFor();
});

story("two people change one setting: different fields are both kept, the same field is asked", { locale: "en" }, async ({ page, another }) => {
  const second = await another();
  for (const each of [page, second]) {
    await each.goto("/admin/settings/mails");
    await each.getByLabel("Below every mail").waitFor();
  }
  await page.getByLabel("Below every mail").fill("Thank you");
  await second.getByLabel("Sender name").fill("Tei");
  await second.getByLabel("Below every mail").fill("Merci");
  await save(page);
  await page.getByRole("status").getByText("Settings saved").waitFor();
  await save(second);
  const dialog = second.getByRole("dialog");
  await dialog.getByText("Thank you").waitFor();
  await dialog.getByLabel("Yours").check();
  await dialog.getByRole("button", { name: "Save this" }).click();
  await second.getByRole("status").getByText("Settings saved").waitFor();
  await eventually(() => Promise.all(["Sender name", "Below every mail"].map((label) => second.getByLabel(label).inputValue())), ["Tei", "Merci"]);
});

story("the settings are found by a word of any of them, and every page can be used by everybody", { locale: "fr" }, async ({ page }) => {
  await page.goto("/admin/settings");
  await page.getByRole("searchbox", { name: "Rechercher un réglage" }).fill("smtp");
  await eventually(() => page.locator("main section a").count(), 1);
  await page.locator("main section a").click();
  await page.getByRole("heading", { level: 1, name: "E-mails" }).waitFor();
  for (const section of ["mails", "tags", "payment-methods", "shipping-methods", "carriers", "shop", "stock", "customers", "team", "api-keys", "profile"]) {
    await page.goto(`/admin/settings/${section}`);
    await page.locator("main h1").waitFor();
    await untilLoaded(page);
    await expectAccessible(page);
  }
});

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
}

story("a page that was opened before an update loads itself anew, once, when a file of it is gone", { locale: "en" }, async ({ page }) => {
  let gone = true;
  await page.route(/\/assets\/tags-section-.*\.js$/, (route) => {
    if (!gone) return route.continue();
    gone = false;
    return route.fulfill({ status: 404, body: "" });
  });
  await page.goto("/admin/settings");
  await page.getByRole("link", { name: /^Order tags/ }).click();
  await page.getByRole("button", { name: "Add a tag" }).waitFor();
  assert.equal(gone, false);
  assert.match(page.url(), /\/settings\/tags$/);
});

for (const locale of ["en", "fr", "ro"] as const) {
  story(`no section of the settings is wider than the narrowest phone: ${locale}`, { locale, theme: "dark", width: 320 }, async ({ page }) => {
    await page.goto("/admin/settings");
    await page.locator('main a[href*="/settings/"]').first().waitFor();
    const sections = await page.locator('main a[href*="/settings/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    assert.equal(sections.length, 12);
    for (const section of sections) {
      await page.goto(section);
      await page.locator("main h1").first().waitFor();
      await page.locator("main section").first().waitFor();
      await untilLoaded(page);
      await expectNoSidewaysScroll(page);
    }
  });
}
