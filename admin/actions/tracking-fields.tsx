import { Button, FileButton, Textarea } from "@mantine/core";
import { IconFileText, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { numberSign } from "../../server/domain/order-number.ts";
import { useTexts } from "../language/texts.ts";
import { CarrierProposals } from "../orders/carrier-proposals.tsx";
import { likelyCarriers } from "../orders/likely-carriers.ts";
import classes from "./act-fields.module.css";
import type { TargetOrder } from "./action-request.ts";
import type { FieldsProps } from "./fields-props.ts";
import { type PastedTracking, readPastedTracking } from "./read-tracking.ts";
import { actionTexts } from "./texts.ts";

/** A code or link for each parcel, and a carrier where it is not the common one: typed in its row, pasted, or read from a file. */
export function TrackingFields(props: FieldsProps) {
  const t = useTexts(actionTexts);
  const { orders } = props;
  if (orders.length === 0) return <p className="soft">{t.shipping.tooMany}</p>;
  return (
    <>
      {orders.length > 1 && <PasteField {...props} />}
      {orders.length > 1 && <RecognisedCarriers {...props} />}
      <div className={classes.tracking}>
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t.shipping.order}</th>
              <th scope="col">{t.shipping.code}</th>
              <th scope="col">{t.shipping.carrier}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <TrackingRow key={order.id} order={order} {...props} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PasteField({ form, onChange, orders, lists }: FieldsProps) {
  const t = useTexts(actionTexts);
  const [text, setText] = useState("");
  const numbers = orders.flatMap(({ number }) => number ?? []);
  const pasted = readPastedTracking(text, numbers, lists.carriers);
  const paste = (fresh: string) => {
    setText(fresh);
    const { byNumber } = readPastedTracking(fresh, numbers, lists.carriers);
    const found = orders.flatMap(({ id, number }) => {
      const parcel = number === null ? undefined : byNumber.get(number);
      return parcel ? [{ id, tracking: parcel.url ?? parcel.code ?? "", carrier: parcel.carrier }] : [];
    });
    onChange({
      tracking: { ...form.tracking, ...Object.fromEntries(found.map(({ id, tracking }) => [id, tracking])) },
      carriers: { ...form.carriers, ...Object.fromEntries(found.flatMap(({ id, carrier }) => (carrier === undefined ? [] : [[id, carrier]]))) },
    });
  };
  return (
    <>
      <Textarea
        label={t.shipping.paste}
        description={t.shipping.pasteHint}
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => paste(event.currentTarget.value)}
      />
      <div className={classes.pasted}>
        <FileButton accept=".csv,.tsv,.txt,text/plain,text/csv" onChange={(file) => void file?.text().then(paste)}>
          {(button) => (
            <Button {...button} variant="subtle" size="compact-sm" leftSection={<IconFileText size={15} />}>
              {t.shipping.file}
            </Button>
          )}
        </FileButton>
        {text.trim() !== "" && <PastedNote pasted={pasted} total={orders.length} />}
      </div>
    </>
  );
}

/** The codes that leave no doubt, all with one click. */
function RecognisedCarriers({ form, onChange, orders, lists }: FieldsProps) {
  const t = useTexts(actionTexts);
  const sure = orders.flatMap(({ id }): [string, string][] => {
    const [only, ...others] = form.carriers[id] === undefined ? likelyCarriers(form.tracking[id] ?? "", lists.carriers, form.carrier) : [];
    return only && others.length === 0 ? [[id, only.name]] : [];
  });
  if (sure.length < 2) return null;
  return (
    <div>
      <Button variant="light" size="compact-sm" onClick={() => onChange({ carriers: { ...form.carriers, ...Object.fromEntries(sure) } })}>
        {t.shipping.useLikely({ count: sure.length })}
      </Button>
    </div>
  );
}

function TrackingRow({ order: { id, number, customer, carrier }, form, onChange, orders, lists }: FieldsProps & { order: TargetOrder }) {
  const t = useTexts(actionTexts);
  const own = form.carriers[id];
  const whose = [customer?.company ?? customer?.name, form.carrier.trim() === "" && own === undefined && carrier];
  const choose = (name: string | undefined) => {
    if (orders.length === 1 && name !== undefined) return onChange({ carrier: name });
    const { [id]: _before, ...others } = form.carriers;
    onChange({ carriers: name === undefined ? others : { ...others, [id]: name } });
  };
  return (
    <tr>
      <th scope="row">
        {numberSign(number ?? "–")}
        {orders.length > 1 && <span className={classes.whose}>{whose.filter(Boolean).join(" · ")}</span>}
      </th>
      <td>
        <input
          aria-label={t.shipping.codeOf({ number: number ?? "" })}
          placeholder={t.shipping.code}
          autoComplete="off"
          data-autofocus={orders.length === 1 || undefined}
          spellCheck={false}
          value={form.tracking[id] ?? ""}
          onChange={(event) => onChange({ tracking: { ...form.tracking, [id]: event.currentTarget.value } })}
          onKeyDown={(event) => orders.length > 1 && goToNextRow(event)}
        />
      </td>
      <td className={classes.likely}>
        {own === undefined ? (
          <CarrierProposals code={form.tracking[id] ?? ""} carriers={lists.carriers} current={form.carrier} onChoose={choose} />
        ) : (
          <button
            type="button"
            className={classes.chosen}
            aria-label={t.shipping.dropCarrier({ carrier: own, number: number ?? "" })}
            onClick={() => choose(undefined)}
          >
            {own}
            <IconX size={13} aria-hidden="true" />
          </button>
        )}
      </td>
    </tr>
  );
}

/** A scanner ends each code with Enter: of many parcels the next one's field stands ready, and after the last the button. */
function goToNextRow(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const { form } = event.currentTarget;
  const next = event.currentTarget.closest("tr")?.nextElementSibling?.querySelector("input") ?? form?.querySelector<HTMLElement>("button[type=submit]");
  next?.focus();
}

function PastedNote({ pasted, total }: { pasted: PastedTracking; total: number }) {
  const t = useTexts(actionTexts);
  return (
    <span className={classes.pastedNote} role="status">
      <strong>{t.shipping.matched({ matched: pasted.byNumber.size, total })}</strong>
      {pasted.unknown.length > 0 && <span data-warn>{t.shipping.unknown({ numbers: pasted.unknown.slice(0, 5).join(", ") })}</span>}
      {pasted.unreadable > 0 && <span data-warn>{t.shipping.unreadable({ count: pasted.unreadable })}</span>}
    </span>
  );
}
