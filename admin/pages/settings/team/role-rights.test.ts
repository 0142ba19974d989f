import assert from "node:assert/strict";
import { test } from "node:test";
import { permissions, permissionsOf, roles as serverRoles } from "../../../../server/platform/permissions.ts";
import { allRights, rightsOf, roles } from "./role-rights.ts";

test("the table of roles shows what the server grants", () => {
  assert.deepEqual(allRights, permissions);
  assert.deepEqual(roles, serverRoles);
  for (const role of roles) assert.deepEqual([...rightsOf[role]].sort(), [...permissionsOf[role]].sort(), role);
});
