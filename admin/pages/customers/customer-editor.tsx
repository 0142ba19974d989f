import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { localeNames, locales } from "../../../i18n/locale.ts";
import { post } from "../../api/client.ts";
import type { Customer } from "../../api/types.gen.ts";
import { AddressFields } from "../../forms/address-fields.tsx";
import { CountrySelect } from "../../forms/country-select.tsx";
import { saveWithMerge } from "../../forms/save-with-merge.ts";
import { useRecordForm } from "../../forms/use-record-form.tsx";
import { WordsInput } from "../../forms/words-input.tsx";
import { useTexts } from "../../language/texts.ts";
import { EntryDrawer } from "../../ui/entry-drawer.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { customerQuery } from "./api.ts";
import classes from "./customer-editor.module.css";
import { customersTexts } from "./texts.ts";

type CustomerValues = Pick<
  Customer,
  "name" | "company" | "email" | "phone" | "vat_id" | "country" | "locale" | "tags" | "billing_address" | "shipping_address"
>;
type TextField = "company" | "email" | "phone" | "vat_id";

const empty: CustomerValues = {
  name: "",
  company: null,
  email: null,
  phone: null,
  vat_id: null,
  country: null,
  locale: null,
  tags: [],
  billing_address: null,
  shipping_address: null,
};

function valuesOf({ name, company, email, phone, vat_id, country, locale, tags, billing_address, shipping_address }: Customer): CustomerValues {
  return { name, company, email, phone, vat_id, country, locale, tags, billing_address, shipping_address };
}

/** The card as a form; without a customer, a new one. */
export function CustomerEditor({ customer, onClose }: { customer: Customer | null; onClose: () => void }) {
  const t = useTexts(customersTexts);
  const { values, change, errors, ...form } = useCustomerForm(customer, onClose);
  const text = (field: TextField) => ({
    label: t.fields[field], autoComplete: "off", value: values[field] ?? "", error: errors[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value || null }),
  });
  return (
    <>
      <EntryDrawer
        title={customer ? t.editTitle({ name: customer.name || t.nameless }) : t.newTitle}
        saveLabel={customer ? t.save : t.addShort}
        saving={form.saving}
        error={form.error}
        canSave={form.dirty}
        onSave={form.save}
        onClose={onClose}
      >
        <TextInput
          label={t.fields.name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          value={values.name}
          error={errors["name"]}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput maxLength={200} {...text("company")} />
        <TextInput type="email" maxLength={254} {...text("email")} />
        <TextInput type="tel" maxLength={50} {...text("phone")} />
        <TextInput maxLength={30} {...text("vat_id")} />
        <CountrySelect
          label={t.fields.country}
          none={t.anyCountry}
          value={values.country}
          error={errors["country"]}
          onChange={(country) => change({ country })}
        />
        <NativeSelect
          label={t.fields.locale}
          data={[{ value: "", label: t.anyLanguage }, ...locales.map((value) => ({ value, label: localeNames[value] }))]}
          value={values.locale ?? ""}
          onChange={(event) => change({ locale: event.currentTarget.value || null })}
        />
        <WordsInput
          label={t.fields.tags}
          hint={t.tagsHint}
          words={values.tags}
          error={errors["tags"]}
          onChange={(tags) => change({ tags })}
        />
        {(["billing_address", "shipping_address"] as const).map((field) => (
          <fieldset key={field} className={classes.address}>
            <legend>{t.fields[field]}</legend>
            <AddressFields
              prefix={field}
              value={values[field] ?? {}}
              errors={errors}
              onChange={(address) => change({ [field]: address })}
            />
          </fieldset>
        ))}
      </EntryDrawer>
      {form.conflictDialog}
    </>
  );
}

function useCustomerForm(customer: Customer | null, onClose: () => void) {
  const t = useTexts(customersTexts);
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const labels: Readonly<Record<string, string>> = t.fields;
  return useRecordForm<CustomerValues, Customer>({
    start: customer ? { values: valuesOf(customer), version: `"${customer.version}"` } : { values: empty, version: "" },
    labelOf: (field) => labels[field] ?? field,
    send: async ({ version, before, changes }) => {
      if (customer) return saveWithMerge<Customer>({ path: `/customers/${customer.id}`, version, before, changes });
      return { status: "saved", record: await post<Customer>("/customers", changes), merged: false };
    },
    onSaved: (saved) => {
      queryClient.setQueryData(customerQuery(saved.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ["customer"] });
      const name = saved.name || t.nameless;
      toast({ message: customer ? t.saved({ name }) : t.created({ name }) });
      if (customer) onClose();
      else void navigate({ to: "/customers/$customerId", params: { customerId: saved.id } });
    },
  });
}
