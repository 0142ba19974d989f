import { Button, Group, Modal } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Mail, mailQuery, resendMail } from "../../api/order.ts";
import { useTexts } from "../../language/texts.ts";
import { shellTexts } from "../../shell/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Time } from "../../ui/time.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useDesk } from "./desk.tsx";
import classes from "./timeline-card.module.css";

/** The mail as it left, or as it would leave now; sent again with one click. */
export function MailDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useDesk();
  const { confirm } = useTexts(shellTexts);
  const query = useQuery(mailQuery(id));
  return (
    <Modal opened onClose={onClose} title={t.mail.title} size={720} closeButtonProps={{ "aria-label": confirm.close }}>
      <Loaded query={query} rows={6}>{(mail) => <MailContent mail={mail} onClose={onClose} />}</Loaded>
    </Modal>
  );
}

function MailContent({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const { t, may } = useDesk();
  const { confirm } = useTexts(shellTexts);
  const queryClient = useQueryClient();
  const toast = useToast();
  const resend = useMutation({
    mutationFn: () => resendMail(mail.id),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ["order"] });
      void queryClient.invalidateQueries({ queryKey: ["message"] });
      toast({ message: t.mail.resent });
      onClose();
    },
  });
  return (
    <>
      <dl className={classes.mailHead}>
        <dt>{t.mail.to}</dt>
        <dd>{mail.recipients.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", ") || "–"}</dd>
        <dt>{t.mail.subject}</dt>
        <dd>{mail.subject ?? "–"}</dd>
        <dt>{t.mail.stateLabel}</dt>
        <dd>
          {t.mail.state[mail.state] ?? mail.state} · <Time at={mail.sent_at ?? mail.send_after} />
          {mail.error?.detail && <span className="soft"> · {mail.error.detail}</span>}
        </dd>
      </dl>
      {mail.is_preview && <p className="soft">{t.mail.preview}</p>}
      <iframe className={classes.frame} title={mail.subject ?? t.mail.title} src={`/api/v1/messages/${mail.id}/html`} />
      {resend.error && <ProblemNote error={resend.error} />}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          {confirm.close}
        </Button>
        {may("messages.write") && mail.can.resend && (
          <Button loading={resend.isPending} onClick={() => resend.mutate()}>
            {t.mail.resend}
          </Button>
        )}
      </Group>
    </>
  );
}
