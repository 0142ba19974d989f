import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { SavedView } from "../../api/contract.ts";
import { changeView, viewsQuery } from "../../api/views.ts";
import { usePermission, usePreferences } from "../../session.ts";
import { chosenColumns, type ColumnId } from "./columns.tsx";

/** The columns of the open view when it has its own, else those this person has chosen; a change is kept where they come from. */
export function useColumns(viewId: string | undefined): [readonly ColumnId[], (columns: readonly ColumnId[]) => void] {
  const queryClient = useQueryClient();
  const [preferences, setPreferences] = usePreferences();
  const { data: views } = useQuery(viewsQuery);
  const mayChangeView = usePermission("views.write");
  const view = views?.find(({ id, columns }) => id === viewId && columns !== null);
  const { mutate } = useMutation({
    mutationFn: (change: { view: SavedView; columns: string[] }) => changeView(change.view, { columns: change.columns }),
    onMutate: ({ view: changed, columns }) => {
      queryClient.setQueryData(viewsQuery.queryKey, (all) => all?.map((each) => (each.id === changed.id ? { ...each, columns } : each)));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
  const columns = useMemo(() => chosenColumns(view?.columns ?? preferences.orders_columns), [view?.columns, preferences.orders_columns]);
  const keep = useCallback((next: readonly ColumnId[]) => {
    if (view && mayChangeView) mutate({ view, columns: [...next] });
    else setPreferences({ orders_columns: [...next] });
  }, [view, mayChangeView, mutate, setPreferences]);
  return [columns, keep];
}
