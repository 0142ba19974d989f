/**
 * JSON that PostgreSQL takes, of whatever stood in a file: no NUL (shown as ␀) and no half of a pair of surrogates, which cutting a
 * long cell can leave.
 */
export function storable(value: unknown): string {
  return JSON.stringify(value).replaceAll("\\u0000", "\\u2400").replace(/\\ud[89a-f][0-9a-f]{2}/gi, "\\ufffd");
}
