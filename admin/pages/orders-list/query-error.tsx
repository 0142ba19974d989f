import { Button } from "@mantine/core";
import type { QueryError } from "../../../server/domain/query-tree.ts";
import { useTexts } from "../../language/texts.ts";
import classes from "./query-error.module.css";
import { ordersTexts } from "./texts.ts";

/** What cannot be understood, where it stands, and the nearest thing that would have been. No order is shown for it. */
export function QueryErrorNote({ id, text, error, onMend }: { id: string; text: string; error: QueryError; onMend: (text: string) => void }) {
  const t = useTexts(ordersTexts);
  const said = t.query[error.code];
  const { position, length, nearest } = error;
  const [before, wrong, after] = [text.slice(0, position), text.slice(position, position + length), text.slice(position + length)];
  return (
    <div id={id} className={classes.note} role="alert">
      <p>
        <strong>{typeof said === "string" ? said : said({ token: error.token })}</strong> {t.query.at({ position: position + 1 })}
      </p>
      <code className={classes.query}>
        {before}
        <mark>{wrong || " "}</mark>
        {after}
      </code>
      <p>{t.query.nothingRun}</p>
      {nearest !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => onMend(`${before}${nearest}${after}`)}>
          {t.query.didYouMean({ nearest })}
        </Button>
      )}
    </div>
  );
}
