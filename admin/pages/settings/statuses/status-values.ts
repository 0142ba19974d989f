import type { Status } from "../../../api/types.gen.ts";

export type StatusValues = Pick<
  Status,
  | "kind"
  | "labels"
  | "colour"
  | "hidden_by_default"
  | "requires_paid"
  | "requires_tracking"
  | "dialog"
  | "stock"
  | "notify_customer"
  | "notify_admins"
>;

export const emptyStatus: StatusValues = {
  kind: "in_preparation", labels: { en: "", fr: "", ro: "" }, colour: "gray", hidden_by_default: false, requires_paid: false, requires_tracking: false,
  dialog: "none", stock: "never", notify_customer: false, notify_admins: false,
};

export function statusValues(status: Status): StatusValues {
  const { kind, labels, colour, hidden_by_default, requires_paid, requires_tracking, dialog, stock, notify_customer, notify_admins } = status;
  return { kind, labels, colour, hidden_by_default, requires_paid, requires_tracking, dialog, stock, notify_customer, notify_admins };
}
