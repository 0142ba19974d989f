import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { nextAct } from "../../actions/act.ts";
import type { Target } from "../../actions/action-request.ts";
import type { OrderPage, OrderRow } from "../../api/contract.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { CellContext } from "./cell-context.ts";
import type { ColumnId } from "./columns.tsx";
import classes from "./order-rows.module.css";
import { OrderTable } from "./order-table.tsx";
import { Pager } from "./pager.tsx";
import { countSelected, nothingSelected, type Selection, setSelected } from "./selection.ts";
import { steadyRows } from "./steady-rows.ts";
import { ordersTexts } from "./texts.ts";
import { useListKeys } from "./use-list-keys.ts";
import type { OrderList } from "./use-order-list.ts";

const ActionDialog = lazyPart(() => import("../../actions/action-dialog.tsx").then((part) => part.ActionDialog));
const BulkBar = lazyPart(() => import("./bulk-bar.tsx").then((part) => part.BulkBar));
const NoOrders = lazyPart(() => import("./no-orders.tsx").then((part) => part.NoOrders));
const PeekPanel = lazyPart(() => import("./peek-panel.tsx").then((part) => part.PeekPanel));

type OrderRowsProps = { asked: string; question: string; list: OrderList; page: OrderPage; columns: readonly ColumnId[]; selecting: boolean };

/** The rows of one answer: steady while it is read again, ticked, walked by keyboard, looked into. */
export function OrderRows({ asked, question, list, page, columns, selecting }: OrderRowsProps) {
  const t = useTexts(ordersTexts);
  const { rows, added, show } = useSteady(asked, page.data, list.query.isPlaceholderData);
  const [selection, setSelection] = useSelection(question);
  const [peekedId, setPeekedId] = useState<string | null>(null);
  const [nextFor, setNextFor] = useState<OrderRow | null>(null);
  const context = useCellContext(list, columns.includes("tags"), setNextFor);
  const count = countSelected(selection);
  const open = useOpen();

  const onSelect = useCallback(
    (orders: readonly OrderRow[], selected: boolean) => setSelection((before) => setSelected(before, orders, selected)),
    [setSelection],
  );
  const selectAll = () => setSelection({ mode: "all", total: page.total.value, except: new Set() });
  const [statesOpened, setStatesOpened] = useState(false);
  const clear = () => {
    setStatesOpened(false);
    setSelection(nothingSelected);
  };
  /** What this person has just done shows at once, also where it takes orders out of the list. */
  const refresh = () => list.query.refetch().then(({ data }) => data && show(data.data));
  const { activeId, setActiveId } = useListKeys({
    rows,
    selection,
    onSelect,
    onSelectAll: selectAll,
    onClear: clear,
    onOpen: (id) => open(id, false),
    onPeek: setPeekedId,
    onNext: context.onNextAction,
    onStates: () => setStatesOpened(true),
    peekedId,
  });
  const selectTo = useCallback((order: OrderRow) => {
    const [from, to] = [rows.findIndex(({ id }) => id === activeId), rows.indexOf(order)].toSorted((a, b) => a - b);
    if (from !== undefined && to !== undefined && from >= 0) onSelect(rows.slice(from, to + 1), true);
  }, [rows, activeId, onSelect]);
  const peeked = rows.find(({ id }) => id === peekedId);
  const isEmpty = rows.length === 0 && !list.query.isPlaceholderData;

  return (
    <>
      <div role="status">
        <span className="visually-hidden">{!list.query.isPlaceholderData && t.announce.results({ count: page.total.value })}</span>
        {added > 0 && <button type="button" className={classes.added} onClick={() => show(page.data)}>{t.live.added({ count: added })} – {t.live.show}</button>}
      </div>
      {isEmpty && <NoOrders list={list} page={page} />}
      {!isEmpty && (
        <OrderTable
          rows={rows} columns={columns} context={context} selection={selection} selecting={selecting} activeId={activeId} sort={list.search.sort ?? "-created"} stale={list.query.isPlaceholderData}
          onSort={(sort) => list.ask({ sort: sort === "-created" ? undefined : sort })} onSelect={onSelect} onSelectTo={selectTo} onActivate={setActiveId} onOpen={open}
        />
      )}
      {!isEmpty && <Pager list={list} page={page} />}
      {peeked && <PeekPanel order={peeked} onClose={() => setPeekedId(null)} />}
      {count > 0 && (
        <BulkBar
          target={targetOf(selection, list)} count={count} total={page.total} isAll={selection.mode === "all"} lists={list.lists} statesOpened={statesOpened} onStatesOpened={setStatesOpened}
          onSelectAll={selectAll} onClear={clear} onDone={refresh}
        />
      )}
      {nextFor && <NextAction order={nextFor} lists={list.lists} onDone={refresh} onClose={() => setNextFor(null)} />}
    </>
  );
}

