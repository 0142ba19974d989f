import type pg from "pg";
import { valueText } from "./sql-values.ts";
import type { Statement } from "./sql.ts";

export type Rows = readonly Readonly<Record<string, unknown>>[];
/** A statement on its way: `done` has its rows, `failed` what ended it or one before it. */
export type Pending = { readonly statement: Statement; readonly done: (rows: Rows) => void; readonly failed: (error: unknown) => void };

type Field = { readonly name: string; readonly dataTypeID: number };
/** How the columns of a statement are read; asked of the server once for each connection, when it is prepared there. */
type Shape = { readonly names: readonly string[]; readonly parsers: readonly ((text: string) => unknown)[]; readonly empty: Readonly<Record<string, unknown>> };
const noColumns: Shape = { names: [], parsers: [], empty: {} };
const prepared = new WeakMap<pg.Connection, Map<string, Shape>>();

/**
 * Statements that leave in one packet and are answered in one: each runs in its turn and sees what those before it wrote, as if
 * sent alone, but the server answers at the single sync behind the last. Thirty packets and as many wake-ups of both sides
 * were about one of the six milliseconds of placing an order. The first that fails ends the batch: the others never run.
 */
export function batchOf(statements: readonly Pending[], types: pg.CustomTypesConfig, settled: () => void) {
  let current = 0;
  let shape = noColumns;
  let rows: Record<string, unknown>[] = [];
  let unreadable: { readonly error: unknown } | null = null;
  let shapes = new Map<string, Shape>();

  const complete = (): void => {
    const { statement, done, failed } = statements[current] as Pending;
    if (statement.name) shapes.set(statement.name, shape);
    if (unreadable) failed(unreadable.error);
    else done(rows);
    current += 1;
    begin();
  };
  const begin = (): void => {
    rows = [];
    unreadable = null;
    shape = shapes.get(statements[current]?.statement.name ?? "") ?? noColumns;
  };

  return {
    submit(connection: pg.Connection): Error | undefined {
      let values: (string | Buffer | null)[][];
      try {
        values = statements.map(({ statement }) => statement.values.map(valueText));
      } catch (error) {
        return error as Error; // nothing was sent: half a message would be waited for by both sides
      }
      shapes = prepared.get(connection) ?? shapes;
      prepared.set(connection, shapes);
      connection.stream.cork();
      for (const [index, { statement }] of statements.entries()) send(connection, statement, values[index] ?? [], shapes.has(statement.name));
      connection.sync();
      connection.stream.uncork();
      begin();
      return undefined;
    },
    handleRowDescription({ fields }: { fields: readonly Field[] }) {
      const names = fields.map(({ name }) => name);
      shape = { names, empty: emptyRow(names), parsers: fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID) as (text: string) => unknown) };
    },
    handleDataRow({ fields }: { fields: readonly (string | null)[] }) {
      try {
        rows.push(readRow(fields, shape));
      } catch (error) {
        unreadable ??= { error }; // thrown here, among the events of a socket, it would end the process instead of the request
      }
    },
    handleCommandComplete: complete,
    handleEmptyQuery: complete,
    handleReadyForQuery: settled,
    handleError(error: unknown) {
      for (const { failed } of statements.slice(current)) failed(error);
      settled();
    },
  };
}

function readRow(fields: readonly (string | null)[], { names, parsers, empty }: Shape): Record<string, unknown> {
  const row: Record<string, unknown> = { ...empty };
  for (let index = 0; index < fields.length; index += 1) {
    const text = fields[index];
    row[names[index] as string] = text == null ? null : parsers[index]?.(text);
  }
  return row;
}

/** Rows are copied from it: an object that grows by one column after the other is moved whenever its room is full (a third of the time of a list). */
const emptyRow = (names: readonly string[]): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, null]));

function send(connection: pg.Connection, { name, text }: Statement, values: (string | Buffer | null)[], isPrepared: boolean): void {
  if (!isPrepared) {
    // A failed batch leaves in doubt what of it was prepared; to close what is not there is no error.
    if (name) connection.close({ type: "S", name }, true);
    connection.parse({ name, text, types: [] }, true);
  }
  connection.bind({ statement: name, values }, true);
  if (!isPrepared) connection.describe({ type: "P" }, true);
  connection.execute(null, true);
}
