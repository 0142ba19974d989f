import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { get, patch } from "./api/client.ts";
import type { Me, Preferences, Store } from "./api/contract.ts";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => get<Me>("/me", {}, signal),
  staleTime: 5 * 60_000,
  retry: false,
});

/** The signed-in person: every route below the frame is only shown once it is known. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function useStore(): Store {
  return useMe().store;
}

/** Whether to show a control at all; the server refuses by itself in any case. */
export function usePermission(permission: string): boolean {
  const { permissions } = useMe();
  return permissions.includes(permission);
}

export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const queryClient = useQueryClient();
  const { preferences } = useMe();
  const { mutate } = useMutation({
    mutationFn: (change: Partial<Preferences>) => patch<unknown>("/me/preferences", change),
    onMutate: (change) => {
      queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences: { ...me.preferences, ...change } });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  return [preferences, mutate];
}
