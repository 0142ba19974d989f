/** What the address of the outbox says; `message` is the one that lies open. */
export type MessagesSearch = { q?: string; state?: string; order?: string; message?: string };

export function readMessagesSearch(search: Record<string, unknown>): MessagesSearch {
  const read: MessagesSearch = {};
  for (const name of ["q", "state", "order", "message"] as const) {
    const value = search[name];
    // A number alone is read as a number from the address: 10483 is an order all the same.
    if ((typeof value === "string" && value !== "") || typeof value === "number") read[name] = String(value);
  }
  return read;
}
