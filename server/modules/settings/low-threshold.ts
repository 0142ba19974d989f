import type { Context } from "../../platform/context.ts";
import { showDocument } from "./change-document.ts";
import { stockDocument, type StockSettings } from "./documents.ts";

/** With so many or fewer to promise, a variant is low. */
export async function lowThreshold(context: Pick<Context, "rows" | "store">): Promise<number> {
  return ((await showDocument(context, stockDocument)).value as StockSettings).low_stock_threshold;
}
