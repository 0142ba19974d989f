import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { expectNoSidewaysScroll } from "./harness/pages.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

const unpaid = { payments: [], payment_method: "bank_transfer", stage: "sent" };

story("LST-21 the number in the list opens the order: time of creation, both addresses, every line", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await placeOrders(product, 1, {
    shipping_address: { name: "Radu Ionescu", line1: "Bd. Unirii 4", postcode: "700001", city: "Iași", country: "RO" },
    same_as_billing: false,
    lines: [
      { title: "Blue mug", reference: "MUG-BLUE", supplier: "Cuptor", attributes: { Colour: "Blue" }, quantity: 2, unit_price: "12.3456" },
      { title: "Linen bag", quantity: 1, unit_price: "20.00" },
    ],
  })) as [Placed];
  await page.goto(`/admin/orders?q=number:${order.number}`);
  await page.getByRole("link", { name: `#${order.number}` }).click();
  await page.getByRole("heading", { level: 1, name: `Order #${order.number}` }).waitFor();
  assert.match(await page.locator("header time").first().innerText(), /^\d\d\/\d\d\/\d{4}, \d\d:\d\d$/);
  assert.match((await page.locator("header time").first().getAttribute("title")) ?? "", /UTC$/);
  const items = page.getByRole("table").filter({ hasText: "Unit price" });
  for (const text of ["Blue mug", "MUG-BLUE · Cuptor · Colour: Blue", "12.3456", "Linen bag"]) await items.getByText(text).waitFor();
  for (const text of ["Str. Lungă 12", "400001 Cluj-Napoca", "Bd. Unirii 4", "700001 Iași"])
    await page.getByRole("group").or(page.locator("address")).getByText(text).first().waitFor();
});

