import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { keepFile, keptFile } from "./kept-file.ts";
import { PresetOptions } from "./preset-options.tsx";
import { controlImport, presetsQuery, uploadImport } from "./queries.ts";
import classes from "./reading-card.module.css";
import { importsTexts } from "./texts.ts";

/** A preset decides about the columns before they are looked at, so the file is read anew; the first reading is given up. */
export function AnotherPreset({ importId }: { importId: string }) {
  const t = useTexts(importsTexts);
  const navigate = useNavigate();
  const presets = useQuery(presetsQuery).data ?? [];
  const file = keptFile(importId);
  const again = useMutation({
    mutationFn: async (preset: string) => {
      if (!file) return;
      const { id } = await uploadImport(file, preset);
      keepFile(id, file);
      await controlImport(importId, "cancel").catch(() => null); // an import left over harms nobody
      await navigate({ to: "/imports/$importId", params: { importId: id }, search: { step: "columns" }, replace: true });
    },
  });
  if (!file) return <Link to="/imports/new" className={classes.proof}>{t.reading.anotherPreset}</Link>;
  return (
    <>
      <select className={classes.select} aria-label={t.reading.anotherPreset} value="" disabled={again.isPending} onChange={(event) => again.mutate(event.currentTarget.value)}>
        <option value="" disabled>{again.isPending ? t.reading.saving : `${t.reading.anotherPreset}…`}</option>
        <PresetOptions presets={presets} />
      </select>
      {again.isError && <ProblemNote error={again.error} />}
    </>
  );
}
