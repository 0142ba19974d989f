import "@mantine/core/styles/Switch.layer.css";
import { NativeSelect, Switch, Textarea, TextInput } from "@mantine/core";
import type { Money } from "../api/contract.ts";
import { DateInput } from "../forms/date-input.tsx";
import { MoneyInput } from "../forms/money-input.tsx";
import { useFormat } from "../language/format.ts";
import { useTexts } from "../language/texts.ts";
import { useStore } from "../session.ts";
import classes from "./act-fields.module.css";
import { type Act, questionsOf } from "./act.ts";
import type { FieldsProps } from "./fields-props.ts";
import { MailPreview } from "./mail-preview.tsx";
import { actionTexts } from "./texts.ts";
import { TrackingFields } from "./tracking-fields.tsx";

/** What the act needs to know: only the questions of this act. */
export function ActFields({ act, ...props }: FieldsProps & { act: Act }) {
  const asks = questionsOf(act);
  return (
    <div className={classes.fields}>
      {asks.payment && <PaymentFields {...props} />}
      {asks.tracking && <ShippingFields {...props} />}
      {asks.stock && <StockChoice {...props} />}
      {asks.message && <MessageFields act={act} {...props} />}
    </div>
  );
}

function PaymentFields({ form, onChange, orders, lists, balance }: FieldsProps) {
  const t = useTexts(actionTexts);
  const store = useStore();
  const currency = balance?.currency ?? store.currency;
  const methods = lists.paymentMethods.map(({ code }) => ({ value: code, label: lists.methodLabel("method", code) }));
  return (
    <div className={classes.grid}>
      <NativeSelect
        label={t.payment.method}
        data={[{ value: "", label: "–" }, ...methods]}
        value={form.method}
        onChange={(event) => onChange({ method: event.currentTarget.value })}
      />
      <DateInput label={t.payment.received} value={form.receivedOn} onChange={(receivedOn) => onChange({ receivedOn })} />
      <TextInput
        label={t.payment.reference}
        maxLength={200}
        value={form.reference}
        onChange={(event) => onChange({ reference: event.currentTarget.value })}
      />
      {orders.length === 1 && (
        <MoneyInput
          label={t.payment.amount}
          description={balance ? <Remainder balance={balance} amount={form.amount} /> : t.payment.amountHint}
          currency={currency}
          autoFocus
          value={form.amount}
          onChange={(amount) => onChange({ amount })}
        />
      )}
    </div>
  );
}

/** What the amount leaves: nothing, a part still to come, or too much. */
function Remainder({ balance, amount }: { balance: Money; amount: number | null }) {
  const t = useTexts(actionTexts);
  const format = useFormat();
  const left = balance.amount - (amount ?? balance.amount);
  const money = format.money({ amount: Math.abs(left), currency: balance.currency });
  if (left === 0) return t.payment.inFull({ amount: format.money(balance) });
  return left > 0 ? t.payment.leaves({ amount: money }) : t.payment.tooMuch({ amount: money });
}

function ShippingFields(props: FieldsProps) {
  const t = useTexts(actionTexts);
  const { form, onChange, orders, lists } = props;
  return (
    <>
      <TextInput
        label={t.shipping.carrier}
        description={orders.length === 1 ? t.shipping.carrierHint : t.shipping.carrierEach}
        list="carriers"
        maxLength={100}
        autoComplete="off"
        value={form.carrier}
        onChange={(event) => onChange({ carrier: event.currentTarget.value })}
      />
      <datalist id="carriers">{lists.carriers.filter(({ active }) => active).map(({ code, name }) => <option key={code} value={name} />)}</datalist>
      <TrackingFields {...props} />
    </>
  );
}

function StockChoice({ form, onChange }: FieldsProps) {
  const t = useTexts(actionTexts);
  return (
    <fieldset className={classes.choice}>
      <legend>{t.stock.label}</legend>
      {(["update", "leave"] as const).map((stock) => (
        <label key={stock}><input type="radio" name="stock" checked={form.stock === stock} onChange={() => onChange({ stock })} />{t.stock[stock]}</label>
      ))}
    </fieldset>
  );
}

function MessageFields({ act, form, onChange, sample }: FieldsProps & { act: Act }) {
  const t = useTexts(actionTexts);
  return (
    <>
      <Switch label={t.message.notify} checked={form.notify} onChange={(event) => onChange({ notify: event.currentTarget.checked })} />
      {form.notify ? (
        <Textarea
          label={t.message.label}
          placeholder={t.message.placeholder}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={5_000}
          value={form.message}
          onChange={(event) => onChange({ message: event.currentTarget.value })}
        />
      ) : (
        <p className="soft">{t.message.off}</p>
      )}
      {form.notify && <MailPreview act={act} form={form} order={sample} />}
    </>
  );
}
