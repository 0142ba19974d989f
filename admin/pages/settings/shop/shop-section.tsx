import "@mantine/core/styles/Switch.layer.css";
import { NativeSelect, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { localeNames, locales } from "../../../../i18n/locale.ts";
import type { StoreSettings } from "../../../api/types.gen.ts";
import { useTexts } from "../../../language/texts.ts";
import { meQuery } from "../../../session.ts";
import { Card } from "../../../ui/page.tsx";
import { CountrySelect } from "../../../forms/country-select.tsx";
import { DocumentForm } from "../parts/document-form.tsx";
import classes from "../parts/form-grid.module.css";
import { hintBelow } from "../parts/hint-below.ts";
import { settingsTexts } from "../texts.ts";

const timeZones = Intl.supportedValuesOf("timeZone");

export function ShopSection() {
  const { shop: t, sections } = useTexts(settingsTexts);
  const queryClient = useQueryClient();
  return (
    // The frame shows the name, every screen the currency and the time zone.
    <DocumentForm<StoreSettings> documentKey="store" onSaved={() => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })}>
      {({ values, change, errors, locked }) => (
        <>
          <Card title={sections.shop.title}>
            <fieldset className={classes.grid} disabled={locked}>
              <TextInput label={t.name} required maxLength={200} autoComplete="organization" value={values.name} error={errors["name"]} onChange={(event) => change({ name: event.currentTarget.value })} />
              <CountrySelect label={t.country} value={values.country} error={errors["country"]} onChange={(country) => country && change({ country })} />
              <NativeSelect {...hintBelow} label={t.locale} description={t.localeHint} data={locales.map((value) => ({ value, label: localeNames[value] }))} value={values.locale} onChange={(event) => change({ locale: event.currentTarget.value as StoreSettings["locale"] })} />
              <NativeSelect {...hintBelow} label={t.timeZone} description={t.timeZoneHint} data={[...new Set([values.time_zone, ...timeZones])]} value={values.time_zone} error={errors["time_zone"]} onChange={(event) => change({ time_zone: event.currentTarget.value })} />
              <TextInput {...hintBelow} label={t.currency} description={t.currencyHint} required maxLength={3} autoComplete="off" value={values.currency} error={errors["currency"]} onChange={(event) => change({ currency: event.currentTarget.value.toUpperCase() })} />
            </fieldset>
          </Card>
          <Card title={t.pricesTitle}>
            <fieldset className={classes.grid} disabled={locked}>
              <Switch label={t.pricesIncludeTax} description={t.pricesHint} checked={values.prices_include_tax} onChange={(event) => change({ prices_include_tax: event.currentTarget.checked })} />
              <NativeSelect label={t.rounding} data={(["line", "document"] as const).map((value) => ({ value, label: t.roundings[value] }))} value={values.rounding} onChange={(event) => change({ rounding: event.currentTarget.value as StoreSettings["rounding"] })} />
            </fieldset>
          </Card>
        </>
      )}
    </DocumentForm>
  );
}
