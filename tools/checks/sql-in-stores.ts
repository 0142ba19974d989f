import type { Rule, SourceFile } from "./project.ts";
import { sqlTextsOf } from "./sql.ts";
import { failureAt } from "./syntax.ts";

/** Whoever wants to know what touches a table reads one file. */
export const rule: Rule = {
  name: "sql-in-stores",
  run: (project) => project.code.filter(mustBeFreeOfSql).flatMap((file) => sqlTextsOf(file).map(({ node }) =>
    failureAt(file, node, "SQL outside a store; move the statement to store.ts or a *-store.ts of this folder"))),
};

function mustBeFreeOfSql(file: SourceFile): boolean {
  if (!/^(server|admin|i18n)\//.test(file.path) || file.isTest) return false;
  return !/^server\/(platform|migrations|testing)\/|\/store\.ts$|-store\.ts$/.test(file.path);
}
