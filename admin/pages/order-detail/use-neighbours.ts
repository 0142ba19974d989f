import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import type { OrderPage } from "../../api/contract.ts";
import { type OrderListParams, orderListQuery } from "../../api/orders.ts";

/** The page of the list this order was opened from: kept as it was, since an order that is shipped leaves the list. */
type Trail = {
  readonly params: OrderListParams;
  readonly ids: readonly string[];
  readonly next: string | null;
  readonly prev: string | null;
  readonly at: number;
};

const storageKey = "comptoir-order-trail";

export function useNeighbours(orderId: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [trail] = useState(() => chooseTrail(queryClient, orderId));
  useEffect(() => {
    if (trail) sessionStorage.setItem(storageKey, JSON.stringify(trail));
  }, [trail]);

  const at = trail?.ids.indexOf(orderId) ?? -1;
  const go = useCallback(async (step: 1 | -1) => {
    if (!trail || at < 0) return;
    const inside = trail.ids[at + step];
    if (inside !== undefined) return void navigate({ to: "/orders/$orderId", params: { orderId: inside } });
    const cursor = step === 1 ? trail.next : trail.prev;
    if (cursor === null) return;
    const params = { ...trail.params, after: undefined, before: undefined, [step === 1 ? "after" : "before"]: cursor };
    const page = await queryClient.fetchQuery(orderListQuery(params));
    const beyond = trailOf(params, page, Date.now());
    const target = step === 1 ? beyond.ids[0] : beyond.ids.at(-1);
    if (target === undefined) return;
    sessionStorage.setItem(storageKey, JSON.stringify(beyond));
    void navigate({ to: "/orders/$orderId", params: { orderId: target } });
  }, [trail, at, navigate, queryClient]);

  return {
    hasPrevious: at > 0 || (at === 0 && trail?.prev != null),
    hasNext: at >= 0 && trail !== null && (at < trail.ids.length - 1 || trail.next !== null),
    go,
    /** Back to the very list: its search, state and page. */
    list: trail ? searchOf(trail.params) : {},
  };
}

/** The list that was read last among those that show the order; the trail one already walks, unless a list was opened since. */
function chooseTrail(queryClient: QueryClient, orderId: string): Trail | null {
  const walked = readTrail(orderId);
  const lists = queryClient.getQueryCache().findAll({ queryKey: ["order", "list"] }).toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  for (const { queryKey, state } of lists) {
    const page = state.data as OrderPage | undefined;
    if (!page?.data.some(({ id }) => id === orderId)) continue;
    if (walked && walked.at >= state.dataUpdatedAt) return walked;
    return trailOf(queryKey[2] as OrderListParams, page, state.dataUpdatedAt);
  }
  return walked;
}

function trailOf(params: OrderListParams, { data, page }: OrderPage, at: number): Trail {
  return { params, ids: data.map(({ id }) => id), next: page.next, prev: page.prev, at };
}

function readTrail(orderId: string): Trail | null {
  try {
    const trail = JSON.parse(sessionStorage.getItem(storageKey) ?? "null") as Trail | null;
    return trail?.ids.includes(orderId) ? trail : null;
  } catch {
    return null;
  }
}

function searchOf({ q, status, sort, after, before }: OrderListParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ q, status, sort, after, before }).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    ),
  );
}
