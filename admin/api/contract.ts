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
  /** The same person among those who work orders. */
  operator_id: string | null;
  store: Store;
  stores: { id: string; code: string; name: string }[];
  role: string;
  permissions: string[];
  preferences: Preferences;
};

export type Store = { id: string; code: string; name: string; currency: string; time_zone: string; locale: Locale; country: string };

/** What one person likes on every device; unknown keys of other screens are kept by the server. */
export type Preferences = {
  locale?: Locale;
  density?: "normal" | "compact";
  shortcuts?: boolean;
  nav_collapsed?: boolean;
  orders_page_size?: number;
  orders_columns?: string[];
};

/** A piece of work on orders: what ran, how far it is, until when it can be undone. */
export type Operation = {
  id: string;
  action: string;
  status: string | null;
  state: "queued" | "running" | "done" | "cancelled" | "failed" | "undone";
  total: number;
  done: number;
  refused: number;
  actor: string | null;
  undo_until: string | null;
  error: string | null;
};
export type OperationItem = {
  id: string;
  number: string | null;
  state: "pending" | "done" | "refused" | "undone";
  code: string | null;
  message: string | null;
};

export type StatusKind = "awaiting_payment" | "paid" | "in_preparation" | "shipped" | "finished" | "cancelled" | "refunded";
export type Labels = Readonly<Record<Locale, string>>;

/** A status of the shop: one of the seven built in, or an own one of their kind. */
export type Status = {
  code: string;
  kind: StatusKind;
  labels: Labels;
  colour: string;
  hidden_by_default: boolean;
  requires_paid: boolean;
  requires_tracking: boolean;
  dialog: "none" | "message" | "message_tracking";
  stock: "ask" | "always" | "never";
  notify_customer: boolean;
  /** Of the mail. */
  template: string;
};

export type Tag = { id: string; name: string; colour: string };
export type Person = { id: string; name: string };
export type Carrier = { code: string; name: string; active: boolean };
export type Method = { code: string; labels: Labels; active: boolean };

export type PaymentStatus = "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "overpaid" | "partially_refunded" | "refunded";
export type DeliveryStatus = "not_needed" | "to_ship" | "in_preparation" | "partially_shipped" | "shipped" | "delivered";
export type ReturnStatus = "none" | "requested" | "partially_returned" | "returned";
export type InvoiceStatus = "none" | "to_invoice" | "invoiced" | "partially_credited" | "credited";
export type NextAction = "collect_payment" | "confirm" | "prepare" | "ship" | "none";

/** One order as the lists show it. */
export type OrderRow = {
  id: string;
  version: number;
  number: string | null;
  external_id: string | null;
  stage: "quotation" | "sent" | "confirmed" | "closed" | "cancelled";
  status: string | null;
  /** Set when the status was forced: the kind that the facts stand for. */
  status_mismatch: string | null;
  payment_status: PaymentStatus;
  fulfillment_status: DeliveryStatus;
  return_status: ReturnStatus;
  invoice_status: InvoiceStatus;
  next_action: NextAction;
  customer: { id: string | null; name: string; company: string | null; email: string | null; phone: string | null };
  country: string | null;
  payment_method: string | null;
  shipping_method: string | null;
  carrier: string | null;
  tracking_code: string | null;
  tracking_url: string | null;
  tags: Tag[];
  operator: Person | null;
  team: Person | null;
  channel: string;
  origin: string;
  source: string;
  item_count: number;
  total: Money;
  captured: Money;
  refunded: Money;
  locked: boolean;
  archived: boolean;
  placed_at: string;
  paid_at: string | null;
  shipped_at: string | null;
  cancelled_at: string | null;
  matched_lines?: { sku: string | null; title: string; quantity: number }[];
};

export type OrderPage = Page<OrderRow> & {
  total: { value: number; exact: boolean };
  /** Orders that the default leaves out: shipped, finished and the like. */
  hidden: { count: number; exact: boolean; unpaid: number } | null;
  query: { canonical: string };
};

export type Address = {
  name?: string | null; company?: string | null; line1?: string | null; line2?: string | null; postcode?: string | null;
  city?: string | null; region?: string | null; country?: string | null; phone?: string | null;
};

/** The whole order, as far as the peek panel shows it. */
export type OrderDetail = OrderRow & {
  subtotal: Money;
  shipping: Money;
  discount: Money;
  balance: Money;
  billing_address: Address | null;
  shipping_address: Address | null;
  same_as_billing: boolean;
  customer_note: string | null;
  lines: { line_no: number; sku: string | null; title: string; quantity: number; total: Money; stock: { on_hand: number; available: number } | null }[];
};

export type ActionName =
  | "send" | "confirm" | "mark_paid" | "mark_unpaid" | "prepare" | "ship" | "finish" | "cancel" | "reopen" | "set_status"
  | "lock" | "unlock" | "tag" | "untag" | "assign" | "archive" | "unarchive";
/** Which orders: those named, or all that a search finds. */
export type ActionTarget =
  | { items: { id: string; version?: number; carrier?: string; tracking_code?: string; tracking_url?: string }[] }
  | { ids: string[] }
  | { q: string; status_filter?: string; exclude?: string[] }
  | { selection: string };
export type ActionRequest = ActionTarget & {
  dry_run?: boolean;
  stock?: "update" | "leave";
  notify?: boolean;
  message?: string | null;
  params?: {
    status?: string;
    force?: boolean;
    override?: boolean;
    reason?: string;
    carrier?: string;
    tracking_code?: string;
    tracking_url?: string;
    shortage?: "refuse" | "backorder";
    money?: "keep" | "refunded";
    method?: string;
    amount?: Money;
    received_at?: string;
    reference?: string;
    tags?: string[];
    operator_id?: string | null;
    team_id?: string | null;
  };
};
export type RefusedOrder = { id: string; number: string | null; code: string; message: string };
export type StockEffect = {
  variant_id: string;
  sku: string | null;
  title: string;
  on_hand: { before: number; after: number };
  reserved: { before: number; after: number };
};
export type Effects = {
  status: { from: string | null; to: string | null; count: number }[];
  stock: StockEffect[];
  money: { captured: Money; voided: Money; refunded: Money };
  messages: { customers: number; admins: number; without_address: number };
};
export type ActionOutcome = {
  operation: string | null;
  undo_until: string | null;
  done: { id: string; number: string | null; version: number; status: string | null }[];
  done_count: number;
  refused: RefusedOrder[];
  refused_count: number;
  effects: Effects;
  selection: { id: string; count: number; expires_at: string } | null;
};

export type SavedView = {
  id: string;
  name: string;
  q: string;
  status: string | null;
  sort: string | null;
  columns: string[] | null;
  shared: boolean;
  count: { value: number; exact: boolean } | null;
  version: number;
};

export type SuggestionKind =
  "product" | "sku" | "ean" | "supplier" | "feature" | "carrier" | "method" | "shipping" | "origin" | "channel" | "country" | "source";
export type Suggestion = { kind: SuggestionKind; label: string; /** Ready to join a query. */ term: string };
