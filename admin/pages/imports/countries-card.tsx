import { useMemo } from "react";
import { languageTag } from "../../../i18n/locale.ts";
import { fold } from "../../../server/domain/fold.ts";
import { countryCodes } from "../../../server/domain/country-codes.ts";
import { useFormat } from "../../language/format.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import type { ImportChange, UnknownValue } from "./contract.ts";
import { importsTexts } from "./texts.ts";
import classes from "./wizard.module.css";

type CountriesCardProps = {
  unknown: readonly UnknownValue[];
  answered: Readonly<Record<string, string | null>>;
  edit: ((change: ImportChange) => void) | null;
};
const none = "-";

/** Names of countries that no list has: asked once, remembered by the shop. */
export function CountriesCard({ unknown, answered, edit }: CountriesCardProps) {
  const t = useTexts(importsTexts);
  const format = useFormat();
  const { locale } = useLanguage();
  const countries = useMemo(
    () => countryCodes.map((code) => ({ code, name: format.country(code) })).toSorted((a, b) => a.name.localeCompare(b.name, languageTag(locale))),
    [format, locale],
  );
  if (unknown.length === 0 || !edit) return null;
  return (
    <Card title={t.countries.title}>
      <p className={classes.text}>{t.countries.intro}</p>
      <ul className={classes.answersList}>
        {unknown.map(({ value, rows }) => {
          const answer = answered[fold(value)];
          return (
            <li key={value}>
              <span><strong>{value}</strong> <span className="soft">{t.countries.rows({ count: rows })}</span></span>
              <select
                className={classes.select}
                aria-label={t.countries.of({ name: value })}
                data-open={answer === undefined || undefined}
                value={answer === undefined ? "" : answer ?? none}
                onChange={(event) => edit({ mapping: { countries: { [fold(value)]: event.currentTarget.value === none ? null : event.currentTarget.value } } })}
              >
                {answer === undefined && <option value="" disabled>{t.countries.choose}</option>}
                <option value={none}>{t.countries.none}</option>
                {countries.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
              </select>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
