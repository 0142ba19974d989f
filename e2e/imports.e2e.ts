import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { takeScreenshot } from "./harness/pages.ts";
import { askApi } from "./harness/shop.ts";
import { story } from "./harness/story.ts";
import { workbook } from "../server/testing/workbook.ts";

type TextFile = { readonly name: string; readonly text: string | Buffer };

async function choose(page: Page, { name, text }: TextFile): Promise<void> {
  await page.goto("/admin/imports/new");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Read the file" }).click();
}

async function uploadAndCheck(page: Page, file: TextFile): Promise<void> {
  await choose(page, file);
  await page.getByRole("table", { name: /Columns of the file/ }).waitFor();
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByText("The whole file has been read; nothing has been written.").waitFor({ timeout: 60_000 });
}

function figure(page: Page, label: string): Promise<string> {
  return page.locator("dl > div", { hasText: label }).first().locator("dd").innerText();
}

const importIn = (page: Page): string => /imp_[a-z0-9]+/.exec(page.url())?.[0] ?? "";

story("IMP-01 a file from a French spreadsheet is understood, checked and imported with counts that add up", { locale: "en" }, async ({ page }) => {
  const rows = [
    "Commande;Date;Client;Article;Quantité;Prix unitaire;Pays",
    "F-1;13/02/2026;Éloïse Garnier;Théière;2;12,50;France",
    "F-1;13/02/2026;Éloïse Garnier;Bol;1;8,00;France",
    "F-2;14/02/2026;Ana Popescu;Bol;3;8,00;Roumanie",
  ];
  await choose(page, { name: "commandes.csv", text: Buffer.from(rows.join("\r\n"), "latin1") });
  await page.getByRole("table", { name: /Columns of the file/ }).waitFor();
  await eventually(() => page.getByLabel("Characters").inputValue(), "windows-1252");
  await eventually(() => page.getByLabel("Decimals").inputValue(), ",");
  await eventually(() => page.getByLabel("Dates", { exact: true }).inputValue(), "dmy");
  await page.getByText("“13/02/2026” in row 2, Date").waitFor();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 2 orders" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 2 orders" }).click();
  await page.getByText("The import is finished.").waitFor();
  await page.getByText("3 read = 2 imported + 1 merged + 0 skipped + 0 rejected").waitFor();
  await eventually(() => page.locator("tbody tr", { hasText: "EUR" }).locator("td").allInnerTexts(), ["57.00", "57.00", "0.00", "0.00"]);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Show the orders" }).click();
  await page.getByRole("link", { name: "#F-2" }).waitFor();
  assert.match(page.url(), /q=import/);
});

story("IMP-01 what a file does not tell is asked, and nothing runs before the answer", { locale: "en" }, async ({ page }) => {
  await choose(page, { name: "unclear.csv", text: "Order number;Order date;Item;Quantity;Price\n1001;03/04/2026;Bowl;2;1.234\n" });
  await page.getByRole("heading", { name: "2 questions before the file can be read" }).waitFor();
  await eventually(() => page.getByRole("button", { name: "Check the file" }).isDisabled(), true);
  await expectAccessible(page);
  const address = page.url();
  await page.goto(address.replace("step=columns", "step=run"));
  await page.getByRole("button", { name: "Day first: 3 April 2026" }).click();
  await page.getByRole("button", { name: "Comma for decimals: 1,234.00" }).click();
  await page.getByRole("heading", { name: /questions? before/ }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.locator("tbody tr", { hasText: "EUR" }).getByText("2,468.00").first().waitFor();
});

story("IMP-01 how a file is read can be changed, kept under a name, and used for the next file", { locale: "en" }, async ({ page }) => {
  const file = { name: "odd.csv", text: "Order number|Order date|Bez|Qty|Price\nP-1|2026-02-03|Bowl, blue|2|5.00\nP-2|2026-02-03|Bowl, red|1|5.00\n" };
  await choose(page, file);
  await page.getByRole("table", { name: /Columns of the file/ }).waitFor();
  await eventually(() => page.getByLabel("Columns cut by").inputValue(), "|");
  await page.getByLabel("Columns cut by").selectOption(",");
  await page.getByRole("row", { name: /Order number\|Order date/ }).waitFor();
  await page.getByLabel("Columns cut by").selectOption("|");
  await page.getByLabel("Field for Bez").selectOption("line.title");
  await page.getByRole("button", { name: "Save as preset" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Old till");
  await page.getByRole("dialog").getByRole("button", { name: "Save as preset" }).click();
  await page.getByText("Preset “Old till” saved").waitFor();

  await page.goto("/admin/imports/new");
  await page.locator("input[type=file]").setInputFiles({ name: "odd-2.csv", mimeType: "text/csv", buffer: Buffer.from(file.text) });
  await page.getByLabel("Where it comes from").selectOption({ label: "Old till" });
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.getByRole("table", { name: /Columns of the file/ }).waitFor();
  await eventually(() => page.getByLabel("Field for Bez").inputValue(), "line.title");
});

for (const [name, text, said] of [
  ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), "This is a picture, not a table."],
  ["prose.csv", "Dear shop\nplease import my orders\nthank you\n", "No columns were found"],
  ["workbook.csv", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]), "Save it as .xlsx without a password"],
] as const) {
  story(`IMP-01 a broken file is refused in place with what to do: ${name}`, { locale: "en" }, async ({ page }) => {
    await choose(page, { name, text });
    const alert = page.getByRole("alert");
    await alert.getByText("This file cannot be read").waitFor();
    assert.match(await alert.innerText(), new RegExp(said));
    await expectAccessible(page);
    assert.match(page.url(), /imports\/new$/);
  });
}

