import type { Act, LightAct } from "../../domain/acts/act.ts";
import { cancelOrder, reopenOrder } from "../../domain/acts/cancel-order.ts";
import { confirmOrder } from "../../domain/acts/confirm-order.ts";
import {
  archiveOrder,
  assignOrder,
  finishOrder,
  lockOrder,
  sendQuotation,
  tagOrder,
  unarchiveOrder,
  unlockOrder,
  untagOrder,
} from "../../domain/acts/mark-order.ts";
import { markPaid, markUnpaid } from "../../domain/acts/pay-order.ts";
import { setStatus, type SetStatusRequest } from "../../domain/acts/set-status.ts";
import { prepareOrder, shipOrder } from "../../domain/acts/ship-order.ts";
import type { LightAction, OrderAction } from "../../domain/order-state.ts";
import type { Permission } from "../../platform/permissions.ts";

/** All that any act may be asked; the route's schema lets through only what its action takes. */
export type ActRequest = Partial<SetStatusRequest> & {
  readonly tagIds?: readonly string[];
  readonly operatorId?: string | null;
  readonly teamId?: string | null;
  /** The operator who asks. */
  readonly self?: string | null;
  readonly shortage?: "refuse" | "backorder";
  readonly note?: string;
};
export type DecidedAction = Exclude<OrderAction, "delete">;

type Entry = { readonly act: Act<never>; readonly permission: Permission };
type LightEntry = { readonly act: LightAct<never>; readonly permission: Permission };

/** Which rule decides an action, and who may ask for it. Deleting stands apart: it leaves no facts to plan. */
export const acts: Readonly<Record<Exclude<DecidedAction, LightAction>, Entry> & Record<LightAction, LightEntry>> = {
  send: { act: sendQuotation, permission: "orders.write" },
  confirm: { act: confirmOrder, permission: "orders.write" },
  mark_paid: { act: markPaid, permission: "payments.write" },
  mark_unpaid: { act: markUnpaid, permission: "payments.write" },
  prepare: { act: prepareOrder, permission: "orders.ship" },
  ship: { act: shipOrder, permission: "orders.ship" },
  finish: { act: finishOrder, permission: "orders.write" },
  cancel: { act: cancelOrder, permission: "orders.cancel" },
  reopen: { act: reopenOrder, permission: "orders.write" },
  set_status: { act: setStatus, permission: "orders.write" },
  lock: { act: lockOrder, permission: "orders.write" },
  unlock: { act: unlockOrder, permission: "orders.unlock" },
  tag: { act: tagOrder, permission: "orders.write" },
  untag: { act: untagOrder, permission: "orders.write" },
  assign: { act: assignOrder, permission: "orders.write" },
  archive: { act: archiveOrder, permission: "orders.write" },
  unarchive: { act: unarchiveOrder, permission: "orders.write" },
};

const lightActions: ReadonlySet<string> = new Set<LightAction>(["lock", "unlock", "tag", "untag", "assign"]);
/** Decided without the ledgers of the order, which are not loaded for it. */
export const isLight = (action: DecidedAction): action is LightAction => lightActions.has(action);

/** "Change state" performs real acts, so it asks for the right of the act it performs. */
export const permissionOfKind = {
  awaiting_payment: "payments.write", paid: "payments.write", in_preparation: "orders.ship", shipped: "orders.ship", finished: "orders.write",
  cancelled: "orders.cancel", refunded: "payments.write",
} as const satisfies Record<string, Permission>;
