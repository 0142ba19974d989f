import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language/texts.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./conflict-dialog.module.css";
import type { Conflict } from "./merge.ts";

type ConflictDialogProps = {
  conflicts: readonly Conflict[];
  labelOf: (field: string) => string;
  /** How a value reads; plain text by default. */
  show?: (value: unknown, field: string) => string;
  onResolve: (chosen: Record<string, unknown>) => void;
  onClose: () => void;
};

/** Both values of each field side by side, with the one both started from. Nobody is locked out, nothing is lost. */
export function ConflictDialog({ conflicts, labelOf, show = plainText, onResolve, onClose }: ConflictDialogProps) {
  const t = useTexts(shellTexts);
  const [mine, setMine] = useState<Readonly<Record<string, boolean>>>({});
  const shown = (value: unknown, field: string) => show(value, field) || <em className="soft">{t.conflict.empty}</em>;
  const resolve = () => onResolve(Object.fromEntries(conflicts.map(({ field, yours, theirs }) => [field, mine[field] ? yours : theirs])));
  return (
    <Modal opened={conflicts.length > 0} onClose={onClose} title={t.conflict.title} size="lg" closeButtonProps={{ "aria-label": t.confirm.close }}>
      <p className={classes.intro}>{t.conflict.intro}</p>
      {conflicts.map(({ field, before, yours, theirs }) => (
        <fieldset key={field} className={classes.field}>
          <legend>{labelOf(field)}</legend>
          <p className="soft">{t.conflict.before} {shown(before, field)}</p>
          <label className={classes.choice}>
            <input type="radio" name={field} checked={mine[field] === true} onChange={() => setMine({ ...mine, [field]: true })} />
            <span><span className="soft">{t.conflict.yours}</span>{shown(yours, field)}</span>
          </label>
          <label className={classes.choice}>
            <input type="radio" name={field} checked={!mine[field]} onChange={() => setMine({ ...mine, [field]: false })} />
            <span><span className="soft">{t.conflict.theirs}</span>{shown(theirs, field)}</span>
          </label>
        </fieldset>
      ))}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>{t.confirm.cancel}</Button>
        <Button onClick={resolve}>{t.conflict.save}</Button>
      </Group>
    </Modal>
  );
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(plainText).join(", ");
  if (typeof value === "object") return Object.values(value).map(plainText).filter((part) => part !== "").join(", ");
  return String(value);
}