story("STA-01 a state that the order allows is chosen, the others say why not", { locale: "en" }, async ({ page, product }) => {
  const order = await openNew(page, product);
  await page.getByRole("button", { name: "Change status" }).click();
  await eventually(() => page.getByRole("menuitem", { name: "Refunded" }).getByText("Beyond the facts").count(), 1);
  await page.getByRole("menuitem", { name: "In preparation" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Paid → In preparation").waitFor();
  await dialog.getByRole("button", { name: `Put order ${order.number} in preparation` }).click();
  await page.getByRole("status").getByText(`Order ${order.number}: In preparation`).waitFor();
  assert.equal((await askApi(product, `/orders/${order.id}`)).status, "in_preparation");
});

story("STA-02 the history tells each state with its author and time", { locale: "en" }, async ({ page, product }) => {
  const order = await openNew(page, product);
  await askApi(product, "/orders/actions/prepare", { ids: [order.id] });
  const timeline = page.locator("section").filter({ has: page.getByRole("heading", { name: "Timeline" }) });
  await timeline.getByText("Preparation begun").waitFor();
  await timeline.getByText("Status: Paid → In preparation").waitFor();
  assert.equal(await timeline.locator("time").count() >= 2, true);
  await timeline.getByRole("button", { name: "Money" }).click();
  await timeline.getByText("Preparation begun").waitFor({ state: "detached" });
});

story("STA-09 PAY-01 a payment by transfer is registered in two parts, and taken back", { locale: "en" }, async ({ page, product }) => {
  const order = await openNew(page, product, unpaid);
  await page.getByText("collect €50.00").waitFor();
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog");
  const amount = dialog.getByLabel("Amount");
  await eventually(() => amount.inputValue(), "50.00");
  await amount.fill("20");
  await dialog.getByText("€30.00 will still have to be paid.").waitFor();
  await dialog.getByLabel("Reference").fill("VIR-77");
  await dialog.getByRole("button", { name: "Register €20.00" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("VIR-77").first().waitFor();
  assert.equal((await askApi(product, `/orders/${order.id}`)).payment_status, "partially_paid");

  await page.keyboard.press("p");
  await dialog.getByRole("button", { name: "Register €30.00" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Mark unpaid" }).click();
  await dialog.getByRole("button", { name: /unpaid/ }).click();
  await page.getByText("Payment cancelled: €50.00").waitFor();
  assert.equal((await askApi(product, `/orders/${order.id}`)).payment_status, "unpaid");
});

story("TAG-01 a tag is made on the fly, and taken off again", { locale: "en" }, async ({ page, product }) => {
  await openNew(page, product);
  await page.keyboard.press("t");
  await page.keyboard.type("Fragile glass");
  await page.keyboard.press("Enter");
  const tags = page.getByRole("list", { name: "Tags" });
  await tags.getByText("Fragile glass").waitFor();
  await page.getByText("Tagged Fragile glass").waitFor();
  await page.getByRole("button", { name: "Remove the tag Fragile glass" }).click();
  await page.getByText("Tag removed: Fragile glass").waitFor();
  await eventually(() => tags.count(), 0);
});

story("DEL-11 DEL-12 DEL-13 carrier and code are kept, and the link of the parcel is there to follow", { locale: "en" }, async ({ page, product }) => {
  const order = await openNew(page, product);
  await page.getByLabel("Carrier").fill("FAN Courier");
  await page.getByLabel("Tracking code").fill("2569848993367");
  await page.keyboard.press("Control+s");
  await page.getByRole("status").getByText("Changes saved").waitFor();
  const link = page.getByRole("link", { name: "Follow the parcel" }).first();
  assert.match((await link.getAttribute("href")) ?? "", /^https:\/\/www\.fancourier\.ro\/.*2569848993367/);

  await page.getByLabel("Carrier").fill("Jo on his bicycle");
  await page.getByLabel("Tracking link").fill("https://track.example/jo");
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("a[href='https://track.example/jo']").first().waitFor();
  const saved = await askApi(product, `/orders/${order.id}`);
  assert.deepEqual([saved.carrier, saved.tracking_url], ["Jo on his bicycle", "https://track.example/jo"]);

  await page.getByLabel("Tracking code").fill("1Z5R89390357567127");
  await page.getByRole("button", { name: "UPS?" }).click();
  assert.equal(await page.getByLabel("Carrier").inputValue(), "UPS");

  await page.getByLabel("Tracking link").fill("javascript:alert(1)");
  await page.getByText("A link begins with https:// or http://").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal((await askApi(product, `/orders/${order.id}`)).tracking_url, "https://track.example/jo");
});

story(
  "DEL-11 the parcel that follows another is not sent with the code of the first, and the order is not shown as shipped before",
  { locale: "en" },
  async ({ page, product }) => {
    const [order] = (await askApi(product, "/orders?q=delivery:partially_shipped%20payment:paid&status=*&limit=1")).data as [Placed];
    assert.notEqual((await askApi(product, `/orders/${order.id}`)).tracking_code, null);
    await page.goto(`/admin/orders/${order.id}`);
    const steps = page.getByRole("list", { name: "Progress of the order" }).getByRole("listitem");
    await steps.filter({ hasText: "Partially shipped" }).waitFor();
    assert.match(await steps.and(page.locator("[aria-current]")).innerText(), /^Confirmed/);
    await page.getByRole("button", { name: "Ship", exact: true }).first().click();
    const dialog = page.getByRole("dialog");
    await eventually(() => dialog.getByPlaceholder("Code or link").inputValue(), "");
    await dialog.getByText("A tracking code is needed.", { exact: true }).waitFor();
  },
);

story("STA-18 a state that was forced says in plain sight what the facts say", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await askApi(product, "/orders?q=is:mismatch&status=*&limit=1")).data as [Placed];
  await page.goto(`/admin/orders/${order.id}`);
  await page.getByRole("region", { name: "Next:" }).getByText("Set by hand: the facts say").waitFor();
});

story("REG-26 an amount tells where it comes from, down to quantities and the shares of a discount", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await placeOrders(product, 1, {
    lines: [{ title: "Blue mug", quantity: 2, unit_price: "50.00" }, { title: "Linen bag", quantity: 1, unit_price: "20.00" }],
    discount: { label: "WELCOME", percent: 1000 }, payments: [{ method: "card", amount: { amount: 2000, currency: "EUR" } }],
  })) as [Placed];
  await page.goto(`/admin/orders/${order.id}`);
  await page.getByRole("button", { name: "Total", exact: true }).click();
  const why = page.getByRole("dialog").filter({ hasText: "Goods" });
  await why.getByText("Goods", { exact: true }).click();
  await why.getByText("Blue mug 2 × 50.00").first().waitFor();
  await why.getByText("Discount", { exact: true }).click();
  await why.getByText(/WELCOME 10.?% of/).first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await why.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "To pay", exact: true }).click();
  await page.getByRole("dialog").getByText("−€20.00").first().waitFor();
});

story("ASG-04 another operator and team take the order over, and Undo gives it back", { locale: "en" }, async ({ page, product }) => {
  const order = await openNew(page, product);
  const operator = page.getByLabel("Operator");
  const name = (await operator.locator("option").allInnerTexts()).at(-1) ?? "";
  await operator.selectOption({ label: name });
  await page.getByText(`Operator: Nobody → ${name}`).waitFor();
  const again = page.waitForResponse((response) => response.url().includes("/actions/assign"));
  await operator.selectOption({ label: name }); // as a second person may, at the same moment
  assert.equal((await again).status(), 409);
  await askApi(product, `/orders/${order.id}`);
  assert.equal(await page.getByRole("alert").count(), 0);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("status").getByText("Undone").waitFor();
  await eventually(() => operator.inputValue(), "");
  await page.getByLabel("Team").selectOption({ index: 1 });
  await page.getByText(/^Team: /).waitFor();
  assert.equal(JSON.stringify(await askApi(product, `/orders/${order.id}/timeline`)).includes("order.assigned"), true);
});

