import { Button, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { useShortcuts } from "../../shell/keyboard.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { customerListQuery } from "./api.ts";
import { CustomerEditor } from "./customer-editor.tsx";
import { CustomerTable } from "./customer-table.tsx";
import classes from "./customers-page.module.css";
import { customersTexts } from "./texts.ts";

const route = getRouteApi("/desk/customers");

export function CustomersPage() {
  const t = useTexts(customersTexts);
  const { q, tag, add } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermission("customers.write");
  const query = useInfiniteQuery(customerListQuery({ q, tag }));
  return (
    <Page title={t.title} wide actions={mayWrite && <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: (before) => ({ ...before, add: true }) })}>{t.add}</Button>}>
      <Card flush>
        <Toolbar />
        <Loaded query={query} rows={8}>
          {({ pages }) => {
            const customers = pages.flatMap(({ data }) => data);
            if (customers.length === 0) return q || tag ? <EmptyState title={t.noMatch({ q: q ?? tag ?? "" })} actions={<Button variant="default" onClick={() => void navigate({ search: {} })}>{t.clear}</Button>} /> : <EmptyState title={t.empty}>{t.emptyText}</EmptyState>;
            return (
              <>
                <CustomerTable customers={customers} stale={query.isPlaceholderData} />
                <ShownCount shown={customers.length} total={pages[0]?.total} />
                {query.hasNextPage && <div className={classes.more}><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t.more}</Button></div>}
              </>
            );
          }}
        </Loaded>
      </Card>
      {add && mayWrite && <CustomerEditor customer={null} onClose={() => void navigate({ search: ({ add: _closed, ...rest }) => rest })} />}
    </Page>
  );
}

/** What is typed reaches the address once the typing stops: a link shows the same list. */
function Toolbar() {
  const t = useTexts(customersTexts);
  const { q, tag } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(q ?? "");
  const settled = useSettled(text, 250);
  useEffect(() => {
    if (settled !== (q ?? "")) void navigate({ search: (before) => ({ ...before, q: settled || undefined }), replace: true, resetScroll: false });
  }, [settled]);
  useEffect(() => setText(q ?? ""), [q]);
  useShortcuts(t.title, [{ keys: "/", label: t.search, run: () => document.getElementById("customer-search")?.focus() }]);
  return (
    <div className={classes.toolbar}>
      <TextInput id="customer-search" type="search" className={classes.search} leftSection={<IconSearch size={16} />} aria-label={t.search} placeholder={t.searchHint} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {tag && <span>{t.tagged({ tag })} <Button size="compact-sm" variant="default" onClick={() => void navigate({ search: ({ tag: _any, ...rest }) => rest })}>{t.anyTag}</Button></span>}
    </div>
  );
}

function ShownCount({ shown, total }: { shown: number; total: { value: number; exact: boolean } | undefined }) {
  const t = useTexts(customersTexts);
  const format = useFormat();
  return <p className={classes.count} role="status">{t.shown({ shown: format.number(shown), count: total?.value ?? shown, more: total?.exact === false })}</p>;
}
