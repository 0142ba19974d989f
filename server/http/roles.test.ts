import assert from "node:assert/strict";
import { test } from "node:test";
import { permissions, permissionsOf, roles, type Permission, type Role } from "../platform/permissions.ts";
import { openApi } from "../testing/api.ts";
import { callsOf } from "../testing/routes.ts";

/** Who may what, written out once more: a slip in the table of the product is not repeated here. */
const table: Readonly<Record<Permission, string>> = {
  "orders.read": "owner manager sales warehouse accounting read_only",
  "orders.write": "owner manager sales warehouse",
  "orders.ship": "owner manager sales warehouse",
  "orders.cancel": "owner manager sales",
  "orders.delete": "owner manager",
  "orders.unlock": "owner manager",
  "orders.override_unpaid": "owner manager sales",
  "orders.force_status": "owner manager",
  "orders.import": "owner manager",
  "orders.assign_others": "owner manager",
  "payments.write": "owner manager sales accounting",
  "customers.read": "owner manager sales warehouse accounting read_only",
  "customers.write": "owner manager sales",
  "catalog.read": "owner manager sales warehouse accounting read_only",
  "catalog.write": "owner manager",
  "stock.read": "owner manager sales warehouse accounting read_only",
  "stock.write": "owner manager warehouse",
  "messages.read": "owner manager sales warehouse accounting read_only",
  "messages.write": "owner manager sales warehouse",
  "settings.read": "owner manager sales warehouse accounting read_only",
  "settings.write": "owner manager",
  "staff.read": "owner manager",
  "staff.write": "owner",
  "keys.write": "owner",
  "events.read": "owner manager sales warehouse accounting read_only",
  "views.write": "owner manager sales warehouse accounting",
  "demo.remove": "owner manager",
};
const may = (role: Role, permission: Permission): boolean => table[permission].split(" ").includes(role);

test("SET-02 every role has the rights of its table and no other", () => {
  for (const role of roles) assert.deepEqual(permissionsOf[role].toSorted(), permissions.filter((permission) => may(role, permission)).toSorted(), role);
});

test("SET-02 S3 somebody signed in reaches the calls of the role and is refused the others by name", async () => {
  const api = await openApi();
  // A stream answers by going on, and the demo shop is long to make: their rights are asked in permissions.test.ts.
  const calls = callsOf(api.app).filter(({ name, permission }) => permission !== null && !/stream|demo/.test(name));
  const wrong: string[] = [];
  for (const role of roles) {
    const { headers } = await api.asRole(role);
    for (const call of calls) {
      const request = call.request();
      const { statusCode, body } = await api.app.inject({ ...request, headers: { ...request.headers, ...headers } });
      const refused = statusCode === 403 && body.includes('"permission.denied"');
      if (call.permission && refused === may(role, call.permission)) wrong.push(`${role} ${call.name} answered ${statusCode}`);
    }
  }
  await api.app.close();
  assert.deepEqual(wrong, []);
});
