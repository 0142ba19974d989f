// Generated from docs/openapi.json by `npm run generate`: change the schemas of the routes, not this file.

export type ActionOutcome = {
  /** Remembers what was done: POST /operations/{id}/undo until undo_until. */
  operation: string | null;
  undo_until: string | null;
  /** At most the first 500. */
  done: {
    id: string;
    number: string | null;
    version: number;
    status: string | null;
  }[];
  done_count: number;
  /** At most the first 500. */
  refused: {
    id: string;
    number: string | null;
    code: string;
    message: string;
    params?: Record<string, unknown>;
  }[];
  refused_count: number;
  effects: Effects;
  /** dry_run: hand it to the run, and exactly these orders in these versions are touched. */
  selection: {
    id: string;
    count: number;
    /** ISO 8601 in UTC. */
    expires_at: string;
  } | null;
};

export type ActionRequestInput = {
  /** Orders with parameters of their own, as a tracking code each. */
  items?: {
    /** Public id, `ord_` and 26 characters. */
    id: string;
    version?: number;
    /** Code of a carrier of the shop, or a free name. */
    carrier?: string;
    tracking_code?: string;
    tracking_url?: string;
  }[];
  ids?: string[];
  /** Every order this query finds. */
  q?: string;
  /** With `q`: the `status` of the list. */
  status_filter?: string;
  /** The orders a preview answered with, in the versions it saw. */
  selection?: string;
  /** With `q`: orders unticked by hand. */
  exclude?: string[];
  /** Answer with the effects, do nothing. */
  dry_run?: boolean;
  /** Whether the stock follows; absent, as the status says ("ask" means update). */
  stock?: "update" | "leave";
  /** Mail the customer; absent, as the status says. */
  notify?: boolean;
  /** A personal message, quoted in the mail. */
  message?: string | null;
  params?: {
    /** Code of a carrier of the shop, or a free name. */
    carrier?: string;
    tracking_code?: string;
    tracking_url?: string;
    /** set_status: the code to set. */
    status?: string;
    /** set_status, finish: beyond the facts; needs the right orders.force_status and a reason. */
    force?: boolean;
    /** prepare, ship: although it is not paid. */
    override?: boolean;
    reason?: string;
    /** confirm: what to do when there is too little stock. */
    shortage?: "refuse" | "backorder";
    /** cancel: what becomes of money already paid. */
    money?: "keep" | "refunded";
    /** mark_paid: how it was paid. */
    method?: string;
    /** mark_paid: absent, the balance. */
    amount?: {
      amount: number;
      currency: string;
    };
    /** ISO 8601 with its zone, from 1900 to 2999. */
    received_at?: string;
    reference?: string;
    /** tag, untag: names; a new name makes a tag. */
    tags?: string[];
    /** assign; null for nobody. */
    operator_id?: string | null;
    team_id?: string | null;
  };
};

export type Address = {
  name?: string | null;
  company?: string | null;
  line1?: string | null;
  line2?: string | null;
  postcode?: string | null;
  city?: string | null;
  region?: string | null;
  country?: string | null;
  phone?: string | null;
};

export type AdjustedStock = {
  variant_id: string;
  product_id: string;
  sku: string;
  title: string;
  location: string;
  on_hand: number;
  /** Promised to orders. */
  reserved: number;
  /** on_hand - reserved: what can still be promised. */
  available: number;
  tracked: boolean;
  /** Watched, and no more to promise than the threshold of the setting `stock`. */
  low: boolean;
  /** Somebody said so: more is promised than there is. */
  oversold: boolean;
  movement_id: string;
  quantity: number;
  reason: string;
};

export type ApiKey = {
  /** Public id, `key_` and 26 characters. */
  id: string;
  name: string;
  /** The first characters, to tell keys apart. The rest is not kept. */
  prefix: string;
  scopes: Permission[];
  /** Came with the configuration (COMPTOIR_API_KEY). */
  provisioning: boolean;
  /** ISO 8601 in UTC. */
  created_at: string;
  expires_at: string | null;
  /** To the minute. */
  last_used_at: string | null;
  revoked_at: string | null;
};

export type CardAddress = {
  name?: string | null;
  company?: string | null;
  line1?: string | null;
  line2?: string | null;
  postcode?: string | null;
  city?: string | null;
  region?: string | null;
  country?: string | null;
  phone?: string | null;
};

export type Carrier = {
  code: string;
  name: string;
  country: string | null;
  tracking_url: string | null;
  /** Offered for new shipments. Old ones keep their carrier. */
  active: boolean;
  position: number;
  version: number;
  /** ISO 8601 in UTC. */
  updated_at: string;
  updated_by: string | null;
};

export type CarrierPatchInput = {
  name?: string;
  country?: string | null;
  /** Where a parcel is followed, with `{n}` in place of its code. */
  tracking_url?: string | null;
  /** Offered for new shipments. Old ones keep their carrier. */
  active?: boolean;
};

export type Colour = "amber" | "green" | "blue" | "violet" | "gray" | "red" | "teal" | "rose" | "olive" | "terracotta";

export type Customer = {
  id: string;
  version: number;
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
  vat_id: string | null;
  country: string | null;
  locale: string | null;
  tags: string[];
  source: string;
  orders: {
    /** Placed, also those cancelled later. */
    count: number;
    /** Of those not cancelled, by currency. */
    totals: Money[];
    last_placed_at: string | null;
  };
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
  billing_address: CardAddress | null;
  shipping_address: CardAddress | null;
  /** The order that made this card. */
  first_order: {
    id: string;
    number: string | null;
  } | null;
  last_orders: {
    id: string;
    number: string | null;
    stage: string;
    status: string | null;
    total: Money;
    /** ISO 8601 in UTC. */
    placed_at: string;
  }[];
  /** What the card said before, newest first; the last hundred changes. */
  history: {
    id: string;
    type: string;
    /** ISO 8601 in UTC. */
    at: string;
    actor: {
      kind: string;
      name: string | null;
    };
    /** The order that changed the card, when one did. */
    order_id: string | null;
    before: Record<string, unknown>;
    after: Record<string, unknown>;
  }[];
};

/** Only what is named changes. */
export type CustomerPatchInput = {
  email?: string | null;
  name?: string;
  company?: string | null;
  vat_id?: string | null;
  phone?: string | null;
  locale?: "en" | "fr" | "ro" | null;
  country?: string | null;
  billing_address?: NewCardAddressInput | null;
  shipping_address?: NewCardAddressInput | null;
  tags?: string[];
};

export type CustomerRow = {
  id: string;
  version: number;
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
  vat_id: string | null;
  country: string | null;
  locale: string | null;
  tags: string[];
  source: string;
  orders: {
    /** Placed, also those cancelled later. */
    count: number;
    /** Of those not cancelled, by currency. */
    totals: Money[];
    last_placed_at: string | null;
  };
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
};

export type CustomersSettings = {
  /** When the tags of a bought product go onto the card of its buyer. */
  tag_on: "never" | "placed" | "paid";
};

export type CustomersSettingsInput = {
  /** When the tags of a bought product go onto the card of its buyer. */
  tag_on?: "never" | "placed" | "paid";
};

