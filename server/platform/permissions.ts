/** Every right of the product. A route names one; a role or an API key holds a set. */
export const permissions = [
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
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ["owner", "manager", "sales", "warehouse", "accounting", "read_only"] as const;
export type Role = (typeof roles)[number];

const reading = [
  "orders.read",
  "customers.read",
  "catalog.read",
  "stock.read",
  "messages.read",
  "settings.read",
  "events.read",
] as const satisfies Permission[];
const selling = [
  "orders.write",
  "orders.ship",
  "orders.cancel",
  "orders.override_unpaid",
  "payments.write",
  "customers.write",
  "messages.write",
  "views.write",
] as const satisfies Permission[];

/** Settings > Team shows this table; a test writes it out again. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  manager: permissions.filter((permission) => permission !== "keys.write" && permission !== "staff.write"),
  sales: [...reading, ...selling],
  warehouse: [...reading, "orders.write", "orders.ship", "stock.write", "messages.write", "views.write"],
  accounting: [...reading, "payments.write", "views.write"],
  read_only: reading,
};
