import type { Context } from "../platform/context.ts";
import { findTraces } from "./demo-store.ts";
import { closeFeed, removeDemoCustomers, removeDemoOrders, removeDemoProducts, removeDemoTraces } from "./removal-store.ts";

export type RemovedDemo = {
  readonly removed: { readonly orders: number; readonly products: number; readonly customers: number };
  /** Of the demo once, but real orders stand on them: articles are archived, cards stay. */
  readonly kept: { readonly products: number; readonly customers: number };
};

/** One click takes the demo out of the shop, in one transaction: all that is the demo's, nothing that is not. */
export async function removeDemoShop(context: Context): Promise<RemovedDemo> {
  return context.transaction({ lock: true }, async (tx) => {
    const traces = await findTraces(tx, tx.storeId);
    if (traces === null) return { removed: { orders: 0, products: 0, customers: 0 }, kept: { products: 0, customers: 0 } };
    const orders = await removeDemoOrders(tx);
    const products = await removeDemoProducts(tx);
    const customers = await removeDemoCustomers(tx);
    removeDemoTraces(tx, traces.tag_ids);
    await closeFeed(tx);
    return { removed: { orders, products: products.removed, customers: customers.removed }, kept: { products: products.kept, customers: customers.kept } };
  });
}
