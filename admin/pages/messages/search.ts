/** What the address of the outbox says; `message` is the one that lies open. */
export type MessagesSearch = { q?: string | undefined; state?: string | undefined; order?: string | undefined; message?: string | undefined };

/** Mails that wait for a person: they could not leave, or they came back. */
export const toLookAt = "failed,bounced";

export function readMessagesSearch(search: Record<string, unknown>): MessagesSearch {
  const read: MessagesSearch = {};
  for (const name of ["q", "state", "order", "message"] as const) {
    const value = search[name];
    // A number alone is read as a number from the address: 10483 is an order all the same.
    if ((typeof value === "string" && value !== "") || typeof value === "number") read[name] = String(value);
  }
  return read;
}
