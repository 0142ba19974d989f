import { useQuery } from "@tanstack/react-query";
import { fulfillmentWords, orderWords, paymentWords } from "../../../server/domain/imported-order.ts";
import type { ImportDetail, UnknownValue } from "./contract.ts";
import { isBusy, unknownCountriesQuery, unknownWordsQuery } from "./queries.ts";

export type OpenAnswers = { readonly words: readonly string[]; readonly countries: readonly UnknownValue[] };

/** The figures of the file contradict these, whatever they are called: no other word would mend that. */
const ours: ReadonlySet<string> = new Set([...orderWords, ...paymentWords, ...fulfillmentWords]);

/** What the last check could not place: asked only when it said so. */
export function useOpenAnswers(detail: ImportDetail): OpenAnswers {
  const told = (code: string) => !isBusy(detail) && detail.remarks.some((remark) => remark.code === code);
  const words = useQuery({ ...unknownWordsQuery(detail), enabled: told("import.status_mismatch"), placeholderData: (before) => before });
  const countries = useQuery({ ...unknownCountriesQuery(detail), enabled: told("import.unknown_country"), placeholderData: (before) => before });
  return {
    words: told("import.status_mismatch") ? (words.data ?? []).filter((word) => !ours.has(word)) : [],
    countries: told("import.unknown_country") ? countries.data ?? [] : [],
  };
}

/** Words that are still without a meaning. */
export function unmappedWords(words: readonly string[], { mapping }: Pick<ImportDetail, "mapping">): string[] {
  return words.filter((word) => !Object.values(mapping.words).some((own) => word in own));
}
