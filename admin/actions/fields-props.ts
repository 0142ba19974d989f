import type { Money } from "../api/contract.ts";
import type { ShopLists } from "../orders/use-order-words.ts";
import type { ActionForm, TargetOrder } from "./action-request.ts";

/** What every group of fields of the window gets. */
export type FieldsProps = {
  form: ActionForm;
  onChange: (change: Partial<ActionForm>) => void;
  orders: readonly TargetOrder[];
  /** One that the act concerns, also where all that a search finds are too many to be named. */
  sample: TargetOrder | undefined;
  lists: ShopLists;
  balance?: Money | undefined;
};
