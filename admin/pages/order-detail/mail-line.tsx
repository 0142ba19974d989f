import { Button } from "@mantine/core";
import { IconMail, IconMailExclamation } from "@tabler/icons-react";
import type { TimelineEntry } from "../../api/order.ts";
import { useDesk } from "./desk.tsx";
import classes from "./timeline-card.module.css";

/** The mail an act caused: whether it has left, and what it said. */
export function MailLine({ message }: { message: TimelineEntry["messages"][number] }) {
  const { t, may, open } = useDesk();
  const { id, audience, state, template } = message;
  const failed = state === "failed" || state === "bounced";
  const name = t.mail.template[template] ?? t.mail.other;
  return (
    <div className={classes.mail} data-failed={failed || undefined}>
      <span>
        {failed ? <IconMailExclamation size={15} aria-hidden="true" /> : <IconMail size={15} aria-hidden="true" />}
        {audience === "customer" ? t.mail.toCustomer({ name }) : t.mail.toAdmins({ name })} · {t.mail.state[state] ?? state}
      </span>
      {may("messages.read") && (
        <Button size="compact-xs" variant="subtle" aria-label={`${t.mail.view}: ${name}`} onClick={() => open({ kind: "mail", id })}>
          {t.mail.view}
        </Button>
      )}
    </div>
  );
}
