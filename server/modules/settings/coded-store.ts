import type { Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { identifier, join, sql, type Sql } from "../../platform/sql.ts";

type Reader = Pick<Connection, "rows">;

/** The short lists of a shop that are known by a code and stand in an order of their own. */
export type CodedTable = "statuses" | "payment_methods" | "shipping_methods" | "carriers";

/** What a person may write of each; the rest is kept by the house. */
const written = {
  statuses: [
    "kind",
    "labels",
    "colour",
    "hidden_by_default",
    "requires_paid",
    "requires_tracking",
    "dialog",
    "stock",
    "notify_customer",
    "notify_admins",
    "template",
    "invoice",
  ],
  payment_methods: ["labels", "provider", "confirmation", "active"],
  shipping_methods: ["labels", "carrier", "price_amount", "tracked", "active"],
  carriers: ["name", "country", "tracking_url", "active"],
} as const satisfies Record<CodedTable, readonly string[]>;

export type CodedRow = {
  readonly code: string;
  readonly position: number;
  readonly version: number;
  readonly updated_at: string;
  readonly updated_by: string | null;
};

export async function listCoded<Row extends CodedRow>(db: Reader, storeId: string, table: CodedTable): Promise<Row[]> {
  return db.rows<Row>(sql`select ${columnsOf(table)} from ${identifier(table)} where store_id = ${storeId} order by position, code`);
}

/** Locked until the end of the transaction, so that of two editors the second sees what the first wrote. */
export async function lockCoded<Row extends CodedRow>(tx: Tx, table: CodedTable, code: string): Promise<Row | null> {
  const [row] = await tx.rows<Row>(sql`select ${columnsOf(table)} from ${identifier(table)} where store_id = ${tx.storeId} and code = ${code} for update`);
  return row ?? null;
}

/** False when the code is taken. The new one stands last. */
export async function insertCoded(tx: Tx, table: CodedTable, row: { readonly code: string }): Promise<boolean> {
  const names = columnList(written[table]);
  const inserted = await tx.rows(sql`
    insert into ${identifier(table)} (store_id, code, position, updated_at, updated_by, ${names})
    select ${tx.storeId}, row.code, (select coalesce(max(position), -1) + 1 from ${identifier(table)} where store_id = ${tx.storeId}), ${tx.now}, ${tx.actor.name}, ${columnList(written[table], "row.")}
    from jsonb_populate_record(null::${identifier(table)}, ${JSON.stringify(row)}::jsonb) as row
    on conflict (store_id, code) do nothing returning code`);
  return inserted.length > 0;
}

export function updateCoded(tx: Tx, table: CodedTable, row: { readonly code: string }): void {
  tx.write(sql`
    update ${identifier(table)} as kept set version = version + 1, updated_at = ${tx.now}, updated_by = ${tx.actor.name}, (${columnList(written[table])}) = (
      select ${columnList(written[table])} from jsonb_populate_record(null::${identifier(table)}, ${JSON.stringify(row)}::jsonb))
    where kept.store_id = ${tx.storeId} and kept.code = ${row.code}`);
}

export function deleteCoded(tx: Tx, table: CodedTable, code: string): void {
  tx.write(sql`delete from ${identifier(table)} where store_id = ${tx.storeId} and code = ${code}`);
}

export function orderCoded(tx: Tx, table: CodedTable, codes: readonly string[]): void {
  tx.write(sql`
    update ${identifier(table)} as kept set position = wanted.position - 1
    from unnest(${codes}::text[]) with ordinality as wanted (code, position) where kept.store_id = ${tx.storeId} and kept.code = wanted.code`);
}

function columnsOf(table: CodedTable): Sql {
  const own = table === "statuses" ? ["built_in"] : [];
  return columnList(["code", "position", "version", "updated_at", "updated_by", ...own, ...written[table]]);
}

function columnList(names: readonly string[], prefix = ""): Sql {
  return join(names.map((name) => identifier(prefix + name)), ", ");
}
