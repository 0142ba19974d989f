import assert from "node:assert/strict";
import { test } from "node:test";
import { formatCalendarDay } from "../../../i18n/format.ts";
import { texts as words } from "../../../i18n/admin/order-words.en.ts";
import { texts as en } from "../../../i18n/admin/orders.en.ts";
import { texts as fr } from "../../../i18n/admin/orders.fr.ts";
import { texts as ro } from "../../../i18n/admin/orders.ro.ts";
import { parseQuery } from "../../../server/domain/query-language.ts";
import { describePart, type Describer } from "./describe-query.ts";

function chip(q: string, texts: Describer["texts"]): string {
  const parsed = parseQuery(q, { locale: "en" });
  assert.ok(parsed.ok && parsed.query);
  return (
    describePart(parsed.query, {
      texts,
      words,
      statusLabel: (code) => code,
      methodLabel: (_field, code) => code,
      country: (code) => code,
      day: (day) => formatCalendarDay(day, "en"),
    }).split(/ ?: /)[1] ?? ""
  );
}

const cases: [q: string, en: string, fr: string, ro: string][] = [
  ["created:>=2026-11-21", "since 21/11/2026", "depuis 21/11/2026", "începând cu 21/11/2026"],
  ["created:>2026-11-21", "after 21/11/2026", "après 21/11/2026", "după 21/11/2026"],
  ["created:<2026-11-21", "before 21/11/2026", "avant 21/11/2026", "înainte de 21/11/2026"],
  ["created:<=2026-11-21", "up to 21/11/2026", "jusqu’à 21/11/2026", "până la 21/11/2026"],
  ["created:>=-7d", "since 7 days ago", "depuis 7 jours", "de 7 zile încoace"],
  ["created:>-1w", "less than a week ago", "il y a moins d’une semaine", "acum mai puțin de o săptămână"],
  ["created:<-3d", "more than 3 days ago", "il y a plus de 3 jours", "acum mai mult de 3 zile"],
  ["total:>100", "over 100", "plus de 100", "peste 100"],
];
for (const [q, ...expected] of cases) {
  test(`${q} reads “${expected[0]}”`, () => assert.deepEqual([en, fr, ro].map((texts) => chip(q, texts).replaceAll(/[\u00a0\u202f]/g, " ")), expected));
}
