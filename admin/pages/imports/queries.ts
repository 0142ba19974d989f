import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get, patch, post, put, remove, upload } from "../../api/client.ts";
import { isProblem } from "../../api/problem.ts";
import type {
  FieldInfo,
  ImportAction,
  ImportChange,
  ImportDetail,
  ImportList,
  ImportSummary,
  OpenRow,
  Preset,
  RemarkKind,
  RemarkList,
  RowFix,
  UnknownValue,
} from "./contract.ts";

/** Often enough for a bar that moves, seldom enough for a server that is busy importing. */
const progress_ms = 700;
const listProgress_ms = 2_000;
/** Where nothing moves, somebody else may press a button. */
const waiting_ms = 3_000;

export const importListQuery = infiniteQueryOptions({
  queryKey: ["import", "list"],
  queryFn: ({ pageParam, signal }) => get<ImportList>("/imports", { limit: 25, after: pageParam }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: ({ page }) => page.next,
  refetchInterval: ({ state }) => (state.data?.pages.some(({ data }) => data.some(isBusy)) ? listProgress_ms : 2 * waiting_ms),
});

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ["import", "one", id],
    queryFn: ({ signal }) => get<ImportDetail>(`/imports/${id}`, {}, signal),
    refetchInterval: ({ state: { data } }) => {
      if (!data) return false;
      if (isBusy(data)) return progress_ms;
      return data.status === "checked" || data.status === "paused" ? waiting_ms : false;
    },
  });
}

/** A job is at work on it. */
export function isBusy({ phase }: Pick<ImportSummary, "phase">): boolean {
  return phase !== null;
}

export const presetsQuery = queryOptions({
  queryKey: ["import_preset", "all"],
  queryFn: async ({ signal }) => (await get<{ data: Preset[] }>("/imports/presets", {}, signal)).data,
});

export const fieldsQuery = queryOptions({
  queryKey: ["import_field", "all"],
  queryFn: async ({ signal }) => (await get<{ data: FieldInfo[] }>("/imports/fields", {}, signal)).data,
  staleTime: Infinity,
});

export type RemarkFilter = { readonly kind?: RemarkKind | undefined; readonly code?: string | undefined };

export function remarksQuery({ id, version }: Pick<ImportSummary, "id" | "version">, { kind, code }: RemarkFilter) {
  return infiniteQueryOptions({
    // A new check writes new remarks: they belong to its version.
    queryKey: ["import", "remarks", id, version, kind, code],
    queryFn: ({ pageParam, signal }) => get<RemarkList>(`/imports/${id}/remarks`, { kind, code, limit: 25, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => page.next,
  });
}

export function rowQuery(importId: string, row: number) {
  return queryOptions({
    queryKey: ["import", "row", importId, row],
    queryFn: ({ signal }) => get<OpenRow>(`/imports/${importId}/rows/${row}`, {}, signal),
    // Opened again, it begins with what the server has: a form must not begin with what another left.
    gcTime: 0,
  });
}

/** Null takes the row as the file has it. */
export async function fixRow(importId: string, row: number, fix: RowFix | null): Promise<OpenRow | null> {
  const path = `/imports/${importId}/rows/${row}`;
  if (fix !== null) return put<OpenRow>(path, fix);
  await remove(path);
  return null;
}

export function unknownCountriesQuery({ id, version }: Pick<ImportSummary, "id" | "version">) {
  return queryOptions({
    queryKey: ["import", "unknown", id, version],
    queryFn: async ({ signal }) => (await get<{ data: UnknownValue[] }>(`/imports/${id}/unknown`, { code: "import.unknown_country" }, signal)).data,
  });
}

/** Words of states that nobody could place, as the check named them, each once. */
export function unknownWordsQuery({ id, version }: Pick<ImportSummary, "id" | "version">) {
  return queryOptions({
    queryKey: ["import", "words", id, version],
    queryFn: async ({ signal }) => {
      const { data } = await get<RemarkList>(`/imports/${id}/remarks`, { code: "import.status_mismatch", limit: 200 }, signal);
      return [...new Set(data.map(({ params }) => String(params["word"] ?? "")))].filter((word) => word !== "");
    },
  });
}

export function uploadImport(file: File, preset: string | null): Promise<ImportSummary> {
  const form = new FormData();
  form.set("start", "false");
  if (preset !== null) form.set("preset", preset);
  form.set("file", file);
  return upload("/imports", form);
}

export function controlImport(id: string, action: ImportAction): Promise<ImportSummary> {
  return post(`/imports/${id}/${action}`);
}

/**
 * Changes how the file is read. A check that runs meanwhile is stopped: what it would find is about the old way of reading. A
 * change by somebody else in between is no conflict, since only what was chosen here is sent.
 */
export async function editImport(id: string, change: ImportChange): Promise<ImportDetail> {
  let now = await get<ImportDetail>(`/imports/${id}`);
  if (now.phase === "checking") now = await stopCheck(now);
  try {
    return await patch<ImportDetail>(`/imports/${id}`, change, `"${now.version}"`);
  } catch (error) {
    if (!isProblem(error, 412)) throw error;
    const { version } = await get<ImportDetail>(`/imports/${id}`);
    return patch<ImportDetail>(`/imports/${id}`, change, `"${version}"`);
  }
}

async function stopCheck({ id }: ImportDetail): Promise<ImportDetail> {
  await controlImport(id, "cancel").catch((error: unknown) => {
    if (!isProblem(error, 409)) throw error; // it ended by itself
  });
  for (;;) {
    const now = await get<ImportDetail>(`/imports/${id}`);
    if (now.phase === null) return now;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export function savePreset(name: string, importId: string): Promise<Preset> {
  return post("/imports/presets", { name, import: importId });
}

export function deletePreset(id: string): Promise<void> {
  return remove(`/imports/presets/${id}`);
}

export function rejectsUrl(id: string): string {
  return `/api/v1/imports/${id}/rejects.csv`;
}
