import "@mantine/core/styles/Switch.layer.css";
import { NativeSelect, Switch } from "@mantine/core";
import type { Status } from "../../../api/types.gen.ts";
import { useTexts } from "../../../language/texts.ts";
import { ColourField, LabelsFields } from "../parts/fields.tsx";
import { settingsTexts } from "../texts.ts";
import type { RecordForm } from "../../../forms/use-record-form.tsx";
import classes from "../parts/fields.module.css";
import type { StatusValues } from "./status-values.ts";
import { useKindLabel } from "./use-kind-label.ts";

const kinds = ["awaiting_payment", "paid", "in_preparation", "shipped", "finished", "cancelled", "refunded"] as const;

export function StatusFields({ form: { values, change, errors }, row }: { form: RecordForm<StatusValues>; row: Status | null }) {
  const { statuses: t } = useTexts(settingsTexts);
  const kindLabel = useKindLabel();
  const choices = <Code extends string>(labels: Readonly<Record<Code, string>>) =>
    (Object.keys(labels) as Code[]).map((value) => ({ value, label: labels[value] }));
  const flag = (
    field: "hidden_by_default" | "requires_paid" | "requires_tracking" | "notify_customer" | "notify_admins",
    label: string,
    description?: string,
  ) => (
    <Switch
      label={label}
      description={description}
      checked={values[field]}
      onChange={(event) => change({ [field]: event.currentTarget.checked })}
    />
  );
  return (
    <>
      <LabelsFields value={values.labels} errors={errors} onChange={(labels) => change({ labels })} />
      <NativeSelect
        label={t.kind}
        description={row?.built_in ? t.kindFixed : t.kindHint}
        disabled={row?.built_in === true}
        data={kinds.map((value) => ({ value, label: kindLabel(value) }))}
        value={values.kind}
        error={errors["kind"]}
        onChange={(event) => change({ kind: event.currentTarget.value as StatusValues["kind"] })}
      />
      <ColourField value={values.colour} onChange={(colour) => change({ colour })} />
      {flag("hidden_by_default", t.hidden, t.hiddenHint)}
      {flag("requires_paid", t.requiresPaid)}
      {flag("requires_tracking", t.requiresTracking)}
      <NativeSelect
        label={t.dialog}
        data={choices(t.dialogs)}
        value={values.dialog}
        onChange={(event) => change({ dialog: event.currentTarget.value as StatusValues["dialog"] })}
      />
      <NativeSelect
        label={t.stock}
        data={choices(t.stocks)}
        value={values.stock}
        onChange={(event) => change({ stock: event.currentTarget.value as StatusValues["stock"] })}
      />
      <fieldset className={classes.group}>
        <legend>{t.mail}</legend>
        {flag("notify_customer", t.mailTo.customer)}
        {flag("notify_admins", t.mailTo.admins)}
      </fieldset>
    </>
  );
}
