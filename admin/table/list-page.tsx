import { Button } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import type { Page as ApiPage } from "../api/contract.ts";
import { useFormat } from "../language/format.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import classes from "./list-page.module.css";
import { useListKeys } from "./use-list-keys.ts";

/** What every list says, in the words of what it lists. */
export type ListWords = {
  /** "50 of 1,284 customers"; `shown` is null when these are all. */
  readonly shown: (found: { shown: string | null; count: number; more: boolean }) => string;
  readonly more: string;
  readonly empty: string;
  readonly emptyText: string;
};

type ListPageProps<Row> = {
  title: string;
  actions?: ReactNode;
  /** To know before reading the list. */
  note?: ReactNode;
  /** The search box and the filters: all that they ask stands in the address. */
  toolbar?: ReactNode;
  query: UseInfiniteQueryResult<InfiniteData<ApiPage<Row>>>;
  columns: readonly Column<Row>[];
  words: ListWords;
  /** Says that nothing answers what was asked, and how to ask for everything; absent while nothing is asked. */
  noMatch?: { readonly title: string; readonly clear: string; readonly onClear: () => void } | false | undefined;
  openId?: string | undefined;
  children?: ReactNode;
};

/** A list as a page: ask, read, open. What is loading, what failed and what is not there looks the same in all of them. */
export function ListPage<Row extends { readonly id: string }>({
  title,
  actions,
  note,
  toolbar,
  query,
  columns,
  words,
  noMatch,
  openId,
  children,
}: ListPageProps<Row>) {
  const sheet = useRef<HTMLElement>(null);
  useListKeys(title, sheet, toolbar !== undefined);
  const rows = query.data?.pages.flatMap(({ data }) => data);
  const isFirstUse = rows?.length === 0 && !noMatch;
  return (
    <Page title={title} wide actions={!isFirstUse && actions}>
      {note}
      <section ref={sheet} className={classes.sheet} aria-label={title}>
        {toolbar && <div className={classes.toolbar}>{toolbar}</div>}
        {query.isError && (
          <div className={classes.problem}>
            <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
          </div>
        )}
        {query.isPending && <Skeleton rows={10} />}
        {rows?.length === 0 && noMatch && (
          <EmptyState
            title={noMatch.title}
            actions={
              <Button variant="default" onClick={noMatch.onClear}>
                {noMatch.clear}
              </Button>
            }
          />
        )}
        {isFirstUse && (
          <EmptyState title={words.empty} actions={actions}>
            {words.emptyText}
          </EmptyState>
        )}
        {rows && rows.length > 0 && (
          <DataTable label={title} rows={rows} columns={columns} stale={query.isPlaceholderData} openId={openId} />
        )}
        {rows && rows.length > 0 && <ListFoot query={query} shown={rows.length} words={words} />}
      </section>
      {children}
    </Page>
  );
}

/** Pages follow a cursor, so none is skipped and none is shown twice while others are added. */
function ListFoot<Row>({ query, shown, words }: Pick<ListPageProps<Row>, "query" | "words"> & { shown: number }) {
  const format = useFormat();
  const total = query.data?.pages[0]?.total;
  const found = query.hasNextPage
    ? { shown: format.number(shown), count: total?.value ?? shown, more: total?.exact === false }
    : { shown: null, count: shown, more: false };
  return (
    <div className={classes.foot}>
      <span role="status">{words.shown(found)}</span>
      {query.hasNextPage && <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.more}</Button>}
    </div>
  );
}
