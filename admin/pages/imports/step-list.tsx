import { IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import classes from "./step-list.module.css";
import { type Step, steps } from "./steps.ts";
import { importsTexts } from "./texts.ts";

/** Where one is; steps that can be gone to are links. */
export function StepList({ current, open = [], importId }: { current: Step; open?: readonly Step[]; importId?: string }) {
  const t = useTexts(importsTexts);
  return (
    <nav aria-label={t.steps.label}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const done = index < steps.indexOf(current);
          const mark = <span className={classes.mark} aria-hidden="true">{done ? <IconCheck size={14} stroke={2.5} /> : index + 1}</span>;
          const label = <>{mark}<span className={classes.label}>{t.steps[step]}{done && <span className="visually-hidden"> ({t.steps.done})</span>}</span></>;
          return (
            <li key={step} data-done={done || undefined} aria-current={step === current ? "step" : undefined}>
              {importId !== undefined && step !== current && open.includes(step)
                ? <Link to="/imports/$importId" params={{ importId }} search={{ step }} className={classes.step}>{label}</Link>
                : <span className={classes.step}>{label}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
