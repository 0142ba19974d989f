import "@mantine/core/styles/Switch.layer.css";
import { NativeSelect, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ShippingMethod } from "../../../api/types.gen.ts";
import { MoneyInput } from "../../../forms/money-input.tsx";
import { useFormat } from "../../../language/format.ts";
import { useLanguage } from "../../../language/language.tsx";
import { useTexts } from "../../../language/texts.ts";
import { useStore } from "../../../session.ts";
import { carriersQuery, shippingMethodsQuery } from "../api.ts";
import { CodedSection } from "../parts/coded-section.tsx";
import { LabelsFields } from "../parts/fields.tsx";
import { SimpleRemoval } from "../parts/simple-removal.tsx";
import { settingsTexts } from "../texts.ts";
import type { RecordForm } from "../../../forms/use-record-form.tsx";

/** Null while what is typed cannot be taken as an amount: the server then names the field. */
type ShippingValues = Pick<ShippingMethod, "labels" | "carrier" | "tracked" | "active"> & { readonly price_amount: number | null };

const empty: ShippingValues = { labels: { en: "", fr: "", ro: "" }, carrier: null, price_amount: 0, tracked: true, active: true };

export function ShippingSection() {
  const t = useTexts(settingsTexts);
  const { locale } = useLanguage();
  const { currency } = useStore();
  const format = useFormat();
  const carriers = useQuery(carriersQuery).data ?? [];
  const detail = ({ price_amount, carrier, tracked }: ShippingMethod) => [
    price_amount === 0 ? t.shipping.free : format.money({ amount: price_amount, currency }),
    ...(carrier ? [carriers.find(({ code }) => code === carrier)?.name ?? carrier] : []),
    ...(tracked ? [] : [t.shipping.untracked]),
  ];
  return (
    <CodedSection
      path="/shipping-methods"
      entity="shipping_method"
      query={shippingMethodsQuery}
      words={{ ...t.shipping, list: t.sections["shipping-methods"].title }}
      rowOf={(method) => ({
        name: method.labels[locale],
        title: method.labels[locale],
        detail: detail(method).join(" · "),
        end: method.active ? undefined : t.inactive,
        quiet: !method.active,
      })}
      valuesOf={({ labels, carrier, price_amount, tracked, active }): ShippingValues => ({
        labels,
        carrier,
        price_amount,
        tracked,
        active,
      })}
      empty={empty}
      nameOf={({ labels }) => labels.en}
      Fields={ShippingFields}
      Removal={ShippingRemoval}
    />
  );
}

function ShippingFields({ form: { values, change, errors } }: { form: RecordForm<ShippingValues> }) {
  const t = useTexts(settingsTexts);
  const { currency } = useStore();
  const carriers = useQuery(carriersQuery).data ?? [];
  return (
    <>
      <LabelsFields value={values.labels} errors={errors} onChange={(labels) => change({ labels })} />
      <MoneyInput
        label={t.shipping.price}
        currency={currency}
        required
        value={values.price_amount}
        error={errors["price_amount"]}
        onChange={(price_amount) => change({ price_amount })}
      />
      <NativeSelect
        label={t.shipping.carrier}
        data={[{ value: "", label: t.none }, ...carriers.map(({ code, name }) => ({ value: code, label: name }))]}
        value={values.carrier ?? ""}
        error={errors["carrier"]}
        onChange={(event) => change({ carrier: event.currentTarget.value || null })}
      />
      <Switch
        label={t.shipping.tracked}
        description={t.shipping.trackedHint}
        checked={values.tracked}
        onChange={(event) => change({ tracked: event.currentTarget.checked })}
      />
      <Switch
        label={t.active}
        description={t.payment.activeHint}
        checked={values.active}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
    </>
  );
}

function ShippingRemoval({ row, ...rest }: { row: ShippingMethod; name: string; onDone: () => void; onClose: () => void }) {
  const { payment: t } = useTexts(settingsTexts);
  return <SimpleRemoval path={`/shipping-methods/${row.code}`} text={t.removeText} {...rest} />;
}
