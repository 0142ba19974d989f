import { describeRefusal } from "../../../i18n/refusals.ts";
import type { Context } from "../../platform/context.ts";
import { publicId } from "../../platform/ids.ts";
import { moneyView } from "../orders/views.ts";
import type { RefusedItem } from "./act-on-batch.ts";
import type { Effects } from "./effects.ts";
import type { ItemRow, Operation } from "./operation-store.ts";
import type { ActionOutcome } from "./run-action.ts";

const listedMax = 500;

export function refusedView({ id, number, refusal }: RefusedItem, context: Context) {
  return {
    id: publicId("order", id),
    number,
    code: refusal.code,
    message: describeRefusal(refusal, context.locale),
    ...(refusal.params ? { params: { ...refusal.params } } : {}),
  };
}

export function effectsView(effects: Effects, currency: string) {
  const { captured, voided, refunded } = effects.money;
  return {
    status: effects.status.map((each) => ({ ...each })),
    stock: effects.stock.map((each) => ({ ...each, variant_id: publicId("variant", each.variant_id) })),
    money: { captured: moneyView(captured, currency), voided: moneyView(voided, currency), refunded: moneyView(refunded, currency) },
    messages: { ...effects.messages },
  };
}

export function outcomeView(outcome: ActionOutcome, context: Context, selection: { id: string; count: number; expiresAt: Date } | null = null) {
  return {
    operation: outcome.operationId === null ? null : publicId("operation", outcome.operationId),
    undo_until: outcome.undoUntil?.toISOString() ?? null,
    done: outcome.done.slice(0, listedMax).map((each) => ({ ...each, id: publicId("order", each.id) })),
    done_count: outcome.done.length,
    refused: outcome.refused.slice(0, listedMax).map((each) => refusedView(each, context)),
    refused_count: outcome.refused.length,
    effects: effectsView(outcome.effects, context.store.currency),
    selection: selection && { id: publicId("selection", selection.id), count: selection.count, expires_at: selection.expiresAt.toISOString() },
  };
}

export function operationViewOf(operation: Operation) {
  const { status } = operation.params.request as { status?: string };
  return {
    id: publicId("operation", operation.id),
    action: operation.action,
    status: status ?? null,
    state: operation.state,
    total: operation.total,
    done: operation.doneCount,
    refused: operation.refusedCount,
    actor: operation.actorName,
    undo_until: operation.undoUntil,
    error: operation.error,
    created_at: operation.createdAt,
    finished_at: operation.finishedAt,
  };
}

export function itemView(item: ItemRow, context: Context) {
  return {
    id: publicId("order", item.orderId),
    number: item.number,
    state: item.state,
    code: item.refusal?.code ?? null,
    message: item.refusal ? describeRefusal(item.refusal, context.locale) : null,
  };
}
