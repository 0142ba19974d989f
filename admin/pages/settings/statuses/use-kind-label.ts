import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Status } from "../../../api/types.gen.ts";
import { useLanguage } from "../../../language/language.tsx";
import { statusesQuery } from "../api.ts";

/** A kind is called as the shop calls its built-in status of that kind. */
export function useKindLabel(): (kind: Status["kind"]) => string {
  const { locale } = useLanguage();
  const { data } = useQuery(statusesQuery);
  return useCallback((kind) => data?.find(({ code }) => code === kind)?.labels[locale] ?? kind, [data, locale]);
}
