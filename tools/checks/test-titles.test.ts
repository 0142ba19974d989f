import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./test-titles.ts";

const cases: [title: string, count: number][] = [
  ["STA-12 each order gets its own tracking link", 0],
  ["REG-12 the last unit is sold once", 0],
  ["an order with ISO-8859 text is read", 0],
  ["sta-12 each order gets its own tracking link", 1],
  ["STA-1 a row without its zero", 1],
  ["STA12 a row without its hyphen", 1],
  ["STA-12: a row with a colon", 1],
  ["STA-20 a row past the last one", 1],
  ["XYZ-01 a group that does not exist", 1],
];
for (const [title, count] of cases) {
  test(`${count === 0 ? "allowed" : "caught"}: ${title}`, async () => {
    const text = `test(${JSON.stringify(title)}, () => {});`;
    assert.equal((await rule.run(projectOf({ "server/a.test.ts": text }))).length, count);
  });
}

test("a title inside a table of cases is read too", async () => {
  const text = `const cases = [["STA07 one cent short is not paid", 1199]];`;
  assert.equal((await rule.run(projectOf({ "server/a.test.ts": text }))).length, 1);
});

test("a test that is alone or left out is caught", async () => {
  const text = ["only", "skip"].map((way) => `test.${way}("x y", () => {});`).join("\n");
  assert.equal((await rule.run(projectOf({ "server/a.test.ts": text }))).length, 2);
});
