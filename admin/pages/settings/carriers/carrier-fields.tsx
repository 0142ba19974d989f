import "@mantine/core/styles/Switch.layer.css";
import { Switch, TextInput } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";
import { isTrackingTemplate, trackingLink } from "../../../../server/domain/tracking.ts";
import { useTexts } from "../../../language/texts.ts";
import { CountrySelect } from "../../../forms/country-select.tsx";
import { settingsTexts } from "../texts.ts";
import type { RecordForm } from "../../../forms/use-record-form.tsx";
import classes from "./carrier-fields.module.css";

export type CarrierValues = { readonly name: string; readonly country: string | null; readonly tracking_url: string | null; readonly active: boolean };

export function CarrierFields({ form: { values, change, errors } }: { form: RecordForm<CarrierValues> }) {
  const { active, carriers: t } = useTexts(settingsTexts);
  const template = values.tracking_url ?? "";
  const invalid = template !== "" && !isTrackingTemplate(template);
  return (
    <>
      <TextInput
        label={t.name}
        required
        maxLength={100}
        autoComplete="off"
        data-autofocus
        value={values.name}
        error={errors["name"]}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <CountrySelect
        label={t.country}
        none={t.anyCountry}
        value={values.country}
        error={errors["country"]}
        onChange={(country) => change({ country })}
      />
      <TextInput
        label={t.url}
        description={t.urlHint}
        type="url"
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        placeholder="https://…/{n}"
        value={template}
        error={errors["tracking_url"] ?? (invalid ? t.urlInvalid : undefined)}
        onChange={(event) => change({ tracking_url: event.currentTarget.value.trim() || null })}
      />
      {template !== "" && !invalid && <TestCode template={template} />}
      <Switch
        label={active}
        description={t.activeHint}
        checked={values.active}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** The pattern as it is typed, by the same rule that makes the link of a parcel. */
function TestCode({ template }: { template: string }) {
  const { carriers: t } = useTexts(settingsTexts);
  const [code, setCode] = useState("");
  const link = trackingLink({ template, code, url: null });
  return (
    <div className={classes.test}>
      <TextInput
        label={t.test}
        description={t.testHint}
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <p role="status" className={classes.link}>
        {typeof link === "string" && (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {link} <IconExternalLink size={14} role="img" aria-label={t.open} />
          </a>
        )}
      </p>
    </div>
  );
}
