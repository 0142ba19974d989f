import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import { ColumnRule } from "./column-rule.tsx";
import classes from "./column-table.module.css";
import type { Column, FieldInfo, ImportChange, ImportDetail } from "./contract.ts";
import { fieldLabel, splitField } from "./field-label.ts";
import type { StatusWord } from "./status-words.ts";
import { importsTexts } from "./texts.ts";

type ColumnTableProps = { detail: ImportDetail; fields: readonly FieldInfo[]; edit: ((change: ImportChange) => void) | null; words: readonly StatusWord[] };

/** Above this many, columns that are not read are folded away: a Shopify export has 79, of which half say nothing about an order. */
const unreadShown = 6;

export function ColumnTable({ detail, fields, edit, words }: ColumnTableProps) {
  const t = useTexts(importsTexts);
  const { columns } = detail.mapping;
  const unread = columns.filter(({ field }) => field === null).length;
  const [unfolded, setUnfolded] = useState(false);
  // A column that was just set to "not read" stays where it is, so that it can be set otherwise again.
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const showsAll = unfolded || unread <= unreadShown || detail.questions.some(({ code }) => code === "import.column_missing");
  const shown = columns.filter(({ field, place }) => showsAll || field !== null || touched.has(place));
  const options = useMemo(() => groupFields(fields, t), [fields, t]);
  return (
    <Card title={t.columns.title} actions={<span className="soft">{t.columns.read({ count: columns.length - unread, total: columns.length })}</span>} flush>
      <table className={classes.table} role="table" aria-label={t.columns.caption}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{t.columns.yours}</th>
            <th role="columnheader">{t.columns.sample}</th>
            <th role="columnheader">{t.columns.field}</th>
            <th role="columnheader">{t.columns.rule}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((column) => {
            const name = column.name || t.columns.unnamed({ place: column.place + 1 });
            return (
              <tr role="row" key={column.place} className={classes.row} data-unread={column.field === null || undefined}>
                <td role="cell" className={classes.name}>{name}</td>
                <td role="cell" className={classes.sample}>{samplesOf(detail, column).map((text) => <span key={text} title={text}>{text}</span>)}</td>
                <td role="cell" className={classes.field}>
                  {edit
                    ? (
                      <select
                        aria-label={t.columns.fieldOf({ column: name })}
                        value={column.field ?? ""}
                        onChange={(event) => {
                          setTouched(new Set([...touched, column.place]));
                          edit({ mapping: { columns: { [`#${column.place}`]: event.currentTarget.value || null } } });
                        }}
                      >
                        <option value="">{t.columns.ignore}</option>
                        {options.map(({ label, items }) => (
                          <optgroup key={label} label={label}>{items.map(({ field, label: text }) => <option key={field} value={field}>{text}</option>)}</optgroup>
                        ))}
                      </select>
                    )
                    : column.field ? fieldLabel(column.field, t) : t.columns.ignore}
                </td>
                <td role="cell" className={classes.rule}><ColumnRule column={column} detail={detail} fields={fields} words={words} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {unread > unreadShown && (
        <div className={classes.more}>
          <Button variant="subtle" size="compact-sm" onClick={() => setUnfolded(!unfolded)} aria-expanded={showsAll}>{unfolded ? t.columns.hideUnread : t.columns.showUnread({ count: unread })}</Button>
        </div>
      )}
    </Card>
  );
}

const samplesMax = 3;

/** Different values of the first rows. */
function samplesOf({ samples }: ImportDetail, { place }: Column): string[] {
  const values = new Set(samples.map((cells) => (cells[place] ?? "").trim()).filter((text) => text !== ""));
  return [...values].slice(0, samplesMax);
}

type FieldTexts = Parameters<typeof fieldLabel>[1];
type FieldGroup = { label: string; items: { field: string; label: string }[] };

function groupFields(fields: readonly FieldInfo[], texts: FieldTexts): FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  for (const { field } of fields) {
    const { group } = splitField(field);
    const known = groups.get(group) ?? { label: texts.groups[group] ?? group, items: [] };
    known.items.push({ field, label: fieldLabel(field, texts) });
    groups.set(group, known);
  }
  return [...groups.values()];
}
