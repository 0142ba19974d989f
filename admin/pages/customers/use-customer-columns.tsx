import { Link } from "@tanstack/react-router";
import type { CustomerRow } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import type { Column } from "../../table/data-table.tsx";
import { Time } from "../../ui/time.tsx";
import { TagList } from "./tag-list.tsx";
import { customersTexts } from "./texts.ts";
import classes from "./use-customer-columns.module.css";

/** The rest of them is on the card of the customer. */
const tagsShown = 2;

export function useCustomerColumns(): readonly Column<CustomerRow>[] {
  const { columns: head, nameless } = useTexts(customersTexts);
  const format = useFormat();
  return [
    {
      key: "name", head: head.name, card: "title", grows: true,
      cell: ({ id, name, company, email }) => (
        <>
          <Link to="/customers/$customerId" params={{ customerId: id }}>{name || company || email || nameless}</Link>
          {name && company && <span className={classes.company} title={company}>{company}</span>}
        </>
      ),
    },
    { key: "email", head: head.email, card: "under", cell: ({ email }) => email },
    { key: "phone", head: head.phone, from: 900, cell: ({ phone }) => phone },
    { key: "country", head: head.country, from: 1100, cell: ({ country }) => country && format.country(country) },
    { key: "tags", head: head.tags, from: 900, cell: ({ tags }) => <TagList tags={tags} max={tagsShown} /> },
    { key: "lastOrder", head: head.lastOrder, end: true, cell: ({ orders }) => orders.last_placed_at && <Time at={orders.last_placed_at} as="day" /> },
    { key: "orders", head: head.orders, card: "aside", labelled: true, end: true, cell: ({ orders }) => format.number(orders.count) },
    { key: "spent", head: head.spent, card: "figure", end: true, cell: ({ orders }) => orders.totals.map((total) => format.money(total)).join(" + ") },
  ];
}
