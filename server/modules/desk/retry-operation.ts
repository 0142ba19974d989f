import type { Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { findOperation, listItems } from "./operation-store.ts";
import { queueOperation } from "./run-operation.ts";

/** The refused orders of an operation once more, as an operation of their own, on the versions they have now. */
export async function retryOperation(context: Context, operationId: string): Promise<string> {
  const operation = await findOperation(context, context.store.id, operationId);
  if (!operation) throw new Refused({ code: "operation.not_found" });
  const refused = await listItems(context, context.store.id, operationId, { state: "refused", after: -1, limit: 100_000 });
  if (refused.length === 0) throw new Refused({ code: "operation.nothing_to_retry" });
  const { request, notify, message } = operation.params;
  return queueOperation(context, {
    action: operation.action as DecidedAction, request: request as ActRequest, ...(notify === undefined ? {} : { notify }), message: message ?? null,
    items: refused.map((item) => ({ id: item.orderId, ...(item.params ? { request: item.params as ActRequest } : {}) })),
  });
}
