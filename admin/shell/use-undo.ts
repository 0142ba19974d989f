import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ShellTexts } from "../../i18n/admin/shell.en.ts";
import { undoneQuery, undoOperation } from "../api/operations.ts";
import { type Problem, problemOf, unreachable } from "../api/problem.ts";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "./texts.ts";
import { undoneWords } from "./undone-words.ts";

/** Takes an operation back, reads the orders again, and answers with what to say: not every order need have come back. */
export function useUndo(): (operationId: string) => Promise<string> {
  const t = useTexts(shellTexts);
  const queryClient = useQueryClient();
  return useCallback(async (operationId) => {
    const message = await undoOperation(operationId).then(
      (outcome) => undoneWords(outcome, t),
      (error: unknown) => t.toast.undoFailed({ reason: reasonOf(problemOf(error), t) }),
    );
    await queryClient.invalidateQueries({ queryKey: ["order"] });
    queryClient.setQueryData(undoneQuery.queryKey, (times = 0) => times + 1);
    return message;
  }, [queryClient, t]);
}

function reasonOf({ code, detail, title }: Problem, { states }: ShellTexts): string {
  return code === unreachable ? states.unreachable : (detail ?? title);
}
