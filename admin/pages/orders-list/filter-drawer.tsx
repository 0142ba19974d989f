import { Button, Drawer, TextInput, useMatches } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { formatAmount, parseAmount } from "../../../server/domain/currency.ts";
import { knownCodes } from "../../../server/domain/query-values.ts";
import { DateInput } from "../../forms/date-input.tsx";
import { MoneyInput } from "../../forms/money-input.tsx";
import { useTexts } from "../../language/texts.ts";
import { useStore } from "../../session.ts";
import { shellTexts } from "../../shell/texts.ts";
import { usedValuesQuery } from "../../api/orders.ts";
import { describeCode, type Describer } from "./describe-query.ts";
import { emptyForm, type FilterForm, listFields, type ListField, type RangeField, readForm, textFields, writeForm } from "./filter-form.ts";
import classes from "./filter-drawer.module.css";
import { TagFilter } from "./tag-filter.tsx";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

type FilterDrawerProps = { list: OrderList; describer: Describer; onClose: () => void };

/** Every field of the search as a form, for who does not want to write it. On a phone it comes up from below. */
export function FilterDrawer({ list, describer, onClose }: FilterDrawerProps) {
  const t = useTexts(ordersTexts);
  const { confirm } = useTexts(shellTexts);
  const position = useMatches({ base: "bottom", sm: "right" }) as "bottom" | "right";
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t.filter.title}
      position={position}
      size={position === "bottom" ? "85dvh" : 440}
      closeButtonProps={{ "aria-label": confirm.close }}
    >
      <FilterFields list={list} describer={describer} onDone={onClose} />
    </Drawer>
  );
}

function FilterFields({ list, describer, onDone }: { list: OrderList; describer: Describer; onDone: () => void }) {
  const t = useTexts(ordersTexts);
  const [form, setForm] = useState<FilterForm>(() => (list.parsed.ok ? readForm(list.parsed.query) : emptyForm));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    list.ask({ q: writeForm(form) || undefined, view: undefined });
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <RangeFields field="created" form={form} onChange={setForm} />
      <AmountFields form={form} onChange={setForm} />
      <TagFilter tags={list.lists.tags} form={form} onChange={setForm} />
      {listFields.map((field) => (
        <ChoiceFields key={field} field={field} list={list} describer={describer} form={form} onChange={setForm} />
      ))}
      <RangeFields field="paid_at" form={form} onChange={setForm} />
      <p className="soft">{t.filter.typeAndEnter}</p>
      {textFields.map((field) => (
        <TextInput
          key={field}
          label={t.fields[field]}
          value={form.texts[field]}
          onChange={(event) => setForm({ ...form, texts: { ...form.texts, [field]: event.currentTarget.value } })}
        />
      ))}
      <div className={classes.actions}>
        <Button variant="default" onClick={() => setForm({ ...emptyForm, rest: form.rest })}>
          {t.filter.reset}
        </Button>
        <Button type="submit">{t.filter.apply}</Button>
      </div>
    </form>
  );
}

type FieldProps = { form: FilterForm; onChange: (form: FilterForm) => void };

function RangeFields({ field, form, onChange }: FieldProps & { field: Exclude<RangeField, "total"> }) {
  const t = useTexts(ordersTexts);
  const range = form.ranges[field];
  const set = (change: Partial<typeof range>) => onChange({ ...form, ranges: { ...form.ranges, [field]: { ...range, ...change } } });
  const day = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);
  return (
    <fieldset className={classes.group}>
      <legend>{t.fields[field]}</legend>
      <div className={classes.pair}>
        <DateInput label={t.filter.from} value={day(range.from)} onChange={(value) => set({ from: value ?? "" })} />
        <DateInput label={t.filter.to} value={day(range.to)} onChange={(value) => set({ to: value ?? "" })} />
      </div>
    </fieldset>
  );
}

/** Whatever way it is typed, the search keeps plain decimals. */
function AmountFields({ form, onChange }: FieldProps) {
  const t = useTexts(ordersTexts);
  const { currency } = useStore();
  const { total } = form.ranges;
  const set = (change: Partial<typeof total>) => onChange({ ...form, ranges: { ...form.ranges, total: { ...total, ...change } } });
  const amountOf = (text: string) => parseAmount(text, currency)?.amount ?? null;
  const textOf = (amount: number | null) => (amount === null ? "" : formatAmount({ amount, currency }));
  return (
    <fieldset className={classes.group}>
      <legend>{t.fields.total}</legend>
      <div className={classes.pair}>
        <MoneyInput label={t.filter.from} currency={currency} value={amountOf(total.from)} onChange={(amount) => set({ from: textOf(amount) })} />
        <MoneyInput label={t.filter.to} currency={currency} value={amountOf(total.to)} onChange={(amount) => set({ to: textOf(amount) })} />
      </div>
    </fieldset>
  );
}

function ChoiceFields({ field, list, describer, form, onChange }: FieldProps & { field: ListField; list: OrderList; describer: Describer }) {
  const t = useTexts(ordersTexts);
  const options = useOptions(field, list, describer);
  const chosen = form.lists[field];
  const all = [...options, ...chosen.filter((value) => !options.some(({ code }) => code === value)).map((code) => ({ code, label: code }))];
  if (all.length === 0) return null;
  const toggle = (code: string, on: boolean) =>
    onChange({ ...form, lists: { ...form.lists, [field]: on ? [...chosen, code] : chosen.filter((other) => other !== code) } });
  return (
    <fieldset className={classes.group}>
      <legend>{field === "is" ? t.filter.oneClick : t.fields[field]}</legend>
      <div className={classes.choices}>
        {all.map(({ code, label }) => (
          <label key={code} className={classes.choice}>
            <input type="checkbox" checked={chosen.includes(code)} onChange={(event) => toggle(code, event.currentTarget.checked)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function useOptions(field: ListField, { lists }: OrderList, describer: Describer): { code: string; label: string }[] {
  const isOpen = field === "origin" || field === "channel" || field === "country";
  const { data: used = [] } = useQuery({ ...usedValuesQuery(isOpen ? field : "origin"), enabled: isOpen });
  const named = (items: readonly { name: string }[]) => items.map(({ name }) => ({ code: name, label: name }));
  const coded = (codes: readonly string[]) => codes.map((code) => ({ code, label: describeCode(field, code, describer) }));
  switch (field) {
    case "is":
      return coded(["unpaid", "paid", "late", "locked", "archived", "mismatch"]);
    case "operator":
      return [...coded(["me", "nobody"]), ...named(lists.operators)];
    case "team":
      return named(lists.teams);
    case "carrier":
      return named(lists.carriers);
    case "method":
      return coded(lists.paymentMethods.map(({ code }) => code));
    case "shipping":
      return coded(lists.shippingMethods.map(({ code }) => code));
    case "origin":
    case "channel":
    case "country":
      return coded(used);
    default:
      return coded(knownCodes(field, {}));
  }
}
