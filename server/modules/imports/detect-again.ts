import { parseText } from "../../platform/csv/row-parser.ts";
import { columnLetters, sampleCharacters } from "../../platform/csv/dialect.ts";
import { readSample, type StoredFile } from "../../platform/csv/read-file.ts";
import type { MappingChange } from "./change-mapping.ts";
import type { ImportRow } from "./import-store.ts";
import type { Mapping } from "./mapping.ts";
import { proposeMapping, type Looked } from "./propose-mapping.ts";

type Again = { readonly looked: Looked; readonly mapping: Mapping };

/** What was found out about a file, as it was stored with its import. */
export function lookedAt({ detected, mapping }: Pick<ImportRow, "detected" | "mapping">): Again {
  const { encoding, separator } = detected;
  return {
    mapping,
    looked: {
      sheets: mapping.sheet === undefined ? null : { names: detected.sheets ?? [], chosen: mapping.sheet },
      encoding: { encoding: mapping.encoding, candidates: encoding.candidates, proof: encoding.proof, sample: null, damaged: mapping.damaged },
      dialect: { dialect: mapping.dialect, header: mapping.header, proof: separator.proof, agreement: separator.agreement, candidates: separator.candidates },
    },
  };
}

/** Cut or decoded in another way, the file has other columns: they are matched anew. */
export async function lookAgain(
  file: StoredFile,
  { looked, mapping }: Again,
  { encoding = mapping.encoding, separator = mapping.dialect.separator, headerRow }: MappingChange,
): Promise<Again> {
  const dialect = { ...mapping.dialect, separator, headerRow: headerRow === undefined ? mapping.dialect.headerRow : headerRow - 1 };
  const isSame =
    encoding === mapping.encoding && separator === mapping.dialect.separator && dialect.headerRow === mapping.dialect.headerRow;
  if (isSame) return { looked, mapping };
  const rows = parseText(await readSample(file, encoding, sampleCharacters), dialect, dialect.headerRow + 2);
  const header = dialect.headerRow < 0 ? columnLetters(rows[0]?.cells.length ?? 0) : (rows[dialect.headerRow]?.cells ?? []);
  const isDamaged = encoding === mapping.encoding && mapping.damaged;
  const chosen: Looked = {
    ...looked,
    encoding: { ...looked.encoding, encoding, candidates: [], damaged: isDamaged },
    dialect: { ...looked.dialect, dialect, header, candidates: [] },
  };
  const proposed = proposeMapping(chosen, mapping, mapping.preset === "generic" ? null : mapping.preset).mapping;
  const keepsColumns = proposed.header.length === mapping.header.length && dialect.headerRow === mapping.dialect.headerRow;
  return {
    looked: chosen,
    mapping: {
      ...mapping,
      encoding,
      damaged: isDamaged,
      dialect,
      header: proposed.header,
      columns: keepsColumns ? mapping.columns : proposed.columns,
    },
  };
}