export type Dashboard = {
  /** Days begin and end at the midnights of the shop. */
  time_zone: string;
  counters?: {
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    pending: {
      count: {
        value: number;
        exact: boolean;
      };
      q: string;
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    unpaid: {
      count: {
        value: number;
        exact: boolean;
      };
      q: string;
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    to_prepare: {
      count: {
        value: number;
        exact: boolean;
      };
      q: string;
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    to_ship: {
      count: {
        value: number;
        exact: boolean;
      };
      q: string;
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    late: {
      count: {
        value: number;
        exact: boolean;
      };
      q: string;
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    mismatch: {
      count: {
        value: number;
        exact: boolean;
      };
      q: string;
      status: string | null;
    };
    /** `GET /products?low=true` */
    low_stock: {
      count: {
        value: number;
        exact: boolean;
      };
    };
    /** `GET /messages?state=failed,bounced` */
    failed_messages: {
      count: {
        value: number;
        exact: boolean;
      };
    };
  };
  sales?: {
    days: {
      day: string;
      count: number;
      total: Money;
      /** `GET /orders` with this `q` and `status=*` lists exactly these. */
      q: string;
    }[];
    current: {
      from: string;
      to: string;
      count: number;
      total: Money;
      /** `GET /orders` with this `q` and `status=*` lists exactly these. */
      q: string;
    };
    previous: {
      from: string;
      to: string;
      count: number;
      total: Money;
      /** `GET /orders` with this `q` and `status=*` lists exactly these. */
      q: string;
    };
    /** Of the current period, in currencies that are not the shop's. */
    other_currencies: {
      count: number;
      total: Money;
      /** `GET /orders` with this `q` and `status=*` lists exactly these. */
      q: string;
    }[];
  };
  top?: {
    product_id: string | null;
    /** Where it is sold under one. */
    sku: string | null;
    title: string;
    titles: Record<string, string>;
    quantity: number;
    orders: number;
    total: Money;
    /** `GET /orders` with this `q` and `status=*` lists exactly these. */
    q: string;
  }[];
  origins?: {
    value: string;
    count: number;
    total: Money;
    /** `GET /orders` with this `q` and `status=*` lists exactly these. */
    q: string;
  }[];
  channels?: {
    value: string;
    count: number;
    total: Money;
    /** `GET /orders` with this `q` and `status=*` lists exactly these. */
    q: string;
  }[];
  activity?: {
    id: string;
    type: string;
    /** ISO 8601 in UTC. */
    at: string;
    actor: {
      kind: string;
      name: string | null;
    };
    order: {
      id: string;
      number: string | null;
    } | null;
    customer_id: string | null;
    data: Record<string, unknown>;
  }[];
};

export type Effects = {
  status: {
    from: string | null;
    to: string | null;
    count: number;
  }[];
  stock: {
    variant_id: string;
    sku: string | null;
    title: string;
    on_hand: {
      before: number;
      after: number;
    };
    reserved: {
      before: number;
      after: number;
    };
  }[];
  money: {
    captured: Money;
    voided: Money;
    refunded: Money;
  };
  messages: {
    customers: number;
    admins: number;
    without_address: number;
  };
};

export type Event = {
  /** Its place in the feed: 1, 2, 3 … without a gap, for each shop. */
  seq: number;
  id: string;
  type: string;
  order_id: string | null;
  customer_id: string | null;
  operation_id: string | null;
  actor: {
    kind: string;
    id: string | null;
    name: string | null;
  };
  /** ISO 8601 in UTC. */
  at: string;
  data: Record<string, unknown>;
};

export type Explanation = {
  /** What the amount is: order.total, line.amount ... */
  label: string;
  params: Record<string, string | number>;
  rule: {
    /** How the amount comes from its parts; `given` is a fact. */
    kind: "given" | "sum" | "minus" | "product" | "percent" | "tax" | "smaller";
    quantity?: number;
    unit_price?: string;
    /** Basis points: 2100 is 21 %. */
    rate?: number;
    prices_include_tax?: boolean;
    rounding?: "line" | "document";
  };
  amount: Money;
  parts: Explanation[];
};

export type FailedJob = {
  id: number;
  task: string;
  attempts: number;
  error: string | null;
  created_at: string;
  failed_at: string;
};

export type Import = {
  id: string;
  status: "mapped" | "checked" | "running" | "paused" | "finished" | "failed" | "cancelled" | "undone";
  phase: "checking" | "running" | "undoing" | null;
  requested: "pause" | "cancel" | null;
  file: {
    name: string;
    bytes: number;
    text_bytes: number;
    gzip: boolean;
    /** When the uploaded file was deleted: 30 days after the end of the import, 24 hours when nobody came back to it. */
    removed_at: string | null;
  };
  preset: string;
  source: string;
  /** read = imported + merged + skipped + rejected. merged: a row added to an order that an earlier row began. */
  rows: {
    read: number;
    imported: number;
    merged: number;
    skipped: number;
    rejected: number;
  };
  orders: {
    created: number;
    updated: number;
    unchanged: number;
  };
  rows_total: number | null;
  progress: {
    fraction: number;
    rows_per_second: number;
    seconds_left: number | null;
  } | null;
  /** How often each thing was noticed; GET /imports/{id}/remarks names the rows. */
  remarks: {
    kind: string;
    code: string;
    count: number;
  }[];
  /** Lines of the file to four decimals: file = imported + unchanged + rounding. */
  sums: {
    currency: string;
    file: string;
    imported: string;
    unchanged: string;
    rounding: string;
  }[];
  /** What must be said before the file can be read. */
  questions: {
    code: string;
    message: string;
    params: Record<string, unknown>;
  }[];
  error: {
    code: string;
    message: string;
    params: Record<string, unknown>;
  } | null;
  allowed_actions: ("check" | "run" | "pause" | "resume" | "cancel" | "undo")[];
  by: string;
  version: number;
  /** ISO 8601 in UTC. */
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
};

export type ImportDetail = {
  id: string;
  status: "mapped" | "checked" | "running" | "paused" | "finished" | "failed" | "cancelled" | "undone";
  phase: "checking" | "running" | "undoing" | null;
  requested: "pause" | "cancel" | null;
  file: {
    name: string;
    bytes: number;
    text_bytes: number;
    gzip: boolean;
    /** When the uploaded file was deleted: 30 days after the end of the import, 24 hours when nobody came back to it. */
    removed_at: string | null;
  };
  preset: string;
  source: string;
  /** read = imported + merged + skipped + rejected. merged: a row added to an order that an earlier row began. */
  rows: {
    read: number;
    imported: number;
    merged: number;
    skipped: number;
    rejected: number;
  };
  orders: {
    created: number;
    updated: number;
    unchanged: number;
  };
  rows_total: number | null;
  progress: {
    fraction: number;
    rows_per_second: number;
    seconds_left: number | null;
  } | null;
  /** How often each thing was noticed; GET /imports/{id}/remarks names the rows. */
  remarks: {
    kind: string;
    code: string;
    count: number;
  }[];
  /** Lines of the file to four decimals: file = imported + unchanged + rounding. */
  sums: {
    currency: string;
    file: string;
    imported: string;
    unchanged: string;
    rounding: string;
  }[];
  /** What must be said before the file can be read. */
  questions: {
    code: string;
    message: string;
    params: Record<string, unknown>;
  }[];
  error: {
    code: string;
    message: string;
    params: Record<string, unknown>;
  } | null;
  allowed_actions: ("check" | "run" | "pause" | "resume" | "cancel" | "undo")[];
  by: string;
  version: number;
  /** ISO 8601 in UTC. */
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  mapping: {
    preset: string;
    source: string;
    encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "iso-8859-2";
    separator: "," | ";" | "\t" | "|";
    sheet: string | null;
    header_row: number;
    columns: {
      place: number;
      name: string;
      field: "order.number" | "order.external_id" | "order.placed_at" | "order.placed_time" | "order.currency" | "order.status" | "order.payment_status" | "order.fulfillment_status" | "order.paid_at" | "order.shipped_at" | "order.cancelled_at" | "order.subtotal" | "order.discount" | "order.shipping" | "order.shipping_discount" | "order.shipping_tax" | "order.fees" | "order.tax" | "order.tax_name" | "order.tax_value" | "order.total" | "order.refunded" | "order.outstanding" | "order.coupon" | "order.payment_method" | "order.payment_reference" | "order.shipping_method" | "order.tracking" | "order.note" | "order.tags" | "order.origin" | "order.channel" | "order.refunds" | "order.fee_lines" | "order.coupons" | "customer.external_id" | "customer.email" | "customer.phone" | "customer.name" | "customer.first_name" | "customer.last_name" | "customer.company" | "customer.vat_id" | "billing.name" | "billing.first_name" | "billing.last_name" | "billing.company" | "billing.line1" | "billing.line2" | "billing.postcode" | "billing.city" | "billing.region" | "billing.country" | "billing.phone" | "shipping.name" | "shipping.first_name" | "shipping.last_name" | "shipping.company" | "shipping.line1" | "shipping.line2" | "shipping.postcode" | "shipping.city" | "shipping.region" | "shipping.country" | "shipping.phone" | "line.id" | "line.sku" | "line.title" | "line.quantity" | "line.unit_price" | "line.total" | "line.discount" | "line.discount_percent" | "line.tax" | "line.fulfillment_status" | "line.requires_shipping" | "line.packed" | null;
      kind: string | null;
    }[];
    decimal: string | null;
    date_order: string | null;
    time_zone: string;
    currency: string;
    prices: string;
    default_status: string | null;
    words: {
      order: Record<string, string>;
      payment: Record<string, string>;
      fulfillment: Record<string, string>;
    };
    countries: Record<string, string | null>;
  };
  detected: {
    encoding: {
      value: string;
      candidates: string[];
      proof: string;
      sample: string | null;
    };
    separator: {
      value: string;
      candidates: string[];
      proof: string;
      /** Percent of the rows with as many cells as the header. */
      agreement: number;
    };
    decimal: {
      /** "ambiguous" when the file does not tell. */
      value: string | null;
      candidates: string[];
      proof: {
        row: number;
        column: string;
        text: string;
      } | null;
    };
    date_order: {
      /** "ambiguous" when the file does not tell. */
      value: string | null;
      candidates: string[];
      proof: {
        row: number;
        column: string;
        text: string;
      } | null;
    };
    preset: {
      value: string;
      matched: boolean;
    };
    units: string[];
    /** Of a workbook. */
    sheets: string[];
    words: {
      field: string;
      text: string;
      count: number;
      /** Ours; null: nobody has translated it yet. */
      word: string | null;
    }[];
  };
  /** Rows that somebody corrected or left out; unchecked: since the last check. */
  fixes: {
    rows: number;
    unchecked: number;
  };
  samples: string[][];
  options: {
    existing: "update" | "skip";
  };
};

export type ImportMappingChangeInput = {
  /** Field by column name (or "#0" by place); null reads it no more. The fields: GET /imports/fields. */
  columns?: Record<string, string | null>;
  /** The system the orders come from; with their own id there it makes them unique. */
  source?: string;
  /** Of a workbook, the sheet that is read. Another one is read as another file. */
  sheet?: string;
  encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "iso-8859-2";
  separator?: "," | ";" | "\t" | "|";
  /** The row with the names of the columns, counted from 1; 0 when there is none, then they are called A, B, C. */
  header_row?: number;
  decimal?: "." | ",";
  date_order?: "ymd" | "dmy" | "mdy";
  /** Of dates that name none. */
  time_zone?: string;
  /** Of amounts that name none. */
  currency?: string;
  /** Words of the file -> ours. */
  words?: {
    order?: Record<string, "draft" | "awaiting_payment" | "confirmed" | "paid" | "in_preparation" | "partially_shipped" | "shipped" | "delivered" | "finished" | "cancelled" | "refunded" | "partially_refunded">;
    payment?: Record<string, "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "voided">;
    fulfillment?: Record<string, "unfulfilled" | "in_preparation" | "partial" | "fulfilled" | "delivered" | "returned">;
  };
  /** Country names nobody knew -> ISO code, or null for none. Remembered for the next file. */
  countries?: Record<string, string | null>;
  /** The price cell holds the price of one, or the amount of the whole line. */
  prices?: "unit" | "aggregate";
  /** The state of orders when the file does not tell. */
  default_status?: "draft" | "awaiting_payment" | "confirmed" | "paid" | "in_preparation" | "partially_shipped" | "shipped" | "delivered" | "finished" | "cancelled" | "refunded" | "partially_refunded" | null;
};

export type ImportOptionsInput = {
  /** Orders of an earlier import that this file tells otherwise: bring them up to date while nobody has worked on them, or leave them. */
  existing?: "update" | "skip";
};

export type ImportPatchInput = {
  /** Another platform or saved mapping: the columns are matched anew. */
  preset?: string;
  mapping?: ImportMappingChangeInput;
  options?: ImportOptionsInput;
};

export type ImportPreset = {
  /** Code of a platform, or id of a mapping of this shop. */
  id: string;
  name: string;
  own: boolean;
  source: string;
};

export type ImportRemark = {
  row: number;
  kind: "rejected" | "skipped" | "noted";
  code: string;
  message: string;
  params: Record<string, unknown>;
  raw: string | null;
  /** What somebody made of a refused row since. */
  fix: "corrected" | "left_out" | null;
};

export type ImportRow = {
  row: number;
  /** What somebody made of a refused row since. */
  fix: "corrected" | "left_out" | null;
  /** What is wrong with it as it stands now. */
  refusal: {
    code: string;
    message: string;
    params: Record<string, unknown>;
  } | null;
  cells: {
    place: number;
    name: string;
    field: string | null;
    value: string;
  }[];
};

export type Labels = {
  en: string;
  fr: string;
  ro: string;
};

export type MailDelivery = {
  /** `outbox`: no mail server is set, mails are written and kept. */
  via: "smtp" | "outbox";
  /** Host and port of the mail server. */
  server: string | null;
  /** Who writes: the shop as its settings say, or `MAIL_FROM` for every shop of this installation. */
  from: {
    name: string;
    address: string;
  };
};

export type MailPreview = {
  subject: string;
  html: string;
  text: string;
  locale: string;
  /** Null when there is no usable address: nothing would leave. */
  recipient: {
    name: string;
    address: string;
  } | null;
  recipients: {
    name: string;
    address: string;
  }[];
};

export type MailPreviewRequestInput = {
  /** Public id, `ord_` and 26 characters. */
  order_id: string;
  template?: "status_paid" | "status_in_preparation" | "status_shipped" | "status_finished" | "status_cancelled" | "status_refunded" | "status_changed";
  audience?: "customer" | "admins";
  /** Code of the status that the act will set. */
  status?: string;
  message?: string | null;
  tracking?: {
    carrier?: string | null;
    code?: string | null;
    url?: string | null;
  } | null;
};

export type MailSettings = {
  /** Absent: the name of the shop. */
  from_name: string | null;
  from_address: string | null;
  reply_to: string | null;
  /** Who is told when a status says so. */
  admin_recipients: string[];
  /** Below every mail. May name {{ shop.name }}, {{ customer.name }}, {{ order.number }}, {{ order.total }}. */
  footer: string;
};

export type MailSettingsInput = {
  /** Absent: the name of the shop. */
  from_name?: string | null;
  from_address?: string | null;
  reply_to?: string | null;
  /** Who is told when a status says so. */
  admin_recipients?: string[];
  /** Below every mail. May name {{ shop.name }}, {{ customer.name }}, {{ order.number }}, {{ order.total }}. */
  footer?: string;
};

export type Me = {
  /** Null for an API key. */
  user: {
    id: string;
    name: string;
    email: string;
    locale: "en" | "fr" | "ro";
  } | null;
  operator_id: string | null;
  store: {
    id: string;
    code: string;
    name: string;
    currency: string;
    time_zone: string;
    locale: "en" | "fr" | "ro";
    country: string;
  };
  /** Where this person works; `Comptoir-Store: <code>` chooses. */
  stores: {
    id: string;
    code: string;
    name: string;
  }[];
  role: Role | null;
  permissions: Permission[];
  preferences: Record<string, unknown>;
};

export type Message = {
  /** Public id, `msg_…` */
  id: string;
  order: {
    /** Public id, `ord_…` */
    id: string;
    number: string | null;
    customer: string;
  } | null;
  template: string;
  audience: "customer" | "admins";
  /** `queued` waits for `send_after`; `failed` and `bounced` wait for a person. */
  state: "queued" | "sending" | "sent" | "failed" | "bounced" | "cancelled";
  /** Null until it has left: a mail is written when it leaves. */
  subject: string | null;
  recipients: {
    name: string;
    address: string;
  }[];
  locale: string | null;
  /** `outbox`: written and kept, because no mail server is set or the address is an example. */
  delivered: "smtp" | "outbox" | null;
  attempts: number;
  /** Why it has not left, or not yet: `unreachable`, `refused`, `no_recipient`, `order_gone`, `not_written`, `sender_crashed`. */
  error: {
    code: string;
    detail: string | null;
  } | null;
  can: {
    resend: boolean;
    cancel: boolean;
  };
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  send_after: string;
  sent_at: string | null;
  /** What the operator wrote. */
  message: string | null;
  html: string | null;
  text: string | null;
  /** True where the mail has not been kept: `subject`, `html` and `text` are as it would leave now. */
  is_preview: boolean;
};

export type MessageList = {
  data: MessageRow[];
  page: {
    next: string | null;
    prev: string | null;
  };
  total: {
    value: number;
    exact: boolean;
  };
};

export type MessageRow = {
  /** Public id, `msg_…` */
  id: string;
  order: {
    /** Public id, `ord_…` */
    id: string;
    number: string | null;
    customer: string;
  } | null;
  template: string;
  audience: "customer" | "admins";
  /** `queued` waits for `send_after`; `failed` and `bounced` wait for a person. */
  state: "queued" | "sending" | "sent" | "failed" | "bounced" | "cancelled";
  /** Null until it has left: a mail is written when it leaves. */
  subject: string | null;
  recipients: {
    name: string;
    address: string;
  }[];
  locale: string | null;
  /** `outbox`: written and kept, because no mail server is set or the address is an example. */
  delivered: "smtp" | "outbox" | null;
  attempts: number;
  /** Why it has not left, or not yet: `unreachable`, `refused`, `no_recipient`, `order_gone`, `not_written`, `sender_crashed`. */
  error: {
    code: string;
    detail: string | null;
  } | null;
  can: {
    resend: boolean;
    cancel: boolean;
  };
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  send_after: string;
  sent_at: string | null;
};

/** Integer minor units: 12990 RON is 129,90 lei. */
export type Money = {
  amount: number;
  currency: string;
};

export type NewCardAddressInput = {
  name?: string | null;
  company?: string | null;
  line1?: string | null;
  line2?: string | null;
  postcode?: string | null;
  city?: string | null;
  region?: string | null;
  country?: string | null;
  phone?: string | null;
};

export type NewCarrierInput = {
  /** Small letters, digits and _; never changes. */
  code: string;
  name: string;
  country?: string | null;
  /** Where a parcel is followed, with `{n}` in place of its code. */
  tracking_url?: string | null;
  /** Offered for new shipments. Old ones keep their carrier. */
  active?: boolean;
};

/** A name, a company, an e-mail address or a phone number at least. */
export type NewCustomerInput = {
  email?: string | null;
  name?: string;
  company?: string | null;
  vat_id?: string | null;
  phone?: string | null;
  locale?: "en" | "fr" | "ro" | null;
  country?: string | null;
  billing_address?: NewCardAddressInput | null;
  shipping_address?: NewCardAddressInput | null;
  tags?: string[];
};

export type NewOrderInput = {
  stage?: "quotation" | "sent" | "confirmed";
  customer?: {
    /** Public id, `cus_` and 26 characters. */
    id?: string;
    email?: string | null;
    name?: string;
    company?: string | null;
    vat_id?: string | null;
    phone?: string | null;
  };
  lines: OrderLineInputInput[];
  billing_address?: PostalAddressInput | null;
  shipping_address?: PostalAddressInput | null;
  same_as_billing?: boolean;
  shipping?: {
    method: string;
    /** Integer minor units of the currency of the shop. */
    amount?: {
      amount: number;
      currency: string;
    };
  } | null;
  payment_method?: string | null;
  payments?: {
    method?: string;
    /** Integer minor units of the currency of the shop. */
    amount?: {
      amount: number;
      currency: string;
    };
    /** ISO 8601 with its zone, from 1900 to 2999. */
    received_at?: string;
    reference?: string;
  }[];
  discount?: {
    label: string;
    /** Integer minor units of the currency of the shop. */
    amount: {
      amount: number;
      currency: string;
    };
  } | {
    label: string;
    /** Basis points: 1000 is 10 %. */
    percent: number;
  } | null;
  shortage?: "refuse" | "backorder";
  tags?: string[];
  operator_id?: string | null;
  team_id?: string | null;
  channel?: string;
  origin?: string;
  locale?: "en" | "fr" | "ro";
  currency?: string;
  customer_note?: string | null;
  source?: string;
  external_id?: string | null;
  /** The total your customer was shown; another one is refused. */
  expected_total?: Money;
};

export type NewPaymentMethodInput = {
  /** Small letters, digits and _; never changes. */
  code: string;
  labels: Labels;
  /** Who takes the money. `manual`: somebody of the shop says that it came. */
  provider?: "manual";
  /** `hold`: an order waits until it is paid or confirmed by hand; `confirm`: it is confirmed when it is placed. */
  confirmation?: "hold" | "confirm";
  /** Offered for new orders. Old orders keep their method. */
  active?: boolean;
};

export type NewProductInput = {
  title: string;
  /** What is sold, when there are no variants. With variants each has its own, and this one only helps to find the product. */
  sku?: string;
  /** Of every variant that names none. */
  price?: Money | string;
  ean?: string | null;
  /** Pieces on hand to begin with. Absent: the stock of this variant is not watched until its first adjustment. */
  stock?: number;
  tracks_stock?: boolean;
  /** Sold on when there is none left: it is ordered in. */
  sells_without_stock?: boolean;
  weight_grams?: number | null;
  /** In other languages, for mails and papers of customers who speak them. */
  titles?: {
    en?: string;
    fr?: string;
    ro?: string;
  };
  description?: string | null;
  /** One of the categories of the tax rates of the shop, `standard` or `exempt`. */
  tax_category?: string;
  supplier?: string | null;
  attributes?: Record<string, string>;
  /** Which of the rules for returns holds. */
  return_class?: "standard" | "perishable" | "custom_made" | "sealed" | "digital" | "not_returnable";
  /** Put on the card of who buys it, when the setting `customers` says so. */
  customer_tags?: string[];
  image?: string | null;
  variants?: {
    sku: string;
    title?: string | null;
    /** Money in minor units, or a decimal in major units with up to four decimals: "12.90", "0.0125". */
    price?: Money | string;
    attributes?: Record<string, string>;
    /** Pieces on hand to begin with. Absent: the stock of this variant is not watched until its first adjustment. */
    stock?: number;
    ean?: string | null;
    tracks_stock?: boolean;
    /** Sold on when there is none left: it is ordered in. */
    sells_without_stock?: boolean;
    weight_grams?: number | null;
  }[];
};

export type NewShippingMethodInput = {
  /** Small letters, digits and _; never changes. */
  code: string;
  labels: Labels;
  /** Code of the carrier that usually takes it. */
  carrier?: string | null;
  /** What the customer pays, in minor units of the shop's currency. */
  price_amount?: number;
  /** False: its parcels have no tracking, and none is asked for. */
  tracked?: boolean;
  /** Offered for new orders. Old orders keep their method. */
  active?: boolean;
};

export type NewStatusInput = {
  /** Small letters, digits and _; never changes. */
  code: string;
  /** Which of the seven built-in statuses it behaves like. */
  kind: "awaiting_payment" | "paid" | "in_preparation" | "shipped" | "finished" | "cancelled" | "refunded";
  labels: Labels;
  colour?: Colour;
  /** The list of orders leaves these out until somebody asks for them. */
  hidden_by_default?: boolean;
  /** Only a paid order gets there, unless somebody with the right says otherwise. */
  requires_paid?: boolean;
  requires_tracking?: boolean;
  /** What the window asks for when this status is set. */
  dialog?: "none" | "message" | "message_tracking";
  stock?: "ask" | "always" | "never";
  notify_customer?: boolean;
  notify_admins?: boolean;
  /** Of the mail. */
  template?: string;
  invoice?: "auto" | "no";
};

export type NewViewInput = {
  name: string;
  /** In the query language; kept in its canonical form. */
  q?: string;
  /** As in `GET /orders`; null for the default. */
  status?: string | null;
  sort?: "-created" | "created" | "-total" | "total" | null;
  columns?: string[] | null;
  /** True: the whole team sees it. False: only the person who made it. */
  shared?: boolean;
  position?: number;
};

export type Operation = {
  id: string;
  action: string;
  /** Of a set_status: the code set. */
  status: string | null;
  state: "queued" | "running" | "done" | "cancelled" | "failed" | "undone";
  total: number;
  done: number;
  refused: number;
  actor: string | null;
  undo_until: string | null;
  error: string | null;
  /** ISO 8601 in UTC. */
  created_at: string;
  finished_at: string | null;
};

export type Operator = {
  /** Public id, `usr_` and 26 characters. */
  id: string;
  name: string;
  email: string | null;
  team_id: string | null;
  /** Can be chosen for new orders. Nobody is deleted: old orders keep the name. */
  active: boolean;
  /** Null: works orders, but does not sign in. */
  role: Role | null;
  can_sign_in: boolean;
};

export type Order = {
  /** Public id, `ord_…` */
  id: string;
  version: number;
  number: string | null;
  external_id: string | null;
  kind: "sale" | "credit" | "adjustment";
  stage: "quotation" | "sent" | "confirmed" | "closed" | "cancelled";
  /** Code of a status of the shop (GET /statuses); null for a quotation. */
  status: string | null;
  /** Set when the status was forced: the kind that the facts stand for. */
  status_mismatch: string | null;
  payment_status: "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "overpaid" | "partially_refunded" | "refunded";
  fulfillment_status: "not_needed" | "to_ship" | "in_preparation" | "partially_shipped" | "shipped" | "delivered";
  return_status: string;
  invoice_status: string;
  next_action: "collect_payment" | "confirm" | "prepare" | "ship" | "none";
  customer: {
    id: string | null;
    name: string;
    company: string | null;
    email: string | null;
    phone: string | null;
  };
  country: string | null;
  payment_method: string | null;
  shipping_method: string | null;
  carrier: string | null;
  tracking_code: string | null;
  tracking_url: string | null;
  tags: {
    /** Public id, `tag_…` */
    id: string;
    name: string;
    colour: string;
  }[];
  operator: {
    /** Public id, `usr_…` */
    id: string;
    name: string;
  } | null;
  team: {
    /** Public id, `tea_…` */
    id: string;
    name: string;
  } | null;
  channel: string;
  origin: string;
  source: string;
  line_count: number;
  item_count: number;
  total: Money;
  captured: Money;
  refunded: Money;
  locked: boolean;
  archived: boolean;
  /** ISO 8601 in UTC. */
  placed_at: string;
  confirmed_at: string | null;
  paid_at: string | null;
  shipped_at: string | null;
  closed_at: string | null;
  cancelled_at: string | null;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
  locale: string;
  prices_include_tax: boolean;
  rounding: string;
  subtotal: Money;
  discount: Money;
  discount_label: string | null;
  shipping: Money;
  tax: Money;
  balance: Money;
  tax_summary: {
    tax_rate: number;
    net: Money;
    tax: Money;
  }[];
  billing_address: Address | null;
  shipping_address: Address | null;
  same_as_billing: boolean;
  customer_note: string | null;
  customer_order_count: number;
  lines: {
    line_no: number;
    sku: string | null;
    ean: string | null;
    title: string;
    supplier: string | null;
    attributes: Record<string, string>;
    product_id: string | null;
    variant_id: string | null;
    quantity: number;
    shipped_quantity: number;
    reserved_quantity: number;
    /** Major units with four decimals, as numeric(18,4). */
    unit_price: string;
    currency: string;
    /** Basis points: 2100 is 21 %. */
    tax_rate: number;
    discount: Money;
    discount_share: Money;
    tax: Money;
    total: Money;
    stock: {
      on_hand: number;
      available: number;
    } | null;
  }[];
  payments: {
    /** Public id, `pay_…` */
    id: string;
    method: string;
    provider: string;
    reference: string | null;
    state: string;
    amount: Money;
    /** ISO 8601 in UTC. */
    received_at: string;
    note: string | null;
    author: string | null;
  }[];
  refunds: {
    /** Public id, `ref_…` */
    id: string;
    provider: string;
    state: string;
    amount: Money;
    reason: string | null;
    /** ISO 8601 in UTC. */
    refunded_at: string;
  }[];
  fulfillments: {
    /** Public id, `ful_…` */
    id: string;
    number: number;
    state: string;
    carrier: string | null;
    tracking_code: string | null;
    tracking_url: string | null;
    preparation_started_at: string | null;
    shipped_at: string | null;
    delivered_at: string | null;
    cancelled_at: string | null;
    /** ISO 8601 in UTC. */
    created_at: string;
    lines: {
      line_no: number;
      quantity: number;
      deducted_quantity: number;
    }[];
  }[];
  notes: {
    /** Public id, `not_…` */
    id: string;
    body: string;
    author: string;
    /** ISO 8601 in UTC. */
    created_at: string;
  }[];
  allowed_actions: {
    action: "send" | "confirm" | "mark_paid" | "mark_unpaid" | "prepare" | "ship" | "finish" | "cancel" | "reopen" | "set_status" | "lock" | "unlock" | "tag" | "untag" | "assign" | "archive" | "unarchive" | "delete";
    allowed: boolean;
    reason: {
      code: string;
      message: string;
    } | null;
  }[];
  allowed_statuses: {
    status: string;
    allowed: boolean;
    reason: {
      code: string;
      message: string;
    } | null;
  }[];
  /** Where the facts alone would put the order: explains the status. */
  facts_status: string | null;
};

export type OrderExplanation = {
  subtotal: Explanation;
  discount: Explanation;
  /** In the prices of the order: without tax where they are. */
  shipping: Explanation;
  tax: Explanation;
  total: Explanation;
  captured: Explanation;
  refunded: Explanation;
  balance: Explanation;
};

export type OrderLineInputInput = {
  /** Of the catalogue, which decides title, price and tax. */
  sku?: string;
  /** Of the catalogue, instead of `sku`. */
  variant_id?: string;
  /** A free line: with `unit_price`, without `sku`. */
  title?: string;
  /** Of a free line, in major units with up to four decimals: "12.90". */
  unit_price?: string;
  quantity: number;
  /** Of a free line, in basis points; absent, the standard rate. */
  tax_rate?: number;
  /** Of a free line: an article number of your own. */
  reference?: string;
  supplier?: string;
  attributes?: Record<string, string>;
  shippable?: boolean;
  /** Integer minor units of the currency of the shop. */
  discount?: {
    amount: number;
    currency: string;
  };
};

export type OrderList = {
  data: OrderRow[];
  page: {
    next: string | null;
    prev: string | null;
  };
  total: {
    value: number;
    exact: boolean;
  };
  /** Orders that the default hides: shipped, finished and the like. */
  hidden: {
    count: number;
    exact: boolean;
    unpaid: number;
  } | null;
  query: {
    canonical: string;
  };
};

/** Merge patch (RFC 7396): only what is named changes. */
export type OrderPatchInput = {
  billing_address?: PostalAddressInput | null;
  shipping_address?: PostalAddressInput | null;
  same_as_billing?: boolean;
  email?: string | null;
  phone?: string | null;
  customer_name?: string;
  company?: string | null;
  customer_note?: string | null;
  payment_method?: string | null;
  shipping_method?: string | null;
  carrier?: string | null;
  tracking_code?: string | null;
  tracking_url?: string | null;
  origin?: string;
  locale?: "en" | "fr" | "ro";
  operator_id?: string | null;
  team_id?: string | null;
  tags?: string[];
};

export type OrderReceipt = {
  /** Public id, `ord_…` */
  id: string;
  version: number;
  number: string | null;
  stage: "quotation" | "sent" | "confirmed" | "closed" | "cancelled";
  /** Code of a status of the shop (GET /statuses); null for a quotation. */
  status: string | null;
  payment_status: "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "overpaid" | "partially_refunded" | "refunded";
  total: Money;
};

export type OrderRow = {
  /** Public id, `ord_…` */
  id: string;
  version: number;
  number: string | null;
  external_id: string | null;
  kind: "sale" | "credit" | "adjustment";
  stage: "quotation" | "sent" | "confirmed" | "closed" | "cancelled";
  /** Code of a status of the shop (GET /statuses); null for a quotation. */
  status: string | null;
  /** Set when the status was forced: the kind that the facts stand for. */
  status_mismatch: string | null;
  payment_status: "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "overpaid" | "partially_refunded" | "refunded";
  fulfillment_status: "not_needed" | "to_ship" | "in_preparation" | "partially_shipped" | "shipped" | "delivered";
  return_status: string;
  invoice_status: string;
  next_action: "collect_payment" | "confirm" | "prepare" | "ship" | "none";
  customer: {
    id: string | null;
    name: string;
    company: string | null;
    email: string | null;
    phone: string | null;
  };
  country: string | null;
  payment_method: string | null;
  shipping_method: string | null;
  carrier: string | null;
  tracking_code: string | null;
  tracking_url: string | null;
  tags: {
    /** Public id, `tag_…` */
    id: string;
    name: string;
    colour: string;
  }[];
  operator: {
    /** Public id, `usr_…` */
    id: string;
    name: string;
  } | null;
  team: {
    /** Public id, `tea_…` */
    id: string;
    name: string;
  } | null;
  channel: string;
  origin: string;
  source: string;
  line_count: number;
  item_count: number;
  total: Money;
  captured: Money;
  refunded: Money;
  locked: boolean;
  archived: boolean;
  /** ISO 8601 in UTC. */
  placed_at: string;
  confirmed_at: string | null;
  paid_at: string | null;
  shipped_at: string | null;
  closed_at: string | null;
  cancelled_at: string | null;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
  /** Lines that the product search found. */
  matched_lines?: {
    sku: string | null;
    title: string;
    quantity: number;
  }[];
};

export type PaymentMethod = {
  code: string;
  position: number;
  version: number;
  /** ISO 8601 in UTC. */
  updated_at: string;
  updated_by: string | null;
  labels: Labels;
  provider: string;
  confirmation: string;
  /** Offered for new orders. Old orders keep their method. */
  active: boolean;
};

export type PaymentMethodPatchInput = {
  labels?: Labels;
  /** Who takes the money. `manual`: somebody of the shop says that it came. */
  provider?: "manual";
  /** `hold`: an order waits until it is paid or confirmed by hand; `confirm`: it is confirmed when it is placed. */
  confirmation?: "hold" | "confirm";
  /** Offered for new orders. Old orders keep their method. */
  active?: boolean;
};

export type Permission = "orders.read" | "orders.write" | "orders.ship" | "orders.cancel" | "orders.delete" | "orders.unlock" | "orders.override_unpaid" | "orders.force_status" | "orders.import" | "orders.assign_others" | "payments.write" | "customers.read" | "customers.write" | "catalog.read" | "catalog.write" | "stock.read" | "stock.write" | "messages.read" | "messages.write" | "settings.read" | "settings.write" | "staff.read" | "staff.write" | "keys.write" | "events.read" | "views.write" | "demo.remove";

export type PostalAddressInput = {
  name?: string | null;
  company?: string | null;
  line1?: string | null;
  line2?: string | null;
  postcode?: string | null;
  city?: string | null;
  region?: string | null;
  country?: string | null;
  phone?: string | null;
};

export type Problem = {
  /** Address of the explanation of this code. */
  type: string;
  /** The same for every problem of this status. */
  title: string;
  status: number;
  /** What happened this time, for a person. */
  detail: string;
  code: string;
  /** The facts that the text names. */
  params?: Record<string, unknown>;
  errors?: {
    in: "body" | "query" | "path" | "header";
    /** JSON pointer into that part of the request. */
    pointer: string;
    code: string;
    message: string;
    /** The facts that the text names. */
    params?: Record<string, unknown>;
  }[];
  /** On 412: the record as it is now. */
  current?: unknown;
  request_id: string;
};

export type Product = {
  id: string;
  version: number;
  title: string;
  titles: Record<string, string>;
  description: string | null;
  tax_category: string;
  supplier: string | null;
  attributes: Record<string, string>;
  return_class: string;
  customer_tags: string[];
  image: string | null;
  source: string;
  archived: boolean;
  /** Of the first variant. */
  sku: string | null;
  /** Of the first variant. */
  price: Money | null;
  /** Of all its variants. */
  stock: {
    on_hand: number;
    /** Promised to orders. */
    reserved: number;
    /** On hand, less what is promised. */
    available: number;
  };
  variants: Variant[];
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
};

/** Only what is named changes; variants that are not named stay. */
export type ProductPatchInput = {
  title?: string;
  /** In other languages, for mails and papers of customers who speak them. */
  titles?: {
    en?: string;
    fr?: string;
    ro?: string;
  };
  description?: string | null;
  /** One of the categories of the tax rates of the shop, `standard` or `exempt`. */
  tax_category?: string;
  supplier?: string | null;
  attributes?: Record<string, string>;
  /** Which of the rules for returns holds. */
  return_class?: "standard" | "perishable" | "custom_made" | "sealed" | "digital" | "not_returnable";
  /** Put on the card of who buys it, when the setting `customers` says so. */
  customer_tags?: string[];
  image?: string | null;
  /** Archived goods are no longer sold; old orders keep them. */
  archived?: boolean;
  variants?: {
    /** Of the variant to change; absent, a new one is added. */
    id?: string;
    sku?: string;
    title?: string | null;
    /** Money in minor units, or a decimal in major units with up to four decimals: "12.90", "0.0125". */
    price?: Money | string;
    attributes?: Record<string, string>;
    ean?: string | null;
    tracks_stock?: boolean;
    /** Sold on when there is none left: it is ordered in. */
    sells_without_stock?: boolean;
    weight_grams?: number | null;
    /** Of a new variant only; later it changes by movements. */
    stock?: number;
    archived?: boolean;
  }[];
};

export type Role = "owner" | "manager" | "sales" | "warehouse" | "accounting" | "read_only";

export type ShippingMethod = {
  code: string;
  position: number;
  version: number;
  /** ISO 8601 in UTC. */
  updated_at: string;
  updated_by: string | null;
  labels: Labels;
  /** Code of the carrier that usually takes it. */
  carrier: string | null;
  /** What the customer pays, in minor units of the shop's currency. */
  price_amount: number;
  /** False: its parcels have no tracking, and none is asked for. */
  tracked: boolean;
  /** Offered for new orders. Old orders keep their method. */
  active: boolean;
};

export type ShippingMethodPatchInput = {
  labels?: Labels;
  /** Code of the carrier that usually takes it. */
  carrier?: string | null;
  /** What the customer pays, in minor units of the shop's currency. */
  price_amount?: number;
  /** False: its parcels have no tracking, and none is asked for. */
  tracked?: boolean;
  /** Offered for new orders. Old orders keep their method. */
  active?: boolean;
};

export type Status = {
  code: string;
  /** Which of the seven built-in statuses it behaves like. */
  kind: "awaiting_payment" | "paid" | "in_preparation" | "shipped" | "finished" | "cancelled" | "refunded";
  labels: Labels;
  colour: Colour;
  /** The list of orders leaves these out until somebody asks for them. */
  hidden_by_default: boolean;
  /** Only a paid order gets there, unless somebody with the right says otherwise. */
  requires_paid: boolean;
  requires_tracking: boolean;
  /** What the window asks for when this status is set. */
  dialog: "none" | "message" | "message_tracking";
  stock: "ask" | "always" | "never";
  notify_customer: boolean;
  notify_admins: boolean;
  /** Of the mail. */
  template: string;
  invoice: "auto" | "no";
  position: number;
  built_in: boolean;
  version: number;
  /** ISO 8601 in UTC. */
  updated_at: string;
  updated_by: string | null;
  /** Orders that have this status now; counted up to 1,000. */
  orders: UseCount;
};

/** Only what is named changes. */
export type StatusPatchInput = {
  labels?: Labels;
  colour?: Colour;
  /** The list of orders leaves these out until somebody asks for them. */
  hidden_by_default?: boolean;
  /** Only a paid order gets there, unless somebody with the right says otherwise. */
  requires_paid?: boolean;
  requires_tracking?: boolean;
  /** What the window asks for when this status is set. */
  dialog?: "none" | "message" | "message_tracking";
  stock?: "ask" | "always" | "never";
  notify_customer?: boolean;
  notify_admins?: boolean;
  /** Of the mail. */
  template?: string;
  invoice?: "auto" | "no";
  /** Which of the seven built-in statuses it behaves like. */
  kind?: "awaiting_payment" | "paid" | "in_preparation" | "shipped" | "finished" | "cancelled" | "refunded";
};

export type StockAdjustmentInput = {
  sku: string;
  location?: string;
  /** What came or went: relative, so that two who count at once are both right. */
  quantity: number;
  reason: string;
  /** Also when less remains than is promised to orders. */
  allow_below?: boolean;
};

export type StockLevel = {
  variant_id: string;
  product_id: string;
  sku: string;
  title: string;
  location: string;
  on_hand: number;
  /** Promised to orders. */
  reserved: number;
  /** on_hand - reserved: what can still be promised. */
  available: number;
  tracked: boolean;
  /** Watched, and no more to promise than the threshold of the setting `stock`. */
  low: boolean;
  /** Somebody said so: more is promised than there is. */
  oversold: boolean;
};

export type StockMovement = {
  id: string;
  variant_id: string;
  sku: string;
  title: string;
  location: string;
  quantity: number;
  /** On hand after it. */
  balance: number;
  kind: "opening" | "adjusted" | "shipped" | "put_back" | "reverted" | "returned";
  reason: string | null;
  order: {
    id: string;
    number: string | null;
  } | null;
  author: string | null;
  /** ISO 8601 in UTC. */
  created_at: string;
};

export type StockSettings = {
  /** A variant with so many or fewer to promise is low. */
  low_stock_threshold: number;
};

export type StockSettingsInput = {
  /** A variant with so many or fewer to promise is low. */
  low_stock_threshold?: number;
};

export type StoreSettings = {
  name: string;
  country: string;
  /** Fixed with the first order: amounts are never converted. */
  currency: string;
  locale: "en" | "fr" | "ro";
  /** IANA name; days of the shop begin and end by it. */
  time_zone: string;
  /** For new orders: those that exist keep what they were placed with. */
  prices_include_tax: boolean;
  /** Where the tax of a new order is rounded. */
  rounding: "line" | "document";
};

export type Tag = {
  id: string;
  name: string;
  colour: string;
  orders: UseCount;
  version: number;
  /** ISO 8601 in UTC. */
  created_at: string;
  updated_at: string | null;
  updated_by: string | null;
};

export type TaxRates = {
  country: string;
  category: string;
  /** The first day of this rate. */
  from: string;
  /** Basis points: 2100 is 21 %. */
  rate: number;
}[];

export type Team = {
  /** Public id, `tea_` and 26 characters. */
  id: string;
  name: string;
  operator_count: number;
};

export type TestMail = {
  /** `sent`: the mail server has taken it. `kept`: written and sent nowhere. */
  result: "sent" | "kept" | "refused" | "unreachable";
  recipient: {
    name: string;
    address: string;
  };
  /** What the mail server said. */
  error: string | null;
};

export type UseCount = {
  value: number;
  exact: boolean;
};

export type Variant = {
  id: string;
  sku: string;
  ean: string | null;
  title: string | null;
  /** Rounded to what the currency can pay. */
  price: Money;
  /** Exact, in major units with four decimals. */
  unit_price: string;
  attributes: Record<string, string>;
  tracks_stock: boolean;
  /** Sold on when there is none left: it is ordered in. */
  sells_without_stock: boolean;
  weight_grams: number | null;
  position: number;
  archived: boolean;
  stock: {
    on_hand: number;
    /** Promised to orders. */
    reserved: number;
    /** On hand, less what is promised. */
    available: number;
  };
};

export type View = {
  id: string;
  name: string;
  q: string;
  status: string | null;
  sort: string | null;
  columns: string[] | null;
  /** True: the whole team sees it. False: only the person who made it. */
  shared: boolean;
  position: number;
  version: number;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** With `counts=true`: how many orders it finds now. Null when its query names something that is gone. */
  count: {
    value: number;
    exact: boolean;
  } | null;
};

/** Only what is named changes. */
export type ViewPatchInput = {
  name?: string;
  /** In the query language; kept in its canonical form. */
  q?: string;
  /** As in `GET /orders`; null for the default. */
  status?: string | null;
  sort?: "-created" | "created" | "-total" | "total" | null;
  columns?: string[] | null;
  /** True: the whole team sees it. False: only the person who made it. */
  shared?: boolean;
  position?: number;
};

/** Every call of the API by its operation id. */
export type Operations = {
  /** Write an internal note */
  addOrderNote: {
    method: "POST";
    path: "/api/v1/orders/{id}/notes";
    params: {
      /** Public id, `ord_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: {
      body: string;
    };
    answer: {
      id: string;
    };
  };
  /** Add to or take from what is on hand, with a reason */
  adjustStock: {
    method: "POST";
    path: "/api/v1/stock/adjustments";
    params: Record<string, never>;
    query: Record<string, never>;
    body: StockAdjustmentInput;
    answer: AdjustedStock;
  };
  /** Says that you look at an order or edit it; forgotten after 30 seconds of silence. Nobody is locked out by it. */
  announcePresence: {
    method: "POST";
    path: "/api/v1/presence";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      /** Public id, `ord_` and 26 characters. */
      order_id: string;
      state: "viewing" | "editing" | "gone";
    };
    answer: undefined;
  };
  /** Act on one order or many: archive */
  archiveOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/archive";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: assign */
  assignOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/assign";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Stop for good; what is imported stays */
  cancelImport: {
    method: "POST";
    path: "/api/v1/imports/{id}/cancel";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Import;
  };
  /** Keep back a mail that has not left */
  cancelMessage: {
    method: "POST";
    path: "/api/v1/messages/{id}/cancel";
    params: {
      /** Public id, `msg_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Message;
  };
  /** Stop an action that is running; what is done stays done */
  cancelOperation: {
    method: "POST";
    path: "/api/v1/operations/{id}/cancel";
    params: {
      /** Public id, `opr_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Operation;
  };
  /** Act on one order or many: cancel */
  cancelOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/cancel";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Change or deactivate a carrier */
  changeCarrier: {
    method: "PATCH";
    path: "/api/v1/carriers/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: CarrierPatchInput;
    answer: Carrier;
  };
  /** Change a customer's card */
  changeCustomer: {
    method: "PATCH";
    path: "/api/v1/customers/{id}";
    params: {
      /** Public id, `cus_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: CustomerPatchInput;
    answer: Customer;
  };
  /** Replace the settings: what happens to customer cards; with `If-Match`, only the version that was read */
  changeCustomersSettings: {
    method: "PUT";
    path: "/api/v1/settings/customers";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      value: CustomersSettingsInput;
    };
    answer: {
      key: "customers";
      value: CustomersSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** Replace the settings: mails; with `If-Match`, only the version that was read */
  changeMailSettings: {
    method: "PUT";
    path: "/api/v1/settings/mail";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      value: MailSettingsInput;
    };
    answer: {
      key: "mail";
      value: MailSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** A new password; every session ends */
  changeMyPassword: {
    method: "PATCH";
    path: "/api/v1/me/password";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      current_password: string;
      new_password: string;
    };
    answer: undefined;
  };
  /** Remember choices of the screens; the last one wins, each by its name */
  changeMyPreferences: {
    method: "PATCH";
    path: "/api/v1/me/preferences";
    params: Record<string, never>;
    query: Record<string, never>;
    body: Record<string, null | boolean | number | string | (string | number | boolean)[] | Record<string, string | number | boolean>>;
    answer: Record<string, unknown>;
  };
  /** Name, team, role, active */
  changeOperator: {
    method: "PATCH";
    path: "/api/v1/operators/{id}";
    params: {
      /** Public id, `usr_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: {
      name?: string;
      email?: string | null;
      team_id?: string | null;
      /** With a role this person can sign in. */
      role?: Role | null;
      active?: boolean;
    };
    answer: {
      /** Public id, `usr_` and 26 characters. */
      id: string;
      name: string;
      email: string | null;
      team_id: string | null;
      /** Can be chosen for new orders. Nobody is deleted: old orders keep the name. */
      active: boolean;
      /** Null: works orders, but does not sign in. */
      role: Role | null;
      can_sign_in: boolean;
      /** Drawn for somebody new; shown this once. */
      password: string | null;
    };
  };
  /** Change or deactivate a payment method */
  changePaymentMethod: {
    method: "PATCH";
    path: "/api/v1/payment-methods/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: PaymentMethodPatchInput;
    answer: PaymentMethod;
  };
  /** Change a product and its variants */
  changeProduct: {
    method: "PATCH";
    path: "/api/v1/products/{id}";
    params: {
      /** Public id, `prd_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: ProductPatchInput;
    answer: Product;
  };
  /** Change or deactivate a shipping method */
  changeShippingMethod: {
    method: "PATCH";
    path: "/api/v1/shipping-methods/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: ShippingMethodPatchInput;
    answer: ShippingMethod;
  };
  /** Labels, colour, rules and mails of a status */
  changeStatus: {
    method: "PATCH";
    path: "/api/v1/statuses/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: StatusPatchInput;
    answer: Status;
  };
  /** Replace the settings: stock; with `If-Match`, only the version that was read */
  changeStockSettings: {
    method: "PUT";
    path: "/api/v1/settings/stock";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      value: StockSettingsInput;
    };
    answer: {
      key: "stock";
      value: StockSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** Change the shop; with `If-Match`, only the version that was read */
  changeStoreSettings: {
    method: "PUT";
    path: "/api/v1/settings/store";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      value: StoreSettings;
    };
    answer: {
      key: "store";
      value: StoreSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** Rename or recolour a tag */
  changeTag: {
    method: "PATCH";
    path: "/api/v1/tags/{id}";
    params: {
      /** Public id, `tag_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: {
      name?: string;
      colour?: Colour;
    };
    answer: Tag;
  };
  /** Replace the settings: tax rates by country, category and day; with `If-Match`, only the version that was read */
  changeTaxRates: {
    method: "PUT";
    path: "/api/v1/settings/tax_rates";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      value: TaxRates;
    };
    answer: {
      key: "tax_rates";
      value: TaxRates;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** Rename a view, change its search, share it */
  changeView: {
    method: "PATCH";
    path: "/api/v1/views/{id}";
    params: {
      /** Public id, `viw_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: ViewPatchInput;
    answer: View;
  };
  /** Read the whole file and write nothing */
  checkImport: {
    method: "POST";
    path: "/api/v1/imports/{id}/check";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Import;
  };
  /** The shop in which this session works from now on */
  chooseMyStore: {
    method: "PUT";
    path: "/api/v1/me/store";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      code: string;
    };
    answer: {
      id: string;
      code: string;
      name: string;
    };
  };
  /** Act on one order or many: confirm */
  confirmOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/confirm";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Make a key; its secret is shown this once */
  createApiKey: {
    method: "POST";
    path: "/api/v1/api-keys";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      name: string;
      /** Rights of the key; nobody can give more than they have. */
      scopes: Permission[];
      /** Without it the key is good until it is revoked. */
      expires_at?: string | null;
    };
    answer: {
      /** Public id, `key_` and 26 characters. */
      id: string;
      name: string;
      /** The first characters, to tell keys apart. The rest is not kept. */
      prefix: string;
      scopes: Permission[];
      /** Came with the configuration (COMPTOIR_API_KEY). */
      provisioning: boolean;
      /** ISO 8601 in UTC. */
      created_at: string;
      expires_at: string | null;
      /** To the minute. */
      last_used_at: string | null;
      revoked_at: string | null;
      /** Keep it now: it is stored nowhere. */
      secret: string;
    };
  };
  /** Add a carrier */
  createCarrier: {
    method: "POST";
    path: "/api/v1/carriers";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewCarrierInput;
    answer: Carrier;
  };
  /** Add a customer */
  createCustomer: {
    method: "POST";
    path: "/api/v1/customers";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewCustomerInput;
    answer: Customer;
  };
  /** Import a file of orders */
  createImport: {
    method: "POST";
    path: "/api/v1/imports";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: Import;
  };
  /** Add somebody who works orders, and invite them with a role */
  createOperator: {
    method: "POST";
    path: "/api/v1/operators";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      name: string;
      email?: string | null;
      team_id?: string | null;
      /** With a role this person can sign in. */
      role?: Role | null;
    };
    answer: {
      /** Public id, `usr_` and 26 characters. */
      id: string;
      name: string;
      email: string | null;
      team_id: string | null;
      /** Can be chosen for new orders. Nobody is deleted: old orders keep the name. */
      active: boolean;
      /** Null: works orders, but does not sign in. */
      role: Role | null;
      can_sign_in: boolean;
      /** Drawn for somebody new; shown this once. */
      password: string | null;
    };
  };
  /** Create a whole order in one call */
  createOrder: {
    method: "POST";
    path: "/api/v1/orders";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewOrderInput;
    answer: OrderReceipt | Order;
  };
  /** Add a payment method */
  createPaymentMethod: {
    method: "POST";
    path: "/api/v1/payment-methods";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewPaymentMethodInput;
    answer: PaymentMethod;
  };
  /** Add a product, its variants and what lies on the shelf */
  createProduct: {
    method: "POST";
    path: "/api/v1/products";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewProductInput;
    answer: Product;
  };
  /** Add a shipping method */
  createShippingMethod: {
    method: "POST";
    path: "/api/v1/shipping-methods";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewShippingMethodInput;
    answer: ShippingMethod;
  };
  /** Add a status of your own */
  createStatus: {
    method: "POST";
    path: "/api/v1/statuses";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewStatusInput;
    answer: Status;
  };
  /** Add a tag */
  createTag: {
    method: "POST";
    path: "/api/v1/tags";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      name: string;
      colour?: Colour;
    };
    answer: Tag;
  };
  /** Add a sales team */
  createTeam: {
    method: "POST";
    path: "/api/v1/teams";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      name: string;
    };
    answer: Team;
  };
  /** Save a search under a name */
  createView: {
    method: "POST";
    path: "/api/v1/views";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewViewInput;
    answer: View;
  };
  /** Delete a carrier that no order carries */
  deleteCarrier: {
    method: "DELETE";
    path: "/api/v1/carriers/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Forget a saved mapping */
  deleteImportPreset: {
    method: "DELETE";
    path: "/api/v1/imports/presets/{id}";
    params: {
      /** Public id, `pre_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Delete a quotation or a cancelled order */
  deleteOrder: {
    method: "DELETE";
    path: "/api/v1/orders/{id}";
    params: {
      /** Public id, `ord_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Delete a payment method that no order carries */
  deletePaymentMethod: {
    method: "DELETE";
    path: "/api/v1/payment-methods/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Delete a shipping method that no order carries */
  deleteShippingMethod: {
    method: "DELETE";
    path: "/api/v1/shipping-methods/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Delete a status of your own */
  deleteStatus: {
    method: "DELETE";
    path: "/api/v1/statuses/{code}";
    params: {
      code: string;
    };
    query: {
      /** Of the same kind: takes over the orders that have this status. */
      replacement?: string;
    };
    body: undefined;
    answer: undefined;
  };
  /** Delete a tag, and take it off its orders when that is confirmed */
  deleteTag: {
    method: "DELETE";
    path: "/api/v1/tags/{id}";
    params: {
      /** Public id, `tag_` and 26 characters. */
      id: string;
    };
    query: {
      confirm?: "true" | "false";
    };
    body: undefined;
    answer: undefined;
  };
  /** Forget a view; its orders are not touched */
  deleteView: {
    method: "DELETE";
    path: "/api/v1/views/{id}";
    params: {
      /** Public id, `viw_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** The refused rows as they stood, with place and reason; mend them and import the file */
  downloadRejects: {
    method: "GET";
    path: "/api/v1/imports/{id}/rejects.csv";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Say how the file is read */
  editImport: {
    method: "PATCH";
    path: "/api/v1/imports/{id}";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: ImportPatchInput;
    answer: ImportDetail;
  };
  /** Change typed-in data of an order */
  editOrder: {
    method: "PATCH";
    path: "/api/v1/orders/{id}";
    params: {
      /** Public id, `ord_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: OrderPatchInput;
    answer: Order;
  };
  /** Where each amount of an order comes from */
  explainOrder: {
    method: "GET";
    path: "/api/v1/orders/{id}/explanation";
    params: {
      /** Public id, `ord_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: OrderExplanation;
  };
  /** Act on one order or many: finish */
  finishOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/finish";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Correct a refused row, or leave it out */
  fixImportRow: {
    method: "PUT";
    path: "/api/v1/imports/{id}/rows/{row}";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
      row: number;
    };
    query: Record<string, never>;
    body: {
      /** All cells of the row, in the order of the columns. */
      cells: string[];
    } | {
      leave_out: true;
    };
    answer: ImportRow;
  };
  /** One carrier */
  getCarrier: {
    method: "GET";
    path: "/api/v1/carriers/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Carrier;
  };
  /** One customer: addresses, orders, and what the card said before */
  getCustomer: {
    method: "GET";
    path: "/api/v1/customers/{id}";
    params: {
      /** Public id, `cus_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Customer;
  };
  /** Settings: what happens to customer cards */
  getCustomersSettings: {
    method: "GET";
    path: "/api/v1/settings/customers";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      key: "customers";
      value: CustomersSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** What needs somebody now, and how the shop is doing */
  getDashboard: {
    method: "GET";
    path: "/api/v1/dashboard";
    params: Record<string, never>;
    query: {
      /** Of sales, top products and origins: today and the days before it. */
      days?: "7" | "30" | "90";
      /** Only this part, so that a screen can show each as soon as it is there. */
      part?: "counters" | "sales" | "top" | "origins" | "activity";
    };
    body: undefined;
    answer: Dashboard;
  };
  /** Whether the demo is in this shop */
  getDemo: {
    method: "GET";
    path: "/api/v1/demo";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      is_open: boolean;
      opened_at: string | null;
      /** Of the demo; orders made by hand meanwhile are not among them. */
      orders: number;
    };
  };
  /** Progress, result, and how the file is read */
  getImport: {
    method: "GET";
    path: "/api/v1/imports/{id}";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: ImportDetail;
  };
  /** A refused row, cell by cell */
  getImportRow: {
    method: "GET";
    path: "/api/v1/imports/{id}/rows/{row}";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
      row: number;
    };
    query: Record<string, never>;
    body: undefined;
    answer: ImportRow;
  };
  /** Whether mails leave by a mail server or are kept */
  getMailDelivery: {
    method: "GET";
    path: "/api/v1/mail-delivery";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: MailDelivery;
  };
  /** Settings: mails */
  getMailSettings: {
    method: "GET";
    path: "/api/v1/settings/mail";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      key: "mail";
      value: MailSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** Who is asking, where, and with which rights */
  getMe: {
    method: "GET";
    path: "/api/v1/me";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: Me;
  };
  /** One mail, with its text */
  getMessage: {
    method: "GET";
    path: "/api/v1/messages/{id}";
    params: {
      /** Public id, `msg_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Message;
  };
  /** One mail as a page, for a frame */
  getMessageHtml: {
    method: "GET";
    path: "/api/v1/messages/{id}/html";
    params: {
      /** Public id, `msg_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Progress of an action */
  getOperation: {
    method: "GET";
    path: "/api/v1/operations/{id}";
    params: {
      /** Public id, `opr_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Operation;
  };
  /** One operator */
  getOperator: {
    method: "GET";
    path: "/api/v1/operators/{id}";
    params: {
      /** Public id, `usr_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Operator;
  };
  /** One order with everything that its page shows */
  getOrder: {
    method: "GET";
    path: "/api/v1/orders/{id}";
    params: {
      /** Public id, `ord_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Order;
  };
  /** Everything that happened to an order */
  getOrderTimeline: {
    method: "GET";
    path: "/api/v1/orders/{id}/timeline";
    params: {
      /** Public id, `ord_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: {
      data: {
        /** Public id, `evt_…` */
        id: string;
        type: string;
        /** ISO 8601 in UTC. */
        at: string;
        actor: {
          kind: string;
          name: string | null;
        };
        data: Record<string, unknown>;
        messages: {
          /** Public id, `msg_…` */
          id: string;
          audience: string;
          state: string;
          template: string;
        }[];
      }[];
    };
  };
  /** One payment method */
  getPaymentMethod: {
    method: "GET";
    path: "/api/v1/payment-methods/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: PaymentMethod;
  };
  /** One product with its variants and stock */
  getProduct: {
    method: "GET";
    path: "/api/v1/products/{id}";
    params: {
      /** Public id, `prd_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Product;
  };
  /** The mail of a status, about an order that nobody placed */
  getSampleMessage: {
    method: "GET";
    path: "/api/v1/messages/sample";
    params: Record<string, never>;
    query: {
      status: string;
      audience?: "customer" | "admins";
      locale?: "en" | "fr" | "ro";
    };
    body: undefined;
    answer: MailPreview;
  };
  /** The mail of a status as a page, for a frame */
  getSampleMessageHtml: {
    method: "GET";
    path: "/api/v1/messages/sample/html";
    params: Record<string, never>;
    query: {
      status: string;
      audience?: "customer" | "admins";
      locale?: "en" | "fr" | "ro";
    };
    body: undefined;
    answer: undefined;
  };
  /** One shipping method */
  getShippingMethod: {
    method: "GET";
    path: "/api/v1/shipping-methods/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: ShippingMethod;
  };
  /** One status */
  getStatus: {
    method: "GET";
    path: "/api/v1/statuses/{code}";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Status;
  };
  /** Settings: stock */
  getStockSettings: {
    method: "GET";
    path: "/api/v1/settings/stock";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      key: "stock";
      value: StockSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** The shop: name, country, currency, language, time zone, prices */
  getStoreSettings: {
    method: "GET";
    path: "/api/v1/settings/store";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      key: "store";
      value: StoreSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** One tag */
  getTag: {
    method: "GET";
    path: "/api/v1/tags/{id}";
    params: {
      /** Public id, `tag_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Tag;
  };
  /** Settings: tax rates by country, category and day */
  getTaxRates: {
    method: "GET";
    path: "/api/v1/settings/tax_rates";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      key: "tax_rates";
      value: TaxRates;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      updated_at: string | null;
      updated_by: string | null;
    };
  };
  /** One sales team */
  getTeam: {
    method: "GET";
    path: "/api/v1/teams/{id}";
    params: {
      /** Public id, `tea_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Team;
  };
  /** One saved view */
  getView: {
    method: "GET";
    path: "/api/v1/views/{id}";
    params: {
      /** Public id, `viw_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: View;
  };
  /** Keys of this shop, without their secrets */
  listApiKeys: {
    method: "GET";
    path: "/api/v1/api-keys";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      data: ApiKey[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** The carriers of the shop, in their order */
  listCarriers: {
    method: "GET";
    path: "/api/v1/carriers";
    params: Record<string, never>;
    query: {
      limit?: number;
    };
    body: undefined;
    answer: {
      data: Carrier[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** Customers with what they have ordered, newest first */
  listCustomers: {
    method: "GET";
    path: "/api/v1/customers";
    params: Record<string, never>;
    query: {
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Words of name, company or e-mail address, or a phone number. */
      q?: string;
      tag?: string;
    };
    body: undefined;
    answer: {
      data: CustomerRow[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** Everything that happened in the shop, in one order, from a number on. Keep the `seq` you have worked off and ask again with `after`: nothing is ever put in before it. With `type` an answer may be short or empty while `page.next` goes on. */
  listEvents: {
    method: "GET";
    path: "/api/v1/events";
    params: Record<string, never>;
    query: {
      /** The last `seq` you have; absent or 0, from the beginning. */
      after?: number;
      limit?: number;
      type?: string;
      /** Public id, `ord_` and 26 characters. */
      order?: string;
    };
    body: undefined;
    answer: {
      data: Event[];
      page: {
        next: string | null;
        prev: string | null;
      };
    };
  };
  /** Background work that was given up */
  listFailedJobs: {
    method: "GET";
    path: "/api/v1/jobs/failed";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      data: FailedJob[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** What a column can be */
  listImportFields: {
    method: "GET";
    path: "/api/v1/imports/fields";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      data: {
        field: string;
        kind: string;
        required: boolean;
      }[];
    };
  };
  /** Platforms we know, and mappings saved by this shop */
  listImportPresets: {
    method: "GET";
    path: "/api/v1/imports/presets";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      data: ImportPreset[];
    };
  };
  /** What was noticed, row by row */
  listImportRemarks: {
    method: "GET";
    path: "/api/v1/imports/{id}/remarks";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: {
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      kind?: "rejected" | "skipped" | "noted";
      code?: string;
    };
    body: undefined;
    answer: {
      data: ImportRemark[];
      page: {
        next: string | null;
        prev: null;
      };
    };
  };
  /** The imports of the shop, newest first */
  listImports: {
    method: "GET";
    path: "/api/v1/imports";
    params: Record<string, never>;
    query: {
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
    };
    body: undefined;
    answer: {
      data: Import[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** Mails that wait, have left or have failed, newest first */
  listMessages: {
    method: "GET";
    path: "/api/v1/messages";
    params: Record<string, never>;
    query: {
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** One or several states with commas. */
      state?: string;
      /** Public id, `ord_` and 26 characters. */
      order?: string;
      /** Mails of the orders that this search finds, in the query language of the orders. */
      q?: string;
    };
    body: undefined;
    answer: MessageList;
  };
  /** The result for each order */
  listOperationItems: {
    method: "GET";
    path: "/api/v1/operations/{id}/items";
    params: {
      /** Public id, `opr_` and 26 characters. */
      id: string;
    };
    query: {
      state?: "pending" | "done" | "refused" | "undone";
      from?: number;
      limit?: number;
    };
    body: undefined;
    answer: {
      data: {
        id: string;
        number: string | null;
        state: "pending" | "done" | "refused" | "undone";
        code: string | null;
        message: string | null;
      }[];
      next: number | null;
    };
  };
  /** The last actions of the shop */
  listOperations: {
    method: "GET";
    path: "/api/v1/operations";
    params: Record<string, never>;
    query: {
      limit?: number;
    };
    body: undefined;
    answer: {
      data: Operation[];
    };
  };
  /** Everybody who works or has worked orders */
  listOperators: {
    method: "GET";
    path: "/api/v1/operators";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      data: Operator[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** List, filter and search orders */
  listOrders: {
    method: "GET";
    path: "/api/v1/orders";
    params: Record<string, never>;
    query: {
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** The query language, see docs/query-language.md. */
      q?: string;
      /** One or several status codes with commas; `*` for every order whatever its status. Without it the statuses marked so are hidden. */
      status?: string;
      sort?: "-created" | "created" | "-total" | "total";
      /** `page.prev` of an answer: the page before it. */
      before?: string;
      count?: "true" | "false";
    };
    body: undefined;
    answer: OrderList;
  };
  /** The payment methods of the shop, in their order */
  listPaymentMethods: {
    method: "GET";
    path: "/api/v1/payment-methods";
    params: Record<string, never>;
    query: {
      limit?: number;
    };
    body: undefined;
    answer: {
      data: PaymentMethod[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** Products with their variants and stock, newest first */
  listProducts: {
    method: "GET";
    path: "/api/v1/products";
    params: Record<string, never>;
    query: {
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Words of the title, SKU, EAN, supplier; case and accents do not matter. */
      q?: string;
      supplier?: string;
      /** `true` lists the archived ones instead. */
      archived?: "true" | "false";
      /** `true` lists only those with a variant that is low in stock, as the setting `stock` says what is low. */
      low?: "true" | "false";
    };
    body: undefined;
    answer: {
      data: Product[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** The shipping methods of the shop, in their order */
  listShippingMethods: {
    method: "GET";
    path: "/api/v1/shipping-methods";
    params: Record<string, never>;
    query: {
      limit?: number;
    };
    body: undefined;
    answer: {
      data: ShippingMethod[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** The statuses of the shop, in their order */
  listStatuses: {
    method: "GET";
    path: "/api/v1/statuses";
    params: Record<string, never>;
    query: {
      limit?: number;
    };
    body: undefined;
    answer: {
      data: Status[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** On hand, promised and available, by SKU and location */
  listStock: {
    method: "GET";
    path: "/api/v1/stock";
    params: Record<string, never>;
    query: {
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      sku?: string;
      /** Words of the product, SKU, EAN or supplier. */
      q?: string;
      /** Only what is running out. */
      low?: "true" | "false";
    };
    body: undefined;
    answer: {
      data: StockLevel[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** The ledger of the stock, newest first: what, why, for which order, by whom, and what was on hand after */
  listStockMovements: {
    method: "GET";
    path: "/api/v1/stock/movements";
    params: Record<string, never>;
    query: {
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      sku?: string;
      /** Public id, `ord_` and 26 characters. */
      order?: string;
    };
    body: undefined;
    answer: {
      data: StockMovement[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** The tags of the shop by name, with how many orders carry each */
  listTags: {
    method: "GET";
    path: "/api/v1/tags";
    params: Record<string, never>;
    query: {
      limit?: number;
    };
    body: undefined;
    answer: {
      data: Tag[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** Sales teams */
  listTeams: {
    method: "GET";
    path: "/api/v1/teams";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      data: Team[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** Values nobody knew yet, with their rows: answer each once */
  listUnknownValues: {
    method: "GET";
    path: "/api/v1/imports/{id}/unknown";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: {
      code?: "import.unknown_country" | "import.status_mismatch" | "import.unknown_currency";
    };
    body: undefined;
    answer: {
      data: {
        value: string;
        rows: number;
      }[];
    };
  };
  /** Saved views: one's own and those of the team */
  listViews: {
    method: "GET";
    path: "/api/v1/views";
    params: Record<string, never>;
    query: {
      limit?: number;
      /** With how many orders each finds now. */
      counts?: "true" | "false";
    };
    body: undefined;
    answer: {
      data: View[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** Act on one order or many: lock */
  lockOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/lock";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: mark_paid */
  markOrdersPaid: {
    method: "POST";
    path: "/api/v1/orders/actions/mark_paid";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: mark_unpaid */
  markOrdersUnpaid: {
    method: "POST";
    path: "/api/v1/orders/actions/mark_unpaid";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Fill the shop with the demo: products, customers and ninety days of orders */
  openDemo: {
    method: "POST";
    path: "/api/v1/demo";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      /** False when the shop has the demo already, or articles of its own under the same SKUs. */
      opened: boolean;
      products: number;
      customers: number;
      orders: number;
    };
  };
  /** The order in which carriers are shown */
  orderCarriers: {
    method: "PUT";
    path: "/api/v1/carriers/order";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      codes: string[];
    };
    answer: {
      data: Carrier[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** The order in which payment methods are shown */
  orderPaymentMethods: {
    method: "PUT";
    path: "/api/v1/payment-methods/order";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      codes: string[];
    };
    answer: {
      data: PaymentMethod[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** The order in which shipping methods are shown */
  orderShippingMethods: {
    method: "PUT";
    path: "/api/v1/shipping-methods/order";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      codes: string[];
    };
    answer: {
      data: ShippingMethod[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** The order in which statuses are shown */
  orderStatuses: {
    method: "PUT";
    path: "/api/v1/statuses/order";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      codes: string[];
    };
    answer: {
      data: Status[];
      page: {
        next: string | null;
        prev: string | null;
      };
      total: {
        value: number;
        exact: boolean;
      };
    };
  };
  /** Stop after this batch; resume goes on there */
  pauseImport: {
    method: "POST";
    path: "/api/v1/imports/{id}/pause";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Import;
  };
  /** Act on one order or many: prepare */
  prepareOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/prepare";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** The mail an act would send */
  previewMessage: {
    method: "POST";
    path: "/api/v1/messages/preview";
    params: Record<string, never>;
    query: Record<string, never>;
    body: MailPreviewRequestInput;
    answer: MailPreview;
  };
  /** The mail an act would send as a page, for a frame */
  previewMessageHtml: {
    method: "GET";
    path: "/api/v1/messages/preview/html";
    params: Record<string, never>;
    query: {
      /** Public id, `ord_` and 26 characters. */
      order_id: string;
      template?: "status_paid" | "status_in_preparation" | "status_shipped" | "status_finished" | "status_cancelled" | "status_refunded" | "status_changed";
      audience?: "customer" | "admins";
      /** Code of the status that the act will set. */
      status?: string;
      message?: string | null;
      carrier?: string | null;
      tracking_code?: string | null;
      tracking_url?: string | null;
    };
    body: undefined;
    answer: undefined;
  };
  /** Register a payment received outside of a provider */
  registerPayment: {
    method: "POST";
    path: "/api/v1/orders/{id}/payments";
    params: {
      /** Public id, `ord_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: {
      method: string;
      /** Integer minor units of the currency of the shop. */
      amount?: {
        amount: number;
        currency: string;
      };
      /** ISO 8601 with its zone, from 1900 to 2999. */
      received_at?: string;
      reference?: string;
      note?: string;
    };
    answer: Order;
  };
  /** Take the demo out again: all of it, nothing else */
  removeDemo: {
    method: "DELETE";
    path: "/api/v1/demo";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      removed: {
        products: number;
        customers: number;
        orders: number;
      };
      /** Real orders stand on them: articles are archived, cards stay. */
      kept: {
        products: number;
        customers: number;
      };
    };
  };
  /** Rename a sales team */
  renameTeam: {
    method: "PATCH";
    path: "/api/v1/teams/{id}";
    params: {
      /** Public id, `tea_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: {
      name: string;
    };
    answer: Team;
  };
  /** Act on one order or many: reopen */
  reopenOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/reopen";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Send a mail again, written anew */
  resendMessage: {
    method: "POST";
    path: "/api/v1/messages/{id}/resend";
    params: {
      /** Public id, `msg_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Message;
  };
  /** Draw a new password, shown once; every session of this person ends */
  resetOperatorPassword: {
    method: "POST";
    path: "/api/v1/operators/{id}/password";
    params: {
      /** Public id, `usr_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: {
      /** Public id, `usr_` and 26 characters. */
      id: string;
      name: string;
      email: string | null;
      team_id: string | null;
      /** Can be chosen for new orders. Nobody is deleted: old orders keep the name. */
      active: boolean;
      /** Null: works orders, but does not sign in. */
      role: Role | null;
      can_sign_in: boolean;
      /** Drawn for somebody new; shown this once. */
      password: string | null;
    };
  };
  /** Go on */
  resumeImport: {
    method: "POST";
    path: "/api/v1/imports/{id}/resume";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Import;
  };
  /** Give it all its tries again */
  retryJob: {
    method: "POST";
    path: "/api/v1/jobs/{id}/retry";
    params: {
      id: number;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Try the refused orders again */
  retryOperation: {
    method: "POST";
    path: "/api/v1/operations/{id}/retry";
    params: {
      /** Public id, `opr_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Operation;
  };
  /** The key is no longer good, from now on */
  revokeApiKey: {
    method: "DELETE";
    path: "/api/v1/api-keys/{id}";
    params: {
      /** Public id, `key_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Import it */
  runImport: {
    method: "POST";
    path: "/api/v1/imports/{id}/run";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Import;
  };
  /** Keep the mapping of an import under a name */
  saveImportPreset: {
    method: "POST";
    path: "/api/v1/imports/presets";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      name: string;
      /** Public id, `imp_` and 26 characters. */
      import: string;
    };
    answer: ImportPreset;
  };
  /** Act on one order or many: send */
  sendOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/send";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Send a mail to yourself, and see what the mail server says to it */
  sendTestMail: {
    method: "POST";
    path: "/api/v1/mail-delivery/test";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: TestMail;
  };
  /** Act on one order or many: set_status */
  setOrdersStatus: {
    method: "POST";
    path: "/api/v1/orders/actions/set_status";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: ship */
  shipOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/ship";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Complete the product search and the filters */
  suggestOrderValues: {
    method: "GET";
    path: "/api/v1/orders/suggestions";
    params: Record<string, never>;
    query: {
      kind?: "product" | "supplier" | "carrier" | "method" | "shipping" | "origin" | "channel" | "country" | "feature" | "source" | "sku" | "all_goods";
      q?: string;
      limit?: number;
    };
    body: undefined;
    answer: {
      data: {
        kind: string;
        label: string;
        /** Ready to join a query: supplier:"Acme". */
        term: string;
      }[];
    };
  };
  /** Act on one order or many: tag */
  tagOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/tag";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** The link that a tracking code would give */
  testCarrier: {
    method: "POST";
    path: "/api/v1/carriers/{code}/test";
    params: {
      code: string;
    };
    query: Record<string, never>;
    body: {
      /** A tracking code. */
      code: string;
    };
    answer: {
      url: string;
    };
  };
  /** Act on one order or many: unarchive */
  unarchiveOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/unarchive";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Take back every order it made, while nobody has worked on them */
  undoImport: {
    method: "POST";
    path: "/api/v1/imports/{id}/undo";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Import;
  };
  /** Take an action back within its window */
  undoOperation: {
    method: "POST";
    path: "/api/v1/operations/{id}/undo";
    params: {
      /** Public id, `opr_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: {
      undone: number;
      refused: {
        id: string;
        number: string | null;
        code: string;
        message: string;
        params?: Record<string, unknown>;
      }[];
    };
  };
  /** Take the row as the file has it */
  unfixImportRow: {
    method: "DELETE";
    path: "/api/v1/imports/{id}/rows/{row}";
    params: {
      /** Public id, `imp_` and 26 characters. */
      id: string;
      row: number;
    };
    query: Record<string, never>;
    body: undefined;
    answer: ImportRow;
  };
  /** Act on one order or many: unlock */
  unlockOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/unlock";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: untag */
  untagOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/untag";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
};
