import { rule as catalogues } from "./catalogues.ts";
import { rule as contract } from "./contract.ts";
import { rule as deadCode } from "./dead-code.ts";
import { rule as dependencies } from "./dependencies.ts";
import { rule as documents } from "./documents.ts";
import { rule as generated } from "./generated.ts";
import { rule as importCycles } from "./import-cycles.ts";
import { rule as imports } from "./imports.ts";
import { rule as layers } from "./layers.ts";
import { rule as noAny } from "./no-any.ts";
import { rule as plainModules } from "./plain-modules.ts";
import type { Rule } from "./project.ts";
import { rule as pureDomain } from "./pure-domain.ts";
import { rule as refusals } from "./refusals.ts";
import { rule as sizes } from "./sizes.ts";
import { rule as sqlClock } from "./sql-clock.ts";
import { rule as sqlInStores } from "./sql-in-stores.ts";
import { rule as sqlLists } from "./sql-lists.ts";
import { rule as sqlTenancy } from "./sql-tenancy.ts";
import { rule as testTitles } from "./test-titles.ts";
import { rule as types } from "./types.ts";
import { rule as vocabulary } from "./vocabulary.ts";

/** The compiler goes first: it runs in its own process while the others read the trees. */
export const rules: readonly Rule[] = [
  types, layers, imports, importCycles, pureDomain, sqlInStores, sqlLists, sqlClock, sqlTenancy, sizes, noAny, plainModules, catalogues,
  refusals, contract, generated, testTitles, vocabulary, documents, deadCode, dependencies,
];
