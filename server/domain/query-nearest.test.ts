import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestOf } from "./query-nearest.ts";

const words = ["status", "stage", "payment", "partially_paid", "paid", "is"];
const cases: [written: string, nearest: string | null][] = [
  ["statu", "status"],
  ["statuses", "status"],
  ["sttaus", "status"],
  ["STATÛS", "status"],
  ["stge", "stage"],
  ["payd", "paid"],
  ["paymnet", "payment"],
  ["partialy_payd", "partially_paid"],
  ["il", "is"],
  ["pay", null],
  ["zzz", null],
  ["stxxxs", null],
  ["", null],
];
for (const [written, nearest] of cases) {
  test(`"${written}" is nearest to ${nearest ?? "nothing"}`, () => assert.equal(nearestOf(written, words), nearest));
}
test("of two equally near, the first", () => assert.equal(nearestOf("pxid", ["paid", "pzid"]), "paid"));
