import { NativeSelect, TextInput } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { localeNames, locales } from "../../../i18n/locale.ts";
import type { ActionRequest } from "../../api/contract.ts";
import type { Order } from "../../api/order.ts";
import { CarrierProposals } from "../../orders/carrier-proposals.tsx";
import { Card } from "../../ui/page.tsx";
import { useDesk } from "./desk.tsx";
import { safeLink } from "./safe-link.ts";
import classes from "./side-cards.module.css";
import type { OrderForm } from "./use-order-form.ts";
import { fieldIds } from "./use-order-keys.ts";

/** Who answers for the order, how it is paid and sent, where it came from. */
export function DetailsCard({ form }: { form: OrderForm }) {
  const { t } = useDesk();
  return (
    <>
      <Card title={t.responsible}><Responsible /></Card>
      <Card title={t.deliveryDetails}><DeliveryFields form={form} /></Card>
      <Card title={t.details}><OrderFields form={form} /></Card>
    </>
  );
}

/** Given away at once, and back with Undo (ASG-04). */
function Responsible() {
  const { order, t, lists, may, quick } = useDesk();
  const assign = (params: NonNullable<ActionRequest["params"]>, expect: (before: Order) => Order) => void quick("assign", { params, expect });
  const disabled = !may("orders.write");
  return (
    <div className={classes.fields}>
      <NativeSelect
        id={fieldIds.operator}
        label={t.fields.operator_id}
        disabled={disabled}
        value={order.operator?.id ?? ""}
        data={[
          { value: "", label: lists.words.operator.nobody },
          ...withCurrent(lists.operators, order.operator).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const operator = lists.operators.find(({ id }) => id === value) ?? null;
          assign({ operator_id: value === "" ? null : value }, (before) => ({ ...before, operator }));
        }}
      />
      <NativeSelect
        label={t.fields.team_id}
        disabled={disabled}
        value={order.team?.id ?? ""}
        data={[{ value: "", label: t.noTeam }, ...withCurrent(lists.teams, order.team).map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget: { value } }) => {
          const team = lists.teams.find(({ id }) => id === value) ?? null;
          assign({ team_id: value === "" ? null : value }, (before) => ({ ...before, team }));
        }}
      />
    </div>
  );
}

/** The carrier is one of the list or any name; code or link, and the customer can follow the parcel (DEL-11, DEL-12, DEL-13). */
function DeliveryFields({ form }: { form: OrderForm }) {
  const { order, t, lists } = useDesk();
  const disabled = useReadOnly();
  const { values, change } = form;
  const link = safeLink(order.tracking_url);
  const label = (code: string) => lists.methodLabel("shipping", code);
  return (
    <div className={classes.fields}>
      <NativeSelect label={t.fields.shipping_method} disabled={disabled} data={methodChoices(lists.shippingMethods, values.shipping_method, label)} value={values.shipping_method ?? ""} onChange={({ currentTarget: { value } }) => change({ shipping_method: value || null })} />
      <TextInput label={t.fields.carrier} description={t.carrierHint} disabled={disabled} list="order-carriers" maxLength={100} autoComplete="off" value={values.carrier ?? ""} onChange={({ currentTarget: { value } }) => change({ carrier: value || null })} />
      <datalist id="order-carriers">{lists.carriers.filter(({ active }) => active).map(({ code, name }) => <option key={code} value={name} />)}</datalist>
      <TextInput label={t.fields.tracking_code} disabled={disabled} maxLength={200} autoComplete="off" spellCheck={false} value={values.tracking_code ?? ""} onChange={({ currentTarget: { value } }) => change({ tracking_code: value || null })} />
      {!disabled && values.tracking_code !== null && <div className={classes.proposals}><CarrierProposals code={values.tracking_code} carriers={lists.carriers} current={values.carrier ?? ""} onChoose={(carrier) => change({ carrier })} /></div>}
      <TextInput
        label={t.fields.tracking_url}
        description={t.trackingUrlHint}
        disabled={disabled}
        maxLength={1_000}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        value={values.tracking_url ?? ""}
        error={values.tracking_url && safeLink(values.tracking_url) === null ? t.badLink : undefined}
        onChange={({ currentTarget: { value } }) => change({ tracking_url: value || null })}
      />
      {link && <a className={classes.link} href={link} target="_blank" rel="noopener noreferrer"><IconExternalLink size={16} aria-hidden="true" />{t.openTracking}</a>}
    </div>
  );
}

function OrderFields({ form }: { form: OrderForm }) {
  const { t, lists } = useDesk();
  const disabled = useReadOnly();
  const { values, change } = form;
  const origins = [...new Set([...Object.keys(lists.words.origin), values.origin])];
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t.fields.payment_method}
        disabled={disabled}
        data={methodChoices(lists.paymentMethods, values.payment_method, (code) => lists.methodLabel("method", code))}
        value={values.payment_method ?? ""}
        onChange={({ currentTarget: { value } }) => change({ payment_method: value || null })}
      />
      <NativeSelect
        label={t.fields.origin}
        disabled={disabled}
        data={origins.map((code) => ({ value: code, label: lists.originLabel(code) }))}
        value={values.origin}
        onChange={({ currentTarget: { value } }) => change({ origin: value })}
      />
      <NativeSelect
        label={t.fields.locale}
        disabled={disabled}
        data={locales.map((code) => ({ value: code, label: localeNames[code] }))}
        value={values.locale}
        onChange={({ currentTarget: { value } }) => change({ locale: locales.find((code) => code === value) ?? values.locale })}
      />
    </div>
  );
}

function useReadOnly(): boolean {
  const { order, may } = useDesk();
  return order.locked || !may("orders.write");
}

/** Somebody who has left the shop, or a method that was switched off, still stands on old orders. */
function withCurrent<T extends { id: string; name: string }>(
  list: readonly T[],
  current: { id: string; name: string } | null,
): readonly { id: string; name: string }[] {
  return current && list.every(({ id }) => id !== current.id) ? [...list, current] : list;
}

function methodChoices(
  methods: readonly { code: string; active: boolean }[],
  current: string | null,
  label: (code: string) => string,
): { value: string; label: string }[] {
  const codes = methods.filter(({ active, code }) => active || code === current).map(({ code }) => code);
  if (current !== null && !codes.includes(current)) codes.push(current);
  return [{ value: "", label: "–" }, ...codes.map((code) => ({ value: code, label: label(code) }))];
}
