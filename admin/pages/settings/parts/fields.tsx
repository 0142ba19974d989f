import { TextInput } from "@mantine/core";
import { useId } from "react";
import { locales } from "../../../../i18n/locale.ts";
import { colours, type Colour } from "../../../../server/domain/colours.ts";
import type { Labels } from "../../../api/types.gen.ts";
import { useTexts } from "../../../language/texts.ts";
import { settingsTexts } from "../texts.ts";
import classes from "./fields.module.css";

type LabelsFieldsProps = { value: Labels; errors: Readonly<Record<string, string>>; onChange: (labels: Labels) => void };

export function LabelsFields({ value, errors, onChange }: LabelsFieldsProps) {
  const { labels: t } = useTexts(settingsTexts);
  return (
    <fieldset className={classes.group}>
      <legend>{t.legend}</legend>
      <p className={classes.hint}>{t.hint}</p>
      {locales.map((locale, index) => (
        <TextInput
          key={locale}
          data-autofocus={index === 0 || undefined}
          label={t[locale]}
          lang={locale}
          required
          maxLength={80}
          autoComplete="off"
          value={value[locale]}
          error={errors[`labels.${locale}`]}
          onChange={(event) => onChange({ ...value, [locale]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

export function ColourField({ value, onChange }: { value: string; onChange: (colour: Colour) => void }) {
  const { colour: t } = useTexts(settingsTexts);
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend>{t.legend}</legend>
      <div className={classes.colours}>
        {colours.map((colour) => (
          <label key={colour} className={classes.colour} style={{ "--tone": `var(--tone-${colour})` } as React.CSSProperties}>
            <input type="radio" name={name} checked={value === colour} onChange={() => onChange(colour)} />
            <span className={classes.dot} aria-hidden="true" />
            {t[colour]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type CodeFieldProps = { value: string; error: string | undefined; onChange: (code: string) => void };

export function CodeField({ value, error, onChange }: CodeFieldProps) {
  const t = useTexts(settingsTexts);
  const invalid = value !== "" && !/^[a-z][a-z0-9_]{0,39}$/.test(value);
  return (
    <TextInput
      label={t.code}
      description={t.codeHint}
      required
      maxLength={40}
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={error ?? (invalid ? t.codeInvalid : undefined)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
