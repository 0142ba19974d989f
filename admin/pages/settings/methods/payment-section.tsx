import "@mantine/core/styles/Switch.layer.css";
import { Switch } from "@mantine/core";
import { useId } from "react";
import type { PaymentMethod } from "../../../api/types.gen.ts";
import { useLanguage } from "../../../language/language.tsx";
import { useTexts } from "../../../language/texts.ts";
import { paymentMethodsQuery } from "../api.ts";
import { CodedSection } from "../parts/coded-section.tsx";
import { LabelsFields } from "../parts/fields.tsx";
import fields from "../parts/fields.module.css";
import { SimpleRemoval } from "../parts/simple-removal.tsx";
import { settingsTexts } from "../texts.ts";
import type { RecordForm } from "../../../forms/use-record-form.tsx";

type Confirmation = "hold" | "confirm";
type PaymentValues = Pick<PaymentMethod, "labels" | "active"> & { readonly confirmation: Confirmation };

const empty: PaymentValues = { labels: { en: "", fr: "", ro: "" }, confirmation: "hold", active: true };

export function PaymentSection() {
  const t = useTexts(settingsTexts);
  const { locale } = useLanguage();
  return (
    <CodedSection
      path="/payment-methods"
      entity="payment_method"
      query={paymentMethodsQuery}
      words={{ ...t.payment, list: t.sections["payment-methods"].title }}
      rowOf={({ labels, confirmation, active }) => ({
        name: labels[locale],
        title: labels[locale],
        detail: t.payment.confirmationShort[confirmationOf(confirmation)],
        end: active ? undefined : t.inactive,
        quiet: !active,
      })}
      valuesOf={({ labels, confirmation, active }): PaymentValues => ({ labels, confirmation: confirmationOf(confirmation), active })}
      empty={empty}
      nameOf={({ labels }) => labels.en}
      Fields={PaymentFields}
      Removal={PaymentRemoval}
    />
  );
}

function confirmationOf(code: string): Confirmation {
  return code === "confirm" ? "confirm" : "hold";
}

function PaymentFields({ form: { values, change, errors } }: { form: RecordForm<PaymentValues> }) {
  const { active, payment: t } = useTexts(settingsTexts);
  const name = useId();
  return (
    <>
      <LabelsFields value={values.labels} errors={errors} onChange={(labels) => change({ labels })} />
      <fieldset className={fields.group}>
        <legend>{t.confirmation}</legend>
        {(["hold", "confirm"] as const).map((code) => (
          <label key={code} className={fields.choice}>
            <input type="radio" name={name} checked={values.confirmation === code} onChange={() => change({ confirmation: code })} />
            {t.confirmations[code]}
          </label>
        ))}
        <p className={fields.hint}>{t.confirmationHint}</p>
      </fieldset>
      <Switch label={active} description={t.activeHint} checked={values.active} onChange={(event) => change({ active: event.currentTarget.checked })} />
    </>
  );
}

function PaymentRemoval({ row, ...rest }: { row: PaymentMethod; name: string; onDone: () => void; onClose: () => void }) {
  const { payment: t } = useTexts(settingsTexts);
  return <SimpleRemoval path={`/payment-methods/${row.code}`} text={t.removeText} {...rest} />;
}
