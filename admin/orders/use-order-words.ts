import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { carriersQuery, operatorsQuery, paymentMethodsQuery, shippingMethodsQuery, statusesQuery, tagsQuery, teamsQuery } from "../api/shop.ts";
import type { Status } from "../api/contract.ts";
import { useLanguage } from "../language/language.tsx";
import { useTexts } from "../language/texts.ts";
import { orderWords } from "./texts.ts";

const none: readonly never[] = [];

/** The shop's own lists and how its codes read in the language of this screen. */
export function useShopLists() {
  const { locale } = useLanguage();
  const words = useTexts(orderWords);
  const statuses = useQuery(statusesQuery).data ?? none;
  const tags = useQuery(tagsQuery).data ?? none;
  const everyone = useQuery(operatorsQuery).data ?? none;
  const teams = useQuery(teamsQuery).data ?? none;
  const carriers = useQuery(carriersQuery).data ?? none;
  const paymentMethods = useQuery(paymentMethodsQuery).data ?? none;
  const shippingMethods = useQuery(shippingMethodsQuery).data ?? none;
  return useMemo(() => {
    const byCode = new Map(statuses.map((status) => [status.code, status]));
    const operators = everyone.filter(({ active }) => active);
    const methods = { method: paymentMethods, shipping: shippingMethods };
    return {
      statuses,
      tags,
      operators,
      /** Those too who have left: old orders name them. */ everyone,
      teams,
      carriers,
      paymentMethods,
      shippingMethods,
      words,
      status: (code: string | null): Status | undefined => (code === null ? undefined : byCode.get(code)),
      statusLabel: (code: string): string => byCode.get(code)?.labels[locale] ?? code,
      methodLabel: (field: "method" | "shipping", code: string): string =>
        methods[field].find((each) => each.code === code)?.labels[locale] ?? code.replaceAll("_", " "),
      originLabel: (code: string): string => words.origin[code] ?? code,
    };
  }, [statuses, tags, everyone, teams, carriers, paymentMethods, shippingMethods, words, locale]);
}

export type ShopLists = ReturnType<typeof useShopLists>;
