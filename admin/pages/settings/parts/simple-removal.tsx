import { remove } from "../../../api/client.ts";
import { useTexts } from "../../../language/texts.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { settingsTexts } from "../texts.ts";

type SimpleRemovalProps = { path: string; name: string; text: string; onDone: () => void; onClose: () => void };

/** Asks once. What is in use is refused by the server with its count, in place. */
export function SimpleRemoval({ path, name, text, onDone, onClose }: SimpleRemovalProps) {
  const t = useTexts(settingsTexts);
  return (
    <ConfirmDialog
      opened
      danger
      title={t.removeTitle({ name })}
      confirmLabel={t.remove}
      onClose={onClose}
      onConfirm={async () => {
        await remove(path);
        onDone();
      }}
    >
      <p className="soft">{text}</p>
    </ConfirmDialog>
  );
}
