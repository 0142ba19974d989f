import { NativeSelect, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { languageTag } from "../../i18n/locale.ts";
import { countryName } from "../../i18n/format.ts";
import type { Address } from "../api/types.gen.ts";
import { useLanguage } from "../language/language.tsx";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./address-fields.module.css";
import { countryCodes } from "../../server/domain/country-codes.ts";

type AddressFieldsProps = {
  value: Address;
  onChange: (address: Address) => void;
  /** By path: "billing_address.postcode". */
  errors?: Readonly<Record<string, string>>;
  prefix: string;
  autoFocus?: boolean;
};
const texts = ["name", "company", "line1", "line2", "postcode", "city", "region", "phone"] as const;

/** An address of any country. Nothing is required: a phone sale often begins with a name and a town. */
export function AddressFields({ value, onChange, errors = {}, prefix, autoFocus = false }: AddressFieldsProps) {
  const { locale } = useLanguage();
  const { address: t } = useTexts(shellTexts);
  const countries = useMemo(() => {
    const named = countryCodes.map((code) => ({ value: code, label: countryName(code, locale) }));
    return [{ value: "", label: "–" }, ...named.toSorted((a, b) => a.label.localeCompare(b.label, languageTag(locale)))];
  }, [locale]);
  return (
    <div className={classes.fields}>
      {texts.map((field) => (
        <TextInput
          key={field}
          className={classes[field]}
          label={t[field]}
          autoComplete="off"
          type={field === "phone" ? "tel" : "text"}
          data-autofocus={(autoFocus && field === "name") || undefined}
          value={value[field] ?? ""}
          error={errors[`${prefix}.${field}`]}
          onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value || null })}
        />
      ))}
      <NativeSelect label={t.country} data={countries} value={value.country ?? ""} error={errors[`${prefix}.country`]} onChange={(event) => onChange({ ...value, country: event.currentTarget.value || null })} />
    </div>
  );
}
