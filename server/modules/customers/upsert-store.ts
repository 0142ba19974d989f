import { fold, phoneKey } from "../../domain/fold.ts";
import type { Tx } from "../../platform/context.ts";
import { newId, publicId } from "../../platform/ids.ts";
import { sql, type Sql } from "../../platform/sql.ts";

/** An address as an order freezes it; every part may be missing, carriers and people differ in what they need. */
export type Address = {
  readonly name?: string | null;
  readonly company?: string | null;
  readonly line1?: string | null;
  readonly line2?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly region?: string | null;
  readonly country?: string | null;
  readonly phone?: string | null;
};

export type CustomerRow = {
  readonly id: string;
  readonly email: string | null;
  readonly name: string;
  readonly company: string | null;
  readonly vatId: string | null;
  readonly phone: string | null;
  readonly locale: string | null;
  readonly country: string | null;
  readonly billingAddress: Address | null;
  readonly shippingAddress: Address | null;
  readonly source: string;
  readonly orderId: string | null;
};

export type KnownCustomer = { readonly id: string; readonly email: string | null; readonly phoneKey: string | null; readonly orderCount: number };

/** Cards that these people already have: by e-mail, or by phone for those without one; with what they ordered, counted to a thousand. */
export async function findKnownCustomers(
  tx: Pick<Tx, "rows" | "storeId">,
  people: readonly { readonly email: string | null; readonly phone: string | null }[],
): Promise<KnownCustomer[]> {
  const emails = people.flatMap(({ email }) => email ?? []);
  const phones = people.flatMap(({ email, phone }) => (email === null && phone !== null ? (phoneKey(phone) ?? []) : []));
  if (emails.length === 0 && phones.length === 0) return [];
  return tx.rows(sql`
    select id, email, phone_key as "phoneKey",
      (select count(*) from (select 1 from orders where orders.store_id = customers.store_id and orders.customer_id = customers.id and orders.stage <> 'quotation' limit 1000) as theirs) as "orderCount"
    from customers where store_id = ${tx.storeId} and (email = any(${emails}::text[]) or phone_key = any(${phones}::text[])) order by created_at, id`);
}

/** Cards of people who were not found: one who is written by another order in the same moment is met by the unique index, and the order tried again. */
export function insertCustomers(tx: Tx, customers: readonly CustomerRow[]): void {
  if (customers.length === 0) return;
  tx.write(sql`
    insert into customers (store_id, id, email, name, company, vat_id, phone, phone_key, locale, country, billing_address, shipping_address, folded, source, first_order_id, created_at, updated_at)
    select ${tx.storeId}, id, email, name, company, vat_id, phone, phone_key, locale, country, billing, shipping, folded, source, order_id, ${tx.now}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(customers.map(cardOf))}::jsonb) as c (id uuid, email text, name text, company text, vat_id text, phone text, phone_key text, locale text, country text,
      billing jsonb, shipping jsonb, folded text, source text, order_id uuid)`);
}

/**
 * Creates the cards that are new and completes the others: a blank never erases what is filled in (CUS-01). What an order
 * changes is told with its values before and after by the same statement, so it costs no round trip and cannot be forgotten.
 */