/** Ticks belong to one question: another search begins with none. */
function useSelection(question: string): [Selection, (next: Selection | ((before: Selection) => Selection)) => void] {
  const [state, setState] = useState({ question, selection: nothingSelected });
  const selection = state.question === question ? state.selection : nothingSelected;
  const set = useCallback((next: Selection | ((before: Selection) => Selection)) => {
    setState((before) => {
      const current = before.question === question ? before.selection : nothingSelected;
      return { question, selection: typeof next === "function" ? next(current) : next };
    });
  }, [question]);
  return [selection, set];
}

function useSteady(asked: string, latest: readonly OrderRow[], isPlaceholder: boolean) {
  // Mounted while the answer to another question is still on screen, it has shown nothing of its own yet.
  const [shown, setShown] = useState({ asked: isPlaceholder ? null : asked, rows: latest });
  if (shown.asked !== asked && !isPlaceholder) setShown({ asked, rows: latest });
  const { rows, added } = useMemo(
    () => (shown.asked === asked && !isPlaceholder ? steadyRows(shown.rows, latest) : { rows: shown.rows, added: 0 }),
    [shown, asked, latest, isPlaceholder],
  );
  return { rows, added, show: (fresh: readonly OrderRow[]) => setShown({ asked, rows: fresh }) };
}

function useCellContext(list: OrderList, hasTagColumn: boolean, onNext: (order: OrderRow) => void): CellContext {
  const t = useTexts(ordersTexts);
  const format = useFormat();
  const mayWrite = usePermission("orders.write");
  return useMemo(
    () => ({ t, lists: list.lists, format, hasTagColumn, onNextAction: mayWrite ? onNext : null }),
    [t, list.lists, format, hasTagColumn, mayWrite, onNext],
  );
}

function NextAction({ order, lists, onDone, onClose }: { order: OrderRow; lists: OrderList["lists"]; onDone: () => Promise<unknown>; onClose: () => void }) {
  const act = nextAct(order.next_action, lists.statuses);
  if (!act) return null;
  const balance = { ...order.total, amount: order.total.amount - order.captured.amount + order.refunded.amount };
  return (
    <ActionDialog
      act={act}
      target={{ kind: "orders", orders: [order] }}
      initial={{ carrier: order.carrier ?? "", method: order.payment_method ?? "" }}
      balance={balance}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

function targetOf(selection: Selection, { search, status }: OrderList): Target {
  if (selection.mode === "some") return { kind: "orders", orders: [...selection.rows.values()] };
  return { kind: "search", q: search.q ?? "", status, total: selection.total, except: [...selection.except] };
}

function useOpen(): (id: string, newTab: boolean) => void {
  const navigate = useNavigate();
  return useCallback((id, newTab) => {
    if (newTab) window.open(`/admin/orders/${id}`, "_blank", "noopener");
    else void navigate({ to: "/orders/$orderId", params: { orderId: id } });
  }, [navigate]);
}
