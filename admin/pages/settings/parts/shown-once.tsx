import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../language/texts.ts";
import { shellTexts } from "../../../shell/texts.ts";
import { copyText } from "../../../ui/copy-text.ts";
import { settingsTexts } from "../texts.ts";
import classes from "./shown-once.module.css";

/** A secret that is stored nowhere: it stays until somebody says that it is kept, no click beside it closes it. */
export function ShownOnce({ title, text, secret, onClose }: { title: string; text: string; secret: string; onClose: () => void }) {
  const { keys: t } = useTexts(settingsTexts);
  const { confirm } = useTexts(shellTexts);
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false} closeOnEscape={false} closeButtonProps={{ "aria-label": confirm.close }}>
      <p>{text}</p>
      <p className={classes.secret}><code>{secret}</code></p>
      <p role="status" className="soft">{copied === null ? "" : copied ? t.copied : t.copyFailed}</p>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => void copyText(secret).then(setCopied)}>{t.copy}</Button>
        <Button onClick={onClose}>{t.done}</Button>
      </Group>
    </Modal>
  );
}