export function upsertCustomers(tx: Tx, customers: readonly CustomerRow[]): void {
  if (customers.length === 0) return;
  const rows = JSON.stringify(customers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(cardOf));
  tx.write(sql`
    with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as c (id uuid, email text, name text, company text, vat_id text, phone text, phone_key text, locale text, country text,
        billing jsonb, shipping jsonb, folded text, is_whole bool, source text, order_id uuid, event_id uuid, order_ref text)
    ), before as (
      select ${historic(sql`card`)} as fields, card.id from customers card join given on given.id = card.id where card.store_id = ${tx.storeId}
    ), card as (
      insert into customers (store_id, id, email, name, company, vat_id, phone, phone_key, locale, country, billing_address, shipping_address, folded, source, first_order_id, created_at, updated_at)
      select ${tx.storeId}, id, email, name, company, vat_id, phone, phone_key, locale, country, billing, shipping, folded, source, order_id, ${tx.now}, ${tx.now} from given
      on conflict (store_id, id) do update set
        name = coalesce(nullif(excluded.name, ''), customers.name), company = coalesce(excluded.company, customers.company), vat_id = coalesce(excluded.vat_id, customers.vat_id),
        phone = coalesce(excluded.phone, customers.phone), phone_key = coalesce(excluded.phone_key, customers.phone_key), locale = coalesce(excluded.locale, customers.locale),
        country = coalesce(excluded.country, customers.country), billing_address = coalesce(excluded.billing_address, customers.billing_address),
        shipping_address = coalesce(excluded.shipping_address, customers.shipping_address), version = customers.version + 1, updated_at = excluded.updated_at,
        -- A card that an order knows only in part keeps the words it is found by.
        folded = case when (select is_whole from given where given.id = excluded.id) then excluded.folded when position(excluded.folded in customers.folded) > 0 then customers.folded
          else left(excluded.folded || ' ' || customers.folded, 1000) end
      where (coalesce(nullif(excluded.name, ''), customers.name), coalesce(excluded.company, customers.company), coalesce(excluded.vat_id, customers.vat_id), coalesce(excluded.phone, customers.phone),
             coalesce(excluded.country, customers.country), coalesce(excluded.billing_address, customers.billing_address), coalesce(excluded.shipping_address, customers.shipping_address))
        is distinct from (customers.name, customers.company, customers.vat_id, customers.phone, customers.country, customers.billing_address, customers.shipping_address)
      returning *
    )
    insert into events (store_id, id, type, customer_id, actor_kind, actor_id, actor_name, at, data)
    select ${tx.storeId}, given.event_id, 'customer.updated', card.id, ${tx.actor.kind}, ${tx.actor.id}, ${tx.actor.name}, ${tx.now},
           jsonb_build_object('order_id', given.order_ref, 'before', change.before, 'after', change.after)
    from card join before on before.id = card.id join given on given.id = card.id
    cross join lateral (
      select jsonb_object_agg(key, was.value) as before, jsonb_object_agg(key, is_now.value) as after
      from jsonb_each(${historic(sql`card`)}) as is_now join jsonb_each(before.fields) as was using (key) where is_now.value is distinct from was.value
    ) as change where change.after is not null`);
}

const historic = (
  card: Sql,
): Sql => sql`jsonb_build_object('name', ${card}.name, 'company', ${card}.company, 'vat_id', ${card}.vat_id, 'phone', ${card}.phone, 'country', ${card}.country,
  'billing_address', ${card}.billing_address, 'shipping_address', ${card}.shipping_address)`;

function cardOf(customer: CustomerRow) {
  const [company, phone] = [customer.company || null, customer.phone || null];
  return {
    id: customer.id,
    email: customer.email,
    name: customer.name,
    company,
    vat_id: customer.vatId || null,
    phone,
    phone_key: phone === null ? null : phoneKey(phone),
    locale: customer.locale,
    country: customer.country,
    billing: written(customer.billingAddress),
    shipping: written(customer.shippingAddress),
    folded: foldedCard({ ...customer, company }),
    is_whole: customer.name !== "" && company !== null && customer.email !== null,
    source: customer.source,
    order_id: customer.orderId,
    event_id: newId(),
    order_ref: customer.orderId === null ? null : publicId("order", customer.orderId),
  };
}

/** What a card is found by. */
export function foldedCard({ name, company, email }: { readonly name: string; readonly company: string | null; readonly email: string | null }): string {
  return fold([name, company ?? "", email ?? ""].join(" "));
}

/** An address without a word in it says nothing. */
function written(address: Address | null): Address | null {
  return address !== null && Object.values(address).some((part) => part !== null && part !== undefined && part !== "") ? address : null;
}

/** CUS-02: what a customer bought marks his card, once, at the moment that the setting "customers" names; without it, never. */
export function tagCustomersOfOrders(tx: Tx, orderIds: readonly string[], moment: "placed" | "paid"): void {
  if (orderIds.length === 0) return;
  tx.write(sql`
    with bought as (
      select orders.customer_id as id, array_agg(distinct tag) as tags
      from orders join order_lines line on line.store_id = orders.store_id and line.order_id = orders.id
      join products on products.store_id = line.store_id and products.id = line.product_id
      cross join lateral unnest(products.customer_tags) as tag
      where orders.store_id = ${tx.storeId} and orders.id = any(${orderIds}::uuid[]) and orders.customer_id is not null
        and exists (select 1 from settings where settings.store_id = orders.store_id and key = 'customers' and value ->> 'tag_on' = ${moment})
      group by orders.customer_id
    )
    update customers set tags = (select array_agg(distinct tag order by tag) from unnest(customers.tags || bought.tags) as tag), version = version + 1, updated_at = ${tx.now}
    from bought where customers.store_id = ${tx.storeId} and customers.id = bought.id and not customers.tags @> bought.tags`);
}
