import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Status } from "../api/contract.ts";
import { type MailParts, mailPreviewPage, mailPreviewQuery } from "../api/mail-preview.ts";
import { useTexts } from "../language/texts.ts";
import { usePermission } from "../session.ts";
import { shellTexts } from "../shell/texts.ts";
import { Loaded } from "../ui/loaded.tsx";
import type { Act } from "./act.ts";
import classes from "./act-fields.module.css";
import type { ActionForm, TargetOrder } from "./action-request.ts";
import { readTracking } from "./read-tracking.ts";
import { actionTexts } from "./texts.ts";

/** The mail as it will reach the customer of one order, with what is typed in the window (STA-11). */
export function MailPreview({ act, form, order }: { act: Act; form: ActionForm; order: TargetOrder | undefined }) {
  const t = useTexts(actionTexts);
  const { confirm } = useTexts(shellTexts);
  const mayRead = usePermission("messages.read");
  const [opened, setOpened] = useState(false);
  if (!mayRead || !order || act.action !== "set_status") return null;
  return (
    <div>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
        {t.message.preview}
      </Button>
      <Modal
        stackId="mail"
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.message.previewOf({ number: order.number ?? "" })}
        size={720}
        closeButtonProps={{ "aria-label": confirm.close }}
      >
        <Preview parts={partsOf(order, act.status, form)} />
      </Modal>
    </div>
  );
}

function Preview({ parts }: { parts: MailParts }) {
  const t = useTexts(actionTexts);
  const query = useQuery(mailPreviewQuery(parts));
  return (
    <Loaded query={query} rows={6}>
      {({ subject, recipient }) => (
        <div className={classes.mail}>
          <p><strong>{subject}</strong> <span className="soft">· {recipient?.address ?? t.message.noAddress}</span></p>
          <iframe title={subject} src={mailPreviewPage(parts)} />
        </div>
      )}
    </Loaded>
  );
}

function partsOf({ id }: TargetOrder, { code: status, template }: Status, { message, carrier, carriers, tracking }: ActionForm): MailParts {
  const { code, url } = readTracking(tracking[id] ?? "");
  const by = carriers[id] ?? carrier.trim();
  return {
    order_id: id, status, template, ...(message.trim() !== "" && { message: message.trim() }),
    ...(by !== "" && { carrier: by }), ...(code !== undefined && { tracking_code: code }), ...(url !== undefined && { tracking_url: url }),
  };
}
