/** A link to open or to send: http(s) only. A "javascript:" typed by somebody else would run with the rights of the reader. */
export function safeLink(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
