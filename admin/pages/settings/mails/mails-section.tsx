import { Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ChangeEvent, useState } from "react";
import type { MailSettings } from "../../../api/types.gen.ts";
import { useTexts } from "../../../language/texts.ts";
import { useStore } from "../../../session.ts";
import { Card } from "../../../ui/page.tsx";
import { mailDeliveryQuery } from "../api.ts";
import { DocumentForm } from "../parts/document-form.tsx";
import classes from "../parts/form-grid.module.css";
import { hintBelow } from "../parts/hint-below.ts";
import { settingsTexts } from "../texts.ts";
import type { RecordForm } from "../../../forms/use-record-form.tsx";
import { DeliveryCard } from "./delivery-card.tsx";
import { MailMatrix } from "./mail-matrix.tsx";

export function MailsSection() {
  const queryClient = useQueryClient();
  return (
    <>
      <MailMatrix />
      <DocumentForm<MailSettings>
        documentKey="mail"
        onSaved={() => void queryClient.invalidateQueries({ queryKey: mailDeliveryQuery.queryKey })}
      >
        {(form) => <SenderCard {...form} />}
      </DocumentForm>
      <DeliveryCard />
    </>
  );
}

type TextField = "from_name" | "from_address" | "reply_to";

function SenderCard({ values, change, errors, locked }: RecordForm<MailSettings> & { locked: boolean }) {
  const { mails: t, titled } = useTexts(settingsTexts);
  const { name: shop } = useStore();
  const field = (name: TextField, type: "text" | "email") => ({
    type, autoComplete: "off", value: values[name] ?? "", error: errors[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value || null }),
  });
  // The server counts the lines: "admin_recipients.1" is the second.
  const [wrong] = Object.entries(errors).filter(([name]) => name.startsWith("admin_recipients"));
  const line = wrong && values.admin_recipients[Number(wrong[0].split(".")[1])];
  const wrongLine = wrong && (line === undefined ? wrong[1] : titled({ what: line, name: wrong[1] }));
  return (
    <Card title={t.senderTitle}>
      <fieldset className={classes.grid} disabled={locked}>
        <TextInput
          {...hintBelow}
          label={t.fromName}
          description={t.fromNameHint({ shop })}
          maxLength={120}
          {...field("from_name", "text")}
        />
        <TextInput label={t.fromAddress} {...field("from_address", "email")} />
        <TextInput label={t.replyTo} {...field("reply_to", "email")} />
        <LinesInput
          label={t.admin}
          hint={t.adminHint}
          lines={values.admin_recipients}
          error={wrongLine}
          onChange={(admin_recipients) => change({ admin_recipients })}
        />
        <Textarea
          className={classes.wide}
          label={t.footer}
          description={t.footerHint}
          autosize
          minRows={3}
          maxLength={2_000}
          value={values.footer}
          error={errors["footer"]}
          onChange={(event) => change({ footer: event.currentTarget.value })}
        />
      </fieldset>
    </Card>
  );
}

type LinesInputProps = { label: string; hint: string; lines: readonly string[]; error: string | undefined; onChange: (lines: string[]) => void };

/** One entry a line. The text stays as typed, empty lines too, as long as it means the same. */
function LinesInput({ label, hint, lines, error, onChange }: LinesInputProps) {
  const [text, setText] = useState(lines.join("\n"));
  const shown = linesOf(text).join("\n") === lines.join("\n") ? text : lines.join("\n");
  const take = (typed: string) => {
    setText(typed);
    onChange(linesOf(typed));
  };
  return (
    <Textarea
      className={classes.wide}
      label={label}
      description={hint}
      autosize
      minRows={2}
      value={shown}
      error={error}
      onChange={(event) => take(event.currentTarget.value)}
    />
  );
}

function linesOf(text: string): string[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
