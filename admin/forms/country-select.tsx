import { NativeSelect } from "@mantine/core";
import { useMemo } from "react";
import { countryName } from "../../i18n/format.ts";
import { languageTag } from "../../i18n/locale.ts";
import { countryCodes } from "../../server/domain/country-codes.ts";
import { useLanguage } from "../language/language.tsx";

type CountrySelectProps = {
  label: string;
  value: string | null;
  none?: string;
  error?: string | undefined;
  onChange: (country: string | null) => void;
  disabled?: boolean;
};

/** The countries by their names in this language. */
export function CountrySelect({ label, value, none, error, onChange, disabled = false }: CountrySelectProps) {
  const { locale } = useLanguage();
  const countries = useMemo(() => {
    const named = countryCodes.map((code) => ({ value: code, label: countryName(code, locale) }));
    return named.toSorted((a, b) => a.label.localeCompare(b.label, languageTag(locale)));
  }, [locale]);
  const data = none === undefined ? countries : [{ value: "", label: none }, ...countries];
  return (
    <NativeSelect
      label={label}
      data={data}
      value={value ?? ""}
      error={error}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
