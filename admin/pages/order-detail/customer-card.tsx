import { Button } from "@mantine/core";
import { IconMail, IconPencil, IconPhone } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Card } from "../../ui/page.tsx";
import { useDesk } from "./desk.tsx";
import classes from "./side-cards.module.css";

export function CustomerCard() {
  const { order, t, lists, may, open } = useDesk();
  const { customer } = order;
  return (
    <Card
      title={t.customer.title}
      actions={
        may("orders.write") && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={14} />}
            disabled={order.locked}
            title={order.locked ? lists.words.locked : undefined}
            onClick={() => open({ kind: "customer" })}
          >
            {t.edit}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        <div>
          <strong>{customer.name || t.customer.unknown}</strong>
          {customer.company && <span className={classes.line}>{customer.company}</span>}
        </div>
        {customer.email && (
          <a className={classes.contact} href={`mailto:${customer.email}`}>
            <IconMail size={16} aria-hidden="true" />
            {customer.email}
          </a>
        )}
        {customer.phone && (
          <a className={classes.contact} href={`tel:${customer.phone.replace(/[^+\d]/g, "")}`}>
            <IconPhone size={16} aria-hidden="true" />
            {customer.phone}
          </a>
        )}
        {customer.email && order.customer_order_count > 0 && (
          <Link to="/orders" search={{ q: `email:"${customer.email}"`, status: "*" }}>
            {t.customer.orders({ count: order.customer_order_count })}
          </Link>
        )}
      </div>
    </Card>
  );
}
