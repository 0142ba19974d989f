import type { ShellTexts } from "../../i18n/admin/shell.en.ts";
import type { RefusedOrder } from "../api/contract.ts";

type Undone = { readonly undone: number; readonly refused: readonly RefusedOrder[] };

/** What came back, and why the rest did not. */
export function undoneWords({ undone, refused }: Undone, { toast }: ShellTexts): string {
  const [first] = refused;
  if (first === undefined) return toast.undone;
  return undone === 0
    ? toast.undoFailed({ reason: first.message })
    : toast.undonePartly({ undone, kept: refused.length, reason: first.message.replace(/\.$/, "") });
}
