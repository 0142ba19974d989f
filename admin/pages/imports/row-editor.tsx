import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../language/texts.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { OpenRow, Said } from "./contract.ts";
import { rowQuery } from "./queries.ts";
import classes from "./row-editor.module.css";
import { importsTexts } from "./texts.ts";
import { useFixRow } from "./use-import.ts";

type RowEditorProps = { importId: string; row: number; onClose: () => void };

/** A refused row where it is shown: the cells that are read, the wrong one named. */
export function RowEditor({ importId, row, onClose }: RowEditorProps) {
  const query = useQuery(rowQuery(importId, row));
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return query.data ? <CellsForm importId={importId} opened={query.data} onClose={onClose} /> : <Skeleton rows={2} />;
}

function CellsForm({ importId, opened, onClose }: Omit<RowEditorProps, "row"> & { opened: OpenRow }) {
  const t = useTexts(importsTexts);
  const [cells, setCells] = useState(() => opened.cells.map(({ value }) => value));
  const fix = useFixRow(importId, opened.row);
  const refusal = fix.data?.refusal ?? opened.refusal;
  const read = opened.cells.filter(({ field, value }) => field !== null || (opened.cells.length === 1 && value !== ""));
  const wrong = read.find(({ field }) => field === wrongField(refusal))?.place ?? read[0]?.place;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const now = await fix.mutateAsync({ cells });
    if (now?.refusal === null) onClose();
  };
  return (
    <form className={classes.editor} aria-label={t.fix.form({ row: opened.row })} onSubmit={(event) => void save(event)}>
      <div className={classes.cells}>
        {read.map(({ place, name }) => (
          <TextInput
            key={place}
            label={name === "" ? `#${place + 1}` : name}
            value={cells[place] ?? ""}
            data-autofocus={place === wrong || undefined}
            autoFocus={place === wrong}
            error={place === wrong && refusal?.message}
            onChange={({ currentTarget: { value } }) => setCells(cells.with(place, value))}
          />
        ))}
      </div>
      {opened.cells.length > read.length && <p className={classes.others}>{t.fix.others({ count: opened.cells.length - read.length })}</p>}
      {fix.isError && <ProblemNote error={fix.error} />}
      <div className={classes.actions}>
        <Button size="xs" type="submit" loading={fix.isPending}>{t.fix.save}</Button>
        <Button size="xs" variant="default" onClick={onClose}>{t.fix.cancel}</Button>
      </div>
    </form>
  );
}

/** What is missing has no cell that says so; its column is known all the same. */
const missing: Readonly<Record<string, string>> = {
  "import.missing_date": "order.placed_at",
  "import.missing_price": "line.unit_price",
  "import.missing_quantity": "line.quantity",
  "import.missing_number": "order.number",
};

function wrongField(refusal: Said | null): string | null {
  if (refusal === null) return null;
  const { field } = refusal.params;
  return missing[refusal.code] ?? (typeof field === "string" ? field : null);
}
