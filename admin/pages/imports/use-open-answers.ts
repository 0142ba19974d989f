import { useQuery } from "@tanstack/react-query";
import type { ImportDetail, UnknownValue } from "./contract.ts";
import { isBusy, unknownCountriesQuery, unknownWordsQuery } from "./queries.ts";
import { type StatusWord, statusWords } from "./status-words.ts";

export type OpenAnswers = { readonly words: readonly StatusWord[]; readonly countries: readonly UnknownValue[] };

/** What a person may say about the words of the file. The check is asked only when it has something to tell. */
export function useOpenAnswers(detail: ImportDetail): OpenAnswers {
  const tells = (code: string) => !isBusy(detail) && detail.remarks.some((remark) => remark.code === code);
  const words = useQuery({ ...unknownWordsQuery(detail), enabled: tells("import.status_mismatch"), placeholderData: (before) => before });
  const countries = useQuery({ ...unknownCountriesQuery(detail), enabled: tells("import.unknown_country"), placeholderData: (before) => before });
  return {
    words: statusWords(detail, tells("import.status_mismatch") ? words.data ?? [] : []),
    countries: tells("import.unknown_country") ? countries.data ?? [] : [],
  };
}
