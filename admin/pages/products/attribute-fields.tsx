import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../language/texts.ts";
import classes from "./attribute-fields.module.css";
import { productsTexts } from "./texts.ts";

type Row = { readonly id: number; readonly name: string; readonly value: string };
type AttributeFieldsProps = { value: Readonly<Record<string, string>>; onChange: (value: Record<string, string>) => void };

/** Name and value side by side. A line without a name is not sent, so one may stand empty while it is typed. */
export function AttributeFields({ value, onChange }: AttributeFieldsProps) {
  const t = useTexts(productsTexts);
  const [rows, setRows] = useState<readonly Row[]>(() => Object.entries(value).map(([name, text], id) => ({ id, name, value: text })));
  const take = (next: readonly Row[]) => {
    setRows(next);
    onChange(Object.fromEntries(next.filter(({ name }) => name.trim() !== "").map((row) => [row.name.trim(), row.value])));
  };
  const edit = (id: number, part: Partial<Row>) => take(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <fieldset className={classes.group}>
      <legend>{t.fields.attributes}</legend>
      {rows.map(({ id, name, value: text }) => (
        <div key={id} className={classes.row}>
          <TextInput
            aria-label={t.attributeName}
            placeholder={t.attributeName}
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={(event) => edit(id, { name: event.currentTarget.value })}
          />
          <TextInput
            aria-label={name || t.attributeValue}
            placeholder={t.attributeValue}
            maxLength={300}
            autoComplete="off"
            value={text}
            onChange={(event) => edit(id, { value: event.currentTarget.value })}
          />
          <ActionIcon aria-label={t.removeAttribute({ name })} onClick={() => take(rows.filter((row) => row.id !== id))}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        w="max-content"
        leftSection={<IconPlus size={14} />}
        onClick={() => setRows([...rows, { id: Math.max(-1, ...rows.map((row) => row.id)) + 1, name: "", value: "" }])}
      >
        {t.addAttribute}
      </Button>
    </fieldset>
  );
}
