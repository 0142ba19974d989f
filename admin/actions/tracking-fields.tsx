import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../language/texts.ts";
import classes from "./act-fields.module.css";
import type { FieldsProps } from "./fields-props.ts";
import { type PastedTracking, readPastedTracking } from "./read-tracking.ts";
import { actionTexts } from "./texts.ts";

/** A code or link for each parcel: typed in its row, or pasted for all from a spreadsheet. */
export function TrackingFields({ form, onChange, orders }: FieldsProps) {
  const t = useTexts(actionTexts);
  const [pastedText, setPastedText] = useState("");
  if (orders.length === 0) return <p className="soft">{t.shipping.tooMany}</p>;
  const numbers = orders.flatMap(({ number }) => number ?? []);
  const pasted = readPastedTracking(pastedText, numbers);
  const paste = (text: string) => {
    setPastedText(text);
    const { byNumber } = readPastedTracking(text, numbers);
    const found = orders.flatMap(({ id, number }) => {
      const tracking = number === null ? undefined : byNumber.get(number);
      return tracking ? [[id, tracking.url ?? tracking.code ?? ""] as const] : [];
    });
    onChange({ tracking: { ...form.tracking, ...Object.fromEntries(found) } });
  };
  return (
    <>
      {orders.length > 1 && (
        <>
          <Textarea label={t.shipping.paste} description={t.shipping.pasteHint} autosize minRows={2} maxRows={6} spellCheck={false} value={pastedText} onChange={(event) => paste(event.currentTarget.value)} />
          {pastedText.trim() !== "" && <PastedNote pasted={pasted} total={orders.length} />}
        </>
      )}
      <div className={classes.tracking}>
        <table>
          <thead className="visually-hidden"><tr><th scope="col">{t.shipping.order}</th><th scope="col">{t.shipping.code}</th></tr></thead>
          <tbody>
            {orders.map(({ id, number }) => (
              <tr key={id}>
                <th scope="row">#{number}</th>
                <td>
                  <input
                    aria-label={t.shipping.codeOf({ number: number ?? "" })}
                    placeholder={t.shipping.code}
                    autoComplete="off"
                    data-autofocus={orders.length === 1 || undefined}
                    spellCheck={false}
                    value={form.tracking[id] ?? ""}
                    onChange={(event) => onChange({ tracking: { ...form.tracking, [id]: event.currentTarget.value } })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PastedNote({ pasted, total }: { pasted: PastedTracking; total: number }) {
  const t = useTexts(actionTexts);
  return (
    <p className={classes.pasted} role="status">
      <strong>{t.shipping.matched({ matched: pasted.byNumber.size, total })}</strong>
      {pasted.unknown.length > 0 && <span data-warn>{t.shipping.unknown({ numbers: pasted.unknown.slice(0, 5).join(", ") })}</span>}
      {pasted.unreadable > 0 && <span data-warn>{t.shipping.unreadable({ count: pasted.unreadable })}</span>}
    </p>
  );
}
