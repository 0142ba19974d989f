import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "./query-language.ts";
import { parseDateWord, periodOf, periodsOf } from "./query-dates.ts";

const words: [written: string, canonical: string | null][] = [
  ["today", "today"],
  ["Today", "today"],
  ["aujourd'hui", "today"],
  ["AUJOURD’HUI", "today"],
  ["azi", "today"],
  ["astăzi", "today"],
  ["hier", "yesterday"],
  ["ieri", "yesterday"],
  ["cette_semaine", "this_week"],
  ["săptămâna_aceasta", "this_week"],
  ["semaine_dernière", "last_week"],
  ["săptămâna_trecută", "last_week"],
  ["ce_mois", "this_month"],
  ["luna_aceasta", "this_month"],
  ["mois_dernier", "last_month"],
  ["luna_trecută", "last_month"],
  ["cette_année", "this_year"],
  ["anul_acesta", "this_year"],
  ["année_dernière", "last_year"],
  ["anul_trecut", "last_year"],
  ["-7d", "-7d"],
  ["-7D", "-7d"],
  ["-7j", "-7d"],
  ["-7z", "-7d"],
  ["-07d", "-7d"],
  ["-2w", "-2w"],
  ["-2s", "-2w"],
  ["-3m", "-3m"],
  ["-3l", "-3m"],
  ["-1y", "-1y"],
  ["-1a", "-1y"],
  ["-24h", "-24h"],
  ["-24o", "-24h"],
  ["-0d", "-0d"],
  ["-9999d", "-9999d"],
  ["-10000d", null],
  ["7d", null],
  ["-7", null],
  ["-7x", null],
  ["2026", "2026"],
  ["2026-11", "2026-11"],
  ["2026-13", null],
  ["2026-11-21", "2026-11-21"],
  ["2026-02-29", null],
  ["2024-02-29", "2024-02-29"],
  ["21/11/2026", "2026-11-21"],
  ["21.11.2026", "2026-11-21"],
  ["1-2-2026", "2026-02-01"],
  ["11/21/2026", null],
  ["121/1/2026", null],
  ["21/111/2026", null],
  ["2026-1-1", null],
  ["2026-11-21T10:00Z", "2026-11-21T10:00:00Z"],
  ["2026-11-21T10:00:00+02:00", "2026-11-21T08:00:00Z"],
  ["2026-11-21T10:00:00.5Z", "2026-11-21T10:00:00.500Z"],
  ["2026-11-21T10:00", null],
  ["2026-02-29T10:00Z", null],
  ["2026-11-21T25:00Z", null],
  ["soon", null],
  ["", null],
];
for (const [written, canonical] of words) {
  test(`"${written}" is ${canonical ?? "no date"}`, () => assert.equal(parseDateWord(written), canonical));
}

/** Saturday 21 November 2026, 01:30 in Bucharest: still Friday in UTC and in Paris. */
const now = new Date("2026-11-20T23:30:00Z");
const bucharest = { now, timeZone: "Europe/Bucharest" };

