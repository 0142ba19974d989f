import type { Locale } from "../../i18n/locale.ts";

/** What the screens need of the API's answers; ids are opaque, times ISO 8601 UTC. */
export type Money = { readonly amount: number; readonly currency: string };

export type Page<T> = {
  data: T[];
  page: { next: string | null; prev: string | null };
  total?: { value: number; exact: boolean };
};

export type Me = {
  user: { id: string; name: string; email: string; locale: Locale };
  store: Store;
  stores: { id: string; name: string }[];
  role: string;
  permissions: string[];
  preferences: Preferences;
};

export type Store = { id: string; name: string; currency: string; time_zone: string; locale: Locale; country: string };

/** What one person likes on every device; unknown keys of other screens are kept by the server. */
export type Preferences = {
  locale?: Locale;
  density?: "normal" | "compact";
  shortcuts?: boolean;
  nav_collapsed?: boolean;
  orders_page_size?: number;
  orders_columns?: string[];
};

export type Operation = {
  id: string;
  status: "queued" | "running" | "finished" | "failed" | "cancelled" | "undone";
  action: string;
  progress: { total: number; done: number; refused: number };
  undo_until?: string | null;
};
