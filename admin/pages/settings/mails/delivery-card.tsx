import { Box, Button, Group } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { post } from "../../../api/client.ts";
import type { MailDelivery, TestMail } from "../../../api/types.gen.ts";
import { useTexts } from "../../../language/texts.ts";
import { usePermission } from "../../../session.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Card } from "../../../ui/page.tsx";
import { ProblemNote } from "../../../ui/problem-note.tsx";
import { mailDeliveryQuery } from "../api.ts";
import { settingsTexts } from "../texts.ts";
import classes from "./delivery-card.module.css";

/** By which way mails leave, and one to oneself to see that it works. */
export function DeliveryCard() {
  const { mails: t } = useTexts(settingsTexts);
  const mayTest = usePermission("settings.write");
  const query = useQuery(mailDeliveryQuery);
  const test = useMutation({ mutationFn: () => post<TestMail>("/mail-delivery/test", {}) });
  return (
    <Card title={t.deliveryTitle}>
      <Loaded query={query} rows={2}>{(delivery) => <Way {...delivery} />}</Loaded>
      <Group gap="xs" mt="sm">
        {mayTest && <Button variant="default" size="xs" loading={test.isPending} onClick={() => test.mutate()}>{t.testSend}</Button>}
        <ButtonLink to="/messages" variant="subtle" size="xs">{t.deliveryLink}</ButtonLink>
      </Group>
      <Box role="status" mt="xs">{test.data && <Outcome {...test.data} via={query.data?.via} />}</Box>
      {test.error && <ProblemNote error={test.error} />}
    </Card>
  );
}

function Way({ via, server, from }: MailDelivery) {
  const { mails: t } = useTexts(settingsTexts);
  return (
    <div className={classes.way}>
      <p>{via === "smtp" ? t.deliverySmtp({ server: server ?? "" }) : t.deliveryOutbox}</p>
      <p className="soft">{t.deliverySender(from)}</p>
      {via === "outbox" && <p className="soft">{t.deliveryHow}</p>}
    </div>
  );
}

function Outcome({ result, recipient: { address }, error, via }: TestMail & { via: MailDelivery["via"] | undefined }) {
  const { testResults: say } = useTexts(settingsTexts).mails;
  if (result === "kept" && via === "smtp") return <>{say.unreal({ address })}</>; // there is a server, so it was the address
  return <>{result === "sent" || result === "kept" ? say[result]({ address }) : say[result]({ error: error ?? "" })}</>;
}
