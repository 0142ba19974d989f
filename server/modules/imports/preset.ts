import type { DateOrder } from "../../domain/typed-date.ts";
import type { DecimalSign } from "../../domain/typed-number.ts";
import type { ReadingRules } from "./mapping.ts";
import type { ColumnNames } from "./match-columns.ts";
import type { OwnWords } from "./status-words.ts";

/** How one platform writes its orders, as data. A new one is a new entry here. */
export type Preset = {
  readonly code: string;
  readonly label: string;
  readonly source: string;
  /** Names that together stand in no other export: all of them must be there. */
  readonly signature: readonly (readonly string[])[];
  readonly names: ColumnNames;
  /** True where other columns must not be guessed: their names mean something else on this platform. */
  readonly namesOnly: boolean;
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder;
  readonly currency?: string;
  readonly words?: { readonly order?: OwnWords; readonly payment?: OwnWords; readonly fulfillment?: OwnWords };
  readonly rules: ReadingRules;
};
