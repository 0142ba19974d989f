import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { texts as a } from "../i18n/admin/actions.en.ts";
import { texts as words } from "../i18n/admin/order-words.en.ts";
import { texts as t } from "../i18n/admin/orders.en.ts";
import { texts as shell } from "../i18n/admin/shell.en.ts";
import { eventually } from "./harness/eventually.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

story("STA-10 STA-11 two paid orders go to preparation with a message, validated once", { locale: "en" }, async ({ page, product }) => {
  const orders = await placeOrders(product, 2);
  await tick(page, orders);
  await choose(page, "In preparation");
  const dialog = page.getByRole("dialog");
  await dialog.getByText(a.effect.will({ count: 2 })).waitFor();
  await dialog.getByLabel(a.message.label).fill("Merci !");
  await dialog.getByRole("button", { name: a.titles.in_preparation({ count: 2 }) }).click();
  await page.getByRole("status").getByText(a.done.status({ count: 2, status: "In preparation" })).waitFor();
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
  await dialog.getByLabel(a.shipping.carrier).fill("Jo Vélo");
  await dialog.getByLabel(new RegExp(a.shipping.paste, "i")).fill(`${first.number} AWB1\n#${second.number};https://track.example/AWB2\n99999 X`);
  await dialog.getByText(a.shipping.matched({ matched: 2, total: 3 })).waitFor();
  await dialog.getByText(a.shipping.unknown({ numbers: "99999" })).waitFor();
  await dialog.getByText(a.effect.will({ count: 2 })).waitFor();
  await dialog.getByLabel(a.shipping.codeOf({ number: third.number })).fill("AWB3");
  await dialog.getByRole("button", { name: a.titles.shipped({ count: 3 }) }).click();
  await page.getByRole("status").getByText(a.done.status({ count: 3, status: "Shipped" })).waitFor();

  const sent = await Promise.all(orders.map(({ id }) => askApi(product, `/orders/${id}`)));
  assert.deepEqual(sent.map(({ status, carrier, tracking_code, tracking_url }) => [status, carrier, tracking_code, tracking_url]), [
    ["shipped", "Jo Vélo", "AWB1", null],
    ["shipped", "Jo Vélo", null, "https://track.example/AWB2"],
    ["shipped", "Jo Vélo", "AWB3", null],
  ]);
});

story("STA-12 codes that were typed are not lost by a slip: Escape asks first", { locale: "en" }, async ({ page, product }) => {
  const orders = (await placeOrders(product, 2)) as [Placed, Placed];
  await tick(page, orders);
  await choose(page, "Shipped");
  const code = page.getByLabel(a.shipping.codeOf({ number: orders[0].number }));
  await code.fill("AWB1");
  await page.keyboard.press("Escape");
  await page.getByText(shell.discard.detail).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText(shell.discard.detail).waitFor({ state: "detached" });
  assert.equal(await code.inputValue(), "AWB1");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: shell.discard.leave }).and(page.locator("[type=submit]")).click();
  await code.waitFor({ state: "detached" });
  await choose(page, "Shipped");
  await code.waitFor();
  await page.keyboard.press("Escape"); // nothing typed, nothing asked
  await code.waitFor({ state: "detached" });
});

story("STA-06 STA-07 the orders that may not go are named with their reason, the others go", { locale: "en" }, async ({ page, product }) => {
  const [paid, unpaid] = [
    ...(await placeOrders(product, 1)),
    ...(await placeOrders(product, 1, { payments: [], payment_method: "bank_transfer" })),
  ] as [Placed, Placed];
  await tick(page, [paid, unpaid]);
  await choose(page, "In preparation");
  const dialog = page.getByRole("dialog");
  await dialog.getByText(a.refused.title({ count: 1 })).waitFor();
  await dialog.getByText(`The order is not paid (#${unpaid.number})`).waitFor();
  await dialog.getByRole("button", { name: a.titles.in_preparation({ count: 1 }) }).click();
  await dialog.getByText(a.run.resultRefused({ count: 1 })).waitFor();
  await dialog.getByRole("rowheader", { name: `#${unpaid.number}` }).waitFor();
  assert.equal((await askApi(product, `/orders/${paid.id}`)).status, "in_preparation");
  assert.equal((await askApi(product, `/orders/${unpaid.id}`)).status, "awaiting_payment");

  const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: a.run.download }).click()]);
  assert.match(await readFile(await file.path(), "utf8"), new RegExp(`${unpaid.number},The order is not paid`));
  await askApi(product, `/orders/${unpaid.id}/payments`, { method: "bank_transfer" });
  await dialog.getByRole("button", { name: a.run.retry }).click();
  await dialog.getByText(a.run.resultRefused({ count: 1 })).waitFor({ state: "detached" });
  await eventually(async () => (await askApi(product, `/orders/${unpaid.id}`)).status, "in_preparation");
});

story("STA-08 who has the right proceeds anyway, and the reason stays in the history", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await placeOrders(product, 1, { payments: [], payment_method: "bank_transfer" })) as [Placed];
  await tick(page, [order]);
  await choose(page, "In preparation");
  const one = { count: 1, number: order.number }; // a single order is called by its number, and nothing about it is counted
  const dialog = page.getByRole("dialog", { name: a.titles.in_preparation(one) });
  await dialog.getByText("The order is not paid.", { exact: true }).waitFor();
  await dialog.getByLabel(a.refused.overrideOne).check();
  await dialog.getByLabel(a.reason).fill("The town hall pays later");
  await dialog.getByRole("button", { name: a.titles.in_preparation(one) }).click();
  await page.getByRole("status").getByText(a.done.status({ ...one, status: "In preparation" })).waitFor();
  const timeline = JSON.stringify(await askApi(product, `/orders/${order.id}/timeline`));
  assert.match(timeline, /The town hall pays later/);
});

