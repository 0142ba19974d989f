import type { Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import { findAllOrders } from "../orders/find-orders.ts";
import { findOperatorId } from "../orders/list-side-store.ts";
import { tagIdsOf } from "../orders/name-tags.ts";
import type { BatchItem } from "./act-on-batch.ts";
import { hasPaymentMethod } from "../settings/store.ts";
import { acts, type ActRequest, type DecidedAction } from "./acts.ts";
import { directMax, previewAction, runAction, type ActionInput, type ActionOutcome } from "./run-action.ts";
import { queueOperation } from "./run-operation.ts";
import type { ActionBody } from "./schemas.ts";
import { insertSelection, loadSelection, type Selection } from "./selection-store.ts";

/** Orders that one action may touch; a larger shop acts in several. */
export const ordersMax = 100_000;

export type Asked =
  | { readonly kind: "outcome"; readonly outcome: ActionOutcome; readonly selection: Selection | null; readonly single: boolean }
  | { readonly kind: "queued"; readonly operationId: string };

/** From the words of the API to a preview, a run, or an operation in the background. */
export async function askAction(context: Context, action: DecidedAction, body: ActionBody): Promise<Asked> {
  const { permission } = acts[action];
  if (!context.permissions.has(permission)) throw new Refused({ code: "permission.denied", params: { permission } });
  const items = await itemsOf(context, body);
  if (items.length === 0) throw new Refused({ code: "selection.empty" });
  const input: ActionInput = {
    action,
    items,
    request: await requestOf(context, action, body),
    ...(body.notify === undefined ? {} : { notify: body.notify }),
    message: body.message ?? null,
  };
  if (body.dry_run) {
    const outcome = await previewAction(context, input);
    const versions = outcome.done.map(({ id, version }) => ({ id, version }));
    const selection = versions.length === 0 ? null : await context.transaction({ lock: true }, async (tx) => insertSelection(tx, versions, body.q ?? null));
    return { kind: "outcome", outcome, selection, single: false };
  }
  if (items.length > directMax) return { kind: "queued", operationId: await queueOperation(context, input) };
  return { kind: "outcome", outcome: await runAction(context, input), selection: null, single: isSingle(body) };
}

type SelectionBody = Pick<ActionBody, "items" | "ids" | "q" | "status_filter" | "selection" | "exclude">;

/** One order named by its id: its refusal is the answer. A list of one, from a list, is reported in the list. */
export const isSingle = (body: SelectionBody): boolean => (body.items?.length ?? 0) + (body.ids?.length ?? 0) === 1;

/** The orders that a body names, in whichever of its ways. */
export async function itemsOf(context: Context, body: SelectionBody): Promise<BatchItem[]> {
  const ways = [body.items, body.ids, body.q, body.selection].filter((way) => way !== undefined).length;
  if (ways !== 1) throw new Refused({ code: "selection.one_way", field: "/items" });
  if (body.items)
    return unique(
      body.items.map(({ id, version, ...own }) => ({
        id,
        expectedVersion: version ?? null,
        ...(Object.keys(own).length > 0 ? { request: readParams(own) } : {}),
      })),
    );
  if (body.ids) return unique(body.ids.map((id) => ({ id })));
  if (body.selection) {
    const frozen = await loadSelection(context, context.store.id, body.selection, context.house.now());
    if (!frozen) throw new Refused({ code: "selection.expired" });
    return frozen.map(({ id, version }) => ({ id, expectedVersion: version }));
  }
  const excluded = new Set(body.exclude ?? []);
  const statuses = body.status_filter === undefined ? null : body.status_filter === "*" ? "*" : body.status_filter.split(",");
  const found = await findAllOrders(context, { q: body.q ?? "", statuses }, ordersMax + 1);
  if (found.length > ordersMax) throw new Refused({ code: "selection.too_large", params: { max: ordersMax } });
  return found.filter(({ id }) => !excluded.has(id)).map(({ id, version }) => ({ id, expectedVersion: version }));
}

function unique(items: readonly BatchItem[]): BatchItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

type Params = ActionBody["params"];
type OwnParams = Pick<Params, "carrier" | "tracking_code" | "tracking_url">;

function readParams(params: OwnParams): ActRequest {
  return {
    ...(params.carrier ? { carrier: params.carrier } : {}),
    ...(params.tracking_code ? { trackingCode: params.tracking_code } : {}),
    ...(params.tracking_url ? { trackingUrl: params.tracking_url } : {}),
  };
}

async function requestOf(context: Context, action: DecidedAction, { params, stock, dry_run: isPreview }: ActionBody): Promise<ActRequest> {
  const { amount, received_at, tags, operator_id, team_id, carrier, tracking_code, tracking_url, ...same } = params;
  if (action === "set_status" && params.status === undefined) throw new Refused({ code: "input.required", field: "/params/status" });
  if (params.method !== undefined && !(await hasPaymentMethod(context, context.store.id, params.method)))
    throw new Refused({ code: "payment_method.unknown", params: { method: params.method }, field: "/params/method" });
  if (amount && amount.currency !== context.store.currency)
    throw new Refused({
      code: "currency.mismatch",
      params: { currency: amount.currency, expected: context.store.currency },
      field: "/params/amount",
    });
  return {
    ...same,
    ...readParams(params),
    ...(stock ? { stock } : {}),
    ...(amount ? { amount: amount.amount } : {}),
    ...(received_at ? { receivedAt: received_at.toISOString() } : {}),
    ...(action === "tag" || action === "untag"
      ? { tagIds: await context.transaction({ lock: !isPreview }, (tx) => tagIdsOf(tx, tags ?? [], { makes: action === "tag" })) }
      : {}),
    ...(action === "assign"
      ? {
          self: await findOperatorId(context),
          ...(operator_id === undefined ? {} : { operatorId: operator_id }),
          ...(team_id === undefined ? {} : { teamId: team_id }),
        }
      : {}),
  };
}
