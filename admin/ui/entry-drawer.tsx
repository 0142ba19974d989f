import { Button, Drawer, useMatches } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useTexts } from "../language/texts.ts";
import { useOnline } from "../shell/online.ts";
import { shellTexts } from "../shell/texts.ts";
import { ProblemNote } from "./problem-note.tsx";
import classes from "./entry-drawer.module.css";

type EntryDrawerProps = {
  title: string;
  saveLabel: string;
  saving: boolean;
  error: unknown;
  canSave: boolean;
  onSave: () => void;
  onClose: () => void;
  /** Asks first. */
  removal?: { label: string; run: () => void } | undefined;
  /** Who changed it last, and when. */
  note?: ReactNode;
  children: ReactNode;
};

/** One entry of a list as a form beside the list; on a phone it comes up from below. Ctrl-Enter saves. */
export function EntryDrawer({ title, saveLabel, saving, error, canSave, onSave, onClose, removal, note, children }: EntryDrawerProps) {
  const { confirm } = useTexts(shellTexts);
  const online = useOnline();
  const form = useRef<HTMLFormElement>(null);
  // A long form is refused for a field that may be out of sight.
  useEffect(() => {
    if (error !== undefined) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [error]);
  const position = useMatches({ base: "bottom", sm: "right" }) as "bottom" | "right";
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      position={position}
      size={position === "bottom" ? "92dvh" : 480}
      classNames={{ content: classes.content, body: classes.body }}
      closeButtonProps={{ "aria-label": confirm.close }}
    >
      <form
        ref={form}
        className={classes.form}
        noValidate
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        {error !== undefined && <ProblemNote error={error} />}
        {note && <p className={classes.note}>{note}</p>}
        <div className={classes.actions}>
          {removal && (
            <Button variant="subtle" color="red" onClick={removal.run}>
              {removal.label}
            </Button>
          )}
          <Button variant="default" ml="auto" onClick={onClose}>
            {confirm.cancel}
          </Button>
          <Button type="submit" loading={saving} disabled={!canSave || !online}>
            {saveLabel}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
