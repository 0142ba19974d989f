import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { OrderTexts } from "../../../i18n/admin/order.en.ts";
import type { Act } from "../../actions/act.ts";
import { useRun } from "../../actions/use-run.ts";
import type { ActionName, ActionRequest } from "../../api/contract.ts";
import { fullOrderQuery, type Order } from "../../api/order.ts";
import { problemOf } from "../../api/problem.ts";
import { type Format, useFormat } from "../../language/format.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { type ShopLists, useShopLists } from "../../orders/use-order-words.ts";
import { useMe } from "../../session.ts";
import { orderTexts } from "./texts.ts";

export type OrderDialog =
  | { readonly kind: "act"; readonly act: Act }
  | { readonly kind: "payment" }
  | { readonly kind: "customer"; readonly focus?: "shipping" | "billing" }
  | { readonly kind: "delete" }
  | { readonly kind: "mail"; readonly id: string };
type QuickAct = { readonly params?: ActionRequest["params"]; /** Shown at once; the answer corrects it. */ readonly expect?: (order: Order) => Order };
export type Desk = {
  readonly order: Order;
  readonly t: OrderTexts;
  readonly lists: ShopLists;
  readonly format: Format;
  readonly may: (permission: string) => boolean;
  readonly dialog: OrderDialog | null;
  readonly open: (dialog: OrderDialog | null) => void;
  /** A light, reversible act: tag, assign, lock, archive. */
  readonly quick: (action: ActionName, act?: QuickAct) => Promise<void>;
  readonly problem: unknown;
};

const DeskContext = createContext<Desk | null>(null);

/** The order on the counter, and what every card of its page may do to it. */
export function DeskProvider({ order, children }: { order: Order; children: ReactNode }) {
  const t = useTexts(orderTexts);
  const lists = useShopLists();
  const format = useFormat();
  const { permissions } = useMe();
  const [dialog, open] = useState<OrderDialog | null>(null);
  const { quick, problem } = useQuickActs(order);
  const desk = useMemo<Desk>(
    () => ({ order, t, lists, format, may: (permission) => permissions.includes(permission), dialog, open, quick, problem }),
    [order, t, lists, format, permissions, dialog, quick, problem],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside DeskProvider");
  return desk;
}

export function allowance(order: Order, action: string): { allowed: boolean; reason: string | null } {
  const found = order.allowed_actions.find((each) => each.action === action);
  return { allowed: found?.allowed ?? false, reason: found?.reason?.message ?? null };
}

function useQuickActs({ id }: Order): { quick: Desk["quick"]; problem: unknown } {
  const queryClient = useQueryClient();
  const { locale } = useLanguage();
  const run = useRun();
  const [problem, setProblem] = useState<unknown>(undefined);
  const quick = useCallback<Desk["quick"]>(async (action, { params = {}, expect } = {}) => {
    const { queryKey } = fullOrderQuery(id, locale);
    if (expect) {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<Order>(queryKey, (order) => order && expect(order));
    }
    try {
      await run(action, { items: [{ id }], params }, action);
      if (action === "tag") void queryClient.invalidateQueries({ queryKey: ["tag"] }); // perhaps a new one
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error).code === "order.unchanged" ? undefined : error); // somebody else was first with the same: no news
      await queryClient.invalidateQueries({ queryKey });
    }
  }, [id, locale, queryClient, run]);
  return { quick, problem };
}
