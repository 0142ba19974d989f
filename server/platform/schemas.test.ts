import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { newId, publicId } from "./ids.ts";
import { decodeCursor, encodeCursor, idOf, listOf, moment, page, placeInTime, readCursor, timestamp } from "./schemas.ts";

test("an id is a uuid inside and a public id outside", () => {
  const uuid = newId();
  const body = z.strictObject({ id: idOf("order") });
  assert.equal(body.parse({ id: publicId("order", uuid) }).id, uuid);
  assert.deepEqual(z.encode(body, { id: uuid }), { id: publicId("order", uuid) });
});

test("an id of another kind, a bare uuid and a broken id are refused", () => {
  const uuid = newId();
  for (const id of [publicId("customer", uuid), uuid, "ord_", "ord_zzzzzzzzzzzzzzzzzzzzzzzzzz", "", "ord_".padEnd(1_000, "0")]) {
    assert.equal(idOf("order").safeParse(id).success, false, id);
  }
});

test("a time comes in with its zone and leaves in UTC, from a row or from the clock", () => {
  assert.equal(moment.parse("2026-11-03T16:03:00+02:00").toISOString(), "2026-11-03T14:03:00.000Z");
  assert.equal(moment.safeParse("2026-11-03T16:03:00").success, false);
  assert.equal(z.encode(timestamp, new Date(0)), "1970-01-01T00:00:00.000Z");
  assert.equal(z.encode(timestamp, "2026-11-03T14:03:00.123456Z"), "2026-11-03T14:03:00.123Z");
  assert.equal(z.safeEncode(timestamp, "soon").success, false);
});

test("a time is of the years that a shop meets, so that no database and no calendar minds it", () => {
  for (const outside of ["0000-01-01T00:00:00Z", "1899-12-31T23:59:59Z", "3000-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00"])
    assert.equal(moment.safeParse(outside).success, false, outside);
  for (const inside of ["1900-01-01T00:00:00Z", "2999-12-31T23:59:59Z"]) assert.equal(moment.safeParse(inside).success, true, inside);
});

test("a page has a default, a maximum and no unknown filter", () => {
  const query = page({ q: z.string().optional() });
  assert.deepEqual(query.parse({}), { limit: 50 });
  assert.equal(query.parse({ limit: "250" }).limit, 250);
  for (const wrong of [{ limit: "251" }, { limit: "0" }, { limit: "" }, { limit: "1.5" }, { colour: "red" }, { after: "x" }]) {
    assert.equal(query.safeParse(wrong).success, false, JSON.stringify(wrong));
  }
});

test("a cursor comes back as it went", () => {
  const parts = ["2026-11-03T14:03:00.000Z", 12, null];
  assert.deepEqual(decodeCursor(encodeCursor(parts)), parts);
  for (const broken of ["", "e30", "%%%", encodeCursor([]).slice(1), Buffer.from('[{"a":1}]').toString("base64url")]) {
    assert.equal(decodeCursor(broken), null, broken);
  }
});

test("a cursor that we did not write is refused, whatever stands in it", () => {
  const id = newId();
  assert.deepEqual(readCursor(["2026-11-03T14:03:00.123456Z", id], placeInTime), ["2026-11-03T14:03:00.123456Z", id]);
  for (const forged of [
    null,
    [],
    ["2026-11-03T14:03:00Z"],
    ["x", id],
    ["0000-01-01T00:00:00Z", id],
    ["2026-11-03T14:03:00Z", "x"],
    [1, id],
    ["2026-11-03T14:03:00Z", id, 1],
  ]) {
    assert.throws(() => readCursor(forged, placeInTime), { message: "query.invalid_cursor" }, JSON.stringify(forged));
  }
});

test("a list answer drops what its schema does not name", () => {
  const list = listOf(z.object({ id: idOf("tag") }));
  const id = newId();
  const row = { id, secret: "x" };
  assert.deepEqual(z.encode(list, { data: [row], page: { next: null, prev: null }, total: { value: 1, exact: true } }).data, [{ id: publicId("tag", id) }]);
});
