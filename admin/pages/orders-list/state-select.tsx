import { useTexts } from "../../language/texts.ts";
import classes from "./state-select.module.css";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

/** First control of the list. Not chosen, it leaves out what the shop hides (shipped and finished); "-" shows every order. */
export function StateSelect({ list }: { list: OrderList }) {
  const t = useTexts(ordersTexts);
  const { lists, status, ask } = list;
  const chosen = status ?? "";
  const known = chosen === "" || chosen === "*" || lists.statuses.some(({ code }) => code === chosen);
  return (
    <label className={classes.state}>
      <span className="visually-hidden">{t.state.label}</span>
      <select value={chosen} onChange={(event) => ask({ status: event.currentTarget.value || undefined, view: undefined })}>
        <option value="">{t.state.default}</option>
        {lists.statuses.map(({ code }) => <option key={code} value={code}>{lists.statusLabel(code)}</option>)}
        {!known && <option value={chosen}>{chosen.split(",").map(lists.statusLabel).join(", ")}</option>}
        <option value="*">{t.state.all}</option>
      </select>
    </label>
  );
}
