import ts from "typescript-api";
import type { SourceFile } from "./project.ts";
import { everyNode, literalText } from "./syntax.ts";

export type SqlText = {
  readonly node: ts.Node;
  /** With what stands in the gaps: `where id = ${id}`. */
  readonly text: string;
  /** The SQL alone: `where id = ?`. */
  readonly plain: string;
};

const statement =
  /^\s*(--.*\n\s*|\/\*.*?\*\/\s*)*(select\s[\s\S]+\sfrom\s|select\s+[a-z_]+\s*\(|insert\s+into\s|update\s+[\w."${}]+\s+(as\s+\w+\s+|\w+\s+)?set\s|delete\s+from\s|with\s+(recursive\s+)?\w+\s*(\([^)]*\)\s*)?as\s*(materialized\s*)?\(|create\s+(table|index|extension|schema)\s|alter\s+table\s|truncate\s|copy\s+[\w.]+\s*(\([^)]*\)\s*)?(from|to)\s+std)/i;

/** Every string that reads as SQL, and every fragment handed to the `sql` tag. */
export function sqlTextsOf(file: SourceFile): SqlText[] {
  return everyNode(file).flatMap((node) => {
    const text = literalText(file, node);
    return text !== null && (isTagged(node) || statement.test(text)) ? [{ node, text, plain: plainText(node) ?? text }] : [];
  });
}

function plainText(node: ts.Node): string | null {
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("?") : null;
}

function isTagged(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isTaggedTemplateExpression(parent) || parent.template !== node) return false;
  return /^sql\b/.test(parent.tag.getText());
}
