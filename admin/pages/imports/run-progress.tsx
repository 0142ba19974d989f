import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import type { ImportDetail } from "./contract.ts";
import { ProgressLine } from "./progress-line.tsx";
import classes from "./run-step.module.css";
import { importsTexts } from "./texts.ts";
import { timeLeft } from "./time-left.ts";

/** The bar, the rows, how fast and how long still. */
export function RunProgress({ detail, label }: { detail: ImportDetail; label: string }) {
  const { run } = useTexts(importsTexts);
  const format = useFormat();
  const { progress, rows, rows_total: total, phase } = detail;
  return (
    <div className={classes.progress}>
      <p className={classes.text}>{label}</p>
      <ProgressLine fraction={progress?.fraction ?? null} label={label} size="lg" />
      <p className={classes.numbers}>
        <strong>{total === null ? run.counting : run.rows({ read: format.number(rows.read), total: format.number(total) })}</strong>
        {progress && <span className="soft">{format.percent(Math.floor(progress.fraction * 100) / 100)}</span>}
        {progress && phase !== null && rows.read > 0 && (
          <span className="soft">{run.rate({ count: format.number(progress.rows_per_second) })}</span>
        )}
        {progress && progress.seconds_left !== null && rows.read > 0 && (
          <span className="soft">{run.left({ time: timeLeft(progress.seconds_left, run) })}</span>
        )}
      </p>
    </div>
  );
}
