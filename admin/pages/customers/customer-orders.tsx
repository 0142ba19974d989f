import { Link } from "@tanstack/react-router";
import type { Customer } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { kindShapes, toneOf } from "../../orders/status-look.ts";
import { useShopLists } from "../../orders/use-order-words.ts";
import { type Column, DataTable } from "../../table/data-table.tsx";
import { Card } from "../../ui/page.tsx";
import { StatusPill } from "../../ui/status-pill.tsx";
import { Time } from "../../ui/time.tsx";
import { numberSign } from "../../../server/domain/order-number.ts";
import classes from "./customer-orders.module.css";
import { customersTexts } from "./texts.ts";

/** The last ten, and the way to all of them. */
export function CustomerOrders({ customer: { name, email, orders, last_orders: last } }: { customer: Customer }) {
  const { orders: t } = useTexts(customersTexts);
  const format = useFormat();
  const columns = useOrderColumns();
  const question = email ? `email:"${email}"` : `customer:"${name.replace(/["\\]/g, "")}"`;
  if (last.length === 0) return <Card title={t.title}><span className="soft">{t.none}</span></Card>;
  return (
    <Card
      flush
      title={t.title}
      actions={
        <Link to="/orders" search={{ q: question, status: "*" }}>
          {t.all}
        </Link>
      }
    >
      <p className={classes.sum}>
        {t.count({ count: orders.count })}
        {orders.totals.length > 0 && ` · ${t.spent({ totals: format.list(orders.totals.map((total) => format.money(total))) })}`}
      </p>
      <DataTable label={t.title} rows={last} columns={columns} />
    </Card>
  );
}

function useOrderColumns(): readonly Column<Customer["last_orders"][number]>[] {
  const { orders: t } = useTexts(customersTexts);
  const format = useFormat();
  const lists = useShopLists();
  return [
    {
      key: "number",
      head: t.number,
      card: "title",
      cell: ({ id, number }) => (
        <Link to="/orders/$orderId" params={{ orderId: id }}>
          {number === null ? t.quotation : numberSign(number)}
        </Link>
      ),
    },
    { key: "date", head: t.date, card: "under", cell: ({ placed_at: at }) => <Time at={at} as="day" /> },
    {
      key: "status",
      head: t.status,
      card: "aside",
      grows: true,
      cell: ({ status }) => {
        const known = lists.status(status);
        return (
          known && (
            <StatusPill tone={toneOf(known.colour)} shape={kindShapes[known.kind]}>
              {lists.statusLabel(known.code)}
            </StatusPill>
          )
        );
      },
    },
    { key: "total", head: t.total, card: "figure", end: true, cell: ({ total }) => format.money(total) },
  ];
}
