import ts from "typescript-api";
import type { SourceFile } from "./project.ts";
import { literalText } from "./syntax.ts";

/** A leaf of a catalogue: its text, or null where a function makes it. */
export type Entry = { readonly node: ts.Node; readonly text: string | null };

/** The leaves of the exported tables of a file under their full names: "order.not_paid", whether written flat or nested. */
export function entriesOf(file: SourceFile): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const table of tablesOf(file)) collect(file, table, "", entries);
  return entries;
}

function tablesOf(file: SourceFile): ts.ObjectLiteralExpression[] {
  return file.tree.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ initializer }) => {
      const value = initializer && unwrapped(initializer);
      return value && ts.isObjectLiteralExpression(value) ? [value] : [];
    }));
}

function collect(file: SourceFile, table: ts.ObjectLiteralExpression, prefix: string, entries: Map<string, Entry>): void {
  for (const property of table.properties) {
    if (!property.name || ts.isComputedPropertyName(property.name)) continue;
    const name = prefix + property.name.text;
    const value = ts.isPropertyAssignment(property) ? unwrapped(property.initializer) : property;
    if (ts.isObjectLiteralExpression(value)) collect(file, value, `${name}.`, entries);
    else entries.set(name, { node: property, text: literalText(file, value) });
  }
}

/** `{ ... } as const` and `{ ... } satisfies Texts` are the table inside. */
function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}