story("IMP-02 a large import is paused, seen by another person, resumed, and brings every order once", { locale: "en" }, async ({ page, product, another }) => {
  const orders = 9_900; // the list counts to 10,000
  const lines = Array.from({ length: orders * 6 }, (_, row) => `L-${Math.floor(row / 6)},2026-01-15,SKU-${row % 50},Bowl,1,5.00`);
  await uploadAndCheck(page, { name: "large.csv", text: ["Order number,Order date,SKU,Item,Quantity,Price", ...lines].join("\n") });
  await page.getByRole("button", { name: "Import 9,900 orders" }).click();
  await page.getByText(/^[1-9][\d,]* of 59,400 rows$/).waitFor();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByText("Paused. What is imported is safe").waitFor();
  await expectAccessible(page);
  await takeScreenshot(page, "import paused");

  const other = await another();
  await other.goto(page.url());
  await other.getByText("Paused. What is imported is safe").waitFor();
  await other.getByRole("button", { name: "Resume" }).click();
  await page.getByText("The import is finished.").waitFor({ timeout: 120_000 });
  await eventually(() => figure(page, "created"), "9,900");
  const { total } = await askApi(product, `/orders?q=import:${importIn(page)}&status=*&limit=1&count=true`);
  assert.equal(total.value, orders);
});

story("IMP-03 a Shopify export is recognised, keeps its numbers, and mails nobody", { locale: "en" }, async ({ page, product }) => {
  const before = await askApi(product, "/messages?limit=1");
  const header =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku";
  const rows = [
    "#S1001,ana@example.com,paid,2026-01-15 10:04:09 +0200,fulfilled,2026-01-16 09:00:00 +0200,RON,50.00,15.00,7.50,65.00,2026-01-15 10:00:00 +0200,2,Mug,20.00,MUG",
    "#S1001,,,,,,,,,,,2026-01-15 10:00:00 +0200,1,Bowl,10.00,BOWL",
    "#S1002,jean@example.com,pending,,unfulfilled,,EUR,8.00,0.00,0.00,8.00,2026-01-17 08:00:00 +0100,1,Bowl,8.00,BOWL",
  ];
  await choose(page, { name: "orders_export.csv", text: [header, ...rows].join("\n") });
  await page.getByText("found by its columns").waitFor();
  await eventually(() => page.getByLabel("Preset", { exact: true }).inputValue(), "shopify");
  await eventually(() => page.locator("select[data-open]").count(), 0); // nothing is asked
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 2 orders" }).click();
  await page.getByText("The import is finished.").waitFor();

  const { data } = await askApi(product, `/orders?q=import:${importIn(page)}&status=*&sort=created`);
  const orders = await Promise.all(data.map(({ id }) => askApi(product, `/orders/${id}`)));
  assert.deepEqual(
    orders.map(({ number, payment_status, status }) => [number.replace("#", ""), payment_status, status]),
    [
      ["S1001", "paid", "shipped"],
      ["S1002", "pending", "awaiting_payment"],
    ],
  );
  await page.getByRole("link", { name: "Show the orders" }).click();
  await page.getByRole("row", { name: /S1001/ }).getByText("15 Jan").waitFor();
  await page.getByRole("link", { name: "#S1001", exact: true }).click();
  await page.getByRole("heading", { name: "Order #S1001", exact: true }).waitFor();
  const steps = page.getByRole("list", { name: "Progress of the order" }).getByRole("listitem");
  assert.match(await steps.first().innerText(), /^Placed\s+15\/01\/2026/);
  assert.match(await page.locator("dl > div", { hasText: "of which VAT, as imported" }).locator("dd").innerText(), /7\.50/); // a tax that no rate gives
  assert.equal((await askApi(product, "/messages?limit=1")).total.value, before.total.value);
});