story("STA-09 money received by cheque is registered with its amount on the button", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await placeOrders(product, 1, { payments: [], payment_method: "cheque" })) as [Placed];
  await page.goto(`/admin/orders?q=number:${order.number}`);
  await page.getByRole("button", { name: `${words.next.collect_payment} ${order.number}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(a.payment.method).selectOption({ label: "Cheque" });
  await dialog.getByRole("button", { name: /^Register .*50\.00/ }).click();
  await page.getByRole("status").getByText(a.done.mark_paid({ count: 1, number: order.number })).waitFor();
  assert.equal((await askApi(product, `/orders/${order.id}`)).payment_status, "paid");
});

story("STA-19 Undo in the toast takes the change back", { locale: "en" }, async ({ page, product }) => {
  const orders = await placeOrders(product, 2);
  await tick(page, orders);
  await choose(page, "In preparation");
  await page.getByRole("dialog").getByRole("button", { name: a.titles.in_preparation({ count: 2 }) }).click();
  await page.getByRole("status").getByText(a.done.status({ count: 2, status: "In preparation" })).waitFor();
  await page.getByRole("button", { name: shell.toast.undo }).click();
  await page.getByRole("status").getByText(shell.toast.undone).waitFor();
  for (const { id } of orders) assert.equal((await askApi(product, `/orders/${id}`)).status, "paid");
});

story("STA-19 what Undo brings back stands in the list again at once, not as news of somebody else", { locale: "en" }, async ({ page, product }) => {
  await placeOrders(product, 2, { tags: ["brought back"] });
  await page.goto(`/admin/orders?q=${encodeURIComponent('tag:"brought back" next:prepare')}`);
  await page.getByLabel(t.table.selectPage).check();
  await choose(page, "In preparation");
  await page.getByRole("dialog").getByRole("button", { name: a.titles.in_preparation({ count: 2 }) }).click();
  await page.getByText(t.empty.noneTitle).waitFor();
  await page.getByRole("button", { name: shell.toast.undo }).click();
  await eventually(() => page.locator("tbody tr[data-id]").count(), 2);
  assert.equal(await page.getByRole("button", { name: t.live.show }).count(), 0);
});

story("STA-06 work that was left to itself tells its end, and can be taken back from there", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin/orders?status=*");
  await page.getByLabel(t.table.selectPage).check();
  await page.getByRole("button", { name: /^Select all .* matching/ }).click();
  const all = Number((await page.getByText(/^[\d,]+ selected$/).innerText()).replace(/\D/g, ""));
  await page.getByRole("button", { name: t.bulk.tag }).click();
  await page.getByPlaceholder(a.menu.newTag).fill("Left alone");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: a.run.background }).click();
  const news = page.getByRole("status").getByText(shell.jobs.ended({ state: shell.jobs.state.done, label: a.done.tag({ count: all }) }));
  await news.waitFor({ timeout: 60_000 });
  const count = async (q: string) => (await askApi(product, `/orders?status=*&q=${encodeURIComponent(q)}&limit=1`)).total.value;
  assert.equal(await count('-tag:"Left alone"'), 0);
  await page.getByRole("status").getByRole("button", { name: shell.toast.undo }).click();
  await page.getByRole("status").getByText(shell.toast.undone).waitFor({ timeout: 60_000 });
  assert.equal(await count('tag:"Left alone"'), 0);
});

story("LST-25 all that a search finds are changed, also those of the next page, and none that came since", { locale: "en" }, async ({ page, product }) => {
  const name = "Domnul Toate";
  const inside = await placeOrders(product, 27, { customer: { name, email: "toate@example.com" } });
  const [outside] = (await placeOrders(product, 1)) as [Placed];
  await page.goto(`/admin/orders?limit=25&q=${encodeURIComponent(`customer:"${name}"`)}`);
  await page.getByLabel(t.table.selectPage).check();
  await page.getByText(t.bulk.selected({ count: 25 })).waitFor();
  await page.getByRole("button", { name: t.bulk.selectAll({ total: "27" }) }).click();
  await choose(page, "In preparation");
  await page.getByRole("dialog").getByText(a.effect.will({ count: 27 })).waitFor();
  const late = await placeOrders(product, 1, { customer: { name, email: "toate@example.com" } });
  await page.getByRole("dialog").getByRole("button", { name: a.titles.in_preparation({ count: 27 }) }).click();
  await page.getByRole("status").getByText(a.done.status({ count: 27, status: "In preparation" })).waitFor();

  const changed = await Promise.all([...inside, ...late].map(({ id }) => askApi(product, `/orders/${id}`)));
  assert.deepEqual(changed.map(({ status }) => status), [...inside.map(() => "in_preparation"), "paid"]);
  assert.equal((await askApi(product, `/orders/${outside.id}`)).status, "paid");
});

/** Shows just these orders and ticks them. */
async function tick(page: Page, orders: readonly Placed[]): Promise<void> {
  await page.goto(`/admin/orders?q=${encodeURIComponent(`number:${orders.map(({ number }) => number).join(",")}`)}`);
  for (const { number } of orders) await page.getByLabel(t.table.select({ number })).check();
}

async function choose(page: Page, status: string): Promise<void> {
  await page.getByRole("button", { name: t.bulk.changeState }).click();
  await page.getByRole("menuitem", { name: status }).click();
}
