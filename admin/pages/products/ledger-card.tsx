import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { StockMovement } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { type Column, DataTable } from "../../table/data-table.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import { numberSign } from "../../../server/domain/order-number.ts";
import { movementsQuery, type Variant } from "./api.ts";
import classes from "./ledger-card.module.css";
import { signed } from "./signed.ts";
import { productsTexts } from "./texts.ts";

/** Why there are as many as there are: every movement with its reason, and what was on hand after it. */
export function LedgerCard({ variants }: { variants: readonly Variant[] }) {
  const { stock: t, ...texts } = useTexts(productsTexts);
  const [chosen, setChosen] = useState<string | null>(null);
  const sku = variants.find((variant) => variant.sku === chosen)?.sku ?? variants[0]?.sku ?? "";
  const query = useInfiniteQuery({ ...movementsQuery(sku), enabled: sku !== "" });
  const columns = useLedgerColumns();
  const options = variants.map((variant) => ({ value: variant.sku, label: variant.title ? `${variant.title} · ${variant.sku}` : variant.sku }));
  return (
    <Card
      flush
      title={t.ledger}
      actions={
        variants.length > 1 && (
          <NativeSelect aria-label={t.ledgerOf} data={options} value={sku} onChange={(event) => setChosen(event.currentTarget.value)} />
        )
      }
    >
      <Loaded query={query} rows={5}>
        {({ pages }) => {
          const movements = pages.flatMap(({ data }) => data);
          if (movements.length === 0) return <p className={classes.none}>{t.empty}</p>;
          return (
            <>
              <DataTable label={t.ledger} rows={movements} columns={columns} />
              <div className={classes.foot}>
                <span>{t.movements({ count: pages[0]?.total?.value ?? movements.length })}</span>
                {query.hasNextPage && (
                  <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {texts.more}
                  </Button>
                )}
              </div>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function useLedgerColumns(): readonly Column<StockMovement>[] {
  const { stock: t } = useTexts(productsTexts);
  const format = useFormat();
  return [
    { key: "at", head: t.at, card: "title", cell: ({ created_at: at }) => <Time at={at} as="day" /> },
    {
      key: "what",
      head: t.what,
      card: "under",
      grows: true,
      cell: ({ kind, reason }) => (
        <>
          {t.kinds[kind]}
          {reason && <span className="soft"> · {reason}</span>}
        </>
      ),
    },
    {
      key: "order",
      head: t.order,
      card: "foot",
      cell: ({ order }) =>
        order && (
          <Link to="/orders/$orderId" params={{ orderId: order.id }}>
            {numberSign(order.number ?? "–")}
          </Link>
        ),
    },
    { key: "author", head: t.author, card: "last", cell: ({ author }) => author },
    {
      key: "change",
      head: t.change,
      card: "figure",
      end: true,
      cell: ({ quantity }) => <span className={quantity < 0 ? classes.out : classes.in}>{signed(quantity, format.number)}</span>,
    },
    { key: "balance", head: t.balance, card: "aside", labelled: true, end: true, cell: ({ balance }) => format.number(balance) },
  ];
}
