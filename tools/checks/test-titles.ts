import ts from "typescript-api";
import type { Failure, Rule, SourceFile } from "./project.ts";
import { everyNode, failureAt, literalText } from "./syntax.ts";

/** The groups of the checklist of behaviours and how many rows each has; REG are the regressions of the field. */
const rowCounts: Readonly<Record<string, number>> = {
  ASG: 5, CRT: 20, CUS: 5, DEL: 18, DOC: 20, EDT: 17, IMP: 4, LST: 26, MKT: 4, NTF: 9, PAY: 10, REM: 11, RET: 8, RFD: 6,
  SET: 4, STA: 19, STK: 7, TAG: 3, REG: 49,
};
const groups = Object.keys(rowCounts).join("|");
const looksLikeRow = new RegExp(`^\\s*(${groups})[-_ ]?\\d`, "i");
const looksLikeUnknownRow = /^[A-Z]{3}-\d+\s/;
const wellFormed = new RegExp(`^(${groups})-(\\d{2}) \\S`);

/** A row of the checklist counts as done by the tests that carry its id: a misspelt id proves nothing. */
export const rule: Rule = {
  name: "test-titles",
  run: (project) =>
    project.code
      .filter((file) => file.isTest && !file.path.startsWith("tools/checks/"))
      .flatMap((file) => [...rowTitles(file), ...focusedTests(file)]),
};

function rowTitles(file: SourceFile): Failure[] {
  return everyNode(file).flatMap((node) => {
    const text = literalText(file, node);
    if (text === null || !/\s/.test(text.trim())) return [];
    const suspect = looksLikeRow.test(text) || (looksLikeUnknownRow.test(text) && isTitle(node));
    const complaint = suspect ? complaintAbout(text) : null;
    return complaint === null ? [] : [failureAt(file, node, complaint)];
  });
}

function complaintAbout(title: string): string | null {
  const [, group = "", number = ""] = wellFormed.exec(title) ?? [];
  if (group === "") return `the title "${title.slice(0, 30)}" must begin like "STA-12 each order gets its own tracking link"`;
  const rows = rowCounts[group] ?? 0;
  return Number(number) >= 1 && Number(number) <= rows ? null : `there is no row ${group}-${number}; ${group} ends at ${rows}`;
}

function isTitle(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.arguments[0] === node && /^(test|it|describe|suite)\b/.test(parent.expression.getText());
}

function focusedTests(file: SourceFile): Failure[] {
  return everyNode(file).flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const called = node.expression.getText(file.tree);
    return /^(test|it|describe|suite)\.(only|skip|todo)$/.test(called) ? [failureAt(file, node, `${called}: run every test, or delete it`)] : [];
  });
}