story("CRT-09 CRT-10 an order is confirmed by hand, and its stock is reserved", { locale: "en" }, async ({ page, product }) => {
  const { data } = (await askApi(product, "/orders?limit=1&q=sku:SOAP-LIN&status=*")) as unknown as { data: { id: string }[] };
  assert.ok(data[0], "the demo sells soap");
  const order = await openNew(page, product, { ...unpaid, lines: [{ sku: "SOAP-LIN", quantity: 2 }] });
  await page.getByText("Not confirmed: no stock is reserved for it").waitFor();
  const reserved = async (): Promise<number> =>
    ((await askApi(product, `/orders/${order.id}`)) as unknown as { lines: { reserved_quantity: number }[] }).lines[0]?.reserved_quantity ??
    -1;
  assert.equal(await reserved(), 0);
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/reserved \d+ → \d+/).waitFor();
  await dialog.getByRole("button", { name: `Confirm order ${order.number}` }).click();
  await page.getByText("Order confirmed, stock reserved").waitFor();
  assert.equal(await reserved(), 2);
});

story("CRT-15 cancelling asks what becomes of the money, and the order shows it", { locale: "en" }, async ({ page, product }) => {
  const order = await openNew(page, product);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Cancel the order" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("€50.00 has been paid: say what happens to the money.").waitFor();
  await dialog.getByLabel("It was refunded by hand").check();
  await dialog.getByRole("button", { name: `Cancel order ${order.number}` }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Cancelled", { exact: true }).first().waitFor();
  await page.getByText("Refunded").first().waitFor();
  const { status, payment_status } = await askApi(product, `/orders/${order.id}`);
  assert.deepEqual([status, payment_status], ["cancelled", "refunded"]);
});

story("CRT-16 the padlock locks the order: nothing in it can be changed until it is opened", { locale: "en" }, async ({ page, product }) => {
  await openNew(page, product);
  await page.getByRole("button", { name: "Lock the order", exact: true }).click();
  await page.getByRole("button", { name: "Unlock the order" }).waitFor();
  await page.getByText("Locked", { exact: true }).waitFor();
  await eventually(() => page.getByLabel("Tracking code").isDisabled(), true);
  await page.getByRole("button", { name: "More" }).click();
  await eventually(() => page.getByRole("menuitem", { name: "Cancel the order" }).getByText("The order is locked.").count(), 1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await page.getByRole("button", { name: "Lock the order", exact: true }).waitFor();
  await eventually(() => page.getByLabel("Tracking code").isEnabled(), true);
});

story("CRT-17 only a quotation or a cancelled order is deleted", { locale: "en" }, async ({ page, product }) => {
  await openNew(page, product);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).getByText("Only quotations and cancelled orders").waitFor();
  await page.keyboard.press("Escape");

  const quotation = await openNew(page, product, { ...unpaid, stage: "quotation" });
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await page.waitForURL(/\/admin\/orders(\?|$)/);
  await assert.rejects(askApi(product, `/orders/${quotation.id}`), /404/);
});

story("REG-33 an order of a thousand lines opens, and its page stays small and quick", { locale: "en" }, async ({ page, product }) => {
  const lines = Array.from({ length: 1_000 }, (_, index) => ({
    title: `Article ${index + 1}`,
    reference: `ART-${index + 1}`,
    quantity: 1,
    unit_price: "1.00",
  }));
  const order = await openNew(page, product, { ...unpaid, lines });
  await page.getByText("1,000 lines").waitFor();
  const rows = page.locator("tbody tr[data-index]");
  assert.ok((await rows.count()) < 100, "only lines in sight are drawn");
  await page.locator("tbody tr[data-index='0']").getByText("Article 1", { exact: true }).waitFor();
  await page.evaluate(() => document.querySelector("table")?.scrollIntoView({ block: "end" }));
  await page.locator("tbody tr[data-index='999']").getByText("Article 1000").waitFor();
  const reaction = await page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLButtonElement>("button[aria-pressed='false']")?.click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - begun;
  });
  assert.ok(reaction < 1_000, `a click took ${Math.round(reaction)} ms`);
  assert.equal((await askApi(product, `/orders/${order.id}`)).id, order.id);
});

for (const look of [{ locale: "en", theme: "light" }, { locale: "fr", theme: "dark" }, { locale: "ro", theme: "light", width: 390 }] as const) {
  story(
    `the order and its windows can be used by everybody: ${look.locale}, ${look.theme}, ${"width" in look ? look.width : 1280} px`,
    look,
    async ({ page, product }) => {
      await openNew(page, product, unpaid);
      await page.locator("main ol li").first().waitFor();
      await expectAccessible(page);
      for (const key of ["p", "e"]) {
        await page.keyboard.press(key);
        await page.getByRole("dialog").waitFor();
        await page.getByRole("dialog").locator("input").first().waitFor();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
      }
      await expectNoSidewaysScroll(page);
    },
  );
}

async function openNew(page: Page, product: Parameters<typeof placeOrders>[0], change: object = {}): Promise<Placed> {
  const [order] = (await placeOrders(product, 1, change)) as [Placed];
  await page.goto(`/admin/orders/${order.id}`);
  await page.locator("main h1").waitFor();
  return order;
}
