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

/** Adds up the answers of the chunks of one long operation. */
export function mergeEffects(parts: readonly Effects[]): Effects {
  const status = new Map<string, Effects["status"][number]>();
  const stock = new Map<string, StockEffect>();
  for (const part of parts) {
    for (const each of part.status) {
      const key = `${each.from}>${each.to}`;
      status.set(key, { ...each, count: each.count + (status.get(key)?.count ?? 0) });
    }
    for (const each of part.stock) {
      const earlier = stock.get(each.variant_id);
      stock.set(each.variant_id, earlier ? { ...each, on_hand: joined(earlier.on_hand, each.on_hand), reserved: joined(earlier.reserved, each.reserved) } : each);
    }
  }
  const sum = (pick: (part: Effects) => number): number => parts.reduce((total, part) => total + pick(part), 0);
  return {
    status: [...status.values()],
    stock: [...stock.values()],
    money: { captured: sum((p) => p.money.captured), voided: sum((p) => p.money.voided), refunded: sum((p) => p.money.refunded) },
    messages: { customers: sum((p) => p.messages.customers), admins: sum((p) => p.messages.admins), without_address: sum((p) => p.messages.without_address) },
  };
}

/** Two chunks of a preview both start from the level of now: their differences add up. */
function joined(a: { before: number; after: number }, b: { before: number; after: number }): { before: number; after: number } {
  return { before: a.before, after: a.after + b.after - b.before };
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
