import { fulfillmentWords, orderWords, paymentWords } from "../../../server/domain/imported-order.ts";
import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import { axisOf } from "./column-rule.tsx";
import type { Axis, ImportChange, ImportDetail } from "./contract.ts";
import { importsTexts } from "./texts.ts";
import classes from "./wizard.module.css";

type WordsCardProps = { detail: ImportDetail; unknown: readonly string[]; edit: ((change: ImportChange) => void) | null };

const meanings = { order: orderWords, payment: paymentWords, fulfillment: fulfillmentWords } as const;

/** Words of states: those nobody knows yet, and those the shop has given a meaning. */
export function WordsCard({ detail, unknown, edit }: WordsCardProps) {
  const t = useTexts(importsTexts);
  const { columns, words } = detail.mapping;
  const axes = [...new Set(columns.flatMap(({ field }) => (field !== null && axisOf[field] ? [axisOf[field]] : [])))];
  const all = [...new Set([...unknown, ...axes.flatMap((axis) => Object.keys(words[axis]))])];
  if (all.length === 0) return null;
  const labels: Readonly<Record<Axis, Readonly<Record<string, string>>>> = t.words;
  const chosenOf = (word: string) => {
    const axis = axes.find((each) => word in words[each]);
    return axis ? `${axis} ${words[axis][word]}` : "";
  };
  const choose = (word: string, value: string) => {
    const [axis = "order", meaning = ""] = value.split(" ");
    edit?.({ mapping: { words: { [axis]: { [word]: meaning } } } });
  };
  return (
    <Card title={t.words.title}>
      <p className={classes.text}>{t.words.intro}</p>
      <ul className={classes.answersList}>
        {all.map((word) => {
          const chosen = chosenOf(word);
          const [axis = "order", meaning = ""] = chosen.split(" ");
          if (!edit) return <li key={word}><strong>{word}</strong><span>{chosen === "" ? t.words.choose : labels[axis as Axis][meaning]}</span></li>;
          return (
            <li key={word}>
              <strong>{word}</strong>
              <select className={classes.select} aria-label={t.words.meaning({ word })} value={chosen} data-open={chosen === "" || undefined} onChange={(event) => choose(word, event.currentTarget.value)}>
                {chosen === "" && <option value="" disabled>{t.words.choose}</option>}
                {axes.map((each) => (
                  <optgroup key={each} label={t.words.axes[each]}>{meanings[each].map((code) => <option key={code} value={`${each} ${code}`}>{labels[each][code]}</option>)}</optgroup>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
