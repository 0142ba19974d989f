import { after } from "node:test";
import type { DraftOrder } from "../modules/desk/draft-order.ts";
import { placeOrders } from "../modules/desk/place-orders.ts";
import { insertStore } from "../modules/settings/store.ts";
import { contextOf, type Actor, type Context, type House, type Store } from "../platform/context.ts";
import { openDatabase, type Database } from "../platform/db.ts";
import { newId } from "../platform/ids.ts";
import { permissions, type Permission } from "../platform/permissions.ts";
import { sql, type Sql } from "../platform/sql.ts";
import { createTestDatabase } from "./database.ts";

/** A context whose clock stands still until a test moves it. */
export type TestContext = Context & {
  readonly clock: { now: Date };
  /** Rows of any statement, for asserting what was really written. */
  query<Row>(statement: Sql): Promise<Row[]>;
  with(changes: { actor?: Actor; permissions?: readonly Permission[] }): Context;
};

export const ana: Actor = { kind: "operator", id: null, name: "Ana" };
let database: Promise<{ db: Database; drop(): Promise<void> }> | undefined;

/** One database a test file, a new store a test: tests never see each other's orders. */
export function withStore(work: (context: TestContext) => Promise<void>, overrides: Partial<Store> = {}): () => Promise<void> {
  return async () => work(await aStore(overrides));
}

export async function testDatabase(): Promise<Database> {
  database ??= openOnce();
  return (await database).db;
}

async function openOnce(): Promise<{ db: Database; drop(): Promise<void> }> {
  const { url, drop } = await createTestDatabase();
  const db = openDatabase({ url, connections: 20, applicationName: "comptoir-test" });
  return { db, drop };
}

/** Registered here, at the top of the file that imports this: inside a test it would end with that test. */
after(async () => {
  if (!database) return;
  const { db, drop } = await database;
  await db.close();
  await drop();
});

export async function aStore(overrides: Partial<Store> = {}): Promise<TestContext> {
  const db = await testDatabase();
  const clock = { now: new Date("2026-11-03T09:30:00Z") };
  const store: Store = {
    id: newId(),
    code: `test-${newId().slice(-12)}`,
    name: "Test shop",
    country: "FR",
    currency: "EUR",
    locale: "en",
    timeZone: "Europe/Paris",
    pricesIncludeTax: true,
    rounding: "line",
    ...overrides,
  };
  const house: House = { db, now: () => clock.now, undoWindowMs: 10_000, publicUrl: "http://localhost:4000", dataDirectory: "", wake: () => {} };
  await db.transaction(async (tx) => insertStore(tx, store, clock.now));
  const context = contextOf(house, { store, actor: ana, permissions: new Set(permissions) });
  return {
    ...context,
    clock,
    query: (statement) => db.rows(statement),
    with: (changes) => contextOf(house, { store, actor: changes.actor ?? ana, permissions: new Set(changes.permissions ?? permissions) }),
  };
}

export type ProductOptions = {
  readonly sku?: string;
  readonly price?: string;
  readonly stock?: number;
  readonly customerTags?: readonly string[];
  readonly supplier?: string;
  readonly title?: string;
};

/** A product with one variant and its opening stock. */
export async function aProduct(
  context: TestContext,
  { sku = "MUG-1", price = "10.0000", stock = 100, customerTags = [], supplier = "Acme", title = "Blue mug" }: ProductOptions = {},
): Promise<{ variantId: string; productId: string; sku: string }> {
  const [productId, variantId, movementId] = [newId(), newId(), newId()];
  const { id } = context.store;
  const at = context.clock.now;
  await context.query(
    sql`insert into products (store_id, id, title, supplier, customer_tags, folded, created_at, updated_at) values (${id}, ${productId}, ${title}, ${supplier}, ${customerTags}, ${title.toLowerCase()}, ${at}, ${at})`,
  );
  await context.query(
    sql`insert into variants (store_id, id, product_id, sku, price, position) values (${id}, ${variantId}, ${productId}, ${sku}, ${price}, 1)`,
  );
  await context.query(sql`insert into stock_levels (store_id, variant_id, on_hand) values (${id}, ${variantId}, ${stock})`);
  await context.query(
    sql`insert into stock_movements (store_id, id, variant_id, quantity, kind, created_at) values (${id}, ${movementId}, ${variantId}, ${stock}, 'opening', ${at})`,
  );
  return { variantId, productId, sku };
}

export type OrderOptions = Partial<DraftOrder> & { readonly sku?: string; readonly quantity?: number; readonly paid?: boolean };

/** An order as the API makes one; `paid` registers its whole total. */
export async function anOrder(context: TestContext, { sku, quantity = 1, paid = false, ...draft }: OrderOptions = {}): Promise<string> {
  const placed = await context.transaction({ lock: true }, (tx) => placeOrders(context, tx, [aDraft({
    ...draft,
    lines: draft.lines ?? [sku === undefined ? { kind: "free", title: "Blue mug", quantity, unitPrice: "10.0000" } : { kind: "catalogue", sku, quantity }],
    payments: draft.payments ?? (paid ? [{}] : []),
  })]));
  const [order] = placed;
  if (!order || !("order" in order)) throw new Error(`the order was refused: ${JSON.stringify(order)}`);
  return order.id;
}

export function aDraft(draft: Partial<DraftOrder> = {}): DraftOrder {
  return {
    stage: "sent",
    customer: { email: "ana.popescu@example.com", name: "Ana Popescu" },
    lines: [{ kind: "free", title: "Blue mug", quantity: 1, unitPrice: "10.0000" }],
    billingAddress: { name: "Ana Popescu", line1: "Str. Lungă 12", postcode: "400001", city: "Cluj-Napoca", country: "RO" },
    shippingAddress: null,
    sameAsBilling: true,
    shipping: null,
    paymentMethod: null,
    payments: [],
    discount: null,
    tags: [],
    operatorId: null,
    teamId: null,
    channel: "api",
    origin: "direct",
    locale: "en",
    currency: "EUR",
    customerNote: null,
    source: "comptoir",
    externalId: null,
    ...draft,
  };
}
