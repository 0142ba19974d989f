import { printQuery } from "../../domain/query-print.ts";
import type { Query, Scalar, Value } from "../../domain/query-tree.ts";
import type { FieldName } from "../../domain/query-fields.ts";
import type { Span } from "./sales-periods.ts";
import { soldStages } from "./sales-store.ts";

type About = Readonly<Partial<Record<"currency" | "origin" | "channel" | "sku" | "product", readonly string[]>>>;

/** The search that lists exactly the orders behind a figure of sales: those sold in these days, and what the figure is about. */
export function soldQuery({ firstDay, lastDay }: Pick<Span, "firstDay" | "lastDay">, about: About): string {
  const days: Value =
    firstDay === lastDay
      ? { kind: "date", date: firstDay }
      : { kind: "range", from: { kind: "date", date: firstDay }, to: { kind: "date", date: lastDay } };
  return printQuery({
    kind: "all",
    of: [
      oneOf("created", [days]),
      oneOf("stage", soldStages.map((code) => ({ kind: "code", code }))),
      ...Object.entries(about).map(([field, names]) => oneOf(field as keyof About, names.map((name) => valueOf(field, name)))),
    ],
  });
}

function oneOf(field: FieldName, values: readonly Value[]): Query {
  return { kind: "field", field, key: null, test: { kind: "one_of", values } };
}

function valueOf(field: string, name: string): Scalar {
  return field === "currency" ? { kind: "code", code: name } : { kind: "text", text: name, prefix: false };
}
