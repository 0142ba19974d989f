import assert from "node:assert/strict";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { expectNoSidewaysScroll } from "./harness/pages.ts";
import { askApi, placeOrders } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story("LST-24 the orders pending are counted, and one click opens the list of the same ones", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin");
  const card = page.getByRole("link", { name: /orders pending$/ });
  await card.waitFor();
  const count = Number((await card.locator("strong").innerText()).replace(/\D/g, ""));
  assert.match((await card.getAttribute("title")) ?? "", /not shipped, finished or cancelled/);
  await card.click();
  await page.waitForURL(/\/admin\/orders\?/);
  await page.getByRole("navigation", { name: "Pages" }).getByText(`of ${count}`).waitFor();
  assert.equal((await askApi(product, `/orders?limit=1&q=${encodeURIComponent(new URL(page.url()).searchParams.get("q") ?? "")}`)).total.value, count);
});

for (const { counter, address, filter, chosen, askFor } of [
  {
    counter: /low in stock$/,
    address: /\/admin\/products\?show=low$/,
    filter: "Which products",
    chosen: "low",
    askFor: "/products?low=true",
  },
  {
    counter: /not delivered$/,
    address: /\/admin\/messages\?state=failed/,
    filter: "State",
    chosen: "failed,bounced",
    askFor: "/messages?state=failed,bounced",
  },
]) {
  story(
    `REG-45 what is counted by ${chosen} opens a list that is filtered, says so, and has as many rows`,
    { locale: "en" },
    async ({ page, product }) => {
      await page.goto("/admin");
      const card = page.getByRole("link", { name: counter });
      const count = Number((await card.locator("strong").innerText()).replace(/\D/g, ""));
      assert.ok(count > 0, "the demo has some");
      await card.click();
      await page.waitForURL(address);
      await eventually(() => page.getByLabel(filter).inputValue(), chosen);
      await eventually(() => page.getByRole("table").locator("tbody tr").count(), count);
      assert.equal((await askApi(product, askFor)).total.value, count);
    },
  );
}

story("REG-45 every number of orders on the home page opens a list of as many", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin");
  await page.getByRole("heading", { name: "Where orders come from" }).waitFor();
  await page.getByRole("columnheader", { name: "Origin" }).waitFor();
  await page.getByText("Figures as a table").click();
  const figures = await page
    .locator('main a[href*="/admin/orders?"]')
    .evaluateAll((links) => links.map((link) => ({ text: link.textContent ?? "", href: link.getAttribute("href") ?? "" })));
  const counted = figures.filter(({ text }) => /\d/.test(text));
  assert.ok(counted.length > 20, `${counted.length} figures lead to their orders`);
  for (const { text, href } of counted) {
    const { searchParams } = new URL(href, product.url);
    const list = await askApi(
      product,
      `/orders?limit=1&q=${encodeURIComponent(searchParams.get("q") ?? "")}${searchParams.has("status") ? `&status=${searchParams.get("status")}` : ""}`,
    );
    assert.equal(list.total.value, Number(text.match(/^[\d,]+/)?.[0].replaceAll(",", "")), href);
  }
});

story("LST-24 a new order is counted without a reload", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin");
  const number = page.getByRole("link", { name: /orders pending$/ }).locator("strong");
  await number.waitFor();
  const before = Number((await number.innerText()).replace(/\D/g, ""));
  await placeOrders(product, 1);
  await page.getByRole("link", { name: `${before + 1} orders pending` }).waitFor();
});

story("a new shop is asked first what it is, and each step leads to where it is done", { locale: "en" }, async ({ page }) => {
  for (const [step, address] of [
    ["Shop settings", "/settings/shop"],
    ["Import orders", "/imports/new"],
    ["Mail settings", "/settings/mails"],
    ["Add people", "/settings/team"],
  ] as const) {
    await page.goto("/admin");
    await page.getByRole("link", { name: step }).click();
    await page.waitForURL(`**/admin${address}`);
  }
});

story("a card that fails says so and is tried again; the others stand", { locale: "en" }, async ({ page }) => {
  let broken = true;
  await page.route(/\/api\/v1\/dashboard\?part=sales/, (route) =>
    broken ? route.fulfill({ status: 418, json: { title: "The kettle is empty", status: 418, code: "test.broken" } }) : route.continue(),
  );
  await page.goto("/admin");
  await page.getByRole("alert").getByText("The kettle is empty").waitFor();
  await page.getByRole("link", { name: /orders pending$/ }).waitFor();
  await page.getByRole("heading", { name: "Top products" }).waitFor();
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("img", { name: /^Sales of each day/ }).waitFor();
  await eventually(() => page.getByRole("alert").count(), 0);
});

story("the chart has a table with the same figures, and the period stands in the address", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin");
  await page.getByRole("link", { name: "7 days" }).click();
  await page.waitForURL(/days=7/);
  await page.getByText("Figures as a table").click();
  const rows = page.getByRole("region", { name: "Figures as a table" }).locator("tbody tr");
  await rows.nth(6).waitFor();
  await eventually(() => rows.count(), 7);
  await page.reload();
  await page.getByRole("link", { name: "7 days" }).and(page.locator("[aria-current]")).waitFor();
});

for (const look of [{ locale: "fr", theme: "light" }, { locale: "ro", theme: "dark", width: 390 }] as const) {
  story(`the home page can be used by everybody: ${look.locale}, ${look.theme}`, look, async ({ page }) => {
    await page.goto("/admin");
    await page.locator("svg[role=img]").first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

story("the demo is taken out with one click; what was entered by hand stays", { locale: "en" }, async ({ page, product }) => {
  const [own] = await placeOrders(product, 1);
  await page.goto("/admin");
  await page.getByRole("button", { name: "Remove the demo" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /made-up orders$/ }).click();
  await page.getByRole("status").getByText("Demo removed").waitFor();
  await page.getByRole("button", { name: "Remove the demo" }).waitFor({ state: "detached" });
  assert.equal((await askApi(product, `/orders/${own?.id}`)).id, own?.id);
});
