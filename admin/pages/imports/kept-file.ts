/** The file last sent from this tab: reading it with another preset needs it again, and the person should not have to look for it. */
let kept: { readonly importId: string; readonly file: File } | null = null;

export function keepFile(importId: string, file: File): void {
  kept = { importId, file };
}

export function keptFile(importId: string): File | null {
  return kept?.importId === importId ? kept.file : null;
}
