import { type ReactNode, useState } from "react";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "../shell/texts.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";

type Guarded = {
  readonly close: () => void;
  /** While it is asked, Escape answers the question and leaves the window alone. */
  readonly asks: boolean;
  readonly question: ReactNode;
};

/** Escape and a click beside a window are easily made by mistake: with something typed in it, it asks before it goes. */
export function useGuardedClose(isDirty: () => boolean, onClose: () => void): Guarded {
  const { discard } = useTexts(shellTexts);
  const [asks, setAsks] = useState(false);
  return {
    asks,
    close: () => (isDirty() ? setAsks(true) : onClose()),
    // Always there: a stack forgets a window that closes, not one that is gone.
    question: (
      <ConfirmDialog
        stackId="discard"
        opened={asks}
        danger
        discards
        title={discard.title}
        confirmLabel={discard.leave}
        cancelLabel={discard.stay}
        onConfirm={onClose}
        onClose={() => setAsks(false)}
      >
        {discard.detail}
      </ConfirmDialog>
    ),
  };
}
