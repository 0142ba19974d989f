import { IconFileSpreadsheet, IconUpload } from "@tabler/icons-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { useTexts } from "../../language/texts.ts";
import classes from "./drop-zone.module.css";
import { fileSize } from "./file-size.ts";
import { importsTexts } from "./texts.ts";
import { useLanguage } from "../../language/language.tsx";

type DropZoneProps = { file: File | null; sizeMax: number; error: string | null; onFile: (file: File) => void };

/** A field for a file that is also a place to drop one. The input itself stays in the page, so that keys and screen readers find it. */
export function DropZone({ file, sizeMax, error, onFile }: DropZoneProps) {
  const t = useTexts(importsTexts);
  const { locale } = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [first] = event.dataTransfer.files;
    if (first) onFile(first);
  };
  return (
    <div
      className={classes.zone}
      data-over={over || undefined}
      data-invalid={error !== null || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file ? <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden="true" /> : <IconUpload size={32} stroke={1.5} aria-hidden="true" />}
      {file && <p className={classes.name}><strong>{file.name}</strong> <span className="soft numeric">{fileSize(file.size, locale, t.size)}</span></p>}
      <label className={classes.label} htmlFor={id}>{file ? t.file.other : t.file.drop}</label>
      <input
        ref={input}
        id={id}
        className={classes.input}
        type="file"
        name="file"
        accept=".csv,.xlsx,.txt,.gz,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/plain,application/gzip"
        aria-describedby={`${id}-hint`}
        aria-invalid={error !== null}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) onFile(chosen);
          event.currentTarget.value = ""; // the same file once mended is a change again
        }}
      />
      <p id={`${id}-hint`} className={classes.hint}>{t.file.hint({ size: fileSize(sizeMax, locale, t.size) })}</p>
      {error !== null && <p className={classes.error} role="alert">{error}</p>}
    </div>
  );
}
