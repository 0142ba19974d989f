import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { StockSettings } from "../../../api/types.gen.ts";
import { useTexts } from "../../../language/texts.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { Card } from "../../../ui/page.tsx";
import { DocumentForm } from "../parts/document-form.tsx";
import fields from "../parts/form-grid.module.css";
import { hintBelow } from "../parts/hint-below.ts";
import classes from "./stock-section.module.css";
import { settingsTexts } from "../texts.ts";

export function StockSection() {
  const { stock: t, sections } = useTexts(settingsTexts);
  return (
    <>
      <DocumentForm<StockSettings> documentKey="stock">
        {({ values, change, errors, locked }) => (
          <Card title={sections.stock.title}>
            <div className={fields.grid}>
              <WholeNumber
                label={t.threshold}
                hint={t.thresholdHint}
                value={values.low_stock_threshold}
                disabled={locked}
                error={errors["low_stock_threshold"]}
                onChange={(low_stock_threshold) => change({ low_stock_threshold })}
              />
            </div>
          </Card>
        )}
      </DocumentForm>
      <Card title={t.ruleTitle}>
        <ul className={classes.rules}>
          <li>{t.reserve}</li>
          <li>{t.ship}</li>
          <li>{t.ask}</li>
        </ul>
        <ButtonLink to="/settings/$section" params={{ section: "statuses" }} variant="default" size="xs">
          {t.toStatuses}
        </ButtonLink>
      </Card>
    </>
  );
}

type WholeNumberProps = { label: string; hint: string; value: number; error: string | undefined; disabled: boolean; onChange: (value: number) => void };

/** What is typed stays as typed; only a whole number is taken. */
function WholeNumber({ label, hint, value, error, disabled, onChange }: WholeNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...hintBelow}
      label={label}
      description={hint}
      inputMode="numeric"
      autoComplete="off"
      disabled={disabled}
      value={typed ?? String(value)}
      error={error}
      onChange={(event) => {
        const text = event.currentTarget.value.replace(/\D/g, "").slice(0, 7);
        setTyped(text === "" ? "" : null);
        if (text !== "") onChange(Number(text));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
