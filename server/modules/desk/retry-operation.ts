import type { Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { findOperation, listItems } from "./operation-store.ts";
import { ordersMax } from "./ask-action.ts";
import { queueOperation } from "./run-operation.ts";

/** The refused orders of an operation once more, and those it never came to when it failed: an operation of their own, on the versions they have now. */
export async function retryOperation(context: Context, operationId: string): Promise<string> {
  const operation = await findOperation(context, context.store.id, operationId);
  if (!operation) throw new Refused({ code: "operation.not_found" });
  const states = operation.state === "failed" ? ["refused", "pending"] as const : ["refused"] as const;
  const items = (await Promise.all(states.map((state) => listItems(context, context.store.id, operationId, { state, after: -1, limit: ordersMax })))).flat();
  if (items.length === 0) throw new Refused({ code: "operation.nothing_to_retry" });
  const { request, notify, message } = operation.params;
  return queueOperation(context, {
    action: operation.action as DecidedAction, request: request as ActRequest, ...(notify === undefined ? {} : { notify }), message: message ?? null,
    items: items.map((item) => ({ id: item.orderId, ...(item.params ? { request: item.params as ActRequest } : {}) })),
  });
}
