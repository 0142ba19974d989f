import { IconAlertTriangle, IconKey } from "@tabler/icons-react";
import { useTexts } from "../../language/texts.ts";
import classes from "./column-table.module.css";
import type { Axis, Column, FieldInfo, ImportDetail } from "./contract.ts";
import { importsTexts } from "./texts.ts";
import { unmappedWords } from "./use-open-answers.ts";

type ColumnRuleProps = { column: Column; detail: ImportDetail; fields: readonly FieldInfo[]; unmapped: readonly string[] };

/** Which part of an order the words of a column speak of. */
export const axisOf: Readonly<Record<string, Axis>> = {
  "order.status": "order", "order.payment_status": "payment", "order.fulfillment_status": "fulfillment", "line.fulfillment_status": "fulfillment",
};

/** What is made of the values of a column. */
export function ColumnRule({ column, detail, fields, unmapped }: ColumnRuleProps) {
  const t = useTexts(importsTexts);
  const { field } = column;
  if (field === null) return null;
  const { mapping } = detail;
  const info = fields.find((each) => each.field === field);
  const kind = info?.kind ?? column.kind ?? "text";
  const axis = axisOf[field];
  if (field === "order.number" || field === "order.external_id") return <span className={classes.key}><IconKey size={14} aria-hidden="true" />{t.columns.key}</span>;
  if (kind === "number" && field !== "line.quantity") return <>{t.columns.rules["money"]}{mapping.decimal && ` 1234${mapping.decimal}50`}</>;
  if (kind === "date") return <>{mapping.date_order ? t.reading.dateOrders[mapping.date_order] : t.columns.rules["date"]}{info?.required && `, ${t.columns.required}`}</>;
  if (axis !== undefined) {
    const open = unmappedWords(unmapped, detail).length;
    const own = Object.keys(mapping.words[axis]).length;
    return (
      <span className={classes.words}>
        {t.columns.rules["status"]}{own > 0 && `, ${t.columns.mappedWords({ count: own })}`}
        {open > 0 && <span className={classes.alarm}><IconAlertTriangle size={14} aria-hidden="true" />{t.columns.unmapped({ count: open })}</span>}
      </span>
    );
  }
  return <>{t.columns.rules[kind] ?? kind}</>;
}
