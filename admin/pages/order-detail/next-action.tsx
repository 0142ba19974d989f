import { Button } from "@mantine/core";
import { IconCircleCheck, IconLock } from "@tabler/icons-react";
import type { Act } from "../../actions/act.ts";
import type { Order } from "../../api/order.ts";
import { allowance, type Desk, useDesk } from "./desk.tsx";
import classes from "./next-action.module.css";
import { nextStep } from "./next-step.ts";

/** The one thing to do now, and its button; on a phone it stays at the thumb. */
export function NextAction() {
  const desk = useDesk();
  const { order, t, lists, open } = desk;
  const step = nextStep(order, lists);
  if (step === null) return <IdleLine />;
  const { act, dialog } = step;
  return (
    <section className={classes.next} data-foot="on a phone" aria-label={t.nextAction.label}>
      <p>
        <span className={classes.lead}>{t.nextAction.label}</span> {sentence(act, desk)}
        {isUnreserved(order) && <span className={classes.warn}>{t.nextAction.unconfirmed}</span>}
        <Mismatch />
      </p>
      <div className={classes.buttons}>
        <SecondButton act={act} />
        <Button onClick={() => open(dialog)}>{lists.words.next[order.next_action]}</Button>
      </div>
    </section>
  );
}

/** An order that waits for money may also be confirmed or sent on its way by hand (CRT-10). */
function SecondButton({ act }: { act: Act }) {
  const { order, lists, open } = useDesk();
  if (act.action === "confirm" || !allowance(order, "confirm").allowed) return null;
  return <Button variant="default" onClick={() => open({ kind: "act", act: { action: "confirm" } })}>{lists.words.next.confirm}</Button>;
}

function IdleLine() {
  const { order, t, lists, open } = useDesk();
  const mayConfirm = order.stage !== "closed" && allowance(order, "confirm").allowed;
  return (
    <section className={classes.idle} aria-label={t.nextAction.label}>
      <p>
        {order.locked ? <IconLock size={16} aria-hidden="true" /> : <IconCircleCheck size={16} aria-hidden="true" />}{" "}
        {order.stage === "quotation" ? t.nextAction.quotation : lists.words.next.none}
        <Mismatch />
      </p>
      {mayConfirm && (
        <Button variant="default" onClick={() => open({ kind: "act", act: { action: "confirm" } })}>
          {lists.words.next.confirm}
        </Button>
      )}
    </section>
  );
}

/** A state that was forced says in plain sight what the facts say (STA-18): a mark with a tooltip is not seen by who ships. */
function Mismatch() {
  const { order, lists } = useDesk();
  if (order.status_mismatch === null) return null;
  return <span className={classes.warn}>{lists.words.mismatch({ status: lists.statusLabel(order.status_mismatch) })}</span>;
}

function sentence(act: Act, { order, t, lists, format }: Desk): string {
  const open = openItems(order);
  const how = order.carrier ?? (order.shipping_method === null ? null : lists.methodLabel("shipping", order.shipping_method));
  if (act.action === "mark_paid") return t.nextAction.collect({ amount: format.money(order.balance) });
  if (act.action === "confirm") return t.nextAction.confirm;
  return order.next_action === "prepare" ? t.nextAction.prepare({ count: open, how }) : t.nextAction.ship({ count: open, how });
}

/** Placed, and waiting for its money or a hand: nothing keeps its goods from being sold (CRT-09). */
function isUnreserved({ stage, lines }: Order): boolean {
  return stage === "sent" && lines.every(({ reserved_quantity }) => reserved_quantity === 0);
}

/** What travels and has not left: that of the open deliveries, or of all lines while there is no delivery yet. */
function openItems({ lines, fulfillments }: Order): number {
  const waiting = fulfillments.filter(({ state }) => ["waiting", "ready", "picked", "packed"].includes(state)).flatMap((delivery) => delivery.lines);
  if (waiting.length > 0) return waiting.reduce((sum, { quantity }) => sum + quantity, 0);
  return lines.reduce((sum, { quantity, shipped_quantity }) => sum + Math.max(0, quantity - shipped_quantity), 0);
}
