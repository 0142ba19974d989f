import assert from "node:assert/strict";
import { test } from "node:test";
import { withStore } from "../testing/fixtures.ts";
import { newId } from "./ids.ts";
import { recordset } from "./recordset.ts";
import { sql } from "./sql.ts";

const things = recordset("t", { id: "uuid", name: "text", place: "int", amount: "bigint", price: "numeric", open: "bool", at: "timestamptz", data: "jsonb" });

test("few rows and many arrive as they were given, whatever their texts hold", withStore(async ({ query }) => {
  const names = ["plain", "", "a,b", 'with "quotes"', "back\\slash", "{brace}", "NULL", "two\nlines", "țară", null];
  const documents = [{ words: ['a "b"', "c\\d"] }, ["list", 1], "text", 7, true, {}, null];
  for (const count of [0, 1, 24, 25, 300]) {
    const rows = Array.from({ length: count }, (_, index) => ({
      id: newId(),
      name: names[index % names.length],
      place: index,
      amount: 2 ** 53 - 1 - index,
      price: "12.3400",
      open: index % 2 === 0,
      at: index % 3 === 0 ? null : "2026-03-01T10:00:00.123456Z",
      data: documents[index % documents.length],
      leftOut: "not a column",
    }));
    const back = await query(sql`select id, name, place, amount, price::text, open, at, data from ${things(rows)} order by place`);
    assert.deepEqual(back, rows.map(({ leftOut: _leftOut, ...row }) => row));
  }
}));
