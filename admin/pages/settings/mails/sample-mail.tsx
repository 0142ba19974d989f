import { Modal } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get, queryString } from "../../../api/client.ts";
import type { MailPreview, Status } from "../../../api/types.gen.ts";
import { useLanguage } from "../../../language/language.tsx";
import { useTexts } from "../../../language/texts.ts";
import { shellTexts } from "../../../shell/texts.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { settingsTexts } from "../texts.ts";
import classes from "./sample-mail.module.css";

const locales = ["en", "fr", "ro"] as const;
type Sample = { readonly status: string; readonly locale: (typeof locales)[number] };

const sampleQuery = (sample: Sample) =>
  queryOptions({
    queryKey: ["message", "sample", sample],
    queryFn: ({ signal }) => get<MailPreview>("/messages/sample", sample, signal),
    gcTime: 0,
  });

/** What a status says to a customer, in the language one asks for. */
export function SampleMail({ status, onClose }: { status: Status; onClose: () => void }) {
  const { mails: t, labels } = useTexts(settingsTexts);
  const { confirm } = useTexts(shellTexts);
  const { locale: own } = useLanguage();
  const [locale, setLocale] = useState(own);
  const sample = { status: status.code, locale };
  const query = useQuery(sampleQuery(sample));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.sampleTitle({ status: status.labels[own] })}
      size={720}
      closeButtonProps={{ "aria-label": confirm.close }}
    >
      <p className="soft">{t.sampleIntro}</p>
      <fieldset className={classes.languages}>
        <legend className="visually-hidden">{t.sampleLanguage}</legend>
        {locales.map((each) => (
          <label key={each}>
            <input type="radio" name="sample-language" checked={each === locale} onChange={() => setLocale(each)} />
            {labels[each]}
          </label>
        ))}
      </fieldset>
      <Loaded query={query} rows={6}>
        {({ subject }) => (
          <div className={classes.mail}>
            <p>
              <strong>{subject}</strong>
            </p>
            <iframe title={subject} src={`/api/v1/messages/sample/html${queryString(sample)}`} />
          </div>
        )}
      </Loaded>
    </Modal>
  );
}
