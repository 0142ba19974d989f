import { Button, Loader, Modal, useMatches } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { ActionOutcome, Money } from "../api/contract.ts";
import { useFormat } from "../language/format.ts";
import { useTexts } from "../language/texts.ts";
import { useShopLists } from "../orders/use-order-words.ts";
import { useStore } from "../session.ts";
import { shellTexts } from "../shell/texts.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { useGuardedClose } from "../ui/use-guarded-close.tsx";
import { ActFields } from "./act-fields.tsx";
import { type Act, cancelsOrders, questionsOf } from "./act.ts";
import { actTitle } from "./act-words.ts";
import classes from "./action-dialog.module.css";
import { type ActionForm, actionRequest, countOf, emptyForm, onlyOrder, type Target } from "./action-request.ts";
import { EffectsList } from "./effects-list.tsx";
import { RefusedList } from "./refused-list.tsx";
import { ActionResult } from "./action-result.tsx";
import { actionTexts } from "./texts.ts";
import { usePreview } from "./use-preview.ts";
import { type Ran, useRun } from "./use-run.ts";

type ActionDialogProps = {
  act: Act;
  target: Target;
  /** What is known already: the balance, the carrier of the order. */
  initial?: Partial<ActionForm>;
  /** Of one order: says what an amount leaves to pay. */
  balance?: Money;
  onClose: () => void;
  /** The window stays until it has answered: the next key must not meet a list that still shows what is done. */
  onDone?: () => void | Promise<unknown>;
};

/** First the details, then what they will do, then one button that names it. The same window for one order and for ten thousand. */
export function ActionDialog({ act, target, initial, balance, onClose, onDone }: ActionDialogProps) {
  const t = useTexts(actionTexts);
  const { confirm } = useTexts(shellTexts);
  const lists = useShopLists();
  const [ran, setRan] = useState<Ran | null>(null);
  const narrow = useMatches({ base: true, xs: false });
  const wide = !ran && questionsOf(act).tracking;
  const title = actTitle(act, { count: countOf(target), number: onlyOrder(target)?.number }, t, lists.statusLabel);
  const typed = useRef(false);
  const guard = useGuardedClose(() => ran === null && typed.current, onClose);
  const finish = async (result: Ran) => {
    await onDone?.();
    if (result.kind === "done" && result.outcome.refused_count === 0) onClose();
    else setRan(result);
  };
  return (
    <Modal.Stack>
      <Modal
        stackId="act"
        opened
        onClose={guard.close}
        closeOnEscape={!guard.asks}
        title={ran?.kind === "done" ? t.run.result : title}
        size={wide ? 980 : 620}
        fullScreen={narrow}
        closeButtonProps={{ "aria-label": confirm.close }}
      >
        {ran ? (
          <ActionResult ran={ran} action={act.action} label={title} onClose={onClose} />
        ) : (
          <ActionForms
            act={act}
            target={target}
            initial={initial}
            balance={balance}
            title={title}
            typed={typed}
            onClose={onClose}
            onRan={finish}
          />
        )}
        {guard.question}
      </Modal>
    </Modal.Stack>
  );
}

type ActionFormsProps = {
  act: Act;
  target: Target;
  initial: Partial<ActionForm> | undefined;
  balance: Money | undefined;
  title: string;
  typed: RefObject<boolean>;
  onClose: () => void;
  onRan: (ran: Ran) => Promise<void>;
};

