import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AssertionFailure } from "./assert.ts";
import { addDays, addMonths, dayAt, isDay, limitsOfDay, startOfDay, startOfMonth, startOfWeek, startOfYear } from "./shop-day.ts";

const starts: [day: string, timeZone: string, instant: string][] = [
  ["2026-11-21", "UTC", "2026-11-21T00:00:00.000Z"],
  ["2026-11-21", "Europe/Bucharest", "2026-11-20T22:00:00.000Z"],
  ["2026-07-14", "Europe/Paris", "2026-07-13T22:00:00.000Z"],
  ["2026-11-21", "Pacific/Kiritimati", "2026-11-20T10:00:00.000Z"], // UTC+14
  ["2026-11-21", "Etc/GMT+12", "2026-11-21T12:00:00.000Z"], // UTC-12
  ["2026-11-21", "Asia/Kathmandu", "2026-11-20T18:15:00.000Z"],
  ["2026-11-21", "America/St_Johns", "2026-11-21T03:30:00.000Z"],
  ["2026-03-29", "Europe/Bucharest", "2026-03-28T22:00:00.000Z"], // clocks go forward at 03:00
  ["2026-03-30", "Europe/Bucharest", "2026-03-29T21:00:00.000Z"],
  ["2026-10-25", "Europe/Bucharest", "2026-10-24T21:00:00.000Z"], // and back at 04:00
  ["2026-10-26", "Europe/Bucharest", "2026-10-25T22:00:00.000Z"],
  ["2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00.000Z"], // its midnight does not exist: it begins at 01:00
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  ["2026-11-01", "America/Havana", "2026-11-01T04:00:00.000Z"], // its midnight comes twice: the first counts
  ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"], // a day that never was
  ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
];
for (const [day, timeZone, instant] of starts) {
  test(`REG-45 ${day} begins in ${timeZone} at ${instant}`, () => assert.equal(startOfDay(day, timeZone).toISOString(), instant));
}

const lengths: [day: string, timeZone: string, hours: number][] = [
  ["2026-11-21", "Europe/Paris", 24], ["2026-03-29", "Europe/Paris", 23], ["2026-10-25", "Europe/Paris", 25],
  ["2024-04-26", "Africa/Cairo", 23], ["2026-11-01", "America/Havana", 25], ["2011-12-30", "Pacific/Apia", 0], ["2026-04-05", "Australia/Lord_Howe", 24.5],
];
for (const [day, timeZone, hours] of lengths) {
  test(`REG-45 ${day} in ${timeZone} has ${hours} hours`, () => {
    const { from, to } = limitsOfDay(day, timeZone);
    assert.equal((to.getTime() - from.getTime()) / 3_600_000, hours);
  });
}

test("REG-45 an instant belongs to the day of the shop, not of UTC", () => {
  const lateEvening = new Date("2026-11-20T22:30:00Z");
  assert.equal(dayAt(lateEvening, "Europe/Bucharest"), "2026-11-21");
  assert.equal(dayAt(lateEvening, "Europe/Paris"), "2026-11-20");
  assert.equal(dayAt(lateEvening, "Pacific/Kiritimati"), "2026-11-21");
  assert.equal(dayAt(lateEvening, "Etc/GMT+12"), "2026-11-20");
});

test("REG-45 every instant lies within the limits of its day", () => {
  const zone = fc.constantFrom(
    "Europe/Bucharest",
    "Europe/Paris",
    "Pacific/Kiritimati",
    "Etc/GMT+12",
    "America/Havana",
    "Asia/Tehran",
    "Africa/Cairo",
    "Australia/Lord_Howe",
  );
  const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, zone, (at, timeZone) => {
      const { from, to } = limitsOfDay(dayAt(at, timeZone), timeZone);
      assert.ok(from <= at && at < to, `${at.toISOString()} ${timeZone}`);
    }),
  );
});

test("days, weeks, months and years are counted on the calendar", () => {
  assert.equal(addDays("2026-02-28", 1), "2026-03-01");
  assert.equal(addDays("2024-02-28", 1), "2024-02-29");
  assert.equal(addDays("2026-01-01", -1), "2025-12-31");
  assert.equal(addMonths("2026-01-31", 1), "2026-02-28");
  assert.equal(addMonths("2024-01-31", 1), "2024-02-29");
  assert.equal(addMonths("2026-01-15", -2), "2025-11-15");
  assert.equal(addMonths("2024-02-29", -12), "2023-02-28");
  assert.equal(addMonths("2026-12-31", 1), "2027-01-31");
  assert.equal(startOfWeek("2026-11-21"), "2026-11-16"); // a Saturday
  assert.equal(startOfWeek("2026-11-22"), "2026-11-16"); // a Sunday
  assert.equal(startOfWeek("2026-11-16"), "2026-11-16"); // a Monday
  assert.equal(startOfMonth("2026-11-21"), "2026-11-01");
  assert.equal(startOfYear("2026-11-21"), "2026-01-01");
});

test("a day that does not exist is no day", () => {
  for (const day of ["2026-02-28", "2024-02-29", "1999-12-31", "1900-01-01", "2999-12-31"]) assert.equal(isDay(day), true, day);
  for (const text of ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "21-11-2026", "2026-11-21T00:00", "1899-12-31", "3000-01-01", "0026-11-21", ""]) {
    assert.equal(isDay(text), false, text);
    assert.throws(() => startOfDay(text, "UTC"), AssertionFailure);
  }
});
