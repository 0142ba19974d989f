import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { undoneQuery } from "../../api/operations.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { ColumnId } from "./columns.tsx";
import type { Describer } from "./describe-query.ts";
import { ListToolbar } from "./list-toolbar.tsx";
import { OrderRows } from "./order-rows.tsx";
import classes from "./orders-page.module.css";
import { ordersTexts } from "./texts.ts";
import { useColumns } from "./use-columns.ts";
import { type OrderList, useOrderList } from "./use-order-list.ts";
import { ViewTabs } from "./view-tabs.tsx";

const QueryErrorNote = lazyPart(() => import("./query-error.tsx").then((part) => part.QueryErrorNote));
const errorId = "orders-query-error";

export function OrdersPage() {
  const t = useTexts(ordersTexts);
  const list = useOrderList();
  const describer = useDescriber(list);
  const [columns, setColumns] = useColumns(list.search.view);
  const [selecting, setSelecting] = useState(false);
  const mayImport = usePermission("orders.import");
  return (
    <Page
      title={t.title}
      wide
      actions={
        <>
          <Button
            className={classes.narrowOnly}
            variant={selecting ? "filled" : "default"}
            aria-pressed={selecting}
            onClick={() => setSelecting(!selecting)}
          >
            {t.bulk.mode}
          </Button>
          {mayImport && (
            <ButtonLink className={classes.wideOnly} to="/imports" variant="default" leftSection={<IconFileImport size={16} />}>
              {t.empty.import}
            </ButtonLink>
          )}
        </>
      }
    >
      <ViewTabs list={list} />
      <section className={classes.sheet} aria-label={t.title}>
        <ListToolbar
          list={list}
          describer={describer}
          columns={columns}
          onColumns={setColumns}
          errorId={list.parsed.ok ? undefined : errorId}
        />
        <ListBody list={list} columns={columns} selecting={selecting} />
      </section>
    </Page>
  );
}

/** Rows are shown for a question that was understood and answered, and for no other. */
function ListBody({ list, columns, selecting }: { list: OrderList; columns: readonly ColumnId[]; selecting: boolean }) {
  const { data: undone } = useQuery(undoneQuery);
  const { parsed, query, search, ask } = list;
  if (!parsed.ok) return <QueryErrorNote id={errorId} text={search.q ?? ""} error={parsed.error} onMend={(q) => ask({ q })} />;
  const problem = query.isError && <div className={classes.problem}><ProblemNote error={query.error} onRetry={() => void query.refetch()} /></div>;
  if (!query.data) return problem || <Skeleton rows={10} />;
  const asked = JSON.stringify([search.q, list.status, search.sort, search.after, search.before, list.limit, undone]);
  return (
    <>
      {problem}
      <OrderRows asked={asked} question={JSON.stringify([search.q, list.status])} list={list} page={query.data} columns={columns} selecting={selecting} />
    </>
  );
}

function useDescriber({ lists }: OrderList): Describer {
  const texts = useTexts(ordersTexts);
  const format = useFormat();
  return useMemo(() => ({
    texts, words: lists.words, statusLabel: lists.statusLabel, methodLabel: lists.methodLabel, country: format.country, day: format.calendarDay,
  }), [texts, lists, format]);
}
