import { detectDialect, sampleCharacters } from "../../platform/csv/dialect.ts";
import type { Encoding } from "../../platform/csv/encoding.ts";
import { readSample } from "../../platform/csv/read-file.ts";
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
      encoding: { encoding: mapping.encoding, candidates: encoding.candidates, proof: encoding.proof, sample: null, damaged: mapping.damaged },
      dialect: { dialect: mapping.dialect, header: mapping.header, proof: separator.proof, agreement: separator.agreement, candidates: separator.candidates },
    },
  };
}

/** In another encoding the names of the columns read differently: they are matched anew. */
export async function lookInEncoding(row: ImportRow, encoding: Encoding): Promise<Again> {
  const { looked, mapping } = lookedAt(row);
  const dialect = detectDialect(await readSample({ path: row.filePath, gzip: row.gzip }, encoding, sampleCharacters)) ?? looked.dialect;
  const chosen: Looked = { encoding: { ...looked.encoding, encoding, candidates: [], damaged: false }, dialect };
  const proposed = proposeMapping(chosen, mapping, mapping.preset === "generic" ? null : mapping.preset).mapping;
  return { looked: chosen, mapping: { ...mapping, encoding, damaged: false, dialect: proposed.dialect, header: proposed.header, columns: proposed.header.length === mapping.header.length ? mapping.columns : proposed.columns } };
}
