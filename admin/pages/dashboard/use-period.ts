import { getRouteApi } from "@tanstack/react-router";
import type { Period } from "./search.ts";

const route = getRouteApi("/desk/");

export function usePeriod(): Period {
  return route.useSearch().days ?? 30;
}
