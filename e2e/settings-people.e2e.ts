import assert from "node:assert/strict";
import { expectAccessible } from "./harness/accessibility.ts";
import { eventually } from "./harness/eventually.ts";
import { askApi, placeOrders, type Placed } from "./harness/shop.ts";
import { signIn, story } from "./harness/story.ts";

story("somebody is invited with a password shown once, and sees only what the role allows", { locale: "en" }, async ({ page, another }) => {
  await page.goto("/admin/settings/team?add=1");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Name").fill("Ioana Marin");
  await drawer.getByLabel("E-mail").fill("ioana@shop.example");
  await drawer.getByLabel("Role").selectOption({ label: "Read only" });
  await drawer.getByRole("button", { name: "Add" }).click();
  const shown = page.getByRole("dialog").filter({ hasText: "shown this once" });
  const password = await shown.locator("code").innerText();
  await expectAccessible(page, { within: "[role=dialog]" });
  await shown.getByRole("button", { name: "I have kept it" }).click();
  await eventually(() => page.getByText(password).count(), 0);

  const hers = await another();
  await hers.context().clearCookies();
  await signIn(hers, { owner: { email: "ioana@shop.example", password } }, "en");
  await hers.goto("/admin/settings/statuses");
  await hers.getByText("Your role may look at the settings, but not change them.").waitFor();
  await hers.getByText("Awaiting payment").first().waitFor();
  await eventually(() => hers.getByRole("button", { name: "Add a status" }).count(), 0);
  await hers.goto("/admin/settings");
  await hers.getByRole("link", { name: /^Team/ }).waitFor();
  await eventually(() => hers.getByRole("link", { name: /^API keys/ }).count(), 0);
  await hers.goto("/admin/products");
  await hers.getByRole("searchbox", { name: "Search products" }).waitFor();
  await eventually(() => hers.getByRole("button", { name: "Add a product" }).count(), 0);
});

story("ASG-04 an operator who has left keeps their name on old orders, and is offered for no new one", { locale: "en" }, async ({ page, product }) => {
  const { data } = (await askApi(product, "/operators")) as unknown as { data: { id: string; name: string }[] };
  const luc = data.find(({ name }) => name === "Luc Bertrand");
  assert.ok(luc);
  const [order] = (await placeOrders(product, 1)) as [Placed];
  await askApi(product, "/orders/actions/assign", { ids: [order.id], params: { operator_id: luc.id } });

  await page.goto(`/admin/settings/team?edit=${luc.id}`);
  await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  const question = page.getByRole("dialog").filter({ hasText: "Old orders keep the name." });
  await question.getByRole("button", { name: "Deactivate" }).click();
  await page.getByRole("status").getByText("Luc Bertrand deactivated").waitFor();
  await page.getByRole("listitem").filter({ hasText: "Luc Bertrand" }).getByText("Inactive").waitFor();

  await page.goto(`/admin/orders/${order.id}`);
  await page.getByText("Luc Bertrand").first().waitFor();
  const answer = (await askApi(product, `/orders/${order.id}`)) as unknown as { operator: { name: string } };
  assert.equal(answer.operator.name, "Luc Bertrand");
});

story("a key of the API is made with chosen rights, its secret shown once, and revoked", { locale: "en" }, async ({ page, product }) => {
  await page.goto("/admin/settings/api-keys?add=1");
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("What it is for").fill("Accounting export");
  await drawer.getByLabel("See orders").check();
  await drawer.getByRole("button", { name: "Make the key" }).click();
  const shown = page.getByRole("dialog").filter({ hasText: "shown this once" });
  const secret = await shown.locator("code").innerText();
  const ask = (path: string) => fetch(`${product.url}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });
  assert.equal((await ask("/orders?limit=1")).status, 200);
  assert.equal((await ask("/customers?limit=1")).status, 403);
  await shown.getByRole("button", { name: "I have kept it" }).click();

  await page.getByRole("button", { name: "Revoke Accounting export" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("status").getByText("Accounting export revoked").waitFor();
  assert.equal((await ask("/orders?limit=1")).status, 401);
});

story("the letters of the keyboard are switched off in the profile", { locale: "en" }, async ({ page }) => {
  await page.goto("/admin/settings/profile");
  const letters = page.getByRole("switch", { name: "Single-key shortcuts" });
  await letters.uncheck();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.getByRole("heading", { level: 1, name: "My profile" }).waitFor();
  await letters.check();
});

story(
  "the owner takes a name of their own, which the menu of the account says at once; the own role is another's to change",
  { locale: "en" },
  async ({ page }) => {
    await page.goto("/admin/settings/profile");
    await page.getByRole("link", { name: "Change name or address" }).click();
    const drawer = page.getByRole("dialog");
    assert.equal(await drawer.getByLabel("Role").isDisabled(), true);
    await drawer.getByText("Only another owner can change your own role.").waitFor();
    await drawer.getByLabel(/^Name/).fill("Ana Popescu");
    await drawer.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Account of Ana Popescu" }).waitFor();
  },
);
