import type { OrdersTexts } from "../../../i18n/admin/orders.en.ts";
import type { OrderRow } from "../../api/contract.ts";
import type { Format } from "../../language/format.ts";
import type { ShopLists } from "../../orders/use-order-words.ts";

/** What every cell needs; the same object for all rows, so that none is drawn again without a reason. */
export type CellContext = {
  readonly t: OrdersTexts;
  readonly lists: ShopLists;
  readonly format: Format;
  /** Without a column of their own, tags stand under the customer. */
  readonly hasTagColumn: boolean;
  readonly onNextAction: ((order: OrderRow) => void) | null;
};
