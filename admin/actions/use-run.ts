import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ActionName, ActionOutcome, ActionRequest, Operation } from "../api/contract.ts";
import { runAction } from "../api/orders.ts";
import { useTexts } from "../language/texts.ts";
import { useShopLists } from "../orders/use-order-words.ts";
import { useJobs } from "../shell/jobs.tsx";
import { useUndo } from "../shell/use-undo.ts";
import { useToast } from "../ui/toasts.tsx";
import { doneWords } from "./act-words.ts";
import { actionTexts } from "./texts.ts";

export type Ran = { readonly kind: "done"; readonly outcome: ActionOutcome } | { readonly kind: "queued"; readonly operation: Operation };

/** Does it, says so with an undo while there is one, and reads the orders again. */
export function useRun(): (action: ActionName, request: ActionRequest, label: string) => Promise<Ran> {
  const t = useTexts(actionTexts);
  const { statusLabel } = useShopLists();
  const announce = useAnnounce();
  const { follow } = useJobs();
  const queryClient = useQueryClient();
  return useCallback(async (action, request, label) => {
    const answer = await runAction(action, request);
    if (!("effects" in answer)) {
      follow({ operationId: answer.operation.id, label });
      return { kind: "queued", operation: answer.operation };
    }
    void queryClient.invalidateQueries({ queryKey: ["order"] });
    if (answer.done_count > 0)
      announce(
        doneWords(
          action,
          request.params?.status ?? null,
          { count: answer.done_count, number: answer.done_count === 1 ? answer.done[0]?.number : undefined },
          t,
          statusLabel,
        ),
        answer.operation,
        answer.undo_until,
      );
    return { kind: "done", outcome: answer };
  }, [announce, follow, queryClient, statusLabel, t]);
}

export function useAnnounce(): (message: string, operationId: string | null, until: string | null) => void {
  const toast = useToast();
  const undo = useUndo();
  return useCallback((message, operationId, until) => {
    toast({ message, until, undo: operationId !== null && until !== null ? () => undo(operationId) : undefined });
  }, [undo, toast]);
}
