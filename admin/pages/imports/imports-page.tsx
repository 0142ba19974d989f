import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ImportTable } from "./import-table.tsx";
import classes from "./imports-page.module.css";
import { importListQuery } from "./queries.ts";
import { importsTexts } from "./texts.ts";

/** What was brought in, by whom, and what came of it. */
export function ImportsPage() {
  const t = useTexts(importsTexts);
  const query = useInfiniteQuery(importListQuery);
  const mayImport = usePermission("orders.import");
  const begin = mayImport && <ButtonLink to="/imports/new" leftSection={<IconFileImport size={16} />}>{t.new}</ButtonLink>;
  const imports = query.data?.pages.flatMap(({ data }) => data) ?? [];
  const isEmpty = query.data !== undefined && imports.length === 0;
  return (
    <Page title={t.title} actions={!isEmpty && begin}>
      {query.isError && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton rows={5} />}
      {isEmpty && <EmptyState title={t.history.emptyTitle} actions={begin}>{t.history.emptyText}</EmptyState>}
      {imports.length > 0 && (
        <section className={classes.sheet}>
          <ImportTable imports={imports} />
          {query.hasNextPage && <div className={classes.more}><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t.history.more}</Button></div>}
        </section>
      )}
    </Page>
  );
}