story("IMP-04 bad rows stay out with their reason, the rest comes in, and the whole is taken back", { locale: "en" }, async ({ page, product }) => {
  const bad = new Map([[100, "nonsense"], [300, "31/02/2026x"], [500, ""], [700, "never"], [900, "0"]]);
  const rows = Array.from({ length: 1_000 }, (_, row) => `R-${row},${bad.get(row) ?? "2026-02-03"},Bowl,1,5.00`);
  await uploadAndCheck(page, { name: "mixed.csv", text: ["Order number,Order date,Item,Quantity,Price", ...rows].join("\n") });
  await eventually(() => figure(page, "rows with errors"), "5");
  await page.getByText("“nonsense” is not a date.").waitFor();
  await page.getByRole("button", { name: "Import 995 orders" }).click();
  await page.getByText("1,000 read = 995 imported + 0 merged + 0 skipped + 5 rejected").waitFor({ timeout: 60_000 });

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the rejected rows (CSV)" }).click()]);
  assert.equal(download.suggestedFilename(), "rejects-mixed.csv");
  const rejected = (await readFile(await download.path(), "utf8")).trim().split("\r\n").slice(1);
  assert.deepEqual(rejected.map((line) => line.split(",")[0]), ["R-100", "R-300", "R-500", "R-700", "R-900"]);

  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Delete 995 orders" }).click();
  await page.getByText("This import was undone").waitFor({ timeout: 60_000 });
  const { total } = await askApi(product, `/orders?q=import:${importIn(page)}&status=*&limit=1&count=true`);
  assert.equal(total.value, 0);
});

story("IMP-04 an unknown country and an unknown word are answered once", { locale: "en" }, async ({ page }) => {
  const file = {
    name: "words.csv",
    text: "Order number,Order date,Status,Country,Item,Quantity,Price\nW-1,2026-02-03,Weird,France,Bowl,1,5.00\nW-2,2026-02-03,Paid,Freedonia,Bowl,1,5.00\n",
  };
  await uploadAndCheck(page, file);
  await page.getByRole("button", { name: "Answer" }).click();
  await page.getByText("1 unmapped").waitFor();
  await page.getByLabel("Country meant by Freedonia").selectOption("RO");
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 2 orders" }).waitFor();
  await page.getByRole("button", { name: "Answer" }).click();
  await page.getByLabel("Meaning of Weird").selectOption("order paid");
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 2 orders" }).waitFor();
  await page.getByRole("button", { name: "Answer" }).waitFor({ state: "detached" });

  await uploadAndCheck(page, { ...file, name: "again.csv" });
  await eventually(() => figure(page, "rows with errors"), "0", "the country is remembered");
});

story("IMP-04 a bad row is corrected where it is shown, another left out; both survive a reload and the next check", { locale: "en" }, async ({ page }) => {
  const rows = ["B-1,2026-02-03,Bowl,1,5.00", "B-2,2026-02-03,Bowl,two,5.00", "B-3,nonsense,Bowl,1,5.00", "B-4,2026-02-03,Bowl,1,5.00"];
  await uploadAndCheck(page, { name: "mend.csv", text: ["Order number,Order date,Item,Quantity,Price", ...rows].join("\n") });
  await eventually(() => figure(page, "rows with errors"), "2");
  await page.getByRole("button", { name: "Correct row 3" }).click();
  const form = page.getByRole("form", { name: "Cells of row 3" });
  await form.getByText("“two” is not a number.").waitFor();
  await eventually(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value), "two", "the wrong cell has the focus");
  await expectAccessible(page);
  await form.getByLabel("Quantity").fill("2x");
  await form.getByRole("button", { name: "Keep the correction" }).click();
  await form.getByText("“2x” is not a number.").waitFor();
  await form.getByLabel("Quantity").fill("2");
  await form.getByRole("button", { name: "Keep the correction" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Leave out row 4" }).click();
  await page.getByText("2 rows were corrected or left out since the check").waitFor();
  await takeScreenshot(page, "import rows mended");

  await page.reload();
  await page.getByText("Left out", { exact: true }).waitFor();
  await page.getByText("Corrected", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Check again" }).click();
  await page.getByRole("button", { name: "Import 3 orders" }).click();
  await page.getByText("4 read = 3 imported + 0 merged + 1 skipped + 0 rejected").waitFor();
  await eventually(() => page.locator("tbody tr", { hasText: "EUR" }).locator("td").first().innerText(), "20.00");
});

story("IMP-01 a workbook is read as it is, and another of its sheets on a click", { locale: "en" }, async ({ page }) => {
  const sheet = (name: string, number: string) => ({
    name,
    rows: [
      ["Order number", "Order date", "Item", "Quantity", "Price"],
      [number, { serial: 46_056.5 }, "Bowl", 2, 12.5],
    ],
  });
  await choose(page, { name: "orders.xlsx", text: workbook([sheet("January", "J-1"), sheet("February", "F-1")]) });
  await eventually(() => page.getByLabel("Sheet").inputValue(), "January");
  await page.getByText("2026-02-03 12:00:00", { exact: true }).waitFor();
  await page.getByLabel("Sheet").selectOption("February");
  await page.getByText("F-1", { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 1 order" }).click();
  await page.getByText("1 read = 1 imported + 0 merged + 0 skipped + 0 rejected").waitFor();
});
