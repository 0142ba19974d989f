import { fold } from "./fold.ts";
import type { FieldName } from "./query-fields.ts";
import type { Query, Value } from "./query-tree.ts";

export type Renaming = { readonly field: FieldName; readonly from: string; readonly to: string };

/** The same query after something it names has got another name: a saved view goes on finding what it found. The same value when it never named it. */
export function renameInQuery(query: Query, renaming: Renaming): Query {
  switch (query.kind) {
    case "text":
      return query;
    case "not": {
      const of = renameInQuery(query.of, renaming);
      return of === query.of ? query : { ...query, of };
    }
    case "all":
    case "any": {
      const of = query.of.map((part) => renameInQuery(part, renaming));
      return of.every((part, index) => part === query.of[index]) ? query : { ...query, of };
    }
    case "field": {
      if (query.field !== renaming.field || query.test.kind !== "one_of" || !query.test.values.some((value) => isNamed(value, renaming.from))) return query;
      const values = query.test.values.map((value): Value => (isNamed(value, renaming.from) ? { kind: "text", text: renaming.to, prefix: false } : value));
      return { ...query, test: { kind: "one_of", values } };
    }
  }
}

/** "vip*" means every name that begins so, and still does. */
function isNamed(value: Value, name: string): boolean {
  return value.kind === "text" && !value.prefix && fold(value.text) === fold(name);
}
