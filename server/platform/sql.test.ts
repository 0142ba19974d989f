import assert from "node:assert/strict";
import { test } from "node:test";
import { alike, planned, render, sql, type Sql } from "./sql.ts";

test("a filter that comes for the third time keeps its plan, whatever its values; one that is planned for its values never does", () => {
  const ask = (status: string): Sql => sql`select id from orders where store_id = ${"s"} and ${sql`status = ${status}`}`;
  const names = ["paid", "shipped", "paid", "finished"].map((status) => render(alike(ask(status))).name !== "");
  assert.deepEqual(names, [false, false, true, true]);
  assert.deepEqual(render(alike(ask("paid"))).values, ["s", "paid"]);
  assert.equal(render(planned(ask("paid"))).name, "");
});

test("a composed filter that names no store does not compile either", () => {
  assert.throws(() => render(alike(sql`select id from orders where ${sql`status = ${"paid"}`}`)), /without store_id/);
  assert.throws(() => render(planned(sql`select id from orders where ${sql`status = ${"paid"}`}`)), /without store_id/);
});
