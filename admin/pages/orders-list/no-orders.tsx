import { Button } from "@mantine/core";
import type { OrderPage } from "../../api/contract.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { addTerm } from "./query-parts.ts";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

/** No row, for one of three reasons: there is no order yet, the work is done, or the question has no answer. */
export function NoOrders({ list, page }: { list: OrderList; page: OrderPage }) {
  const t = useTexts(ordersTexts);
  const mayImport = usePermission("orders.import");
  const { search, status, ask } = list;
  const elsewhere = page.hidden?.count ?? 0;
  if (search.q) {
    return (
      <EmptyState
        title={t.empty.noneTitle}
        actions={
          <>
            <Button variant="default" onClick={() => ask({ q: undefined, status: undefined, view: undefined })}>
              {t.empty.clear}
            </Button>
            {status !== "*" && (
              <Button variant="default" onClick={() => ask({ status: "*" })}>
                {elsewhere > 0 ? t.empty.everywhere({ count: elsewhere }) : t.empty.showAll}
              </Button>
            )}
            <Button variant="subtle" onClick={() => ask({ q: addTerm(search.q ?? "", "is:archived") })}>
              {t.empty.archived}
            </Button>
          </>
        }
      >
        {t.empty.noneText} <code>{list.written}</code>
      </EmptyState>
    );
  }
  if (elsewhere > 0 || status !== undefined) {
    return (
      <EmptyState
        title={t.empty.allDone}
        actions={
          status !== "*" && (
            <Button variant="default" onClick={() => ask({ status: "*" })}>
              {t.empty.showAll}
            </Button>
          )
        }
      >
        {t.empty.allDoneText}
      </EmptyState>
    );
  }
  return <EmptyState title={t.empty.firstTitle} actions={mayImport && <ButtonLink to="/imports">{t.empty.import}</ButtonLink>}>{t.empty.firstText}</EmptyState>;
}
