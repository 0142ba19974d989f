import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ActionName, ActionOutcome, ActionRequest } from "../api/contract.ts";
import { previewAction } from "../api/orders.ts";
import { ApiProblem } from "../api/problem.ts";
import { useSettled } from "../ui/use-settled.ts";
import { onlyOrder, type Target } from "./action-request.ts";

/** So long nobody types before it is asked; not at all once somebody waits for the answer. */
const settle_ms = 300;

/** What would happen, computed by the server with the very code that does it; again whenever the window is filled in otherwise. */
export function usePreview(action: ActionName, request: ActionRequest, target: Target, isAwaited: boolean) {
  const written = JSON.stringify(request);
  const settled = useSettled(written, isAwaited ? 0 : settle_ms);
  const query = useQuery({
    queryKey: ["preview", action, settled],
    queryFn: () => previewAction(action, JSON.parse(settled) as ActionRequest).catch((error: unknown) => refusalAsOutcome(error, target)),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return { ...query, isCurrent: written === settled && query.isSuccess && !query.isPlaceholderData && !query.isFetching };
}

/** One order that is refused comes back as a problem, several as a list: for the window both are a list. */
export function refusalAsOutcome(error: unknown, target: Target): ActionOutcome {
  const order = onlyOrder(target);
  if (!order || !(error instanceof ApiProblem) || ![403, 409, 422, 423].includes(error.problem.status)) throw error;
  const { code, detail, title } = error.problem;
  const none = { amount: 0, currency: "EUR" };
  return {
    operation: null, undo_until: null, selection: null, done: [], done_count: 0, refused_count: 1,
    refused: [{ id: order.id, number: order.number, code, message: detail ?? title }],
    effects: { status: [], stock: [], money: { captured: none, voided: none, refunded: none }, messages: { customers: 0, admins: 0, without_address: 0 } },
  };
}
