import { Button } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTexts } from "../language/texts.ts";
import { useShortcuts } from "../shell/keyboard.tsx";
import { useOnline } from "../shell/online.ts";
import { shellTexts } from "../shell/texts.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import classes from "./save-bar.module.css";

/** `inset`: below a form that is one of several things on its page, as a card among the others. */
type SaveBarProps = { dirty: boolean; saving: boolean; inset?: boolean; onSave: () => void; onDiscard: () => void };

/** The one form of a page: appears with the first change, asks once before the page is left. */
export function SaveBar({ dirty, saving, inset = false, onSave, onDiscard }: SaveBarProps) {
  const t = useTexts(shellTexts);
  const online = useOnline();
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, withResolver: true });
  useShortcuts(t.saveBar.unsaved, dirty && online ? [{ keys: "mod+s", label: t.keys.save, run: onSave }] : []);
  return (
    <>
      {dirty && (
        <div className={classes.bar} data-inset={inset || undefined} data-foot="always" role="region" aria-label={t.saveBar.unsaved}>
          <strong>{t.saveBar.unsaved}</strong>
          <div className={classes.actions}>
            <Button variant="default" onClick={onDiscard} disabled={saving}>{t.saveBar.discard}</Button>
            <Button onClick={onSave} loading={saving} disabled={!online}>{t.saveBar.save}</Button>
          </div>
        </div>
      )}
      <ConfirmDialog
        opened={blocker.status === "blocked"}
        title={t.saveBar.leave}
        confirmLabel={t.saveBar.leaveAnyway}
        cancelLabel={t.saveBar.stay}
        danger
        discards
        onConfirm={() => blocker.proceed?.()}
        onClose={() => blocker.reset?.()}
      >
        {t.saveBar.leaveDetail}
      </ConfirmDialog>
    </>
  );
}
