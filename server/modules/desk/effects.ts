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

export function effectsOf({ changes, levels, withoutAddress }: { changes: readonly OrderChange[]; levels: readonly StockLevel[]; withoutAddress: number }): Effects {
  const messages = changes.flatMap((change) => change.messages);
  const money = (rows: readonly { state: string; amount: number }[], state: string): number => rows.reduce((sum, row) => (row.state === state ? sum + row.amount : sum), 0);
  return {
    status: statusEffects(changes),
    stock: stockEffects(changes, levels),
    money: {
      captured: money(changes.flatMap(({ payments }) => payments), "captured"),
      voided: money(changes.flatMap(({ payments }) => payments), "voided"),
      refunded: money(changes.flatMap(({ refunds }) => refunds), "done"),
    },
    messages: {
      customers: messages.filter(({ audience }) => audience === "customer").length,
      admins: messages.filter(({ audience }) => audience === "admins").length,
      without_address: withoutAddress,
    },
  };
}

function statusEffects(changes: readonly OrderChange[]): Effects["status"] {
  const counts = new Map<string, { from: string | null; to: string | null; count: number }>();
  for (const { before, after } of changes) {
    if (before.status === after.status) continue;
    const key = `${before.status}>${after.status}`;
    counts.set(key, { from: before.status, to: after.status, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

function stockEffects(changes: readonly OrderChange[], levels: readonly StockLevel[]): StockEffect[] {
  const lines = new Map(changes.flatMap(({ after }) => after.lines.flatMap((line) => (line.variantId === null ? [] : [[line.variantId, line] as const]))));
  const known = new Map(levels.map((level) => [level.variantId, level]));
  return stockDeltas(changes).map(({ variantId, onHand, reserved }) => {
    const level = known.get(variantId) ?? { onHand: 0, reserved: 0 };
    const line = lines.get(variantId);
    return {
      variant_id: variantId,
      sku: line?.sku ?? null,
      title: line?.title ?? "",
      on_hand: { before: level.onHand, after: level.onHand + onHand },
      reserved: { before: level.reserved, after: level.reserved + reserved },
    };
  });
}
