import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { texts as a } from "../i18n/admin/actions.en.ts";
import { texts as list } from "../i18n/admin/orders.en.ts";
import { texts as words } from "../i18n/admin/order-words.en.ts";
import { eventually } from "./harness/eventually.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { story } from "./harness/story.ts";

const upsCodes = ["1Z5R89390357567127", "1Z879E930346834440"];

story(
  "STA-12 STA-13 a pile of parcels leaves by keyboard: a key, the code, Enter, and the next order stands ready",
  { locale: "en" },
  async ({ page, product }) => {
    const orders = await placeOrders(product, 4, { tags: ["pile"] });
    await page.goto("/admin/orders?q=tag:pile%20next:prepare");
    await page.getByRole("row").nth(4).waitFor();
    await page.keyboard.press("j");
    for (const _ of orders) await inWindow(page, () => page.keyboard.press("Enter"));
    await page.getByRole("table").waitFor({ state: "detached" }); // none is left to prepare

    await page.goto("/admin/orders?q=tag:pile%20next:ship");
    await page.getByRole("row").nth(4).waitFor();
    await page.keyboard.press("j");
    for (const [index] of orders.entries()) {
      await inWindow(page, async () => {
        await page.getByLabel(a.shipping.carrier, { exact: true }).fill("Jo Vélo");
        await page.getByPlaceholder(a.shipping.code).focus();
        await page.keyboard.insertText(`AWB${index}`); // a scanner ends with Enter before any preview can be there
        await page.keyboard.press("Enter");
      });
    }
    const sent = await Promise.all(orders.map(({ id }) => askApi(product, `/orders/${id}`)));
    assert.deepEqual(
      sent.map(({ status }) => status),
      orders.map(() => "shipped"),
    );
    assert.deepEqual(new Set(sent.map(({ tracking_code }) => tracking_code)), new Set(["AWB0", "AWB1", "AWB2", "AWB3"]));
  },
);

story(
  "STA-06 DEL-12 S and a number choose the state; codes propose their carrier, and each order keeps its own",
  { locale: "en" },
  async ({ page, product }) => {
    const orders = (await placeOrders(product, 2, { tags: ["signed"] })) as [Placed, Placed];
    await page.goto("/admin/orders?q=tag:signed");
    await page.getByRole("row").nth(2).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("s"); // none is ticked: the order under the keyboard is
    await page.getByRole("menuitem", { name: "Shipped" }).waitFor();
    await page.getByText(list.bulk.selected({ count: 1 })).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem").first().waitFor({ state: "detached" });
    await page.keyboard.press("Control+a");
    await page.keyboard.press("s");
    await page.getByRole("menuitem", { name: "Shipped" }).waitFor();
    await page.keyboard.press("4");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(a.shipping.paste).fill(orders.map(({ number }, index) => `${number} ${upsCodes[index]}`).join("\n"));
    await dialog.getByRole("button", { name: a.shipping.useLikely({ count: 2 }) }).click();
    await dialog.getByRole("button", { name: a.shipping.dropCarrier({ carrier: "UPS", number: orders[0].number }) }).waitFor();

    await dialog.getByLabel(a.message.label).fill("Merci !");
    await dialog.getByRole("button", { name: a.message.preview }).click();
    const mail = page.getByRole("dialog", { name: /^The mail of order/ });
    await mail.getByText("ana.popescu@example.com").waitFor();
    await mail.frameLocator("iframe").getByText("Merci !").waitFor();
    await page.keyboard.press("Escape");
    await mail.waitFor({ state: "hidden" });

    await dialog.getByRole("button", { name: a.titles.shipped({ count: 2 }) }).click();
    await page
      .getByRole("status")
      .getByText(a.done.status({ count: 2, status: "Shipped" }))
      .waitFor();
    const sent = await Promise.all(orders.map(({ id }) => askApi(product, `/orders/${id}`)));
    assert.deepEqual(
      sent.map(({ carrier }) => carrier),
      ["UPS", "UPS"],
    );
    for (const { tracking_url } of sent) assert.match(tracking_url ?? "", /ups\.com/);
  },
);

story(
  "STA-12 the codes of several parcels are scanned one after the other: Enter goes to the next order, at last to the button",
  { locale: "en" },
  async ({ page, product }) => {
    const orders = await placeOrders(product, 2, { tags: ["scanned"], customer: { name: "Maria Ionescu", email: "maria@example.com" } });
    await page.goto("/admin/orders?q=tag:scanned");
    await page.getByLabel(list.table.selectPage).check();
    await page.getByRole("button", { name: list.bulk.changeState }).click();
    await page.getByRole("menuitem", { name: "Shipped" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("rowheader", { name: "Maria Ionescu" }).first().waitFor(); // whose parcel it is stands beside its number
    await dialog.getByLabel(a.shipping.carrier, { exact: true }).fill("Jo Vélo");
    await dialog.getByPlaceholder(a.shipping.code).first().focus();
    for (const code of ["ONE", "TWO"]) {
      await page.keyboard.insertText(code);
      await page.keyboard.press("Enter");
    }
    const submit = dialog.getByRole("button", { name: a.titles.shipped({ count: 2 }) });
    await eventually(() => submit.evaluate((button) => button === document.activeElement), true);
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .getByText(a.done.status({ count: 2, status: "Shipped" }))
      .waitFor();
    const sent = await Promise.all(orders.map(({ id }) => askApi(product, `/orders/${id}`)));
    assert.deepEqual(new Set(sent.map(({ tracking_code }) => tracking_code)), new Set(["ONE", "TWO"]));
  },
);

story("STA-01 the order page does what comes next with one key, and sets a state with two", { locale: "en" }, async ({ page, product }) => {
  const [order] = (await placeOrders(product, 1)) as [Placed];
  await page.goto(`/admin/orders/${order.id}`);
  await page.getByRole("button", { name: words.next.prepare }).waitFor();
  await inWindow(page, () => page.keyboard.press("Enter"));
  await page.getByText(a.done.status({ count: 1, number: order.number, status: "In preparation" })).waitFor();
  await page.keyboard.press("s");
  await page.getByRole("menuitem").first().waitFor();
  await page.keyboard.press("3"); // awaiting payment and paid lie behind; in preparation is where it stands
  await page.getByRole("dialog", { name: a.titles.shipped({ count: 1, number: order.number }) }).waitFor();
});

/** D, then what its window asks; with the window gone the next key may follow at once. */
async function inWindow(page: Page, answer: () => Promise<void>): Promise<void> {
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await dialog.getByText(a.effects).waitFor();
  await page.waitForFunction(() => document.querySelector("[role=dialog]")?.contains(document.activeElement));
  await answer();
  await dialog.waitFor({ state: "detached" });
}
