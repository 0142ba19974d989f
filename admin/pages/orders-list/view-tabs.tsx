import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconUsers } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { SavedView } from "../../api/contract.ts";
import { orderCountQuery } from "../../api/orders.ts";
import { deleteView, viewsQuery } from "../../api/views.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { OrdersSearch } from "./search.ts";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";
import classes from "./view-tabs.module.css";

type BuiltIn = { readonly key: "todo" | "unpaid" | "to_prepare" | "to_ship" | "all"; readonly search: OrdersSearch };
const builtIn: readonly BuiltIn[] = [
  { key: "todo", search: {} },
  { key: "unpaid", search: { q: "is:unpaid" } },
  { key: "to_prepare", search: { q: "next:prepare" } },
  { key: "to_ship", search: { q: "next:ship" } },
  { key: "all", search: { status: "*" } },
];

/** The questions asked every day, each with its live answer; then those this person and the team have saved. */
export function ViewTabs({ list }: { list: OrderList }) {
  const t = useTexts(ordersTexts);
  const { data: views = [] } = useQuery(viewsQuery);
  const { q, status, view } = list.search;
  const isAt = (search: OrdersSearch) => view === undefined && (q ?? "") === (search.q ?? "") && (status ?? "") === (search.status ?? "");
  return (
    <nav className={classes.views} aria-label={t.views.label}>
      {builtIn.map(({ key, search }) => <Tab key={key} name={t.views[key]} search={search} current={isAt(search)} />)}
      {views.map((saved) => <SavedTab key={saved.id} saved={saved} current={view === saved.id} />)}
    </nav>
  );
}

function Tab({ name, search, current }: { name: string; search: OrdersSearch; current: boolean }) {
  const { q, status } = search;
  const { data: count } = useQuery(orderCountQuery({ q, status }));
  return (
    <Link
      to="/orders"
      search={search}
      className={classes.tab}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={current ? "page" : undefined}
    >
      {name} <Count count={count} />
    </Link>
  );
}

function SavedTab({ saved, current }: { saved: SavedView; current: boolean }) {
  const t = useTexts(ordersTexts);
  const search: OrdersSearch = {
    view: saved.id,
    ...(saved.q && { q: saved.q }),
    ...(saved.status && { status: saved.status }),
    ...(saved.sort && { sort: saved.sort }),
  };
  return (
    <span className={classes.saved}>
      <Link to="/orders" search={search} className={classes.tab} aria-current={current ? "page" : undefined}>
        {saved.shared && <IconUsers size={14} role="img" aria-label={t.views.team} />}{saved.name} <Count count={saved.count} />
      </Link>
      {current && <SavedMenu saved={saved} />}
    </span>
  );
}

function Count({ count }: { count: { value: number; exact: boolean } | null | undefined }) {
  const format = useFormat();
  if (!count) return null;
  return <span className={classes.count}>{format.number(count.value)}{count.exact ? "" : "+"}</span>;
}

function SavedMenu({ saved }: { saved: SavedView }) {
  const t = useTexts(ordersTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => deleteView(saved),
    onSuccess: () => toast({ message: t.views.deleted({ name: saved.name }) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
  return (
    <Menu>
      <Menu.Target><ActionIcon size="sm" aria-label={t.views.more({ name: saved.name })}><IconDots size={15} /></ActionIcon></Menu.Target>
      <Menu.Dropdown><Menu.Item color="red" onClick={() => mutate()}>{t.views.deleteShort}</Menu.Item></Menu.Dropdown>
    </Menu>
  );
}
