import { useTexts } from "../language/texts.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./skeleton.module.css";

/** Appears after 150 ms only: a quick answer never flashes grey. */
export function Skeleton({ rows }: { rows: number }) {
  const t = useTexts(shellTexts);
  return (
    <div className={classes.skeleton} role="status">
      <span className="visually-hidden">{t.states.loading}</span>
      {Array.from({ length: rows }, (_, row) => <div key={row} className={classes.row} />)}
    </div>
  );
}
