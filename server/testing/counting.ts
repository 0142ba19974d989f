import { contextOf, type Context } from "../platform/context.ts";
import type { Connection } from "../platform/db.ts";
import type { TestContext } from "./fixtures.ts";

export type Cost = { statements: number; roundTrips: number };

/** The same shop through a database that counts what is sent to it. */
export function counting(context: TestContext): { readonly context: Context; readonly cost: Cost } {
  const cost: Cost = { statements: 0, roundTrips: 0 };
  const { db } = context.house;
  const counted = (connection: Connection): Connection => ({
    rows: (query) => ((cost.statements += 1), connection.rows(query)),
    write: (query) => ((cost.statements += 1), connection.write(query)),
    snapshot: () => connection.snapshot(),
    get roundTrips() {
      return connection.roundTrips;
    },
  });
  const house = {
    ...context.house,
    db: {
      ...db,
      rows: ((query) => ((cost.statements += 1), db.rows(query))) as typeof db.rows,
      transaction: ((work) => db.transaction(async (connection) => {
        const result = await work(counted(connection));
        cost.roundTrips += connection.roundTrips + 1; // the commit, which takes the writes along
        return result;
      })) as typeof db.transaction,
    },
  };
  return { context: contextOf(house, context), cost };
}
