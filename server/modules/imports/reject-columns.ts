/** Columns that a file of rejects has behind those of the file it came from. They are ours, so another import knows it again. */
export const rejectColumns = ["comptoir_row", "comptoir_code", "comptoir_reason", "comptoir_original"] as const;

export function isRejectsFile(header: readonly string[]): boolean {
  return header.includes(rejectColumns[0]) && header.includes(rejectColumns[1]);
}
