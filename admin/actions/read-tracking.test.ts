import assert from "node:assert/strict";
import { test } from "node:test";
import { readPastedTracking, readTracking } from "./read-tracking.ts";

const numbers = ["10483", "10482", "FR-0007"];

test("STA-12 pasted lines give each order its own code or link", () => {
  const pasted = readPastedTracking("10483 AWB123\n#10482;https://track.example/6A1\r\nfr-7\tX 1", ["10483", "10482", "fr-7"]);
  assert.deepEqual([...pasted.byNumber], [["10483", { code: "AWB123" }], ["10482", { url: "https://track.example/6A1" }], ["fr-7", { code: "X 1" }]]);
  assert.deepEqual(pasted.unknown, []);
});

test("STA-12 a number that is not selected is named, a line without a code is counted", () => {
  const pasted = readPastedTracking("99999 AWB1\n10483\n\n10482 AWB2", numbers);
  assert.deepEqual(pasted.unknown, ["99999"]);
  assert.equal(pasted.unreadable, 1);
  assert.deepEqual([...pasted.byNumber.keys()], ["10482"]);
});

test("zeros in front and case do not matter", () => {
  assert.deepEqual([...readPastedTracking("0010483 A\nFR-0007 B", numbers).byNumber.keys()], ["10483", "FR-0007"]);
});

test("what begins like a link is one", () => {
  assert.deepEqual(readTracking(" https://a.example/x "), { url: "https://a.example/x" });
  assert.deepEqual(readTracking("AWB 12"), { code: "AWB 12" });
  assert.deepEqual(readTracking("  "), {});
});

test("STA-12 a file with a head and a column for the carrier gives each order its own", () => {
  const carriers = [{ code: "fan_courier", name: "FAN Courier" }, { code: "posta_romana", name: "Poșta Română" }];
  const pasted = readPastedTracking(
    'Comanda;Curier;AWB\n10483;"Fan courier";"AWB 1"\n10482;Posta Romana;https://p.example/2\nFR-0007;fan_courier;',
    numbers,
    carriers,
  );
  assert.deepEqual(
    [...pasted.byNumber],
    [
      ["10483", { code: "AWB 1", carrier: "FAN Courier" }],
      ["10482", { url: "https://p.example/2", carrier: "Poșta Română" }],
    ],
  );
  assert.deepEqual(pasted.unknown, []);
  assert.equal(pasted.unreadable, 1);
});
