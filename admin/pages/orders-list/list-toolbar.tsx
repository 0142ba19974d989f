import { IconArrowsSort } from "@tabler/icons-react";
import { useTexts } from "../../language/texts.ts";
import type { ColumnId } from "./columns.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import type { Describer } from "./describe-query.ts";
import { FilterChips } from "./filter-chips.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import classes from "./list-toolbar.module.css";
import { ProductSearch } from "./product-search.tsx";
import { SaveView } from "./save-view.tsx";
import { SearchBox } from "./search-box.tsx";
import { StateSelect } from "./state-select.tsx";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

type ListToolbarProps = {
  list: OrderList;
  describer: Describer;
  columns: readonly ColumnId[];
  onColumns: (columns: readonly ColumnId[]) => void;
  errorId: string | undefined;
};

/** The question: state first, then words, then products; under it the same as chips, and what it leaves out. */
export function ListToolbar({ list, describer, columns, onColumns, errorId }: ListToolbarProps) {
  const t = useTexts(ordersTexts);
  return (
    <div className={classes.toolbar}>
      <div className={classes.controls}>
        <StateSelect list={list} />
        <SearchBox list={list} describer={describer} errorId={errorId} />
        <ProductSearch list={list} />
        <div className={classes.buttons}>
          <FilterPanel list={list} describer={describer} />
          <span className={classes.wideOnly}><ColumnsMenu columns={columns} onChange={onColumns} /></span>
          <SortSelect list={list} />
        </div>
      </div>
      <div className={classes.under}>
        <FilterChips list={list} describer={describer} />
        {list.everywhere && <span className="soft">{t.searchingAll}</span>}
        <HiddenNote list={list} />
        <span className={classes.end}><SaveView list={list} columns={columns} /></span>
      </div>
    </div>
  );
}

/** "9 shipped or finished hidden – show": nothing disappears without saying so, money due least of all. */
function HiddenNote({ list }: { list: OrderList }) {
  const t = useTexts(ordersTexts);
  const hidden = list.query.data?.hidden;
  if (!hidden || hidden.count === 0 || list.status !== undefined) return null;
  return (
    <span className="soft">
      {t.hidden({ count: hidden.count })}
      {hidden.unpaid > 0 && (
        <>
          , <strong>{t.hiddenUnpaid({ count: hidden.unpaid })}</strong>
        </>
      )}{" "}
      –{" "}
      <button type="button" className={classes.show} onClick={() => list.ask({ status: "*" })}>
        {t.hiddenShow}
      </button>
    </span>
  );
}

/** On a phone the column heads are not there to be clicked. */
function SortSelect({ list }: { list: OrderList }) {
  const t = useTexts(ordersTexts);
  const sorts = { "-created": t.sort.newest, created: t.sort.oldest, "-total": t.sort.highest, total: t.sort.lowest };
  return (
    <label className={classes.sort}>
      <span className="visually-hidden">{t.sort.label}</span>
      <IconArrowsSort size={18} aria-hidden="true" />
      <select value={list.search.sort ?? "-created"} onChange={({ currentTarget: { value } }) => list.ask({ sort: value === "-created" ? undefined : value })}>
        {Object.entries(sorts).map(([sort, label]) => <option key={sort} value={sort}>{label}</option>)}
      </select>
    </label>
  );
}
