import assert from "node:assert/strict";
import { test } from "node:test";
import { newId, publicId } from "../../../server/platform/ids.ts";
import { rawId } from "./raw-id.ts";

test("a public id reads back as the UUID it was made of", () => {
  for (const uuid of ["01a20145-6187-7006-a23c-ff66190e29a6", newId()]) assert.equal(rawId(publicId("tag", uuid)), uuid);
});
