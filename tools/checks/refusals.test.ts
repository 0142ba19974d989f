import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./refusals.ts";

const rules = `
  export const unpaid = { code: "order.not_paid", params: { open: 1 } };
  export const late = early ? null : { code: shipped ? "order.shipped" : "order.not_paid" };
`;
const described = (...codes: string[]): string => `export const table = { ${codes.map((code) => `"${code}": 409`).join(", ")} };`;

async function complaints(tables: Readonly<Record<string, string>>): Promise<string[]> {
  const failures = await rule.run(projectOf({ "server/domain/order-state.ts": rules, ...tables }));
  return failures.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

test("a code without a text is caught where it is used", async () => {
  assert.deepEqual(await complaints({ "i18n/refusals.en.ts": described("order.shipped") }), [
    "server/domain/order-state.ts:2 order.not_paid has no text in i18n/refusals.en.ts",
    "server/domain/order-state.ts:3 order.not_paid has no text in i18n/refusals.en.ts",
  ]);
});

test("a remark may stand in a catalogue of its own", async () => {
  assert.deepEqual(await complaints({ "i18n/refusals.en.ts": described("order.shipped"), "i18n/remarks.en.ts": described("order.not_paid") }), []);
});

test("a refusal without a status is caught", async () => {
  const tables = { "i18n/refusals.en.ts": described("order.not_paid", "order.shipped"), "server/http/errors.ts": described("order.not_paid") };
  assert.deepEqual(await complaints(tables), ["i18n/refusals.en.ts:1 order.shipped has no status in server/http/errors.ts"]);
});

test("a text that nobody says is caught", async () => {
  const tables = { "i18n/refusals.en.ts": described("order.not_paid", "order.shipped", "order.forgotten") };
  assert.deepEqual(await complaints(tables), ["i18n/refusals.en.ts:1 order.forgotten is never used; delete it"]);
});

test("other things that have a code are no refusals", async () => {
  const failures = await rule.run(projectOf({
    "i18n/refusals.en.ts": described(),
    "server/modules/settings/carriers.ts": `const carriers = [{ code: "dpd" }, { code: "fan_courier" }]; const country = { code: "RO" };`,
    "server/domain/order.test.ts": rules,
  }));
  assert.deepEqual(failures, []);
});
