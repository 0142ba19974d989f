import { fold } from "../../domain/fold.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import type { Mapping } from "./mapping.ts";
import { storable } from "./storable.ts";

type Reader = Pick<Context, "rows" | "store">;
/** What is worth keeping of a mapping: its columns by name, not by place. */
export type SavedMapping = Omit<Mapping, "encoding" | "damaged" | "dialect" | "sheet">;
export type SavedPreset = { readonly id: string; readonly name: string; readonly mapping: SavedMapping; readonly updatedAt: string };

export async function listSavedPresets(reader: Reader): Promise<SavedPreset[]> {
  return reader.rows<SavedPreset>(
    sql`select id, name, mapping, updated_at as "updatedAt" from import_presets where store_id = ${reader.store.id} order by folded limit 500`,
  );
}

export async function findSavedPreset(reader: Reader, id: string): Promise<SavedPreset | null> {
  const [row] = await reader.rows<SavedPreset>(
    sql`select id, name, mapping, updated_at as "updatedAt" from import_presets where store_id = ${reader.store.id} and id = ${id}`,
  );
  return row ?? null;
}

/** The same name again replaces what was saved under it. */
export async function savePreset(tx: Tx, { id, name, mapping }: Pick<SavedPreset, "id" | "name" | "mapping">): Promise<string> {
  const [row] = await tx.rows<{ id: string }>(sql`
    insert into import_presets (store_id, id, name, folded, mapping, created_at, updated_at) values (${tx.storeId}, ${id}, ${name}, ${fold(name)}, ${storable(mapping)}, ${tx.now}, ${tx.now})
    on conflict (store_id, folded) do update set name = excluded.name, mapping = excluded.mapping, updated_at = excluded.updated_at returning id`);
  return row?.id ?? id;
}

export async function deletePreset(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.rows(sql`delete from import_presets where store_id = ${tx.storeId} and id = ${id} returning id`);
  return rows.length > 0;
}

/** Folded name -> code, as people of this shop answered; null for "none". */
export async function loadCountryNames(reader: Reader): Promise<Record<string, string | null>> {
  const rows = await reader.rows<{ folded: string; country: string | null }>(
    sql`select folded, country from country_names where store_id = ${reader.store.id} limit 5000`,
  );
  return Object.fromEntries(rows.map(({ folded, country }) => [folded, country]));
}

export function rememberCountries(tx: Tx, answers: Readonly<Record<string, string | null>>): void {
  const rows = Object.entries(answers).map(([name, country]) => ({ name, folded: fold(name), country })).filter(({ folded }) => folded !== "");
  if (rows.length === 0) return;
  tx.write(sql`
    insert into country_names (store_id, folded, name, country, updated_at) select ${tx.storeId}, folded, name, country, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (folded text, name text, country text)
    on conflict (store_id, folded) do update set country = excluded.country, updated_at = excluded.updated_at`);
}
