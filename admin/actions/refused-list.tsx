import "@mantine/core/styles/Checkbox.layer.css";
import { Checkbox, TextInput } from "@mantine/core";
import { numberSign } from "../../server/domain/order-number.ts";
import type { RefusedOrder } from "../api/contract.ts";
import { useFormat } from "../language/format.ts";
import { useTexts } from "../language/texts.ts";
import { useMe } from "../session.ts";
import { type Act, needsNothing, wayAround } from "./act.ts";
import type { ActionForm } from "./action-request.ts";
import classes from "./refused-list.module.css";
import { actionTexts } from "./texts.ts";

const numbersMax = 12;

type RefusedListProps = {
  act: Act;
  refused: readonly RefusedOrder[];
  count: number;
  /** Of one order neither count nor number is told. */ isOne: boolean;
  form: ActionForm;
  onChange: (change: Partial<ActionForm>) => void;
};

/** Orders that stay as they are: those that are stopped, by reason and each named, with the way around it for who has the right; those that need nothing. */
export function RefusedList({ act, refused, count, isOne, form, onChange }: RefusedListProps) {
  const t = useTexts(actionTexts);
  const { permissions } = useMe();
  const may = (permission: string) => permissions.includes(permission);
  const ways = new Set(refused.map(({ code }) => wayAround(code, act.action, may)));
  // Of more than the 500 that come along, only the sum is known.
  const isComplete = refused.length === count;
  const [already, stopped] = isComplete
    ? [refused.filter(({ code }) => needsNothing(code, act.action)), refused.filter(({ code }) => !needsNothing(code, act.action))]
    : [[], refused];
  const asksMoney = form.money !== null || refused.some(({ code }) => code === "order.paid_needs_refund");
  return (
    <>
      {stopped.length > 0 && (
        <div className={classes.refused}>
          {isOne
            ? <p className={classes.headline}>{stopped[0]?.message}</p>
            : <><p className={classes.headline}>{t.refused.title({ count: isComplete ? stopped.length : count })}</p><Reasons refused={stopped} counted={isComplete} /></>}
        </div>
      )}
      {already.length > 0 && <p className={classes.already}>{isOne ? already[0]?.message : <>{t.refused.already({ count: already.length })} <OrderNumbers orders={already} /></>}</p>}
      {(ways.has("backorder") || form.backorder) && <Checkbox label={t.refused.backorder} description={t.refused.backorderHint} checked={form.backorder} onChange={(event) => onChange({ backorder: event.currentTarget.checked })} />}
      {(ways.has("override") || form.override) && <Checkbox label={isOne ? t.refused.overrideOne : t.refused.override} checked={form.override} onChange={(event) => onChange({ override: event.currentTarget.checked })} />}
      {(ways.has("force") || form.force) && <Checkbox label={t.refused.force} description={t.refused.forceHint} checked={form.force} onChange={(event) => onChange({ force: event.currentTarget.checked })} />}
      {(form.override || form.force) && (
        <TextInput label={t.reason} description={t.reasonHint} required={form.force} maxLength={500} value={form.reason} onChange={(event) => onChange({ reason: event.currentTarget.value })} />
      )}
      {asksMoney && <MoneyChoice form={form} onChange={onChange} />}
    </>
  );
}

/** The reason that holds back most orders stands first. */
function Reasons({ refused, counted }: { refused: readonly RefusedOrder[]; counted: boolean }) {
  const t = useTexts(actionTexts);
  const format = useFormat();
  // Each of these names its own amount: a hundred reasons that ask one question.
  const reasonOf = ({ code, message }: RefusedOrder) => (code === "order.paid_needs_refund" && refused.length > 1 ? t.refused.paid : message);
  const groups = [...Map.groupBy(refused, reasonOf)].toSorted(([, a], [, b]) => b.length - a.length);
  return (
    <ul>
      {groups.map(([message, orders]) => (
        <li key={message}>
          {counted && groups.length > 1 && <strong className="numeric">{format.number(orders.length)} · </strong>}
          {message.replace(/\.$/, "")} <OrderNumbers orders={orders} />
        </li>
      ))}
    </ul>
  );
}

function MoneyChoice({ form, onChange }: Pick<RefusedListProps, "form" | "onChange">) {
  const t = useTexts(actionTexts);
  return (
    <fieldset className={classes.choice}>
      <legend>{t.money.label}</legend>
      {(["keep", "refunded"] as const).map((money) => (
        <label key={money}><input type="radio" name="money" checked={form.money === money} onChange={() => onChange({ money })} />{t.money[money]}</label>
      ))}
    </fieldset>
  );
}

export function OrderNumbers({ orders }: { orders: readonly { id: string; number: string | null }[] }) {
  const t = useTexts(actionTexts);
  const shown = orders.slice(0, numbersMax);
  return (
    <span className="soft numeric">
      ({shown.map(({ number, id }) => numberSign(number ?? id)).join(", ")}
      {orders.length > shown.length && ` ${t.refused.more({ count: orders.length - shown.length })}`})
    </span>
  );
}
