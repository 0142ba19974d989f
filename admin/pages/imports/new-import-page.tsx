import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { PageNotFound } from "../../shell/page-error.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { DropZone } from "./drop-zone.tsx";
import { fileSize } from "./file-size.ts";
import { ImportMode } from "./import-mode.tsx";
import classes from "./new-import-page.module.css";
import { PresetOptions } from "./preset-options.tsx";
import { presetsQuery, uploadImport } from "./queries.ts";
import { RefusedFileNote } from "./refused-file-note.tsx";
import { SavedPresets } from "./saved-presets.tsx";
import { StepList } from "./step-list.tsx";
import { importsTexts } from "./texts.ts";

/** What the server takes; it refuses more by itself, but only after the last byte. */
const bytesMax = 4 * 2 ** 30;

/** First step: which file, and where it comes from. */
export function NewImportPage() {
  return usePermission("orders.import") ? <ChooseFile /> : <PageNotFound />;
}

function ChooseFile() {
  const t = useTexts(importsTexts);
  const refusalOf = useFileRefusal();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [preset, setPreset] = useState("");
  const presets = useQuery(presetsQuery).data ?? [];
  const refusal = file && refusalOf(file);
  const upload = useMutation({
    mutationFn: (chosen: File) => uploadImport(chosen, preset || null),
    onSuccess: ({ id }) => {
      void navigate({ to: "/imports/$importId", params: { importId: id }, search: { step: "columns" } });
    },
  });
  return (
    <Page title={t.new}>
      <StepList current="file" />
      <Card title={t.file.title}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (file && !refusal && !upload.isPending) upload.mutate(file);
          }}
        >
          <DropZone
            file={file}
            sizeMax={bytesMax}
            error={refusal}
            onFile={(chosen) => {
              upload.reset();
              setFile(chosen);
            }}
          />
          <NativeSelect
            className={classes.preset}
            label={t.file.preset}
            description={t.file.presetHint}
            value={preset}
            onChange={(event) => setPreset(event.currentTarget.value)}
          >
            <option value="">{t.file.detect}</option>
            <PresetOptions presets={presets} />
          </NativeSelect>
          {upload.isError && <UploadProblem error={upload.error} />}
          <div className={classes.actions}>
            {upload.isPending && (
              <span className="soft" role="status">
                {t.file.uploading}
              </span>
            )}
            <Button type="submit" disabled={!file || refusal !== null} loading={upload.isPending}>
              {t.file.upload}
            </Button>
          </div>
        </form>
      </Card>
      <ImportMode />
      <SavedPresets presets={presets} />
    </Page>
  );
}

/** A file that is no table of orders is no defect: what it is, and what to do. */
function UploadProblem({ error }: { error: unknown }) {
  const { code, detail } = problemOf(error);
  return code.startsWith("csv.") && detail ? <RefusedFileNote message={detail} /> : <ProblemNote error={error} />;
}

/** What can be told without sending it. */
function useFileRefusal(): (file: File) => string | null {
  const t = useTexts(importsTexts);
  const { locale } = useLanguage();
  return ({ name, size }) => {
    if (!/\.(csv|txt|gz|tsv|xlsx?)$/i.test(name)) return t.file.extension({ name });
    if (size > bytesMax) return t.file.tooLarge({ name, size: fileSize(bytesMax, locale, t.size) });
    return size === 0 ? t.file.empty({ name }) : null;
  };
}
