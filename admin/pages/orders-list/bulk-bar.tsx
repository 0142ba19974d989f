import { Button, Menu, Modal } from "@mantine/core";
import { IconCash, IconDots, IconUserCheck } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { Act } from "../../actions/act.ts";
import { doneWords } from "../../actions/act-words.ts";
import { ActionDialog } from "../../actions/action-dialog.tsx";
import { countOf, type Target, targetRequest } from "../../actions/action-request.ts";
import { ActionResult } from "../../actions/action-result.tsx";
import { actionTexts } from "../../actions/texts.ts";
import { type Ran, useRun } from "../../actions/use-run.ts";
import type { ActionName, ActionRequest } from "../../api/contract.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { type ShopLists, useShopLists } from "../../orders/use-order-words.ts";
import { useMe } from "../../session.ts";
import { shellTexts } from "../../shell/texts.ts";
import { useOnline } from "../../shell/online.ts";
import classes from "./bulk-bar.module.css";
import { StateMenu } from "./state-menu.tsx";
import { TagPicker } from "./tag-picker.tsx";
import { ordersTexts } from "./texts.ts";

type BulkBarProps = {
  target: Target;
  count: number;
  total: { value: number; exact: boolean };
  isAll: boolean;
  lists: ShopLists;
  statesOpened: boolean;
  onStatesOpened: (opened: boolean) => void;
  onSelectAll: () => void;
  onClear: () => void;
  onDone: () => Promise<unknown>;
};

/** What can be done to the ticked orders; "Change state" stands at its right end, where it has always been. */
export function BulkBar(props: BulkBarProps) {
  const t = useTexts(ordersTexts);
  const format = useFormat();
  const { target, count, total, isAll, lists, statesOpened, onStatesOpened, onSelectAll, onClear, onDone } = props;
  const [act, setAct] = useState<Act | null>(null);
  // The ticks stay until the result has been read: without them this bar, and the window in it, would be gone.
  const leaves = useRef(false);
  const done = (clears: boolean) => {
    leaves.current = clears;
    return onDone();
  };
  const close = () => {
    setAct(null);
    if (leaves.current) onClear();
  };
  const direct = useDirect(target, { onDone: done, onClose: close });
  const online = useOnline();
  const totalText = total.exact ? format.number(total.value) : t.page.orMore({ count: format.number(total.value) });
  return (
    <>
      <div className={classes.bar} data-foot="always" role="region" aria-label={t.bulk.label}>
        <div className={classes.count}>
          <strong role="status">{t.bulk.selected({ count })}</strong>
          {!isAll && total.value > count && <button type="button" onClick={onSelectAll}>{t.bulk.selectAll({ total: totalText })}</button>}
          <button type="button" onClick={onClear}>{t.bulk.clear}</button>
        </div>
        <fieldset className={classes.actions} disabled={!online || direct.busy}>
          <Actions lists={lists} onAct={setAct} onRun={direct.run} />
          <StateMenu lists={lists} opened={statesOpened} onOpened={onStatesOpened} onAct={setAct} />
        </fieldset>
      </div>
      {act && <ActionDialog act={act} target={target} onClose={close} onDone={() => done(true)} />}
      <DirectOutcome direct={direct} />
    </>
  );
}

type RunDirect = (action: ActionName, params: ActionRequest["params"]) => void;

function Actions({ lists, onAct, onRun }: { lists: ShopLists; onAct: (act: Act) => void; onRun: RunDirect }) {
  const t = useTexts(ordersTexts);
  const { menu } = useTexts(actionTexts);
  const { operator_id: self, permissions } = useMe();
  const may = (permission: string) => permissions.includes(permission);
  return (
    <>
      {may("payments.write") && (
        <Button variant="default" leftSection={<IconCash size={16} />} onClick={() => onAct({ action: "mark_paid" })}>
          {t.bulk.markPaid}
        </Button>
      )}
      {may("orders.write") && <TagPicker tags={lists.tags} onPick={(action, name) => onRun(action, { tags: [name] })} />}
      {may("orders.write") && (
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconUserCheck size={16} />}>
              {t.bulk.assign}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            {self !== null && <Menu.Item onClick={() => onRun("assign", { operator_id: self })}>{menu.assignMe}</Menu.Item>}
            <Menu.Item onClick={() => onRun("assign", { operator_id: null })}>{menu.assignNobody}</Menu.Item>
            <Menu.Divider />
            {lists.operators.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => onRun("assign", { operator_id: id })}>
                {name}
              </Menu.Item>
            ))}
            {lists.teams.length > 0 && <Menu.Label>{t.columns.team}</Menu.Label>}
            {lists.teams.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => onRun("assign", { team_id: id })}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {may("orders.write") && (
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={16} />}>
              {t.bulk.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onAct({ action: "confirm" })}>{menu.confirm}</Menu.Item>
            {may("payments.write") && <Menu.Item onClick={() => onAct({ action: "mark_unpaid" })}>{menu.markUnpaid}</Menu.Item>}
            <Menu.Divider />
            <Menu.Item onClick={() => onRun("archive", {})}>{menu.archive}</Menu.Item>
            <Menu.Item onClick={() => onRun("unarchive", {})}>{menu.unarchive}</Menu.Item>
            <Menu.Item onClick={() => onRun("lock", {})}>{menu.lock}</Menu.Item>
            {may("orders.unlock") && <Menu.Item onClick={() => onRun("unlock", {})}>{menu.unlock}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

/** Light acts (tag, assign, archive) move neither stock nor money and send nothing: done at once, with an undo. */
function useDirect(target: Target, { onDone, onClose }: { onDone: (clears: boolean) => void; onClose: () => void }) {
  const runIt = useRun();
  const t = useTexts(actionTexts);
  const { statusLabel } = useShopLists();
  const [state, setState] = useState<{ busy: boolean; error?: unknown; ran?: { action: ActionName; label: string; ran: Ran } }>({ busy: false });
  const clear = () => {
    setState({ busy: false });
    onClose();
  };
  const run: RunDirect = (action, params) => {
    setState({ busy: true });
    const label = doneWords(action, null, { count: countOf(target) }, t, statusLabel);
    runIt(action, { ...targetRequest(target), params: params ?? {} }, label).then(
      (ran) => {
        onDone(action === "archive" || action === "unarchive");
        if (isWorthShowing(ran)) setState({ busy: false, ran: { action, label, ran } });
        else clear();
      },
      (error: unknown) => setState({ busy: false, error }),
    );
  };
  return { ...state, run, clear };
}

/** That nothing would change for an order is no news: it already has the tag. */
function isWorthShowing(ran: Ran): boolean {
  return ran.kind === "queued" || ran.outcome.refused.some(({ code }) => code !== "order.unchanged");
}

function DirectOutcome({ direct }: { direct: ReturnType<typeof useDirect> }) {
  const { run } = useTexts(actionTexts);
  const { confirm } = useTexts(shellTexts);
  const { ran, error, clear } = direct;
  return (
    <Modal
      opened={ran !== undefined || error !== undefined}
      onClose={clear}
      title={ran?.ran.kind === "queued" ? ran.label : run.result}
      size={620}
      closeButtonProps={{ "aria-label": confirm.close }}
    >
      {error !== undefined && <ProblemNote error={error} />}
      {ran && <ActionResult ran={ran.ran} action={ran.action} label={ran.label} onClose={clear} />}
    </Modal>
  );
}
