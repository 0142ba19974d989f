import { readNumber } from "../../domain/typed-number.ts";
import type { Row } from "../../platform/csv/row-parser.ts";
import type { Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";

/** Amounts whose name does not say whether they speak of the order or of its row. */
const doubtful = ["order.total", "order.subtotal", "order.discount", "order.tax", "order.shipping"] as const satisfies Field[];
type Doubtful = (typeof doubtful)[number];
type Seen = { readonly first: Map<string, number>; same: number; different: number; fractions: number; wholes: number };

const ordersWeighed = 20_000;

export type LevelProbe = { readonly add: (row: Row) => void; readonly settle: (mapping: Mapping) => Mapping };

/**
 * In a table that no platform wrote, "Total" may be what the order came to or what its row did. Rows of one order tell: the order's amount stands
 * on each of them alike, a line's own differs. Taken for the other, an order of three lines would come to the amount of its first.
 */
export function probeLevels(mapping: Mapping): LevelProbe {
  const key = mapping.columns.indexOf(mapping.rules.groupBy);
  const watched = doubtful.flatMap((field) => {
    const column = mapping.columns.indexOf(field);
    return column < 0
      ? []
      : [
          {
            field,
            column,
            seen: { first: new Map<string, number>(), same: 0, different: 0, fractions: 0, wholes: 0 } satisfies Seen as Seen,
          },
        ];
  });
  const isOpen = mapping.preset === "generic" && key >= 0 && watched.length > 0;
  return {
    add(row) {
      const order = isOpen ? (row.cells[key] ?? "").trim() : "";
      if (order !== "") for (const { column, seen } of watched) weigh(seen, order, row.cells[column] ?? "");
    },
    settle: (now) => (isOpen ? watched.reduce((settled, { field, seen }) => settleOne(settled, field, seen), now) : now),
  };
}

function weigh(seen: Seen, order: string, cell: string): void {
  const reading = readNumber(cell);
  if (reading.status !== "number") return;
  const amount = Number(reading.value);
  if (amount !== 0 && Math.abs(amount) < 1) seen.fractions += 1;
  else if (amount !== 0) seen.wholes += 1;
  const before = seen.first.get(order);
  if (before === undefined && seen.first.size < ordersWeighed) seen.first.set(order, amount);
  else if (before !== undefined && (before !== 0 || amount !== 0)) seen[before === amount ? "same" : "different"] += 1;
}

function settleOne(mapping: Mapping, field: Doubtful, seen: Seen): Mapping {
  const speaksOfRow = seen.different * 2 > seen.same;
  const has = (other: Field): boolean => mapping.columns.includes(other);
  const move = (to: Field | null): Mapping => ({ ...mapping, columns: mapping.columns.map((each) => (each === field ? to : each)) });
  // 0.2 beside prices of whole units is a fifth: nobody gives twenty cents on each of a thousand rows.
  if (field === "order.discount" && seen.fractions > 0 && seen.wholes === 0)
    return { ...move("line.discount_percent"), rules: { ...mapping.rules, discountIsFraction: true } };
  if (!speaksOfRow) return mapping;
  // Rows without goods are the payments of an order: together they are what it came to.
  if (field === "order.total" && !mapping.columns.some((each) => each?.startsWith("line.")))
    return { ...mapping, rules: { ...mapping.rules, perLine: [...mapping.rules.perLine, field] } };
  if (field === "order.total" || field === "order.subtotal")
    return has("line.total") || (field === "order.subtotal" && has("line.unit_price"))
      ? move(field === "order.total" ? null : field)
      : move("line.total");
  if (field === "order.discount") return move("line.discount");
  if (field === "order.tax") return move("line.tax");
  return { ...mapping, rules: { ...mapping.rules, perLine: [...mapping.rules.perLine, field] } };
}
