import { IconAlertTriangle, IconKey } from "@tabler/icons-react";
import { useTexts } from "../../language/texts.ts";
import classes from "./column-table.module.css";
import type { Column, FieldInfo, ImportDetail } from "./contract.ts";
import { axisOf, type StatusWord } from "./status-words.ts";
import { importsTexts } from "./texts.ts";

type ColumnRuleProps = { column: Column; detail: ImportDetail; fields: readonly FieldInfo[]; words: readonly StatusWord[] };

/** What is made of the values of a column. */
export function ColumnRule({ column, detail, fields, words }: ColumnRuleProps) {
  const t = useTexts(importsTexts);
  const { field } = column;
  if (field === null) return null;
  const { mapping } = detail;
  const info = fields.find((each) => each.field === field);
  const kind = info?.kind ?? column.kind ?? "text";
  const axis = axisOf[field];
  if (field === "order.number" || field === "order.external_id")
    return (
      <span className={classes.key}>
        <IconKey size={14} aria-hidden="true" />
        {t.columns.key}
      </span>
    );
  if (kind === "number" && field !== "line.quantity") return <>{t.columns.rules["money"]}{mapping.decimal && ` 1234${mapping.decimal}50`}</>;
  if (kind === "date")
    return (
      <>
        {mapping.date_order ? t.reading.dateOrders[mapping.date_order] : t.columns.rules["date"]}
        {info?.required && `, ${t.columns.required}`}
      </>
    );
  if (axis !== undefined) {
    const here = words.filter(({ axes }) => axes.length === 1 && axes[0] === axis);
    const open = words.filter(({ axes, chosen }) => chosen === null && axes.includes(axis)).length;
    return (
      <span className={classes.words}>
        {here.length > 0 ? t.columns.words({ count: here.length }) : t.columns.rules["status"]}
        {open > 0 && <span className={classes.alarm}><IconAlertTriangle size={14} aria-hidden="true" />{t.columns.unmapped({ count: open })}</span>}
      </span>
    );
  }
  return <>{t.columns.rules[kind] ?? kind}</>;
}
