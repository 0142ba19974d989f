import assert from "node:assert/strict";
import { test } from "node:test";
import { formatAmount, formatCalendarDay, formatDate, formatDateTime, formatDay, formatMoney, formatNumber, formatShortCalendarDay } from "./format.ts";
import { matchLocale, type Locale } from "./locale.ts";
import { pluralEn, pluralFr, pluralRo } from "./plural.ts";

/** Intl writes narrow and non-breaking spaces: for comparison they are spaces. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}

const amounts: [locale: Locale, currency: string, amount: number, shown: string][] = [
  ["ro", "RON", 123450, "1.234,50 RON"],
  ["fr", "EUR", 123450, "1 234,50 €"],
  ["fr", "RON", 123450, "1 234,50 RON"],
  ["en", "RON", 123450, "RON 1,234.50"],
  ["en", "GBP", -5, "−£0.05"],
  ["en", "JPY", 1234, "JPY 1,234"],
  ["fr", "TND", 1, "0,001 TND"],
  ["en", "EUR", 9007199254740991, "€90,071,992,547,409.91"],
];
for (const [locale, currency, amount, shown] of amounts) {
  test(`${amount} minor units of ${currency} in ${locale} is ${shown}`, () => {
    assert.equal(plain(formatMoney({ amount, currency }, locale)), shown);
  });
}

test("an amount alone keeps the decimals of its currency", () => {
  assert.equal(formatAmount({ amount: 12990, currency: "RON" }, "ro"), "129,90");
  assert.equal(formatAmount({ amount: 12990, currency: "JPY" }, "en"), "12,990");
});

test("dates are day first, in the time zone of the shop", () => {
  const at = "2026-11-03T22:30:00Z";
  assert.equal(formatDate(at, { locale: "en", timeZone: "UTC" }), "03/11/2026");
  assert.equal(formatDate(at, { locale: "ro", timeZone: "Europe/Bucharest" }), "04.11.2026");
  assert.equal(formatDateTime(at, { locale: "fr", timeZone: "Europe/Paris" }), "03/11/2026, 23:30");
  assert.equal(formatDay(at, { locale: "en", timeZone: "UTC" }, new Date("2026-12-31T00:00:00Z")), "3 Nov");
  assert.equal(formatDay(at, { locale: "en", timeZone: "UTC" }, new Date("2027-01-01T00:00:00Z")), "3 Nov 2026");
});

test("a day of the calendar is written as it is", () => {
  assert.equal(formatCalendarDay("2026-11-03", "ro"), "03.11.2026");
  assert.equal(formatShortCalendarDay("2026-11-03", "en", new Date("2026-12-31T00:00:00Z")), "3 Nov");
});

test("each language has its own plural forms", () => {
  const en = (count: number) => pluralEn(count, { one: "# order", other: "# orders" });
  const fr = (count: number) => plain(pluralFr(count, { one: "# commande", many: "# de commandes", other: "# commandes" }));
  const ro = (count: number) => plain(pluralRo(count, { one: "o comandă", few: "# comenzi", other: "# de comenzi" }));
  assert.deepEqual([0, 1, 2, 1284].map(en), ["0 orders", "1 order", "2 orders", "1,284 orders"]);
  assert.deepEqual([0, 1, 2, 1_000_000].map(fr), ["0 commande", "1 commande", "2 commandes", "1 000 000 de commandes"]);
  assert.deepEqual([0, 1, 2, 19, 20, 21, 100, 101, 120].map(ro), [
    "0 comenzi", "o comandă", "2 comenzi", "19 comenzi", "20 de comenzi", "21 de comenzi", "100 de comenzi", "101 comenzi", "120 de comenzi",
  ]);
});

test("the first preferred language we speak is taken", () => {
  assert.equal(matchLocale(["de-DE", "fr-BE", "en"]), "fr");
  assert.equal(matchLocale(["ro_RO"]), "ro");
  assert.equal(matchLocale(["de"]), "en");
  assert.equal(formatNumber(1234.5, "ro"), "1.234,5");
});
