import { Button, Drawer } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useToast } from "../../ui/toasts.tsx";
import classes from "./message-drawer.module.css";
import { MessageHeaders } from "./message-headers.tsx";
import { cancelMessage, type MessageDetail, messageQuery, resendMessage } from "./queries.ts";
import { messagesTexts } from "./texts.ts";

type MessageDrawerProps = { id: string; onClose: () => void; onOther: (id: string) => void };

/** One mail: as it left, or as it would leave now. */
export function MessageDrawer({ id, onClose, onOther }: MessageDrawerProps) {
  const t = useTexts(messagesTexts);
  const query = useQuery(messageQuery(id));
  return (
    <Drawer opened onClose={onClose} position="right" size={680} title={t.detail.title} closeButtonProps={{ "aria-label": t.detail.close }}>
      <Loaded query={query} rows={8}>{(mail) => <MailContent key={mail.id} mail={mail} onOther={onOther} />}</Loaded>
    </Drawer>
  );
}

function MailContent({ mail, onOther }: { mail: MessageDetail; onOther: (id: string) => void }) {
  const t = useTexts(messagesTexts);
  const mayWrite = usePermission("messages.write");
  const { resend, cancel } = useMessageActs(mail, onOther);
  const [view, setView] = useState<"html" | "text">("html");
  return (
    <div className={classes.content}>
      <MessageHeaders mail={mail} />
      {mayWrite && (mail.can.cancel || mail.can.resend) && (
        <div className={classes.actions}>
          {mail.can.cancel && (
            <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {mail.state === "queued" ? t.cancel : t.giveUp}
            </Button>
          )}
          {mail.can.resend && (
            <Button loading={resend.isPending} onClick={() => resend.mutate()}>
              {t.resend}
            </Button>
          )}
        </div>
      )}
      {(resend.error ?? cancel.error) && <ProblemNote error={resend.error ?? cancel.error} />}
      <div className={classes.views} role="group" aria-label={t.detail.views}>
        <button type="button" aria-pressed={view === "html"} onClick={() => setView("html")}>
          {t.detail.formatted}
        </button>
        <button type="button" aria-pressed={view === "text"} onClick={() => setView("text")}>
          {t.detail.text}
        </button>
      </div>
      {mail.is_preview && <p className={classes.preview}>{t.detail.preview}</p>}
      {mail.html === null && mail.text === null && <p className="soft">{t.detail.noBody}</p>}
      {view === "html" && mail.html !== null && (
        // By address, not as srcdoc: that would inherit the policy of this page, under which a mail loses its styles.
        <iframe
          key={mail.state}
          className={classes.frame}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          title={t.detail.frame({ subject: mail.subject ?? "" })}
          src={`/api/v1/messages/${mail.id}/html`}
        />
      )}
      {view === "text" && mail.text !== null && <pre className={classes.text}>{mail.text}</pre>}
    </div>
  );
}

function useMessageActs({ id, state }: MessageDetail, onOther: (id: string) => void) {
  const t = useTexts(messagesTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ["message"] });
  const resend = useMutation({
    mutationFn: () => resendMessage(id),
    onSuccess: (sent) => {
      toast({ message: t.resent });
      if (sent.id !== id) onOther(sent.id); // what did arrive is repeated as a mail of its own
    },
    onSettled: refresh,
  });
  const cancel = useMutation({
    mutationFn: () => cancelMessage(id),
    onSuccess: () => toast({ message: state === "queued" ? t.cancelled : t.givenUp }),
    onSettled: refresh,
  });
  return { resend, cancel };
}
