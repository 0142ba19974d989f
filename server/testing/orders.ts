import assert from "node:assert/strict";
import type { DraftOrder } from "../modules/desk/draft-order.ts";
import { placeOrders } from "../modules/desk/place-orders.ts";
import { aDraft, type TestContext } from "./fixtures.ts";

/** Many orders of one product, placed together. */
export async function someOrders(
  context: TestContext,
  count: number,
  sku: string,
  { quantity = 1, ...draft }: Partial<DraftOrder> & { readonly quantity?: number } = {},
): Promise<string[]> {
  const drafts = Array.from({ length: count }, () => aDraft({ ...draft, lines: [{ kind: "catalogue", sku, quantity }] }));
  const placed = await context.transaction({ lock: true }, (tx) => placeOrders(context, tx, drafts));
  return placed.map((each) => {
    assert.ok("order" in each, JSON.stringify(each));
    return each.id;
  });
}
