import { IconAlertTriangle } from "@tabler/icons-react";
import { useTexts } from "../../language/texts.ts";
import classes from "./refused-file-note.module.css";
import { importsTexts } from "./texts.ts";

/** Why a file could not be read to its end: the server says what, and what to do. */
export function RefusedFileNote({ message }: { message: string }) {
  const { file } = useTexts(importsTexts);
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div><strong>{file.refused}</strong><p>{message}</p></div>
    </div>
  );
}
