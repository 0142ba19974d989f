import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story("STA-10 STA-11 two paid orders go to preparation with a message, validated once", { locale: "en" }, async ({ page, product }) => {
  const orders = await placeOrders(product, 2);
  await tick(page, orders);
  await choose(page, "In preparation");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("2 orders will change").waitFor();
  await dialog.getByLabel("Personal message").fill("Merci !");
  await dialog.getByRole("button", { name: "Put 2 orders in preparation" }).click();
  await page.getByRole("status").getByText("2 orders: In preparation").waitFor();
  for (const { id } of orders) {
    const { status } = await askApi(product, `/orders/${id}`);
    assert.equal(status, "in_preparation");
  }
});

story("STA-12 STA-13 each of three orders leaves with its own code or link", { locale: "en" }, async ({ page, product }) => {
  const orders = await placeOrders(product, 3);
  const [first, second, third] = orders as [Placed, Placed, Placed];
  await tick(page, orders);
  await choose(page, "Shipped");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Carrier").fill("Jo Vélo");
  await dialog.getByLabel("Tracking: paste").fill(`${first.number} AWB1\n#${second.number};https://track.example/AWB2\n99999 X`);
  await dialog.getByText("matched 2 of 3").waitFor();
  await dialog.getByText("not selected: 99999").waitFor();
  await dialog.getByText("2 orders will change").waitFor();
  await dialog.getByLabel(`Code or link for order ${third.number}`).fill("AWB3");
  await dialog.getByRole("button", { name: "Ship 3 orders" }).click();
  await page.getByRole("status").getByText("3 orders: Shipped").waitFor();

  const sent = await Promise.all(orders.map(({ id }) => askApi(product, `/orders/${id}`)));
  assert.deepEqual(sent.map(({ status, carrier, tracking_code, tracking_url }) => [status, carrier, tracking_code, tracking_url]), [
    ["shipped", "Jo Vélo", "AWB1", null],
    ["shipped", "Jo Vélo", null, "https://track.example/AWB2"],
    ["shipped", "Jo Vélo", "AWB3", null],
  ]);
});

story("STA-06 STA-07 the orders that may not go are named with their reason, the others go", { locale: "en" }, async ({ page, product }) => {
  const [paid, unpaid] = [...(await placeOrders(product, 1)), ...(await placeOrders(product, 1, { payments: [], payment_method: "bank_transfer" }))] as [Placed, Placed];
  await tick(page, [paid, unpaid]);
  await choose(page, "In preparation");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("1 order stays as it is").waitFor();
  await dialog.getByText(`The order is not paid. (#${unpaid.number})`).waitFor();
  await dialog.getByRole("button", { name: "Put 1 order in preparation" }).click();
  await dialog.getByText("1 order refused").waitFor();
  await dialog.getByRole("rowheader", { name: `#${unpaid.number}` }).waitFor();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  assert.equal((await askApi(product, `/orders/${paid.id}`)).status, "in_preparation");
  assert.equal((await askApi(product, `/orders/${unpaid.id}`)).status, "awaiting_payment");
});

story("STA-08 who has the right proceeds anyway, and the reason stays in the history", { locale: "en" }, async ({ page, product }) => {
  const orders = await placeOrders(product, 1, { payments: [], payment_method: "bank_transfer" });
  await tick(page, orders);
  await choose(page, "In preparation");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Proceed anyway").check();
  await dialog.getByLabel("Reason").fill("The town hall pays later");
  await dialog.getByRole("button", { name: "Put 1 order in preparation" }).click();
  await page.getByRole("status").getByText("1 order: In preparation").waitFor();
  const timeline = JSON.stringify(await askApi(product, `/orders/${orders[0]?.id}/timeline`));
  assert.match(timeline, /The town hall pays later/);
});

story("STA-09 money received by cheque is registered with its amount on the button", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await placeOrders(product, 1, { payments: [], payment_method: "cheque" })) as [Placed];
  await page.goto(`/admin/orders?q=number:${order.number}`);
  await page.getByRole("button", { name: `Collect ${order.number}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Payment method").selectOption({ label: "Cheque" });
  await dialog.getByRole("button", { name: /^Register .*50\.00/ }).click();
  await page.getByRole("status").getByText("1 order marked paid").waitFor();
  assert.equal((await askApi(product, `/orders/${order.id}`)).payment_status, "paid");
});

story("STA-19 Undo in the toast takes the change back", { locale: "en" }, async ({ page, product }) => {
  const orders = await placeOrders(product, 2);
  await tick(page, orders);
  await choose(page, "In preparation");
  await page.getByRole("dialog").getByRole("button", { name: "Put 2 orders in preparation" }).click();
  await page.getByRole("status").getByText("2 orders: In preparation").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("status").getByText("Undone").waitFor();
  for (const { id } of orders) assert.equal((await askApi(product, `/orders/${id}`)).status, "paid");
});

story("LST-25 all that a search finds are changed, also those of the next page, and none that came since", { locale: "en" }, async ({ page, product }) => {
  const name = "Domnul Toate";
  const inside = await placeOrders(product, 27, { customer: { name, email: "toate@example.com" } });
  const [outside] = (await placeOrders(product, 1)) as [Placed];
  await page.goto(`/admin/orders?limit=25&q=${encodeURIComponent(`customer:"${name}"`)}`);
  await page.getByLabel("Select all orders of this page").check();
  await page.getByText("25 orders selected").waitFor();
  await page.getByRole("button", { name: "Select all 27 matching" }).click();
  await choose(page, "In preparation");
  await page.getByRole("dialog").getByText("27 orders will change").waitFor();
  const late = await placeOrders(product, 1, { customer: { name, email: "toate@example.com" } });
  await page.getByRole("dialog").getByRole("button", { name: "Put 27 orders in preparation" }).click();
  await page.getByRole("status").getByText("27 orders: In preparation").waitFor();

  const changed = await Promise.all([...inside, ...late].map(({ id }) => askApi(product, `/orders/${id}`)));
  assert.deepEqual(changed.map(({ status }) => status), [...inside.map(() => "in_preparation"), "paid"]);
  assert.equal((await askApi(product, `/orders/${outside.id}`)).status, "paid");
});

/** Shows just these orders and ticks them. */
async function tick(page: Page, orders: readonly Placed[]): Promise<void> {
  await page.goto(`/admin/orders?q=${encodeURIComponent(`number:${orders.map(({ number }) => number).join(",")}`)}`);
  for (const { number } of orders) await page.getByLabel(`Select order ${number}`).check();
}

async function choose(page: Page, state: string): Promise<void> {
  await page.getByRole("button", { name: "Change status" }).click();
  await page.getByRole("menuitem", { name: state }).click();
}
