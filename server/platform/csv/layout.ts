export const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

/** How the rows of a file are written. */
export type Dialect = {
  readonly separator: Separator;
  /** Amazon writes tab-separated text without quoting: a quotation mark there is an inch or a name. */
  readonly quoted: boolean;
  readonly newline: "\n" | "\r";
  /** Rows before the one with the column names: blank lines, titles, `sep=`. */
  readonly headerRow: number;
};
