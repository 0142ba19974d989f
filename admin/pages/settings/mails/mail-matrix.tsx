import { ActionIcon } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MailSettings, Status } from "../../../api/types.gen.ts";
import { saveWithMerge } from "../../../forms/save-with-merge.ts";
import { useLanguage } from "../../../language/language.tsx";
import { useTexts } from "../../../language/texts.ts";
import { kindShapes, toneOf } from "../../../orders/status-look.ts";
import { usePermission } from "../../../session.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Card } from "../../../ui/page.tsx";
import { ProblemNote } from "../../../ui/problem-note.tsx";
import { StatusPill } from "../../../ui/status-pill.tsx";
import { documentQuery, statusesQuery } from "../api.ts";
import { settingsTexts } from "../texts.ts";
import classes from "./mail-matrix.module.css";
import { SampleMail } from "./sample-mail.tsx";

type Recipient = "notify_customer" | "notify_admins";
type Flip = { readonly status: Status; readonly recipient: Recipient; readonly on: boolean };

/** Status by recipient, each a switch that holds at once. */
export function MailMatrix() {
  const { mails: t } = useTexts(settingsTexts);
  const { locale } = useLanguage();
  const query = useQuery(statusesQuery);
  const mail = useQuery(documentQuery<MailSettings>("mail")).data?.value;
  const mayWrite = usePermission("settings.write");
  const flip = useFlip();
  const [shown, setShown] = useState<Status | null>(null);
  const toAdmins = query.data?.some(({ notify_admins }) => notify_admins) === true;
  return (
    <Card flush title={t.matrixTitle}>
      <p className={classes.intro}>{t.matrixIntro}</p>
      {toAdmins && mail?.admin_recipients.length === 0 && <p className={classes.warning} role="status">{t.noAdmins}</p>}
      {flip.error && <ProblemNote error={flip.error} />}
      <Loaded query={query} rows={7}>
        {(statuses) => (
          <table className={classes.matrix}>
            <thead>
              <tr><th scope="col">{t.status}</th><th scope="col">{t.customer}</th><th scope="col">{t.admins}</th><th scope="col"><span className="visually-hidden">{t.sample}</span></th></tr>
            </thead>
            <tbody>
              {statuses.map((status) => {
                const label = status.labels[locale];
                const cell = (recipient: Recipient, name: string) => (
                  <td>
                    <label className={classes.cell}>
                      <input
                        type="checkbox"
                        role="switch"
                        aria-label={name}
                        disabled={!mayWrite}
                        checked={status[recipient]}
                        onChange={(event) => flip.mutate({ status, recipient, on: event.currentTarget.checked })}
                      />
                    </label>
                  </td>
                );
                return (
                  <tr key={status.code}>
                    <th scope="row">
                      <StatusPill tone={toneOf(status.colour)} shape={kindShapes[status.kind]}>
                        {label}
                      </StatusPill>
                    </th>
                    {cell("notify_customer", t.toCustomer({ status: label }))}
                    {cell("notify_admins", t.toAdmins({ status: label }))}
                    <td>
                      <ActionIcon size={32} aria-label={t.sampleOf({ status: label })} title={t.sample} onClick={() => setShown(status)}>
                        <IconEye size={17} />
                      </ActionIcon>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Loaded>
      {shown && <SampleMail status={shown} onClose={() => setShown(null)} />}
    </Card>
  );
}

/** A switch says yes or no, so what somebody else set meanwhile never clashes: the last word holds. */
function useFlip() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ status, recipient, on }: Flip) => {
      const edit = { path: `/statuses/${status.code}`, version: `"${status.version}"`, before: { [recipient]: !on }, changes: { [recipient]: on } };
      return saveWithMerge<Status>(edit);
    },
    onMutate: ({ status, recipient, on }) => {
      queryClient.setQueryData(statusesQuery.queryKey, (all) => all?.map((each) => (each.code === status.code ? { ...each, [recipient]: on } : each)));
    },
    onSuccess: (saved) => {
      if (saved.status !== "saved") return;
      queryClient.setQueryData(statusesQuery.queryKey, (all) => all?.map((each) => (each.code === saved.record.code ? saved.record : each)));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["status"] }),
  });
}
