import { upsertCustomers, type CustomerRow } from "../modules/customers/upsert-store.ts";
import { writeFulfillments } from "../modules/fulfillments/store.ts";
import { insertOrders } from "../modules/orders/new-order-store.ts";
import { drawNumbers } from "../modules/orders/number-store.ts";
import { loadCarriers, loadStatuses } from "../modules/settings/store.ts";
import { writeReservations } from "../modules/stock/ledger-store.ts";
import type { Context, Tx } from "../platform/context.ts";
import { newId } from "../platform/ids.ts";
import {
  claimDemo,
  dateCustomers,
  findDemo,
  findTakenSkus,
  insertGoods,
  insertLevels,
  insertStaff,
  insertTags,
  insertViews,
  noteTraces,
} from "./demo-store.ts";
import { stockOf, type Level } from "./demo-stock.ts";
import { diaryOf, type Diary } from "./diary.ts";
import { drawSeq, insertEvents, insertMessages, insertMovements, insertNotes, insertPayments, insertRefunds } from "./history-store.ts";
import { writeLetters } from "./letters.ts";
import type { DemoOrder } from "./order.ts";
import { storyDays } from "./order-calendar.ts";
import { demoSource, openingFacts, orderRow, type Lived, type Setting } from "./order-rows.ts";
import { tellOrders, type Telling } from "./orders.ts";
import { operators, teams, type DemoCustomer } from "./people.ts";
import { products } from "./products.ts";
import { replay, type Stage } from "./replay.ts";
import { putOnShelf, type Shelf } from "./shelf.ts";
import { day } from "./shop-clock.ts";
import { tagsFor } from "./tags.ts";
import { viewsIn } from "./views.ts";

export type OpenedDemo = { readonly opened: boolean; readonly products: number; readonly customers: number; readonly orders: number };
const nothingOpened: OpenedDemo = { opened: false, products: 0, customers: 0, orders: 0 };

/**
 * Fills the shop with the demo: goods, people and ninety days of orders, in one transaction. A shop where it is open
 * already, or that sells something under one of its SKUs, stays as it is.
 */
export async function openDemoShop(context: Context, telling: Omit<Telling, "now"> = {}): Promise<OpenedDemo> {
  const shelf = putOnShelf(context.store.locale);
  if (!(await hasRoom(context, shelf))) return nothingOpened;
  const orders = tellOrders({ ...telling, now: context.house.now().getTime() });
  const placed = orders.filter((order) => placedAt(order) !== undefined).toSorted((a, b) => (placedAt(a) ?? 0) - (placedAt(b) ?? 0));
  const drawn = await drawNumbers(context.house, context.store.id, placed.length);
  const numbers = new Map(placed.map((order, index) => [order, drawn[index] ?? null]));
  return context.transaction({ lock: true }, async (tx) => {
    if (!(await claimDemo(tx))) return nothingOpened;
    const customers = new Map(orders.flatMap(({ customer }) => (customer === null ? [] : [[customer, newId()]])));
    await fill(tx, { orders, numbers, shelf, customers, publicUrl: context.house.publicUrl });
    return { opened: true, products: products.length, customers: customers.size, orders: orders.length };
  });
}

function placedAt({ steps }: DemoOrder): number | undefined {
  return steps.find(({ act }) => act === "place")?.at;
}

/** Asked before two thousand order numbers are drawn for nothing. */
async function hasRoom(context: Context, shelf: Shelf): Promise<boolean> {
  const [demo, taken] = await Promise.all([findDemo(context, context.store.id), findTakenSkus(context, context.store.id, [...shelf.keys()])]);
  return !demo.is_open && taken.length === 0;
}

type Content = {
  readonly orders: readonly DemoOrder[];
  readonly numbers: ReadonlyMap<DemoOrder, string | null>;
  readonly shelf: Shelf;
  readonly customers: ReadonlyMap<DemoCustomer, string>;
  readonly publicUrl: string;
};

