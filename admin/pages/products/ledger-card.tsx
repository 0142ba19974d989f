import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { StockMovement } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
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
  const options = variants.map((variant) => ({ value: variant.sku, label: variant.title ? `${variant.title} · ${variant.sku}` : variant.sku }));
  return (
    <Card flush title={t.ledger} actions={variants.length > 1 && <NativeSelect aria-label={t.ledgerOf} data={options} value={sku} onChange={(event) => setChosen(event.currentTarget.value)} />}>
      <Loaded query={query} rows={5}>
        {({ pages }) => {
          const movements = pages.flatMap(({ data }) => data);
          if (movements.length === 0) return <p className={classes.foot}>{t.empty}</p>;
          return (
            <>
              <LedgerTable movements={movements} />
              <p className={classes.foot}>{t.movements({ count: pages[0]?.total?.value ?? movements.length })}</p>
              {query.hasNextPage && <div className={classes.foot}><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{texts.more}</Button></div>}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function LedgerTable({ movements }: { movements: readonly StockMovement[] }) {
  const { stock: t } = useTexts(productsTexts);
  const format = useFormat();
  return (
    <div className={classes.scroll} role="region" aria-label={t.ledger} tabIndex={0}>
      <table className={classes.ledger} role="table" aria-label={t.ledger}>
        <thead role="rowgroup">
          <tr role="row">
            {(["at", "what", "order", "author"] as const).map((column) => <th key={column} role="columnheader">{t[column]}</th>)}
            <th role="columnheader" className={classes.end}>{t.change}</th>
            <th role="columnheader" className={classes.end}>{t.balance}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {movements.map(({ id, created_at, kind, reason, order, author, quantity, balance }) => (
            <tr key={id} role="row">
              <td role="cell" data-column="at"><Time at={created_at} as="day" /></td>
              <td role="cell" data-column="what">{t.kinds[kind]}{reason && <span className="soft"> · {reason}</span>}</td>
              <td role="cell" data-column="order">{order && <Link to="/orders/$orderId" params={{ orderId: order.id }}>#{order.number ?? "–"}</Link>}</td>
              <td role="cell" data-column="author">{author}</td>
              <td role="cell" data-column="change" className={classes.end} data-sign={quantity < 0 ? "minus" : "plus"}>{signed(quantity, format.number)}</td>
              <td role="cell" data-column="balance" data-label={t.balance} className={classes.end}>{format.number(balance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
