import type { Permission, Role } from "../../../api/types.gen.ts";

/** As the server grants them: a test holds this table against its own. */
const reading: readonly Permission[] = ["orders.read", "customers.read", "catalog.read", "stock.read", "messages.read", "settings.read", "events.read"];
const selling: readonly Permission[] = [
  "orders.write",
  "orders.ship",
  "orders.cancel",
  "orders.override_unpaid",
  "payments.write",
  "customers.write",
  "messages.write",
  "views.write",
];

export const allRights: readonly Permission[] = [
  "orders.read",
  "orders.write",
  "orders.ship",
  "orders.cancel",
  "orders.delete",
  "orders.unlock",
  "orders.override_unpaid",
  "orders.force_status",
  "orders.import",
  "orders.assign_others",
  "payments.write",
  "customers.read",
  "customers.write",
  "catalog.read",
  "catalog.write",
  "stock.read",
  "stock.write",
  "messages.read",
  "messages.write",
  "settings.read",
  "settings.write",
  "staff.read",
  "staff.write",
  "keys.write",
  "events.read",
  "views.write",
  "demo.remove",
];

export const roles: readonly Role[] = ["owner", "manager", "sales", "warehouse", "accounting", "read_only"];

export const rightsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: allRights,
  manager: allRights.filter((right) => right !== "keys.write" && right !== "staff.write"),
  sales: [...reading, ...selling],
  warehouse: [...reading, "orders.write", "orders.ship", "stock.write", "messages.write", "views.write"],
  accounting: [...reading, "payments.write", "views.write"],
  read_only: reading,
};