const periods: [date: string, timeZone: string, from: string, to: string][] = [
  ["today", "Europe/Bucharest", "2026-11-20T22:00:00.000Z", "2026-11-21T22:00:00.000Z"],
  ["today", "UTC", "2026-11-20T00:00:00.000Z", "2026-11-21T00:00:00.000Z"],
  ["today", "Pacific/Kiritimati", "2026-11-20T10:00:00.000Z", "2026-11-21T10:00:00.000Z"],
  ["today", "Etc/GMT+12", "2026-11-20T12:00:00.000Z", "2026-11-21T12:00:00.000Z"],
  ["yesterday", "Europe/Bucharest", "2026-11-19T22:00:00.000Z", "2026-11-20T22:00:00.000Z"],
  ["this_week", "Europe/Bucharest", "2026-11-15T22:00:00.000Z", "2026-11-22T22:00:00.000Z"],
  ["last_week", "Europe/Bucharest", "2026-11-08T22:00:00.000Z", "2026-11-15T22:00:00.000Z"],
  ["this_month", "Europe/Bucharest", "2026-10-31T22:00:00.000Z", "2026-11-30T22:00:00.000Z"],
  ["last_month", "Europe/Bucharest", "2026-09-30T21:00:00.000Z", "2026-10-31T22:00:00.000Z"], // an hour longer: the clocks went back
  ["this_year", "Europe/Bucharest", "2025-12-31T22:00:00.000Z", "2026-12-31T22:00:00.000Z"],
  ["last_year", "Europe/Bucharest", "2024-12-31T22:00:00.000Z", "2025-12-31T22:00:00.000Z"],
  ["-7d", "Europe/Bucharest", "2026-11-13T22:00:00.000Z", "2026-11-14T22:00:00.000Z"],
  ["-2w", "Europe/Bucharest", "2026-11-06T22:00:00.000Z", "2026-11-07T22:00:00.000Z"],
  ["-1m", "Europe/Bucharest", "2026-10-20T21:00:00.000Z", "2026-10-21T21:00:00.000Z"],
  ["-1y", "Europe/Bucharest", "2025-11-20T22:00:00.000Z", "2025-11-21T22:00:00.000Z"],
  ["-2y", "Europe/Bucharest", "2024-11-20T22:00:00.000Z", "2024-11-21T22:00:00.000Z"],
  ["-24h", "Europe/Bucharest", "2026-11-19T23:30:00.000Z", "2026-11-19T23:30:00.001Z"],
  ["2026", "UTC", "2026-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
  ["2026-02", "UTC", "2026-02-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z"],
  ["2026-12", "UTC", "2026-12-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
  ["2026-03-29", "Europe/Paris", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"], // 23 hours
  ["2026-10-25", "Europe/Paris", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"], // 25 hours
  ["2026-11-21T08:00:00Z", "Europe/Paris", "2026-11-21T08:00:00.000Z", "2026-11-21T08:00:00.001Z"],
  ["-9999y", "UTC", "1900-01-01T00:00:00.000Z", "1900-01-02T00:00:00.000Z"], // before the days a shop meets
  ["2999", "UTC", "2999-01-01T00:00:00.000Z", "2999-12-31T00:00:00.000Z"],
];
for (const [date, timeZone, from, to] of periods) {
  test(`REG-45 ${date} in ${timeZone} is ${from} to ${to}`, () => {
    const period = periodOf(date, { now, timeZone });
    assert.deepEqual([period.from?.toISOString(), period.to?.toISOString()], [from, to]);
  });
}

const tests: [written: string, periods: [from: string | null, to: string | null][]][] = [
  ["created:2026-11-21", [["2026-11-20T22:00:00.000Z", "2026-11-21T22:00:00.000Z"]]],
  ["created:>2026-11-21", [["2026-11-21T22:00:00.000Z", null]]],
  ["created:>=2026-11-21", [["2026-11-20T22:00:00.000Z", null]]],
  ["created:<2026-11-21", [[null, "2026-11-20T22:00:00.000Z"]]],
  ["created:<=2026-11-21", [[null, "2026-11-21T22:00:00.000Z"]]],
  ["created:2026-10..2026-11", [["2026-09-30T21:00:00.000Z", "2026-11-30T22:00:00.000Z"]]],
  ["created:-7d..", [["2026-11-13T22:00:00.000Z", null]]],
  ["created:..yesterday", [[null, "2026-11-20T22:00:00.000Z"]]],
  ["created:2025-01-01,2026-01-01", [["2024-12-31T22:00:00.000Z", "2025-01-01T22:00:00.000Z"], ["2025-12-31T22:00:00.000Z", "2026-01-01T22:00:00.000Z"]]],
  ["paid_at:*", [[null, null]]],
  ["created:>2026-11-21T08:00:00Z", [["2026-11-21T08:00:00.001Z", null]]],
  ["created:<=2026-11-21T08:00:00Z", [[null, "2026-11-21T08:00:00.001Z"]]],
];
for (const [written, expected] of tests) {
  test(`REG-45 ${written} is cut at the midnights of the shop`, () => {
    const answer = parseQuery(written);
    assert.ok(answer.ok && answer.query?.kind === "field");
    const found = periodsOf(answer.query.test, bucharest).map(({ from, to }) => [from?.toISOString() ?? null, to?.toISOString() ?? null]);
    assert.deepEqual(found, expected);
  });
}
