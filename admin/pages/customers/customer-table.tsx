import { Link } from "@tanstack/react-router";
import type { CustomerRow } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Time } from "../../ui/time.tsx";
import classes from "./customer-table.module.css";
import { TagList } from "./tag-list.tsx";
import { customersTexts } from "./texts.ts";

const columns = ["name", "company", "email", "phone", "country", "tags", "lastOrder", "orders", "spent"] as const;
const atTheEnd: ReadonlySet<string> = new Set(["orders", "spent"]);

/** Plain rows; on a phone each becomes a card, so the roles are written out. */
export function CustomerTable({ customers, stale }: { customers: readonly CustomerRow[]; stale: boolean }) {
  const t = useTexts(customersTexts);
  const format = useFormat();
  return (
    <div className={classes.wrap} data-stale={stale || undefined}>
      <table className={classes.table} role="table" aria-label={t.title} aria-busy={stale}>
        <thead role="rowgroup">
          <tr role="row">{columns.map((column) => <th key={column} role="columnheader" className={atTheEnd.has(column) ? classes.end : undefined}>{t.columns[column]}</th>)}</tr>
        </thead>
        <tbody role="rowgroup">
          {customers.map(({ id, name, company, email, phone, country, tags, orders }) => (
            <tr key={id} role="row" className={classes.row}>
              <td role="cell" data-column="name"><Link to="/customers/$customerId" params={{ customerId: id }} className={classes.name}>{name || company || email || t.nameless}</Link></td>
              <td role="cell" data-column="company">{company}</td>
              <td role="cell" data-column="email">{email}</td>
              <td role="cell" data-column="phone" className="numeric">{phone}</td>
              <td role="cell" data-column="country">{country && format.country(country)}</td>
              <td role="cell" data-column="tags"><TagList tags={tags} /></td>
              <td role="cell" data-column="lastOrder">{orders.last_placed_at && <Time at={orders.last_placed_at} as="day" />}</td>
              <td role="cell" className={classes.end} data-column="orders" data-label={t.columns.orders}>{format.number(orders.count)}</td>
              <td role="cell" className={classes.end} data-column="spent">{orders.totals.map((total) => format.money(total)).join(" + ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
