import "@mantine/core/styles/Checkbox.layer.css";
import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { fieldErrors, problemOf } from "../../api/problem.ts";
import type { Address } from "../../api/types.gen.ts";
import { AddressFields } from "../../forms/address-fields.tsx";
import { useTexts } from "../../language/texts.ts";
import { shellTexts } from "../../shell/texts.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useGuardedClose } from "../../ui/use-guarded-close.tsx";
import classes from "./customer-dialog.module.css";
import { useDesk } from "./desk.tsx";
import type { Editable } from "./editable.ts";
import { baseOf, useSaveOrder } from "./use-save-order.tsx";

type Person = Pick<Editable, "customer_name" | "company" | "email" | "phone" | "billing_address" | "shipping_address" | "same_as_billing">;
const personFields = ["customer_name", "company", "email", "phone", "billing_address", "shipping_address", "same_as_billing"] as const;

/** Who ordered and where it goes. Only what was changed is sent, over the version that was read when the window opened. */
export function CustomerDialog({ focus, onClose }: { focus: "billing" | "shipping" | null; onClose: () => void }) {
  const { order, t } = useDesk();
  const { confirm, saveBar } = useTexts(shellTexts);
  const [base] = useState(() => baseOf(order));
  const [form, setForm] = useState<Person>(base.values);
  const { save, saving, error, conflictDialog } = useSaveOrder(onClose);
  const change = (part: Partial<Person>) => setForm((before) => ({ ...before, ...part }));
  const errors = error === undefined ? {} : fieldErrors(problemOf(error));
  const changes = changesOf(base.values, form);
  const isChanged = Object.keys(changes).length > 0;
  const guard = useGuardedClose(() => isChanged, onClose);
  const submit = () => (isChanged ? save(base, changes) : onClose());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  const text = (field: "customer_name" | "company" | "email" | "phone", type = "text") => (
    <TextInput
      label={t.fields[field]}
      type={type}
      autoComplete="off"
      data-autofocus={(focus === null && field === "customer_name") || undefined}
      value={form[field] ?? ""}
      error={errors[field]}
      onChange={({ currentTarget: { value } }) => change({ [field]: field === "customer_name" ? value : value || null })}
    />
  );
  if (conflictDialog) return conflictDialog;
  return (
    <Modal opened onClose={guard.close} closeOnEscape={!guard.asks} title={t.customer.editTitle} size={720} closeButtonProps={{ "aria-label": confirm.close }}>
      <form className={classes.form} onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div className={classes.grid}>
          {text("customer_name")}
          {text("company")}
          {text("email", "email")}
          {text("phone", "tel")}
        </div>
        <fieldset className={classes.address}>
          <legend>{t.address.billing}</legend>
          <AddressFields value={form.billing_address ?? {}} onChange={(billing_address) => change({ billing_address })} errors={errors} prefix="billing_address" autoFocus={focus === "billing"} />
        </fieldset>
        <Checkbox label={t.address.sameAsBilling} checked={form.same_as_billing} onChange={({ currentTarget: { checked } }) => change({ same_as_billing: checked })} />
        {!form.same_as_billing && (
          <fieldset className={classes.address}>
            <legend>{t.address.shipping}</legend>
            <AddressFields value={form.shipping_address ?? {}} onChange={(shipping_address) => change({ shipping_address })} errors={errors} prefix="shipping_address" autoFocus={focus === "shipping"} />
          </fieldset>
        )}
        {error !== undefined && <ProblemNote error={error} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>{confirm.cancel}</Button>
          <Button type="submit" loading={saving}>{saveBar.save}</Button>
        </div>
      </form>
      {guard.question}
    </Modal>
  );
}

function changesOf(before: Editable, form: Person): Partial<Editable> {
  const changed = personFields.filter((field) => JSON.stringify(tidy(before[field])) !== JSON.stringify(tidy(form[field])));
  return Object.fromEntries(
    changed.filter((field) => !(field === "shipping_address" && form.same_as_billing)).map((field) => [field, form[field]]),
  ) as Partial<Editable>;
}

/** An address with empty fields and one without them say the same. */
function tidy(value: Person[keyof Person]): unknown {
  if (typeof value !== "object" || value === null) return value ?? null;
  const entries = Object.entries(value as Address).filter(([, part]) => part !== null && part !== "");
  return entries.length === 0 ? null : Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b)));
}
