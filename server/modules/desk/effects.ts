import { amountIn } from "../../domain/order-facts.ts";
import { stockDeltas, type OrderChange } from "../../domain/plan.ts";
import type { StockLevel } from "../../domain/stock-book.ts";

/** What a plan will do, counted: the answer of a preview, and of the run. */
export type Effects = {
  readonly status: readonly { readonly from: string | null; readonly to: string | null; readonly count: number }[];
  readonly stock: readonly StockEffect[];
  readonly money: { readonly captured: number; readonly voided: number; readonly refunded: number };
  readonly messages: { readonly customers: number; readonly admins: number; readonly without_address: number };
};
export type StockEffect = {
  readonly variant_id: string;
  readonly sku: string | null;
  readonly title: string;
  readonly on_hand: { readonly before: number; readonly after: number };
  readonly reserved: { readonly before: number; readonly after: number };
};

type Counted = { readonly changes: readonly OrderChange[]; readonly levels: readonly StockLevel[]; readonly withoutAddress: number };

export function effectsOf(decision: Counted): Effects {
  const tally = tallyEffects();
  tally.add(decision);
  return tally.effects();
}

/** Counts decision after decision, so that none of them has to be kept. */
export function tallyEffects(): { add(decision: Counted): void; effects(): Effects } {
  const status = new Map<string, { from: string | null; to: string | null; count: number }>();
  const stock = tallyStock();
  const money = { captured: 0, voided: 0, refunded: 0 };
  const messages = { customers: 0, admins: 0, without_address: 0 };
  return {
    add({ changes, levels, withoutAddress }) {
      for (const { before, after, payments, refunds, messages: planned } of changes) {
        if (before.status !== after.status) {
          const key = `${before.status}>${after.status}`;
          status.set(key, { from: before.status, to: after.status, count: (status.get(key)?.count ?? 0) + 1 });
        }
        money.captured += amountIn(payments, "captured");
        money.voided += amountIn(payments, "voided");
        money.refunded += amountIn(refunds, "done");
        for (const { audience } of planned) messages[audience === "customer" ? "customers" : "admins"] += 1;
      }
      messages.without_address += withoutAddress;
      stock.add(changes, levels);
    },
    effects: () => ({ status: [...status.values()].toSorted((a, b) => b.count - a.count), stock: stock.effects(), money, messages }),
  };
}

function tallyStock(): { add(changes: readonly OrderChange[], levels: readonly StockLevel[]): void; effects(): StockEffect[] } {
  const before = new Map<string, StockLevel>();
  const names = new Map<string, { sku: string | null; title: string }>();
  const deltas = new Map<string, { onHand: number; reserved: number }>();
  return {
    add(changes, levels) {
      for (const level of levels) before.set(level.variantId, level);
      for (const { after } of changes) for (const { variantId, sku, title } of after.lines) if (variantId !== null) names.set(variantId, { sku, title });
      for (const { variantId, onHand, reserved } of stockDeltas(changes)) {
        const sum = deltas.get(variantId) ?? { onHand: 0, reserved: 0 };
        deltas.set(variantId, { onHand: sum.onHand + onHand, reserved: sum.reserved + reserved });
      }
    },
    effects: () => [...deltas].filter(([, { onHand, reserved }]) => onHand !== 0 || reserved !== 0).map(([variantId, delta]) => {
      const level = before.get(variantId) ?? { onHand: 0, reserved: 0 };
      return {
        variant_id: variantId,
        sku: names.get(variantId)?.sku ?? null,
        title: names.get(variantId)?.title ?? "",
        on_hand: { before: level.onHand, after: level.onHand + delta.onHand },
        reserved: { before: level.reserved, after: level.reserved + delta.reserved },
      };
    }),
  };
}
