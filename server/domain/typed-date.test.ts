import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { monthOf, readDate, type DateOrder } from "./typed-date.ts";
import { zonedTime } from "./zoned-time.ts";

const read: [typed: string, order: DateOrder | null, instant: string][] = [
  ["2010-12-01 08:26:00", null, "2010-12-01T08:26:00.000Z"],
  ["2026-01-15 10:04:09 +0200", null, "2026-01-15T08:04:09.000Z"],
  ["2026-01-15T10:04:09+00:00", null, "2026-01-15T10:04:09.000Z"],
  ["2026-01-15T10:04:09.123456Z", null, "2026-01-15T10:04:09.123Z"],
  ["2026-01-15T10:04:09-0530", null, "2026-01-15T15:34:09.000Z"],
  ["2026-01-15", null, "2026-01-15T00:00:00.000Z"],
  ["2026/1/5 7:05", null, "2026-01-05T07:05:00.000Z"],
  ["20260115", null, "2026-01-15T00:00:00.000Z"],
  ["20260115T100409Z", null, "2026-01-15T10:04:09.000Z"],
  ["12/1/2010 8:26", "mdy", "2010-12-01T08:26:00.000Z"],
  ["12/1/2010 8:26", "dmy", "2010-01-12T08:26:00.000Z"],
  ["13/1/2010", null, "2010-01-13T00:00:00.000Z"],
  ["1/13/2010", null, "2010-01-13T00:00:00.000Z"],
  ["3.3.2026", null, "2026-03-03T00:00:00.000Z"],
  ["01/15/26", null, "2026-01-15T00:00:00.000Z"],
  ["15-01-2026 23:59", null, "2026-01-15T23:59:00.000Z"],
  ["15.01.2026, 23:59:58", null, "2026-01-15T23:59:58.000Z"],
  ["Jan-16-26", null, "2026-01-16T00:00:00.000Z"],
  ["16-Jan-26", null, "2026-01-16T00:00:00.000Z"],
  ["Sep 12, 2026 10:20:30 AM", null, "2026-09-12T10:20:30.000Z"],
  ["Sep 12, 2026 12:20 am", null, "2026-09-12T00:20:00.000Z"],
  ["9/13/2026 12:20 PM", null, "2026-09-13T12:20:00.000Z"],
  ["Mon, 23 Sep 2024 14:21:24 +0000", null, "2024-09-23T14:21:24.000Z"],
  ["16 janv. 2026", null, "2026-01-16T00:00:00.000Z"],
  ["1er août 2026 à 14h05", null, "2026-08-01T14:05:00.000Z"],
  ["lundi 3 février 2026", null, "2026-02-03T00:00:00.000Z"],
  ["16 ianuarie 2026, 09:00", null, "2026-01-16T09:00:00.000Z"],
  ["2 noiembrie 2026", null, "2026-11-02T00:00:00.000Z"],
  ["2026-01-05, 10:00", null, "2026-01-05T10:00:00.000Z"],
  ["2026-01-05 10:00:00 +0000 UTC", null, "2026-01-05T10:00:00.000Z"],
  ["2026-07-05 10:00:00 CEST", null, "2026-07-05T08:00:00.000Z"],
  ["Jan 1, 2026 12:15:03 AM PST", null, "2026-01-01T08:15:03.000Z"],
  ["Mon Jan 05 2026 10:00:00 GMT+0100 (Central European Standard Time)", null, "2026-01-05T09:00:00.000Z"],
  ["March 3rd, 2026", null, "2026-03-03T00:00:00.000Z"],
];
for (const [typed, order, instant] of read) {
  test(`reads ${typed}${order ? ` as ${order}` : ""}`, () => {
    const reading = readDate(typed, order);
    assert.equal(reading.status, "date");
    if (reading.status === "date") assert.equal(new Date(zonedTime("UTC").toInstant(reading.parts)).toISOString(), instant);
  });
}

test("asks which of 03/04/2026 is the month", () => {
  const reading = readDate("03/04/2026 10:00");
  assert.equal(reading.status, "ambiguous");
  assert.deepEqual(reading.status === "ambiguous" && [reading.asDmy.month, reading.asMdy.month], [4, 3]);
});

const refused = [
  "",
  "yesterday",
  "2010-13-01",
  "2010-02-30",
  "31/02/2026",
  "0000-00-00",
  "0000-00-00 00:00:00",
  "2026-01-15 25:00",
  "2026-01-15 10:61",
  "13/13/2026",
  "40513",
  "12:30",
  "2026-01-15 13:00 PM",
  "1/2-2026",
  "Foo 12, 2026",
  "2026-1",
];
for (const typed of refused) test(`refuses ${JSON.stringify(typed)}`, () => assert.equal(readDate(typed).status, "invalid"));
test("a month-first date in a day-first column is refused, not turned round", () => assert.equal(readDate("12/31/2026", "dmy").status, "invalid"));

test("knows the months of the three languages", () => {
  for (const locale of ["en-GB", "fr-FR", "ro-RO"]) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month += 1) {
        const name = format.format(Date.UTC(2026, month - 1, 15)).replace(".", "");
        assert.equal(monthOf(name), month, name);
      }
    }
  }
  assert.equal(monthOf("jui"), null);
});

const zoned: [typed: string, zone: string, instant: string][] = [
  ["2026-01-15 00:30", "Europe/Bucharest", "2026-01-14T22:30:00.000Z"],
  ["2026-07-15 00:30", "Europe/Paris", "2026-07-14T22:30:00.000Z"],
  ["2026-03-29 03:30", "Europe/Bucharest", "2026-03-29T01:30:00.000Z"], // skipped: 03:00 becomes 04:00
  ["2026-10-25 03:30", "Europe/Bucharest", "2026-10-25T00:30:00.000Z"], // twice: the first
  ["2026-10-25 02:30", "Europe/Paris", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25 04:00", "Europe/Bucharest", "2026-10-25T02:00:00.000Z"],
  ["2026-12-31 23:59:59", "Pacific/Kiritimati", "2026-12-31T09:59:59.000Z"],
  ["2026-12-31 23:59:59", "Etc/GMT+12", "2027-01-01T11:59:59.000Z"],
  ["2026-06-01 12:00", "Asia/Kolkata", "2026-06-01T06:30:00.000Z"],
];
for (const [typed, zone, instant] of zoned) {
  test(`${typed} in ${zone}`, () => {
    const reading = readDate(typed);
    assert.ok(reading.status === "date");
    assert.equal(new Date(zonedTime(zone).toInstant(reading.parts)).toISOString(), instant);
  });
}

test("what a zone shows of an instant reads back, outside the repeated hour", () => {
  const zone = zonedTime("Europe/Bucharest");
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Bucharest", dateStyle: "short", timeStyle: "medium" });
  fc.assert(fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (second) => {
    const reading = readDate(format.format(second * 1000));
    assert.ok(reading.status === "date");
    const instant = zone.toInstant(reading.parts);
    assert.ok(instant === second * 1000 || instant === second * 1000 - 3_600_000);
  }));
});

test("never throws", () => {
  fc.assert(fc.property(fc.string(), (typed) => ["date", "ambiguous", "invalid"].includes(readDate(typed).status)));
});
