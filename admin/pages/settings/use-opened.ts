import { getRouteApi } from "@tanstack/react-router";

const route = getRouteApi("/desk/settings/$section");

/** Which entry of the list is open, as the address says. */
export function useOpened() {
  const { edit, add } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (search: { edit?: string; add?: true }) => void navigate({ search, resetScroll: false });
  return { edit, add: add === true, open: (key: string) => go({ edit: key }), openNew: () => go({ add: true }), close: () => go({}) };
}
