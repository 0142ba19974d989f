import { IconCheck } from "@tabler/icons-react";
import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import classes from "./new-import-page.module.css";
import { importsTexts } from "./texts.ts";

/** Said before anything is chosen: what an import never does. */
export function ImportMode() {
  const { mode } = useTexts(importsTexts);
  return (
    <Card title={mode.title}>
      <p className={classes.intro}>{mode.intro}</p>
      <ul className={classes.mode}>
        {[mode.mails, mode.stock, mode.numbers].map((text) => <li key={text}><IconCheck size={16} aria-hidden="true" />{text}</li>)}
      </ul>
    </Card>
  );
}
