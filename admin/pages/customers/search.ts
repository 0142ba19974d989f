/** `add`: the empty form is open. */
export type CustomersSearch = { q?: string | undefined; tag?: string | undefined; add?: true | undefined };

export function readCustomersSearch(search: Record<string, unknown>): CustomersSearch {
  const read: CustomersSearch = {};
  for (const name of ["q", "tag"] as const) {
    const value = search[name];
    if (typeof value === "string" && value !== "") read[name] = value;
  }
  if (search["add"] !== undefined) read.add = true;
  return read;
}
