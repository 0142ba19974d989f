import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { queryInWords } from "../../../server/domain/query-in-words.ts";
import { parseQuery } from "../../../server/domain/query-language.ts";
import { searchesEverywhere } from "../../../server/domain/query-scope.ts";
import type { ShopValues } from "../../../server/domain/query-values.ts";
import { orderListQuery } from "../../api/orders.ts";
import { useLanguage } from "../../language/language.tsx";
import { type ShopLists, useShopLists } from "../../orders/use-order-words.ts";
import { usePreferences } from "../../session.ts";
import type { OrdersSearch } from "./search.ts";

const route = getRouteApi("/desk/orders");

export type OrderList = ReturnType<typeof useOrderList>;

/** The address, read: which orders, in which order, which page; and how to change it. */
export function useOrderList() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const lists = useShopLists();
  const [preferences] = usePreferences();
  const parsed = useParsedQuery(search.q ?? "", lists);
  const written = useQueryInWords(search.q ?? "", lists);
  const limit = search.limit ?? preferences.orders_page_size ?? 50;
  const everywhere = search.status === undefined && parsed.ok && searchesEverywhere(parsed.query);
  const status = everywhere ? "*" : search.status;
  const { q, sort, after, before } = search;
  const query = useQuery({ ...orderListQuery({ q, status, sort, after, before, limit }), enabled: parsed.ok });

  /** Another question: back to its first page. */
  const ask = useCallback((change: Partial<OrdersSearch>) => {
    void navigate({ search: ({ q, status, sort, view, limit }) => ({ q, status, sort, view, limit, ...change }), resetScroll: false });
  }, [navigate]);
  return { search, written, status, everywhere, parsed, limit, query, lists, ask, navigate };
}

export function useParsedQuery(text: string, lists: ShopLists) {
  const { locale } = useLanguage();
  return useMemo(() => parseQuery(text, { locale, shop: shopWords(lists) }), [text, locale, lists]);
}

/** The address keeps one form for everybody; on the screen it stands as this person would have typed it. */
function useQueryInWords(text: string, lists: ShopLists): string {
  const { locale } = useLanguage();
  return useMemo(() => queryInWords(text, { locale, shop: shopWords(lists) }), [text, locale, lists]);
}

function shopWords({ statuses, statusLabel }: ShopLists): ShopValues {
  return { status: statuses.map(({ code, labels }) => ({ code, labels: [statusLabel(code), ...Object.values(labels)] })) };
}