async function fill(tx: Tx, { orders, numbers, shelf, customers, publicUrl }: Content): Promise<void> {
  const language = tx.store.locale;
  const [statuses, carriers, tags] = await Promise.all([loadStatuses(tx, tx.storeId), loadCarriers(tx, tx.storeId), tagsFor(tx)]);
  const staff = hire(tx);
  const carrierNames = new Map([...carriers.values()].map(({ code, name }) => [code, name]));
  const setting: Setting = { ...staff, store: tx.store, shelf, carrierNames, customerIds: customers };
  const stage: Stage = { newId, statuses, carriers, language, tagIds: tags.ids };
  const lived = orders.map((order): Lived => {
    const { facts, history } = replay(openingFacts(order, numbers.get(order) ?? null, setting), order, stage);
    return { order, facts, history, row: orderRow(order, facts, { ...setting, statuses }) };
  });
  const diary = diaryOf(lived, { operatorIds: staff.operatorIds, language, shopName: tx.store.name });
  const start = tx.now.getTime() - (storyDays + 4) * day;
  const { levels, arrivals } = stockOf(
    shelf,
    lived.map(({ facts }) => facts),
    diary.movements,
    { days: [start, start + 31 * day, start + 62 * day], receptionist: "Mihai Stanciu" },
  );

  noteTraces(tx, { opened_at: tx.now.toISOString(), tag_ids: tags.made.map(({ id }) => id) });
  insertTags(tx, tags.made);
  insertGoods(tx, shelf, new Date(start));
  upsertCustomers(tx, cardsOf(customers));
  await write(tx, lived, { ...diary, movements: [...arrivals, ...diary.movements] }, levels);
  insertMessages(tx, diary.messages, await writeLetters(tx, diary.messages, publicUrl));
  dateCustomers(tx);
  insertViews(tx, viewsIn(language).map((view, index) => ({ id: newId(), ...view, position: 100 + index })));
}

async function write(tx: Tx, lived: readonly Lived[], diary: Diary, levels: readonly Level[]): Promise<void> {
  const firstSeq = await drawSeq(tx, diary.events.length);
  insertOrders(tx, lived.map(({ row }) => row));
  insertPayments(tx, diary.payments);
  insertRefunds(tx, diary.refunds);
  writeFulfillments(tx, lived.flatMap(({ facts }) => facts.fulfillments.map((each) => ({ ...each, orderId: facts.id }))), () => true);
  writeReservations(tx, lived.flatMap(({ facts }) => facts.reservations.map((each) => ({ ...each, orderId: facts.id }))), () => true);
  insertLevels(tx, levels);
  insertMovements(tx, diary.movements);
  insertNotes(tx, diary.notes);
  insertEvents(tx, diary.events, firstSeq);
}

function hire(tx: Tx): Pick<Setting, "operatorIds" | "teamIds"> {
  const hiredTeams = teams.map((team) => ({ ...team, id: newId() }));
  const teamIds = Object.fromEntries(hiredTeams.map(({ key, id }) => [key, id])) as Setting["teamIds"];
  const hired = operators.map((operator) => ({ ...operator, id: newId(), teamId: teamIds[operator.team] }));
  insertStaff(tx, hiredTeams, hired);
  return { teamIds, operatorIds: Object.fromEntries(hired.map(({ key, id }) => [key, id])) as Setting["operatorIds"] };
}

function cardsOf(customerIds: ReadonlyMap<DemoCustomer, string>): CustomerRow[] {
  return [...customerIds].map(([customer, id]) => ({
    id, email: customer.email, name: customer.name, company: customer.company, vatId: customer.vatId, phone: customer.phone, locale: customer.language,
    country: customer.country, billingAddress: customer.billing, shippingAddress: customer.shipping ?? customer.billing, source: demoSource, orderId: null,
  }));
}
