import type { Page } from "../../api/contract.ts";

export type ImportStatus = "mapped" | "checked" | "running" | "paused" | "finished" | "failed" | "cancelled" | "undone";
export type ImportAction = "check" | "run" | "pause" | "resume" | "cancel" | "undo";
export type Axis = "order" | "payment" | "fulfillment";
export type RemarkKind = "rejected" | "skipped" | "noted";

/** Something the server asks or refuses, already in words; `params` tells what it is about. */
export type Said = { code: string; message: string; params: Readonly<Record<string, unknown>> };
export type Sum = { currency: string; file: string; imported: string; unchanged: string; rounding: string };

export type ImportSummary = {
  id: string;
  status: ImportStatus;
  phase: "checking" | "running" | "undoing" | null;
  requested: "pause" | "cancel" | null;
  file: { name: string; bytes: number; text_bytes: number; gzip: boolean; removed_at: string | null };
  preset: string;
  source: string;
  /** read = imported + merged + skipped + rejected */
  rows: { read: number; imported: number; merged: number; skipped: number; rejected: number };
  orders: { created: number; updated: number; unchanged: number };
  rows_total: number | null;
  progress: { fraction: number; rows_per_second: number; seconds_left: number | null } | null;
  remarks: { kind: RemarkKind; code: string; count: number }[];
  sums: Sum[];
  questions: Said[];
  error: Said | null;
  allowed_actions: ImportAction[];
  by: string;
  version: number;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
};

export type Column = { place: number; name: string; field: string | null; kind: string | null };
type Proof = { row: number; column: string; text: string } | null;
export type Proven = { value: string | null; candidates: string[]; proof: Proof };

export type ImportDetail = ImportSummary & {
  mapping: {
    preset: string; source: string; encoding: string; separator: string; sheet: string | null; header_row: number; columns: Column[];
    decimal: string | null; date_order: string | null; time_zone: string; currency: string; prices: string; default_status: string | null;
    words: Record<Axis, Record<string, string>>; countries: Record<string, string | null>;
  };
  detected: {
    encoding: { value: string; candidates: string[]; proof: string; sample: string | null };
    separator: { value: string; candidates: string[]; proof: string; agreement: number };
    decimal: Proven; date_order: Proven; preset: { value: string; matched: boolean }; units: string[]; sheets: string[];
    words: { field: string; text: string; count: number; word: string | null }[];
  };
  fixes: { rows: number; unchecked: number };
  samples: string[][];
  options: { existing: "update" | "skip" };
};

/** What a person says about the file; absent, it stays as it is. */
export type ImportChange = {
  preset?: string;
  mapping?: {
    columns?: Record<string, string | null>;
    sheet?: string;
    encoding?: string;
    separator?: string;
    header_row?: number;
    decimal?: string;
    date_order?: string;
    time_zone?: string;
    currency?: string;
    words?: Partial<Record<Axis, Record<string, string>>>;
    countries?: Record<string, string | null>;
    prices?: string;
    default_status?: string | null;
  };
  options?: { existing?: "update" | "skip" };
};

export type Remark = {
  row: number;
  kind: RemarkKind;
  code: string;
  message: string;
  params: Readonly<Record<string, unknown>>;
  raw: string | null;
  fix: FixState | null;
};
/** A refused row cell by cell, and what is wrong with it as it stands now. */
export type OpenRow = {
  row: number;
  fix: FixState | null;
  refusal: Said | null;
  cells: { place: number; name: string; field: string | null; value: string }[];
};
export type RowFix = { cells: readonly string[] } | { leave_out: true };
export type FixState = "corrected" | "left_out";
export type Preset = { id: string; name: string; own: boolean; source: string };
export type FieldInfo = { field: string; kind: string; required: boolean };
export type UnknownValue = { value: string; rows: number };
export type ImportList = Page<ImportSummary>;
export type RemarkList = Page<Remark>;
