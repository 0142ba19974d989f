import { TextInput } from "@mantine/core";
import type { Address } from "../api/types.gen.ts";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./address-fields.module.css";
import { CountrySelect } from "./country-select.tsx";

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
  const { address: t } = useTexts(shellTexts);
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
      <CountrySelect
        label={t.country}
        none="–"
        value={value.country ?? null}
        error={errors[`${prefix}.country`]}
        onChange={(country) => onChange({ ...value, country })}
      />
    </div>
  );
}
