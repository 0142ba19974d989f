import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { isMissing } from "../../api/problem.ts";
import type { Customer } from "../../api/types.gen.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { PageNotFound } from "../../shell/page-error.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Columns, Page } from "../../ui/page.tsx";
import { customerQuery } from "./api.ts";
import { AddressesCard, ContactCard } from "./contact-cards.tsx";
import { CustomerEditor } from "./customer-editor.tsx";
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
  if (isMissing(query.error)) return <PageNotFound />;
  return (
    <Page
      title={query.data ? nameOf(query.data, t.nameless) : t.title}
      back={<Link to="/customers">{t.all}</Link>}
      actions={query.data && mayWrite && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>{t.edit}</Button>}
    >
      <Loaded query={query} rows={8}>
        {(customer) => (
          <>
            <Columns side={<><ContactCard customer={customer} /><AddressesCard customer={customer} /></>}>
              <CustomerOrders customer={customer} />
              <HistoryCard customer={customer} />
            </Columns>
            {editing && <CustomerEditor customer={customer} onClose={() => setEditing(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function nameOf({ name, company, email }: Customer, nameless: string): string {
  return name || company || email || nameless;
}
