import { fulfillmentWords, orderWords, paymentWords } from "../../../server/domain/imported-order.ts";
import type { Axis, ImportDetail } from "./contract.ts";

/** Which part of an order the words of a column speak of. */
export const axisOf: Readonly<Record<string, Axis>> = {
  "order.status": "order", "order.payment_status": "payment", "order.fulfillment_status": "fulfillment", "line.fulfillment_status": "fulfillment",
};
export const meaningsOf = { order: orderWords, payment: paymentWords, fulfillment: fulfillmentWords } as const;

/** A word of the file; without `axes` known for sure, it may belong to any column of states. */
export type StatusWord = { readonly text: string; readonly axes: readonly Axis[]; readonly chosen: { readonly axis: Axis; readonly meaning: string } | null };

/** The figures of the file contradict these, whatever they are called: no other word would mend that. */
const ours: ReadonlySet<string> = new Set(Object.values(meaningsOf).flat());

/**
 * The words of the states, those without a meaning first. `told` are words that the check met further down than the file was
 * looked at; of them nobody knows the column.
 */
export function statusWords({ mapping, detected }: Pick<ImportDetail, "mapping" | "detected">, told: readonly string[]): StatusWord[] {
  const mapped = [...new Set(mapping.columns.flatMap(({ field }) => (field !== null && axisOf[field] ? [axisOf[field]] : [])))];
  const seen = detected.words.flatMap(({ field, text, word }): StatusWord[] => {
    const axis = axisOf[field];
    if (axis === undefined) return [];
    const meaning = mapping.words[axis][text] ?? word;
    return [{ text, axes: [axis], chosen: meaning === null ? null : { axis, meaning } }];
  });
  const unseen = told.filter((text) => !ours.has(text) && !seen.some((word) => word.text === text)).map((text): StatusWord => {
    const axis = mapped.find((each) => mapping.words[each][text] !== undefined);
    return { text, axes: mapped, chosen: axis === undefined ? null : { axis, meaning: mapping.words[axis][text] ?? "" } };
  });
  return [...seen, ...unseen].toSorted((a, b) => Number(a.chosen !== null) - Number(b.chosen !== null));
}
