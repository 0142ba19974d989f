import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import type { Axis, ImportChange } from "./contract.ts";
import { meaningsOf, type StatusWord } from "./status-words.ts";
import { importsTexts } from "./texts.ts";
import classes from "./wizard.module.css";

type Edit = ((change: ImportChange) => void) | null;

/** Words of states in the file and what each means here; those that nobody could place come first. */
export function WordsCard({ words, edit }: { words: readonly StatusWord[]; edit: Edit }) {
  const t = useTexts(importsTexts);
  if (words.length === 0) return null;
  return (
    <Card title={t.words.title}>
      <p className={classes.text}>{t.words.intro}</p>
      <ul className={classes.answersList}>
        {words.map((word) => (
          <li key={`${word.axes.join(" ")} ${word.text}`}>
            <strong>{word.text}</strong>
            <Meaning word={word} edit={edit} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Meaning({ word: { text, axes, chosen }, edit }: { word: StatusWord; edit: Edit }) {
  const t = useTexts(importsTexts);
  const labels: Readonly<Record<Axis, Readonly<Record<string, string>>>> = t.words;
  if (!edit) return <span>{chosen ? labels[chosen.axis][chosen.meaning] : t.words.choose}</span>;
  return (
    <select
      className={classes.select}
      aria-label={t.words.meaning({ word: text })}
      value={chosen ? `${chosen.axis} ${chosen.meaning}` : ""}
      data-open={chosen === null || undefined}
      onChange={(event) => {
        const [axis = "order", meaning = ""] = event.currentTarget.value.split(" ");
        edit({ mapping: { words: { [axis]: { [text]: meaning } } } });
      }}
    >
      {chosen === null && (
        <option value="" disabled>
          {t.words.choose}
        </option>
      )}
      {axes.map((axis) => (
        <optgroup key={axis} label={t.words.axes[axis]}>
          {meaningsOf[axis].map((code) => (
            <option key={code} value={`${axis} ${code}`}>
              {labels[axis][code]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
