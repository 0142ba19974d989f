import { useMutation, useQueryClient } from "@tanstack/react-query";
import { applyChange } from "./apply-change.ts";
import type { ImportAction, ImportChange, RowFix } from "./contract.ts";
import { controlImport, editImport, fixRow, importQuery } from "./queries.ts";

/** Changes how the file is read, one change after the other; the page shows each at once, and the server's answer after it. */
export function useEditImport(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = importQuery(id);
  return useMutation({
    scope: { id: `import ${id}` },
    mutationFn: (change: ImportChange) => editImport(id, change),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (detail) => detail && applyChange(detail, change));
    },
    onSuccess: (detail) => queryClient.setQueryData(queryKey, detail),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}

export function useControlImport(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (action: ImportAction) => controlImport(id, action),
    onSuccess: (summary) => queryClient.setQueryData(importQuery(id).queryKey, (detail) => detail && { ...detail, ...summary }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["import"] }),
  });
}

/** Corrects a refused row, leaves it out, or takes it as the file has it. */
export function useFixRow(importId: string, row: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (fix: RowFix | null) => fixRow(importId, row, fix),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ["import", "one", importId] }),
        queryClient.invalidateQueries({ queryKey: ["import", "remarks", importId] }),
      ]),
  });
}
