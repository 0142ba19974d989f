import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { OrderPage } from "../../api/contract.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { usePreferences } from "../../session.ts";
import classes from "./pager.module.css";
import { pageSizes } from "./search.ts";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

/** "1–50 of 1 284": pages follow a cursor, so none is skipped and none is shown twice while orders come in. */
export function Pager({ list, page }: { list: OrderList; page: OrderPage }) {
  const t = useTexts(ordersTexts);
  const format = useFormat();
  const [, setPreferences] = usePreferences();
  const { search, limit, ask } = list;
  const from = search.from ?? 0;
  const { value, exact } = page.total;
  const total = exact ? format.number(value) : t.page.orMore({ count: format.number(value) });
  const turn = (change: { after?: string | undefined; before?: string | undefined; from?: number | undefined }) => {
    ask(change);
    window.scrollTo({ top: 0 });
  };
  return (
    <nav className={classes.pager} aria-label={t.page.label}>
      <label className={classes.size}>
        <span>{t.page.size}</span>
        <select
          value={limit}
          onChange={(event) => {
            const size = Number(event.currentTarget.value);
            setPreferences({ orders_page_size: size });
            ask({ limit: undefined });
          }}
        >
          {pageSizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
      <span className="numeric">
        {page.data.length > 0 && t.page.range({ from: format.number(from + 1), to: format.number(from + page.data.length), total })}
      </span>
      <div className={classes.turn}>
        <ActionIcon
          variant="default"
          aria-label={t.page.previous}
          disabled={page.page.prev === null}
          onClick={() => turn({ before: page.page.prev ?? undefined, from: Math.max(0, from - limit) || undefined })}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t.page.next}
          disabled={page.page.next === null}
          onClick={() => turn({ after: page.page.next ?? undefined, from: from + page.data.length })}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </div>
    </nav>
  );
}
