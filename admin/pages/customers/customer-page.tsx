import { Button } from "@mantine/core";
import { IconChevronLeft, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Customer } from "../../api/types.gen.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { customerQuery } from "./api.ts";
import { AddressesCard, ContactCard } from "./contact-cards.tsx";
import { CustomerEditor } from "./customer-editor.tsx";
import classes from "./customer-page.module.css";
import { HistoryCard } from "./history-card.tsx";
import { CustomerOrders } from "./customer-orders.tsx";
import { customersTexts } from "./texts.ts";

const route = getRouteApi("/desk/customers/$customerId");

export function CustomerPage() {
  const t = useTexts(customersTexts);
  const { customerId } = route.useParams();
  const query = useQuery(customerQuery(customerId));
  const mayWrite = usePermission("customers.write");
  const [editing, setEditing] = useState(false);
  return (
    <Page title={query.data ? nameOf(query.data, t.nameless) : t.title} actions={query.data && mayWrite && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>{t.edit}</Button>}>
      <Link to="/customers" className={classes.back}><IconChevronLeft size={16} aria-hidden="true" />{t.all}</Link>
      <Loaded query={query} rows={8}>
        {(customer) => (
          <div className={classes.columns}>
            <div className={classes.column}>
              <CustomerOrders customer={customer} />
              <HistoryCard customer={customer} />
            </div>
            <div className={classes.column}>
              <ContactCard customer={customer} />
              <AddressesCard customer={customer} />
            </div>
            {editing && <CustomerEditor customer={customer} onClose={() => setEditing(false)} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function nameOf({ name, company, email }: Customer, nameless: string): string {
  return name || company || email || nameless;
}
