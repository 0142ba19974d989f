import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { orderWords } from "../../../server/domain/imported-order.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import type { ImportChange, ImportDetail, Preset, Proven } from "./contract.ts";
import { presetsQuery } from "./queries.ts";
import classes from "./reading-card.module.css";
import { importsTexts } from "./texts.ts";

const encodings: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
  "windows-1250": "Windows-1250",
  "iso-8859-2": "ISO 8859-2",
};
type ReadingProps = { detail: ImportDetail; edit: ((change: ImportChange) => void) | null };

/** Everything that was found out about the file, each with the place that proves it, each to be changed. */
export function ReadingCard({ detail, edit }: ReadingProps) {
  const t = useTexts(importsTexts);
  const format = useFormat();
  const { reading } = t;
  const { mapping, detected, options } = detail;
  const change = (mappingChange: NonNullable<ImportChange["mapping"]>) => edit?.({ mapping: mappingChange });
  const presets = useQuery(presetsQuery).data ?? [];
  const presetName = t.preset.names[mapping.preset] ?? presets.find(({ id }) => id === mapping.preset)?.name ?? mapping.preset;
  const proofOf = ({ value, proof }: Proven) =>
    proof ? reading.proof({ text: proof.text, row: format.number(proof.row), column: proof.column }) : value === null ? "" : reading.chosen;
  // Old orders that are nowhere said to be paid would all ask for a payment: worth a second look.
  const saysNothing = mapping.default_status === null && !mapping.columns.some(({ kind }) => kind === "status");
  return (
    <Card title={reading.title}>
      <div className={classes.facts}>
        <Fact label={reading.preset} proof={detected.preset.matched && detected.preset.value === mapping.preset ? reading.detected : ""} value={presetName}
          choices={edit && presetChoices(presets, mapping.preset, presetName, t.preset.names)} chosen={mapping.preset} onChoose={(preset) => edit?.({ preset })} />
        {mapping.sheet !== null && <Fact label={reading.sheet} proof={reading.ofWorkbook} value={mapping.sheet} choices={edit && detected.sheets.map((sheet) => [sheet, sheet])} chosen={mapping.sheet} onChoose={(sheet) => change({ sheet })} />}
        {mapping.sheet === null && <Fact label={reading.encoding} proof={[reading.encodingProof[detected.encoding.proof], detected.encoding.sample && reading.sample({ text: detected.encoding.sample.trim() })].filter(Boolean).join(", ")} value={encodings[mapping.encoding] ?? mapping.encoding}
          choices={edit && Object.entries(encodings)} chosen={mapping.encoding} onChoose={(encoding) => change({ encoding })} />}
        {mapping.sheet === null && <Fact label={reading.separator} proof={detected.separator.proof === "sep_line" ? reading.sepLine : reading.agreement({ percent: format.percent(detected.separator.agreement / 100) })} value={reading.separators[mapping.separator] ?? mapping.separator}
          choices={edit && Object.entries(reading.separators)} chosen={mapping.separator} onChoose={(separator) => change({ separator })} />}
        <Fact label={reading.decimal} proof={proofOf(detected.decimal)} value={mapping.decimal === null ? reading.notFound : reading.decimals[mapping.decimal] ?? mapping.decimal}
          choices={edit && Object.entries(reading.decimals)} chosen={mapping.decimal} isAsked={detected.decimal.candidates.length > 1} onChoose={(decimal) => change({ decimal })} />
        <Fact label={reading.dateOrder} proof={proofOf(detected.date_order)} value={mapping.date_order === null ? reading.notFound : reading.dateOrders[mapping.date_order] ?? mapping.date_order}
          choices={edit && Object.entries(reading.dateOrders)} chosen={mapping.date_order} isAsked={detected.date_order.candidates.length > 1} onChoose={(date_order) => change({ date_order })} />
        <Fact label={reading.prices} value={mapping.prices === "unit" ? reading.pricesUnit : reading.pricesAggregate}
          choices={edit && [["unit", reading.pricesUnit], ["aggregate", reading.pricesAggregate]]} chosen={mapping.prices} onChoose={(prices) => change({ prices })} />
        <Fact label={reading.currency} value={mapping.currency} choices={edit && currencies(mapping.currency).map((code) => [code, code])} chosen={mapping.currency} onChoose={(currency) => change({ currency })} />
        <Fact label={reading.timeZone} value={mapping.time_zone} choices={edit && Intl.supportedValuesOf("timeZone").map((zone) => [zone, zone])} chosen={mapping.time_zone} onChoose={(time_zone) => change({ time_zone })} />
        <Fact label={reading.defaultStatus} proof={saysNothing ? reading.silent : ""} value={mapping.default_status === null ? reading.noDefault : statusText(mapping.default_status, t.words.order)}
          choices={edit && [["", reading.noDefault], ...orderWords.map((word): [string, string] => [word, t.words.order[word]])]} chosen={mapping.default_status ?? ""} onChoose={(status) => change({ default_status: status || null })} />
        <Fact label={reading.existing} value={options.existing === "update" ? reading.update : reading.skip}
          choices={edit && [["update", reading.update], ["skip", reading.skip]]} chosen={options.existing} onChoose={(existing) => edit?.({ options: { existing: existing === "skip" ? "skip" : "update" } })} />
      </div>
    </Card>
  );
}

type FactProps = {
  label: string;
  proof?: string;
  value: string;
  choices?: readonly (readonly [string, string])[] | null;
  chosen?: string | null;
  /** Nothing chosen is a question; else every cell speaks for itself. */ isAsked?: boolean;
  onChoose?: (value: string) => void;
};

function Fact({ label, proof = "", value, choices = null, chosen = null, isAsked = true, onChoose }: FactProps) {
  const { reading } = useTexts(importsTexts);
  const id = useId();
  return (
    <div className={classes.fact}>
      {choices ? <label htmlFor={id}>{label}</label> : <span className={classes.label}>{label}</span>}
      {choices ? (
        <select
          id={id}
          className={classes.select}
          value={chosen ?? "-"}
          aria-describedby={proof ? `${id}-proof` : undefined}
          data-open={(chosen === null && isAsked) || undefined}
          onChange={(event) => onChoose?.(event.currentTarget.value)}
        >
          {chosen === null && (
            <option value="-" disabled>
              {isAsked ? reading.choose : reading.clear}
            </option>
          )}
          {choices.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <strong className={classes.value}>{value}</strong>
      )}
      {proof && (
        <p id={`${id}-proof`} className={classes.proof}>
          {proof}
        </p>
      )}
    </div>
  );
}

/** The shop's own come first; one that was deleted since is still named. */
function presetChoices(presets: readonly Preset[], chosen: string, chosenName: string, names: Readonly<Record<string, string>>): [string, string][] {
  const known = presets.toSorted((a, b) => Number(b.own) - Number(a.own)).map(({ id, name }): [string, string] => [id, names[id] ?? name]);
  return known.some(([id]) => id === chosen) ? known : [[chosen, chosenName], ...known];
}

function currencies(chosen: string): string[] {
  const common = [
    "EUR",
    "RON",
    "GBP",
    "USD",
    "CHF",
    "CAD",
    "AUD",
    "BGN",
    "BRL",
    "CZK",
    "DKK",
    "HUF",
    "INR",
    "JPY",
    "MDL",
    "MXN",
    "NOK",
    "NZD",
    "PLN",
    "SEK",
    "TRY",
    "UAH",
  ];
  return common.includes(chosen) ? common : [chosen, ...common];
}

function statusText(word: string, texts: Readonly<Record<string, string>>): string {
  return texts[word] ?? word;
}
