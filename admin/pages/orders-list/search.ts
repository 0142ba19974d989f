/** What the address of the list says: the same address always shows the same screen. */
export type OrdersSearch = {
  q?: string;
  /** A status code; "*" is every order whatever its state; absent hides the statuses the shop hides by default. */
  status?: string;
  /** The saved view this began from. */
  view?: string;
  sort?: string;
  after?: string;
  before?: string;
  /** How many rows stand before this page: a cursor cannot tell. */
  from?: number;
  limit?: number;
  /** From the search box of the frame: if one order answers exactly, open it. */
  open?: "exact";
};

export const pageSizes = [25, 50, 100, 200] as const;

export function readOrdersSearch(search: Record<string, unknown>): OrdersSearch {
  const limit = Number(search["limit"]);
  const read: OrdersSearch = {};
  for (const name of ["q", "status", "view", "sort", "after", "before"] as const) {
    const value = search[name];
    if (typeof value === "string" && value !== "") read[name] = value;
  }
  if (pageSizes.some((size) => size === limit)) read.limit = limit;
  const from = Number(search["from"]);
  if (Number.isInteger(from) && from > 0) read.from = from;
  if (search["open"] === "exact") read.open = "exact";
  return read;
}
