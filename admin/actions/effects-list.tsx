import type { Effects, Money, StockEffect } from "../api/contract.ts";
import { useFormat } from "../language/format.ts";
import { useTexts } from "../language/texts.ts";
import type { ShopLists } from "../orders/use-order-words.ts";
import classes from "./effects-list.module.css";
import { actionTexts } from "./texts.ts";

const productsMax = 5;

/** Counts and examples of what will change; what goes below zero stands first. */
export function EffectsList({
  effects,
  count,
  isOne,
  lists,
}: {
  effects: Effects;
  count: number;
  /** Of one order nothing is counted. */ isOne: boolean;
  lists: ShopLists;
}) {
  const t = useTexts(actionTexts);
  const format = useFormat();
  const statusName = (code: string | null) => (code === null ? lists.words.stage.quotation : lists.statusLabel(code));
  const { messages, money } = effects;
  const amounts: [Money, (words: { amount: string }) => string][] = [
    [money.captured, t.effect.captured],
    [money.voided, t.effect.voided],
    [money.refunded, t.effect.refunded],
  ];
  return (
    <div className={classes.effects}>
      {!isOne && <p className={classes.headline}>{t.effect.will({ count })}</p>}
      <ul>
        {effects.status.map(({ from, to, count: orders }) => (
          <li key={`${from} ${to}`}>
            {t.effect.status({ from: statusName(from), to: statusName(to), count: isOne ? null : format.number(orders) })}
          </li>
        ))}
        {amounts
          .filter(([{ amount }]) => amount !== 0)
          .map(([amount, words]) => (
            <li key={words({ amount: "" })}>
              <strong>{words({ amount: format.money(amount) })}</strong>
            </li>
          ))}
        <li>
          {messages.customers > 0 ? t.effect.mails({ count: messages.customers }) : t.effect.noMails}
          {messages.admins > 0 && `, ${t.effect.mailsAdmins({ count: messages.admins })}`}
          {messages.without_address > 0 && (
            <span className={classes.warn}> · {t.effect.withoutAddress({ count: messages.without_address })}</span>
          )}
        </li>
      </ul>
      {effects.stock.length > 0 && <StockTable stock={effects.stock} />}
    </div>
  );
}

function StockTable({ stock }: { stock: readonly StockEffect[] }) {
  const t = useTexts(actionTexts);
  const format = useFormat();
  const sorted = stock.toSorted((a, b) => a.on_hand.after - b.on_hand.after);
  const shown = sorted.slice(0, productsMax);
  return (
    <table className={classes.stock}>
      <caption>{t.effect.stock}</caption>
      <tbody>
        {shown.map(({ variant_id, title, sku, on_hand: { before, after }, reserved }) => (
          <tr key={variant_id} data-below={after < 0 || undefined}>
            <th scope="row">
              {title} <span className="soft">{sku}</span>
            </th>
            <td className="numeric">
              {before === after
                ? t.effect.reserved({ before: format.number(reserved.before), after: format.number(reserved.after) })
                : t.effect.onHand({ before: format.number(before), after: format.number(after) })}
            </td>
            <td>{after < 0 && <strong>! {t.effect.belowZero}</strong>}</td>
          </tr>
        ))}
        {sorted.length > shown.length && (
          <tr>
            <td colSpan={3} className="soft">
              {t.effect.moreProducts({ count: sorted.length - shown.length })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
