import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import { ListPage } from "../../table/list-page.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { MessageFilters } from "./message-filters.tsx";
import classes from "./messages-page.module.css";
import { type Message, messageListQuery } from "./queries.ts";
import type { MessagesSearch } from "./search.ts";
import { messagesTexts } from "./texts.ts";
import { useMessageColumns } from "./use-message-columns.tsx";

const route = getRouteApi("/desk/messages");
const MessageDrawer = lazyPart(() => import("./message-drawer.tsx").then((part) => part.MessageDrawer));

/** The outbox: every mail that waits, has left or has failed, with what to do about it. */
export function MessagesPage() {
  const t = useTexts(messagesTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(messageListQuery(search));
  const messages = query.data?.pages.flatMap(({ data }) => data) ?? [];
  const ask = (change: Partial<MessagesSearch>) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  const open = (message: string | undefined) => ask({ message });
  const columns = useMessageColumns(open);
  const isFiltered = search.q !== undefined || search.state !== undefined || search.order !== undefined;
  return (
    <ListPage
      title={t.title}
      note={staysHere(messages) && <p className={classes.kept}>{t.kept}</p>}
      toolbar={
        <MessageFilters
          search={search}
          orderNumber={messages[0]?.order?.number ?? null}
          onChange={(change) => ask({ message: undefined, ...change })}
        />
      }
      query={query}
      columns={columns}
      words={t.list}
      noMatch={isFiltered && { title: t.list.noneTitle, clear: t.filter.clear, onClear: () => void navigate({ search: {} }) }}
      openId={search.message}
    >
      {search.message && <MessageDrawer id={search.message} onClose={() => open(undefined)} onOther={open} />}
    </ListPage>
  );
}

/** No mail ever left the house: whoever sees that should know why. */
function staysHere(messages: readonly Message[]): boolean {
  const sent = messages.filter(({ state }) => state === "sent");
  return sent.length > 0 && sent.every(({ delivered }) => delivered === "outbox");
}