function ActionForms({ act, target, initial, balance, title, typed, onClose, onRan }: ActionFormsProps) {
  const t = useTexts(actionTexts);
  const { confirm } = useTexts(shellTexts);
  const lists = useShopLists();
  const [form, setForm] = useState<ActionForm>(() => ({ ...emptyForm(act), ...initial }));
  const change = (part: Partial<ActionForm>) => {
    typed.current ||= "message" in part || "tracking" in part || "reference" in part;
    setForm((before) => ({ ...before, ...part }));
  };
  const [waits, setWaits] = useState(false);
  const { resolved, request, preview, run, state } = useAction({ act, target, form, title, isAwaited: waits, onRan });
  const asks = questionsOf(act);
  const outcome = preview.data;
  const ready = preview.isCurrent && (outcome?.done_count ?? 0) > 0 && !(form.force && form.reason.trim() === "");
  const isOne = onlyOrder(target) !== undefined;
  const isSafe = isOne && outcome?.refused_count === 0;
  const submit = useSubmit({
    waits,
    setWaits,
    ready,
    isCurrent: preview.isCurrent,
    hasFailed: preview.isError,
    isSafe,
    busy: state.busy,
    run: () => void run(request, outcome),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form className={classes.form} data-wide={asks.tracking || undefined} onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {Object.values(asks).some(Boolean) && <section><h3>1 · {t.data}</h3><ActFields act={act} form={form} onChange={change} orders={resolved} sample={resolved[0] ?? outcome?.done[0]} lists={lists} balance={balance} /></section>}
      <section className={classes.effects} aria-live="polite" aria-busy={!preview.isCurrent}>
        <h3>{Object.values(asks).some(Boolean) ? "2 · " : ""}{t.effects} <span className={classes.note}>{t.effectsIntro}</span></h3>
        {preview.isError && <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />}
        {!outcome && !preview.isError && <p className={classes.computing}><Loader size="xs" /> {t.run.computing}</p>}
        {outcome && (
          <div className={classes.outcome} data-stale={!preview.isCurrent || undefined}>
            {outcome.done_count > 0 && <EffectsList effects={outcome.effects} count={outcome.done_count} isOne={isOne} lists={lists} />}
            <RefusedList act={act} refused={outcome.refused} count={outcome.refused_count} isOne={isOne} form={form} onChange={change} />
          </div>
        )}
      </section>
      {state.error !== undefined && <ProblemNote error={state.error} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>{cancelsOrders(act) ? confirm.close : confirm.cancel}</Button>
        <Button type="submit" loading={state.busy || waits} data-disabled={!ready || undefined} aria-disabled={!ready || undefined} data-autofocus={asks.payment || asks.tracking ? undefined : true}><SubmitLabel act={act} target={target} outcome={outcome} /></Button>
      </div>
    </form>
  );
}

type Submit = {
  waits: boolean;
  setWaits: (waits: boolean) => void;
  ready: boolean;
  isCurrent: boolean;
  hasFailed: boolean;
  isSafe: boolean;
  busy: boolean;
  run: () => void;
};

/**
 * A scanner types a code and its Enter within a blink, before the preview of that code is there: the Enter of one order is
 * kept until it is, and counts when nothing speaks against it. For many orders the effects are read first.
 */
function useSubmit({ waits, setWaits, ready, isCurrent, hasFailed, isSafe, busy, run }: Submit): () => void {
  useEffect(() => {
    if (!waits || !(isCurrent || hasFailed)) return;
    setWaits(false);
    if (ready && isSafe) run();
  }, [waits, setWaits, isCurrent, hasFailed, ready, isSafe, run]);
  return () => {
    if (busy) return;
    if (ready) run();
    else if (!isCurrent) setWaits(true);
  };
}

/** Money has no undo: its button names the amount. */
function SubmitLabel({ act, target, outcome }: { act: Act; target: Target; outcome: ActionOutcome | undefined }) {
  const t = useTexts(actionTexts);
  const format = useFormat();
  const { statusLabel } = useShopLists();
  if (!outcome) return t.run.computing;
  const one = onlyOrder(target);
  if (outcome.done_count === 0 && !one) return t.nothing;
  const { captured } = outcome.effects.money;
  return captured.amount !== 0
    ? t.registerAmount({ amount: format.money(captured) })
    : actTitle(act, { count: one ? 1 : outcome.done_count, number: one?.number }, t, statusLabel);
}

type UseAction = { act: Act; target: Target; form: ActionForm; title: string; isAwaited: boolean; onRan: (ran: Ran) => Promise<void> };

function useAction({ act, target, form, title, isAwaited, onRan }: UseAction) {
  const store = useStore();
  const runIt = useRun();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  // All that a search finds become rows of their own once the first preview has named them: each parcel needs its code.
  const [named, setNamed] = useState<Target | null>(null);
  const current = named ?? target;
  const request = actionRequest(act, form, current, store);
  const preview = usePreview(act.action, request, current, isAwaited);
  if (named === null && target.kind === "search" && questionsOf(act).tracking && preview.data) setNamed(nameOrders(target, preview.data));

  const run = async (wanted: typeof request, outcome: ActionOutcome | undefined) => {
    setState({ busy: true });
    try {
      const frozen = current.kind === "search" && outcome?.selection ? { ...withoutTarget(wanted), selection: outcome.selection.id } : wanted;
      const ran = await runIt(act.action, frozen, title);
      await onRan(ran);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return { resolved: current.kind === "orders" ? current.orders : [], request, preview, run, state };
}

function nameOrders(target: Target, { done, done_count, refused, refused_count }: ActionOutcome): Target {
  if (done.length < done_count || refused.length < refused_count || done_count + refused_count > 500) return target;
  const versions = new Map(done.map(({ id, version }) => [id, version]));
  return { kind: "orders", orders: [...done, ...refused].map(({ id, number }) => ({ id, number, version: versions.get(id) })) };
}

function withoutTarget<T extends object>(request: T): Omit<T, "q" | "status_filter" | "exclude" | "items"> {
  const { q: _q, status_filter: _status, exclude: _exclude, items: _items, ...rest } = request as T & Record<string, unknown>;
  return rest as Omit<T, "q" | "status_filter" | "exclude" | "items">;
}
