import { Button } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { languageTag } from "../../../i18n/locale.ts";
import { type DateOrder, readDate } from "../../../server/domain/typed-date.ts";
import { type DecimalSign, readNumber } from "../../../server/domain/typed-number.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import type { ImportChange, ImportDetail, Said } from "./contract.ts";
import { fieldLabel } from "./field-label.ts";
import { importsTexts } from "./texts.ts";
import classes from "./wizard.module.css";

type Answer = (change: ImportChange) => void;

/** What the file does not tell is asked, not guessed: the import waits for the answer. */
export function QuestionsCard({ detail, onAnswer }: { detail: ImportDetail; onAnswer: Answer }) {
  const t = useTexts(importsTexts);
  const { questions } = detail;
  if (questions.length === 0) return null;
  const title = t.questions.title({ count: questions.length });
  return (
    <section className={classes.questions} aria-label={title} role="region">
      <h2><IconHelpCircle size={18} aria-hidden="true" />{title}</h2>
      <ul>{questions.map((question) => <Question key={question.code + String(question.params["field"] ?? "")} question={question} onAnswer={onAnswer} />)}</ul>
    </section>
  );
}

function Question({ question, onAnswer }: { question: Said; onAnswer: Answer }) {
  const t = useTexts(importsTexts);
  const { locale } = useLanguage();
  const { code, message, params } = question;
  const text = String(params["value"] ?? "");
  if (code === "import.column_missing") {
    const field = String(params["field"]);
    return <li><p>{field === "order.total" ? t.questions.anyAmount : t.questions.column({ field: fieldLabel(field, t) })}</p></li>;
  }
  return (
    <li>
      <p>{message}</p>
      {code === "import.ask_date_order" && (
        <div className={classes.answers}>
          <Button variant="default" onClick={() => onAnswer({ mapping: { date_order: "dmy" } })}>
            {t.questions.dmy({ text: spelt(text, "dmy", languageTag(locale)) })}
          </Button>
          <Button variant="default" onClick={() => onAnswer({ mapping: { date_order: "mdy" } })}>
            {t.questions.mdy({ text: spelt(text, "mdy", languageTag(locale)) })}
          </Button>
        </div>
      )}
      {code === "import.ask_decimal" && (
        <div className={classes.answers}>
          <Button variant="default" onClick={() => onAnswer({ mapping: { decimal: "." } })}>
            {t.questions.point({ text: figure(text, ".", languageTag(locale)) })}
          </Button>
          <Button variant="default" onClick={() => onAnswer({ mapping: { decimal: "," } })}>
            {t.questions.comma({ text: figure(text, ",", languageTag(locale)) })}
          </Button>
        </div>
      )}
      {code === "import.ask_currency" && (
        <div className={classes.answers}>
          {["USD", "CAD", "AUD"].map((currency) => (
            <Button key={currency} variant="default" onClick={() => onAnswer({ mapping: { currency } })}>
              {currency}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

/** "3 April 2026": with the month in letters nobody mistakes it. */
function spelt(text: string, order: DateOrder, language: string): string {
  const read = readDate(text, order);
  if (read.status !== "date") return text;
  const { year, month, day } = read.parts;
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(Date.UTC(year, month - 1, day));
}

/** 1.234 is 1.234 or 1,234.00: written as the reader writes numbers, the two look different. */
function figure(text: string, decimal: DecimalSign, language: string): string {
  const read = readNumber(text, decimal);
  if (read.status !== "number") return text;
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(read.value as Intl.StringNumericLiteral);
}
