import { IconX } from "@tabler/icons-react";
import classes from "./chip.module.css";

type ChipProps = { label: string; removeLabel: string; onRemove: () => void };

/** A condition of a list: it says what it leaves out, and goes with a click. */
export function Chip({ label, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={classes.chip}>
      <span>{label}</span>
      <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}><IconX size={13} aria-hidden="true" /></button>
    </span>
  );
}
