import type { Rule } from "./project.ts";
import { sqlTextsOf } from "./sql.ts";
import { failureAt } from "./syntax.ts";

const clock =
  /\b(now|clock_timestamp|transaction_timestamp|statement_timestamp|timeofday)\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i;

/** The clock is a parameter: a test moves it, and a batch that is decided again sees the same hour. */
export const rule: Rule = {
  name: "sql-clock",
  run: (project) => project.code
    .filter((file) => file.path.startsWith("server/") && !file.path.startsWith("server/testing/") && !file.isTest)
    .flatMap((file) => sqlTextsOf(file)
      .filter(({ plain }) => clock.test(plain))
      .map(({ node, plain }) => failureAt(file, node, `${clock.exec(plain)?.[0]} in SQL; pass tx.now as a parameter`))),
};
