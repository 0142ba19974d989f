import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { MessageFilters } from "./message-filters.tsx";
import { MessageTable } from "./message-table.tsx";
import classes from "./messages-page.module.css";
import { type Message, messageListQuery } from "./queries.ts";
import { messagesTexts } from "./texts.ts";

const route = getRouteApi("/desk/messages");
const MessageDrawer = lazyPart(() => import("./message-drawer.tsx").then((part) => part.MessageDrawer));

/** The outbox: every mail that waits, has left or has failed, with what to do about it. */
export function MessagesPage() {
  const t = useTexts(messagesTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(messageListQuery(search));
  const messages = query.data?.pages.flatMap(({ data }) => data);
  const total = query.data?.pages[0]?.total;
  const isFiltered = search.q !== undefined || search.state !== undefined || search.order !== undefined;
  const open = (message: string | undefined) => void navigate({ search: { ...search, message }, resetScroll: false });
  return (
    <Page title={t.title} wide>
      {messages && staysHere(messages) && <p className={classes.kept}>{t.kept}</p>}
      <section className={classes.sheet} aria-label={t.title}>
        <MessageFilters key={search.q} search={search} onChange={(change) => void navigate({ search: { ...search, message: undefined, ...change } })} />
        {query.isError && <div className={classes.inside}><ProblemNote error={query.error} onRetry={() => void query.refetch()} /></div>}
        {query.isPending && <Skeleton rows={8} />}
        {messages?.length === 0 && (isFiltered
          ? <EmptyState title={t.list.noneTitle} actions={<Button variant="default" onClick={() => void navigate({ search: {} })}>{t.filter.clear}</Button>} />
          : <EmptyState title={t.list.emptyTitle}>{t.list.emptyText}</EmptyState>)}
        {messages && messages.length > 0 && <MessageTable messages={messages} stale={query.isPlaceholderData} openId={search.message} onOpen={open} />}
        {messages && messages.length > 0 && (
          <div className={classes.foot}>
            {total && <span className="soft numeric" role="status">{t.total({ count: total.value, exact: total.exact })}</span>}
            {query.hasNextPage && <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t.list.more}</Button>}
          </div>
        )}
      </section>
      {search.message && <MessageDrawer id={search.message} onClose={() => open(undefined)} onOther={open} />}
    </Page>
  );
}

/** No mail ever left the house: whoever sees that should know why. */
function staysHere(messages: readonly Message[]): boolean {
  const sent = messages.filter(({ state }) => state === "sent");
  return sent.length > 0 && sent.every(({ delivered }) => delivered === "outbox");
}
