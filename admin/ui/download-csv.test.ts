import assert from "node:assert/strict";
import { test } from "node:test";
import { writeCsv } from "./download-csv.ts";

test("a cell with a separator, a quote or a line break is quoted", () => {
  assert.equal(writeCsv([["1", 'a "b", c'], ["2", "x\ny"]]), '1,"a ""b"", c"\r\n2,"x\ny"\r\n');
});

test("what a spreadsheet would run as a formula stays text", () => {
  assert.equal(writeCsv([["=1+1", "-2", "@x"]]), "'=1+1,'-2,'@x\r\n");
});
