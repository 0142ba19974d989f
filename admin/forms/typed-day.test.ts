import assert from "node:assert/strict";
import { test } from "node:test";
import { formatCalendarDay } from "../../i18n/format.ts";
import { endOf, moveDay, noonOf, readTypedDay, weeksOf } from "./typed-day.ts";

const typed: [text: string, day: string | null][] = [
  ["21/11/2026", "2026-11-21"],
  ["21.11.2026", "2026-11-21"],
  ["3/4/26", "2026-04-03"],
  ["2026-11-21", "2026-11-21"],
  ["21 noiembrie 2026", "2026-11-21"],
  ["31/02/2026", null],
  ["soon", null],
];
for (const [text, day] of typed) {
  test(`${text} is ${day ?? "no day"}`, () => assert.equal(readTypedDay(text), day));
}

test("what is written reads back as the same day", () => {
  for (const locale of ["en", "fr", "ro"] as const) assert.equal(readTypedDay(formatCalendarDay("2026-03-04", locale)), "2026-03-04");
});

test("a month later is never two months later", () => {
  assert.equal(moveDay("2026-01-31", { months: 1 }), "2026-02-28");
  assert.equal(moveDay("2026-03-01", { days: -1 }), "2026-02-28");
});

test("weeks start on Monday and cover the month", () => {
  const weeks = weeksOf("2026-11-21");
  assert.deepEqual(weeks[0], [null, null, null, null, null, null, "2026-11-01"]);
  assert.equal(weeks.length, 6);
  assert.equal(weeks.flat().filter((day) => day !== null).length, 30);
});

test("noon and the end of a day are those of the shop", () => {
  assert.equal(noonOf("2026-11-30", "Europe/Bucharest"), "2026-11-30T10:00:00.000Z");
  assert.equal(endOf("2026-11-30", "Europe/Bucharest"), "2026-11-30T21:59:59.000Z");
  assert.equal(endOf("2026-11-30", "America/Los_Angeles"), "2026-12-01T07:59:59.000Z");
});
