import { fold, phoneKey } from "../../domain/fold.ts";
import type { Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { join, planned, sql, type Sql } from "../../platform/sql.ts";
import { foldedCard, type Address } from "./upsert-store.ts";

type Reader = Pick<Connection, "rows">;

export type CardFields = {
  readonly email: string | null;
  readonly name: string;
  readonly company: string | null;
  readonly vat_id: string | null;
  readonly phone: string | null;
  readonly locale: "en" | "fr" | "ro" | null;
  readonly country: string | null;
  readonly billing_address: Address | null;
  readonly shipping_address: Address | null;
  readonly tags: readonly string[];
};
export type Card = CardFields & {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly first_order_id: string | null;
  readonly created_at: string;
  readonly updated_at: string;
};
export type CardSearch = { readonly q: string; readonly tag: string | null; readonly limit: number; readonly after: readonly [at: string, id: string] | null };
const countMax = 10_000;

const columns = sql`id, version, email, name, company, vat_id, phone, locale, country, billing_address, shipping_address, tags, source, first_order_id, created_at, updated_at`;

export async function findCards(db: Reader, storeId: string, search: CardSearch): Promise<Card[]> {
  const cursor = search.after ? sql`and (created_at, id) < (${search.after[0]}::timestamptz, ${search.after[1]}::uuid)` : sql``;
  return db.rows<Card>(
    planned(
      sql`select ${columns} from customers where ${conditionOf(storeId, search)} ${cursor} order by created_at desc, id desc limit ${search.limit}`,
    ),
  );
}

export async function countCards(db: Reader, storeId: string, search: Pick<CardSearch, "q" | "tag">): Promise<{ value: number; exact: boolean }> {
  const [row] = await db.rows<{ count: number }>(
    planned(sql`select count(*) from (select 1 from customers where ${conditionOf(storeId, search)} limit ${countMax + 1}) as hit`),
  );
  const count = row?.count ?? 0;
  return { value: Math.min(count, countMax), exact: count <= countMax };
}

function conditionOf(storeId: string, { q, tag }: Pick<CardSearch, "q" | "tag">): Sql {
  const phone = phoneKey(q);
  const words = fold(q).split(" ").filter((word) => word !== "");
  return join([
    sql`store_id = ${storeId}`,
    ...(phone === null ? words.map((word) => sql`folded like ${`%${word}%`}`) : [sql`phone_key = ${phone}`]),
    ...(tag === null ? [] : [sql`tags @> ${[tag]}::text[]`]),
  ], " and ");
}

export async function findCard(db: Reader, storeId: string, id: string): Promise<Card | null> {
  const [row] = await db.rows<Card>(sql`select ${columns} from customers where store_id = ${storeId} and id = ${id}`);
  return row ?? null;
}

export async function lockCard(tx: Tx, id: string): Promise<Card | null> {
  const [row] = await tx.rows<Card>(sql`select ${columns} from customers where store_id = ${tx.storeId} and id = ${id} for update`);
  return row ?? null;
}

/** False when another card has the e-mail address, also one that is made at this moment. */
export async function insertCard(tx: Tx, id: string, card: CardFields): Promise<boolean> {
  const inserted = await tx.rows(sql`
    insert into customers (store_id, id, email, name, company, vat_id, phone, phone_key, locale, country, billing_address, shipping_address, tags, folded, created_at, updated_at)
    values (${tx.storeId}, ${id}, ${card.email}, ${card.name}, ${card.company}, ${card.vat_id}, ${card.phone}, ${phoneOf(card)}, ${card.locale}, ${card.country}, ${json(card.billing_address)}::jsonb,
      ${json(card.shipping_address)}::jsonb, ${card.tags}, ${foldedCard(card)}, ${tx.now}, ${tx.now})
    on conflict (store_id, email) where email is not null do nothing returning id`);
  return inserted.length > 0;
}

export async function isEmailTaken(tx: Tx, email: string, id: string): Promise<boolean> {
  return (await tx.rows(sql`select 1 from customers where store_id = ${tx.storeId} and email = ${email} and id <> ${id}`)).length > 0;
}

export function updateCard(tx: Tx, id: string, card: CardFields): void {
  tx.write(sql`
    update customers set email = ${card.email}, name = ${card.name}, company = ${card.company}, vat_id = ${card.vat_id}, phone = ${card.phone}, phone_key = ${phoneOf(card)}, locale = ${card.locale},
      country = ${card.country}, billing_address = ${json(card.billing_address)}::jsonb, shipping_address = ${json(card.shipping_address)}::jsonb, tags = ${card.tags}, folded = ${foldedCard(card)},
      version = version + 1, updated_at = ${tx.now}
    where store_id = ${tx.storeId} and id = ${id}`);
}

export type OrderSum = {
  readonly customer_id: string;
  readonly currency: string;
  readonly count: number;
  readonly total: number;
  readonly last_placed_at: string;
};

/** What each of these people has ordered, for a page of cards in one statement. */
export async function sumOrders(db: Reader, storeId: string, customerIds: readonly string[]): Promise<OrderSum[]> {
  if (customerIds.length === 0) return [];
  return db.rows<OrderSum>(sql`
    select customer_id, currency, count(*) as count, coalesce(sum(total_amount) filter (where stage <> 'cancelled'), 0)::bigint as total, max(placed_at) as last_placed_at
    from orders where store_id = ${storeId} and customer_id = any(${customerIds}::uuid[]) and stage <> 'quotation' group by customer_id, currency order by customer_id, currency`);
}

export type CardOrder = {
  readonly id: string;
  readonly number: string | null;
  readonly stage: string;
  readonly status: string | null;
  readonly currency: string;
  readonly total_amount: number;
  readonly placed_at: string;
};

export async function findLastOrders(db: Reader, storeId: string, customerId: string, limit: number): Promise<CardOrder[]> {
  return db.rows<CardOrder>(sql`
    select id, number, stage, status, currency, total_amount, placed_at from orders where store_id = ${storeId} and customer_id = ${customerId} order by placed_at desc, id desc limit ${limit}`);
}

export type CardEvent = {
  readonly id: string; readonly type: string; readonly at: string; readonly actor_kind: string; readonly actor_name: string | null;
  readonly data: { readonly order_id?: string | null; readonly before?: Readonly<Record<string, unknown>>; readonly after?: Readonly<Record<string, unknown>> };
};

export async function findCardEvents(db: Reader, storeId: string, customerId: string, limit: number): Promise<CardEvent[]> {
  return db.rows<CardEvent>(
    sql`select id, type, at, actor_kind, actor_name, data from events where store_id = ${storeId} and customer_id = ${customerId} and type like 'customer.%' order by id desc limit ${limit}`,
  );
}

export async function findOrderNumber(db: Reader, storeId: string, orderId: string): Promise<string | null> {
  const [row] = await db.rows<{ number: string | null }>(sql`select number from orders where store_id = ${storeId} and id = ${orderId}`);
  return row?.number ?? null;
}

const phoneOf = ({ phone }: CardFields): string | null => (phone === null ? null : phoneKey(phone));
const json = (address: Address | null): string | null => (address === null ? null : JSON.stringify(address));
