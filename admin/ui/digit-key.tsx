import classes from "./digit-key.module.css";

/** The key that takes an item of an open menu, see `usePickByDigit`; those beyond the ninth have none. */
export function DigitKey({ digit }: { digit: number }) {
  return digit <= 9 && <kbd className={classes.digit} aria-hidden="true">{digit}</kbd>;
}
