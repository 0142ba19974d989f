import type { Context } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { newId, publicId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { findVariantToCount, insertAdjustment, moveStock, readShelf, type LevelRow, type Movement } from "./level-store.ts";
import type { AdjustmentInput } from "./stock-schemas.ts";

export type Adjusted = LevelRow & { readonly movementId: string; readonly quantity: number; readonly reason: string };

/** Orders promise from this one; a shelf that they cannot reach would show goods nobody can sell. */
const locations: readonly string[] = ["main"];

/**
 * What somebody counted, received or threw away. It is relative and done by the database: +2 and +3 of two people at once
 * are +5. Below what is promised to orders it goes only when that is said, and the shelf then says so too.
 */
export async function adjustStock(context: Context, { sku, location, quantity, reason, allow_below: allowBelow }: AdjustmentInput): Promise<Adjusted> {
  if (!locations.includes(location)) throw new Refused({ code: "stock.unknown_location", params: { location }, field: "/location" });
  return context.transaction({ lock: true }, async (tx) => {
    const variant = await findVariantToCount(tx, sku);
    if (!variant) throw new Refused({ code: "product.unknown_sku", params: { sku }, field: "/sku" });
    const movement: Movement = { id: newId(), variantId: variant.id, location, quantity, reason, allowBelow };
    const shelf = await moveStock(tx, movement);
    if (!shelf) {
      const { on_hand, reserved } = await readShelf(tx, variant.id, location);
      throw new Refused({ code: "stock.below_reserved", params: { sku, quantity, on_hand, reserved }, field: "/quantity" });
    }
    insertAdjustment(tx, movement);
    appendEvents(tx, [
      {
        type: "stock.adjusted",
        data: {
          variant_id: publicId("variant", variant.id),
          sku,
          location,
          quantity,
          reason,
          on_hand: shelf.on_hand,
          ...(shelf.oversold && { oversold: true }),
        },
      },
    ]);
    return {
      ...shelf,
      variant_id: variant.id,
      product_id: variant.product_id,
      sku,
      title: variant.title,
      location,
      tracked: true,
      movementId: movement.id,
      quantity,
      reason,
    };
  });
}
