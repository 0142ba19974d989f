// Generated from docs/openapi.json by `npm run generate`: change the schemas of the routes, not this file.

export type ActionOutcome = {
  /** Remembers what was done: POST /operations/{id}/undo until undo_until. */
  operation: string | null;
  /** ISO 8601 in UTC. */
  undo_until: string | null;
  /** At most the first 500. */
  done: {
    /** Public id; never changes. */
    id: string;
    /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
    number: string | null;
    /** Grows by one with each change; the ETag of the record is this number. */
    version: number;
    /** Code of a status of the shop (GET /statuses); null for a quotation. */
    status: string | null;
  }[];
  /** Number of orders it was done to. */
  done_count: number;
  /** At most the first 500. */
  refused: {
    /** Public id; never changes. */
    id: string;
    /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
    number: string | null;
    /** Stable name of the reason (see the list of codes). */
    code: string;
    /** The same for people, in the language of the request. */
    message: string;
    /** The facts that the text names. */
    params?: Record<string, unknown>;
  }[];
  /** Number of orders it was refused for. */
  refused_count: number;
  /** What changes, counted: with `dry_run` what would. */
  effects: Effects;
  /** dry_run: hand it to the run, and exactly these orders in these versions are touched. */
  selection: {
    /** Public id; never changes. */
    id: string;
    /** Number of orders in it. */
    count: number;
    /** ISO 8601 in UTC. */
    expires_at: string;
  } | null;
};

export type ActionRequest = {
  /** Orders with parameters of their own, as a tracking code each. */
  items?: {
    /** Public id, `ord_` and 26 characters. */
    id: string;
    /** The version you have seen: one that has changed since is refused as `order.changed`. */
    version?: number;
    /** Code of a carrier of the shop, or a free name. */
    carrier?: string;
    /** Number of the parcel with its carrier. */
    tracking_code?: string;
    /** Where the customer follows the parcel; absent, made from the link of the carrier and the code. */
    tracking_url?: string;
  }[];
  /** Ids of the orders, up to 10,000. */
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
  /** The facts that the text names. */
  params?: {
    /** Code of a carrier of the shop, or a free name. */
    carrier?: string;
    /** Number of the parcel with its carrier. */
    tracking_code?: string;
    /** Where the customer follows the parcel; absent, made from the link of the carrier and the code. */
    tracking_url?: string;
    /** set_status: the code to set. */
    status?: string;
    /** set_status, finish: beyond the facts; needs the right orders.force_status and a reason. */
    force?: boolean;
    /** prepare, ship: although it is not paid. */
    override?: boolean;
    /** Why, in words. */
    reason?: string;
    /** confirm: what to do when there is too little stock. */
    shortage?: "refuse" | "backorder";
    /** cancel: what becomes of money already paid. */
    money?: "keep" | "refunded";
    /** mark_paid: how it was paid. */
    method?: string;
    /** mark_paid: absent, the balance. */
    amount?: {
      /** Whole minor units: 12990 is 129.90 in a currency with cents. */
      amount: number;
      /** ISO 4217: three capital letters. */
      currency: string;
    };
    /** ISO 8601 with its zone, from 1900 to 2999. */
    received_at?: string;
    /** Number of the transfer, cheque or transaction. The same money under the same reference is registered once. */
    reference?: string;
    /** tag, untag: names; a new name makes a tag. */
    tags?: string[];
    /** assign; null for nobody. */
    operator_id?: string | null;
    /** Public id, `tea_` and 26 characters. */
    team_id?: string | null;
  };
};

export type Address = {
  /** As people read it. */
  name?: string | null;
  /** Name of the company, where there is one. */
  company?: string | null;
  /** Street and number. */
  line1?: string | null;
  /** Flat, floor, door, building. */
  line2?: string | null;
  /** Postal code, as it is written in its country. */
  postcode?: string | null;
  /** Town. */
  city?: string | null;
  /** County, province or state. */
  region?: string | null;
  /** ISO 3166-1, two capital letters: RO. */
  country?: string | null;
  /** Phone number, as it was written. */
  phone?: string | null;
};

export type AdjustedStock = {
  /** Id of the variant. */
  variant_id: string;
  /** Id of the product. */
  product_id: string;
  /** Article number: unique in the shop, and case matters. */
  sku: string;
  /** What it is called. */
  title: string;
  /** Code of the place where it lies; `main` where there is one only. */
  location: string;
  /** Pieces in the house, those promised to orders included. */
  on_hand: number;
  /** Promised to orders. */
  reserved: number;
  /** on_hand - reserved: what can still be promised. */
  available: number;
  /** Whether the stock is watched. */
  tracked: boolean;
  /** Watched, and no more to promise than the threshold of the setting `stock`. */
  low: boolean;
  /** Somebody said so: more is promised than there is. */
  oversold: boolean;
  /** Row of the ledger that was written. */
  movement_id: string;
  /** Pieces that came, or with a minus went. */
  quantity: number;
  /** Why, in words. */
  reason: string;
};

export type ApiKey = {
  /** Public id, `key_` and 26 characters. */
  id: string;
  /** As people read it. */
  name: string;
  /** The first characters, to tell keys apart. The rest is not kept. */
  prefix: string;
  /** Rights of the key. */
  scopes: Permission[];
  /** Came with the configuration (COMPTOIR_API_KEY). */
  provisioning: boolean;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  expires_at: string | null;
  /** To the minute. */
  last_used_at: string | null;
  /** ISO 8601 in UTC. */
  revoked_at: string | null;
};

export type CardAddress = {
  /** As people read it. */
  name?: string | null;
  /** Name of the company, where there is one. */
  company?: string | null;
  /** Street and number. */
  line1?: string | null;
  /** Flat, floor, door, building. */
  line2?: string | null;
  /** Postal code, as it is written in its country. */
  postcode?: string | null;
  /** Town. */
  city?: string | null;
  /** County, province or state. */
  region?: string | null;
  /** ISO 3166-1, two capital letters: RO. */
  country?: string | null;
  /** Phone number, as it was written. */
  phone?: string | null;
};

export type Carrier = {
  /** Stable name for programs. */
  code: string;
  /** As people read it. */
  name: string;
  /** ISO 3166-1, two capital letters: RO. */
  country: string | null;
  /** Link with `{code}` in the place of the tracking code. */
  tracking_url: string | null;
  /** Offered for new shipments. Old ones keep their carrier. */
  active: boolean;
  /** Place in its list, from 0. */
  position: number;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** ISO 8601 in UTC. */
  updated_at: string;
  /** Who changed it last, by name; null for nobody yet. */
  updated_by: string | null;
};

export type CarrierPatch = {
  /** As people read it. */
  name?: string;
  /** ISO 3166-1, two capital letters: RO. */
  country?: string | null;
  /** Where a parcel is followed, with `{n}` in place of its code. */
  tracking_url?: string | null;
  /** Offered for new shipments. Old ones keep their carrier. */
  active?: boolean;
};

export type Colour = "amber" | "green" | "blue" | "violet" | "gray" | "red" | "teal" | "rose" | "olive" | "terracotta";

export type Customer = {
  /** Public id; never changes. */
  id: string;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** As people read it. */
  name: string;
  /** Name of the company, where there is one. */
  company: string | null;
  /** E-mail address, in lower case. */
  email: string | null;
  /** Phone number, as it was written. */
  phone: string | null;
  /** VAT number of the company, with the letters of its country: RO12345678. */
  vat_id: string | null;
  /** ISO 3166-1, two capital letters: RO. */
  country: string | null;
  /** Language: `en`, `fr` or `ro`. */
  locale: string | null;
  /** Tags. In a request their names; a new name makes a tag. */
  tags: string[];
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source: string;
  /** What this customer has ordered. */
  orders: {
    /** Placed, also those cancelled later. */
    count: number;
    /** Of those not cancelled, by currency. */
    totals: Money[];
    /** ISO 8601 in UTC. */
    last_placed_at: string | null;
  };
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
  /** Who is invoiced. Every part may be missing. */
  billing_address: CardAddress | null;
  /** Where goods are sent; null for the billing address. */
  shipping_address: CardAddress | null;
  /** The order that made this card. */
  first_order: {
    /** Public id; never changes. */
    id: string;
    /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
    number: string | null;
  } | null;
  /** The newest orders, at most ten. */
  last_orders: {
    /** Public id; never changes. */
    id: string;
    /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
    number: string | null;
    /** Where the order is in its life: a cart or offer, checkout done, confirmed, closed or cancelled. */
    stage: string;
    /** Code of a status of the shop (GET /statuses); null for a quotation. */
    status: string | null;
    /** What the customer pays: lines, less discounts, plus shipping, with tax. */
    total: Money;
    /** ISO 8601 in UTC. */
    placed_at: string;
  }[];
  /** What the card said before, newest first; the last hundred changes. */
  history: {
    /** Public id; never changes. */
    id: string;
    /** What happened: `order.placed`, `order.shipped` … */
    type: string;
    /** ISO 8601 in UTC. */
    at: string;
    /** Who changed it. */
    actor: {
      /** `operator`, `api_key`, `customer`, `system` or `import`. */
      kind: string;
      /** Name at that time. */
      name: string | null;
    };
    /** The order that changed the card, when one did. */
    order_id: string | null;
    /** The fields that changed, as they were. */
    before: Record<string, unknown>;
    /** The same fields as they are since. */
    after: Record<string, unknown>;
  }[];
};

/** Only what is named changes. An address is one field: it is replaced as a whole. */
export type CustomerPatch = {
  /** E-mail address, in lower case. */
  email?: string | null;
  /** As people read it. */
  name?: string;
  /** Name of the company, where there is one. */
  company?: string | null;
  /** VAT number of the company, with the letters of its country: RO12345678. */
  vat_id?: string | null;
  /** Phone number, as it was written. */
  phone?: string | null;
  /** Language: `en`, `fr` or `ro`. */
  locale?: "en" | "fr" | "ro" | null;
  /** ISO 3166-1, two capital letters. */
  country?: string | null;
  /** Who is invoiced. Every part may be missing. */
  billing_address?: NewCardAddress | null;
  /** Where the goods go; null with `same_as_billing`. */
  shipping_address?: NewCardAddress | null;
  /** Tags. In a request their names; a new name makes a tag. */
  tags?: string[];
};

export type CustomerRow = {
  /** Public id; never changes. */
  id: string;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** As people read it. */
  name: string;
  /** Name of the company, where there is one. */
  company: string | null;
  /** E-mail address, in lower case. */
  email: string | null;
  /** Phone number, as it was written. */
  phone: string | null;
  /** VAT number of the company, with the letters of its country: RO12345678. */
  vat_id: string | null;
  /** ISO 3166-1, two capital letters: RO. */
  country: string | null;
  /** Language: `en`, `fr` or `ro`. */
  locale: string | null;
  /** Tags. In a request their names; a new name makes a tag. */
  tags: string[];
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source: string;
  /** What this customer has ordered. */
  orders: {
    /** Placed, also those cancelled later. */
    count: number;
    /** Of those not cancelled, by currency. */
    totals: Money[];
    /** ISO 8601 in UTC. */
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
  /** What waits for somebody; each with the search that lists it. */
  counters?: {
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    pending: {
      /** Number of orders. */
      count: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
      /** The search that lists them. */
      q: string;
      /** The `status` of the list that goes with it. */
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    unpaid: {
      /** Number of orders. */
      count: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
      /** The search that lists them. */
      q: string;
      /** The `status` of the list that goes with it. */
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    to_prepare: {
      /** Number of orders. */
      count: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
      /** The search that lists them. */
      q: string;
      /** The `status` of the list that goes with it. */
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    to_ship: {
      /** Number of orders. */
      count: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
      /** The search that lists them. */
      q: string;
      /** The `status` of the list that goes with it. */
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    late: {
      /** Number of orders. */
      count: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
      /** The search that lists them. */
      q: string;
      /** The `status` of the list that goes with it. */
      status: string | null;
    };
    /** `GET /orders` with this `q` and `status` lists exactly these. */
    mismatch: {
      /** Number of orders. */
      count: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
      /** The search that lists them. */
      q: string;
      /** The `status` of the list that goes with it. */
      status: string | null;
    };
    /** `GET /products?low=true` */
    low_stock: {
      /** Number of articles. */
      count: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
    };
    /** `GET /messages?state=failed,bounced` */
    failed_messages: {
      /** Number of mails. */
      count: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
    };
  };
  /** What was sold, in the currency of the shop. */
  sales?: {
    /** Day by day. */
    days: {
      /** Calendar day of the shop: 2026-11-21. */
      day: string;
      /** Number of orders. */
      count: number;
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: Money;
      /** `GET /orders` with this `q` and `status=*` lists exactly these. */
      q: string;
    }[];
    /** The days asked for. */
    current: {
      /** First day. */
      from: string;
      /** Last day. */
      to: string;
      /** Number of orders. */
      count: number;
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: Money;
      /** `GET /orders` with this `q` and `status=*` lists exactly these. */
      q: string;
    };
    /** As many days before them. */
    previous: {
      /** First day. */
      from: string;
      /** Last day. */
      to: string;
      /** Number of orders. */
      count: number;
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: Money;
      /** `GET /orders` with this `q` and `status=*` lists exactly these. */
      q: string;
    };
    /** Of the current period, in currencies that are not the shop's. */
    other_currencies: {
      /** Number of orders. */
      count: number;
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: Money;
      /** `GET /orders` with this `q` and `status=*` lists exactly these. */
      q: string;
    }[];
  };
  /** What sold best. */
  top?: {
    /** Id of the product. */
    product_id: string | null;
    /** Where it is sold under one. */
    sku: string | null;
    /** What it is called. */
    title: string;
    /** Titles in other languages, by language. */
    titles: Record<string, string>;
    /** Pieces sold. */
    quantity: number;
    /** Number of orders. */
    orders: number;
    /** What the customer pays: lines, less discounts, plus shipping, with tax. */
    total: Money;
    /** `GET /orders` with this `q` and `status=*` lists exactly these. */
    q: string;
  }[];
  /** What brought the customers. */
  origins?: {
    /** The origin. */
    value: string;
    /** Number of orders. */
    count: number;
    /** What the customer pays: lines, less discounts, plus shipping, with tax. */
    total: Money;
    /** `GET /orders` with this `q` and `status=*` lists exactly these. */
    q: string;
  }[];
  /** Where the orders were made. */
  channels?: {
    /** The channel. */
    value: string;
    /** Number of orders. */
    count: number;
    /** What the customer pays: lines, less discounts, plus shipping, with tax. */
    total: Money;
    /** `GET /orders` with this `q` and `status=*` lists exactly these. */
    q: string;
  }[];
  /** What happened last, newest first. */
  activity?: {
    /** Public id; never changes. */
    id: string;
    /** What happened: `order.placed`, `order.shipped` … */
    type: string;
    /** ISO 8601 in UTC. */
    at: string;
    /** Who did it. */
    actor: {
      /** `operator`, `api_key`, `customer`, `system` or `import`. */
      kind: string;
      /** Name at that time. */
      name: string | null;
    };
    /** The order it was about; null for none. */
    order: {
      /** Public id; never changes. */
      id: string;
      /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
      number: string | null;
    } | null;
    /** Customer it is about; null for none. */
    customer_id: string | null;
    /** The facts of the event, by its type. */
    data: Record<string, unknown>;
  }[];
};

export type DeletionRequest = {
  /** Orders, each in the version you have seen. */
  items?: {
    /** Public id, `ord_` and 26 characters. */
    id: string;
    /** The version you have seen: one that has changed since is refused as `order.changed`. */
    version?: number;
  }[];
  /** Ids of the orders, up to 10,000. */
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
};

export type Effects = {
  /** How many orders go from which status to which; null for a quotation. */
  status: {
    /** Code of the status before; null for a quotation. */
    from: string | null;
    /** Code of the status after. */
    to: string | null;
    /** Number of orders. */
    count: number;
  }[];
  /** Articles whose stock changes. */
  stock: {
    /** Id of the variant. */
    variant_id: string;
    /** Article number: unique in the shop, and case matters. */
    sku: string | null;
    /** What it is called. */
    title: string;
    /** Pieces in the house, those promised to orders included. */
    on_hand: {
      /** Pieces before the action. */
      before: number;
      /** Pieces after it. */
      after: number;
    };
    /** Pieces promised to orders. */
    reserved: {
      /** Pieces before the action. */
      before: number;
      /** Pieces after it. */
      after: number;
    };
  }[];
  /** Sums of what is received, voided and given back. */
  money: {
    /** Money received. */
    captured: Money;
    /** Integer minor units: 12990 RON is 129,90 lei. */
    voided: Money;
    /** Money given back. */
    refunded: Money;
  };
  /** Mails that go out when the undo window has passed. */
  messages: {
    /** Mails to customers. */
    customers: number;
    /** Mails to the shop. */
    admins: number;
    /** Customers who should get a mail and have no address. */
    without_address: number;
  };
};

export type Event = {
  /** Its place in the feed: 1, 2, 3 … without a gap, for each shop. */
  seq: number;
  /** Public id; never changes. */
  id: string;
  /** What happened: `order.placed`, `order.shipped` … */
  type: string;
  /** Order it is about; null for none. */
  order_id: string | null;
  /** Customer it is about; null for none. */
  customer_id: string | null;
  /** Operation that caused it; null for what was no action. */
  operation_id: string | null;
  /** Who did it. */
  actor: {
    /** `operator`, `api_key`, `customer`, `system` or `import`. */
    kind: string;
    /** Id of that operator (`usr_…`), key (`key_…`), customer or import; null for the system. */
    id: string | null;
    /** Name at that time. */
    name: string | null;
  };
  /** ISO 8601 in UTC. */
  at: string;
  /** The facts of the event, by its type. */
  data: Record<string, unknown>;
};

export type Explanation = {
  /** What the amount is: order.total, line.amount ... */
  label: string;
  /** The facts that the text names. */
  params: Record<string, string | number>;
  /** How the amount comes about. */
  rule: {
    /** How the amount comes from its parts; `given` is a fact. */
    kind: "given" | "sum" | "minus" | "product" | "percent" | "tax" | "smaller";
    /** Pieces. */
    quantity?: number;
    /** Price of one piece in major units with four decimals: "49.9000". */
    unit_price?: string;
    /** Basis points: 2100 is 21 %. */
    rate?: number;
    /** Whether the prices of the order contain the tax. */
    prices_include_tax?: boolean;
    /** Tax is rounded by `line`, or once for the `document`. */
    rounding?: "line" | "document";
  };
  /** Whole minor units: 12990 is 129.90 in a currency with cents. */
  amount: Money;
  /** What it is made of, each explained in its turn. */
  parts: Explanation[];
};

export type FailedJob = {
  /** Public id; never changes. */
  id: number;
  /** Which work it was. */
  task: string;
  /** How often it was tried. */
  attempts: number;
  /** What went wrong; null when nothing did. */
  error: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was given up. */
  failed_at: string;
};

export type Import = {
  /** Public id; never changes. */
  id: string;
  /** `mapped`: read, its columns understood; `checked`; `running` or `paused`; then `finished`, `failed`, `cancelled` or `undone`. */
  status: "mapped" | "checked" | "running" | "paused" | "finished" | "failed" | "cancelled" | "undone";
  /** What it is doing now. */
  phase: "checking" | "running" | "undoing" | null;
  /** What somebody has asked for that has not begun: `pause`, `cancel`; null for nothing. */
  requested: "pause" | "cancel" | null;
  /** The file that was uploaded. */
  file: {
    /** Its name. */
    name: string;
    /** Size of the upload. */
    bytes: number;
    /** Size when unpacked. */
    text_bytes: number;
    /** Whether it came compressed. */
    gzip: boolean;
    /** When the uploaded file was deleted: 30 days after the end of the import, 24 hours when nobody came back to it. */
    removed_at: string | null;
  };
  /** The platform the file was taken for, or a saved mapping. */
  preset: string;
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source: string;
  /** read = imported + merged + skipped + rejected. merged: a row added to an order that an earlier row began. */
  rows: {
    /** Rows read. */
    read: number;
    /** Rows that began an order. */
    imported: number;
    /** Rows added to an order that an earlier row began. */
    merged: number;
    /** Rows left out on purpose. */
    skipped: number;
    /** Rows that could not be read or used. */
    rejected: number;
  };
  /** Orders by what became of them. */
  orders: {
    /** New orders. */
    created: number;
    /** Orders that were there and have changed. */
    updated: number;
    /** Orders that were there, exactly so. */
    unchanged: number;
  };
  /** Rows in the file; null until it was read to its end. */
  rows_total: number | null;
  /** How far it is; null when it does not run. */
  progress: {
    /** Part that is done, from 0 to 1. */
    fraction: number;
    /** Rows read in a second. */
    rows_per_second: number;
    /** Seconds until it is done, as far as can be told. */
    seconds_left: number | null;
  } | null;
  /** How often each thing was noticed; GET /imports/{id}/remarks names the rows. */
  remarks: {
    /** `rejected`, `skipped` or `noted`. */
    kind: string;
    /** Stable name for programs. */
    code: string;
    /** How many. */
    count: number;
  }[];
  /** Lines of the file to four decimals: file = imported + unchanged + rounding. */
  sums: {
    /** ISO 4217: three capital letters. */
    currency: string;
    /** Sum that the file states. */
    file: string;
    /** Sum of the orders made of it. */
    imported: string;
    /** Sum of the orders that were there already. */
    unchanged: string;
    /** What rounding took. */
    rounding: string;
  }[];
  /** What must be said before the file can be read. */
  questions: {
    /** Stable name for programs. */
    code: string;
    /** The same for people, in the language of the request. */
    message: string;
    /** The facts that the text names. */
    params: Record<string, unknown>;
  }[];
  /** What went wrong; null when nothing did. */
  error: {
    /** Stable name for programs. */
    code: string;
    /** The same for people, in the language of the request. */
    message: string;
    /** The facts that the text names. */
    params: Record<string, unknown>;
  } | null;
  /** Every action, and whether it is possible now. */
  allowed_actions: ("check" | "run" | "pause" | "resume" | "cancel" | "undo")[];
  /** Who began it, by name. */
  by: string;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  started_at: string | null;
  /** ISO 8601 in UTC. */
  finished_at: string | null;
};

export type ImportDetail = {
  /** Public id; never changes. */
  id: string;
  /** `mapped`: read, its columns understood; `checked`; `running` or `paused`; then `finished`, `failed`, `cancelled` or `undone`. */
  status: "mapped" | "checked" | "running" | "paused" | "finished" | "failed" | "cancelled" | "undone";
  /** What it is doing now. */
  phase: "checking" | "running" | "undoing" | null;
  /** What somebody has asked for that has not begun: `pause`, `cancel`; null for nothing. */
  requested: "pause" | "cancel" | null;
  /** The file that was uploaded. */
  file: {
    /** Its name. */
    name: string;
    /** Size of the upload. */
    bytes: number;
    /** Size when unpacked. */
    text_bytes: number;
    /** Whether it came compressed. */
    gzip: boolean;
    /** When the uploaded file was deleted: 30 days after the end of the import, 24 hours when nobody came back to it. */
    removed_at: string | null;
  };
  /** The platform the file was taken for, or a saved mapping. */
  preset: string;
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source: string;
  /** read = imported + merged + skipped + rejected. merged: a row added to an order that an earlier row began. */
  rows: {
    /** Rows read. */
    read: number;
    /** Rows that began an order. */
    imported: number;
    /** Rows added to an order that an earlier row began. */
    merged: number;
    /** Rows left out on purpose. */
    skipped: number;
    /** Rows that could not be read or used. */
    rejected: number;
  };
  /** Orders by what became of them. */
  orders: {
    /** New orders. */
    created: number;
    /** Orders that were there and have changed. */
    updated: number;
    /** Orders that were there, exactly so. */
    unchanged: number;
  };
  /** Rows in the file; null until it was read to its end. */
  rows_total: number | null;
  /** How far it is; null when it does not run. */
  progress: {
    /** Part that is done, from 0 to 1. */
    fraction: number;
    /** Rows read in a second. */
    rows_per_second: number;
    /** Seconds until it is done, as far as can be told. */
    seconds_left: number | null;
  } | null;
  /** How often each thing was noticed; GET /imports/{id}/remarks names the rows. */
  remarks: {
    /** `rejected`, `skipped` or `noted`. */
    kind: string;
    /** Stable name for programs. */
    code: string;
    /** How many. */
    count: number;
  }[];
  /** Lines of the file to four decimals: file = imported + unchanged + rounding. */
  sums: {
    /** ISO 4217: three capital letters. */
    currency: string;
    /** Sum that the file states. */
    file: string;
    /** Sum of the orders made of it. */
    imported: string;
    /** Sum of the orders that were there already. */
    unchanged: string;
    /** What rounding took. */
    rounding: string;
  }[];
  /** What must be said before the file can be read. */
  questions: {
    /** Stable name for programs. */
    code: string;
    /** The same for people, in the language of the request. */
    message: string;
    /** The facts that the text names. */
    params: Record<string, unknown>;
  }[];
  /** What went wrong; null when nothing did. */
  error: {
    /** Stable name for programs. */
    code: string;
    /** The same for people, in the language of the request. */
    message: string;
    /** The facts that the text names. */
    params: Record<string, unknown>;
  } | null;
  /** Every action, and whether it is possible now. */
  allowed_actions: ("check" | "run" | "pause" | "resume" | "cancel" | "undo")[];
  /** Who began it, by name. */
  by: string;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  started_at: string | null;
  /** ISO 8601 in UTC. */
  finished_at: string | null;
  /** How the file is read. */
  mapping: {
    /** The platform the file was taken for, or a saved mapping. */
    preset: string;
    /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
    source: string;
    /** How letters are written: `utf-8`, `windows-1252` … */
    encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "iso-8859-2";
    /** Sign between two cells. */
    separator: "," | ";" | "\t" | "|";
    /** Sheet of the workbook; null for a text file. */
    sheet: string | null;
    /** Row with the names of the columns, from 1. */
    header_row: number;
    /** What each column is. */
    columns: {
      /** Place of the column in the file, from 0. */
      place: number;
      /** As people read it. */
      name: string;
      /** What the column is (GET /imports/fields); null when it is not read. */
      field: "order.number" | "order.external_id" | "order.placed_at" | "order.placed_time" | "order.currency" | "order.status" | "order.payment_status" | "order.fulfillment_status" | "order.paid_at" | "order.shipped_at" | "order.cancelled_at" | "order.subtotal" | "order.discount" | "order.shipping" | "order.shipping_discount" | "order.shipping_tax" | "order.fees" | "order.tax" | "order.tax_name" | "order.tax_value" | "order.total" | "order.refunded" | "order.outstanding" | "order.coupon" | "order.payment_method" | "order.payment_reference" | "order.shipping_method" | "order.tracking" | "order.note" | "order.tags" | "order.origin" | "order.channel" | "order.refunds" | "order.fee_lines" | "order.coupons" | "customer.external_id" | "customer.email" | "customer.phone" | "customer.name" | "customer.first_name" | "customer.last_name" | "customer.company" | "customer.vat_id" | "billing.name" | "billing.first_name" | "billing.last_name" | "billing.company" | "billing.line1" | "billing.line2" | "billing.postcode" | "billing.city" | "billing.region" | "billing.country" | "billing.phone" | "shipping.name" | "shipping.first_name" | "shipping.last_name" | "shipping.company" | "shipping.line1" | "shipping.line2" | "shipping.postcode" | "shipping.city" | "shipping.region" | "shipping.country" | "shipping.phone" | "line.id" | "line.sku" | "line.title" | "line.quantity" | "line.unit_price" | "line.total" | "line.discount" | "line.discount_percent" | "line.tax" | "line.fulfillment_status" | "line.requires_shipping" | "line.packed" | null;
      /** How the cell is read: text, number, date … */
      kind: string | null;
    }[];
    /** Sign before the decimals. */
    decimal: string | null;
    /** Day, month and year: `dmy`, `mdy` or `ymd`. */
    date_order: string | null;
    /** Time zone of the shop, which cuts its days: Europe/Paris. */
    time_zone: string;
    /** ISO 4217: three capital letters. */
    currency: string;
    /** Whether a price is of one piece (`unit`) or of the line (`aggregate`). */
    prices: string;
    /** Status of orders whose row names none. */
    default_status: string | null;
    /** Words of the file for statuses, with what they mean. */
    words: {
      /** Words for the status of an order. */
      order: Record<string, string>;
      /** Words for payment. */
      payment: Record<string, string>;
      /** Words for delivery. */
      fulfillment: Record<string, string>;
    };
    /** Names of countries that were answered, with their codes. */
    countries: Record<string, string | null>;
  };
  /** What was found out about the file, with the proof. */
  detected: {
    /** How letters are written: `utf-8`, `windows-1252` … */
    encoding: {
      /** The value. */
      value: string;
      /** What else it could be, the likeliest first. */
      candidates: string[];
      /** The cell that proves it; null where nothing does. */
      proof: string;
      /** A piece of the file that shows it. */
      sample: string | null;
    };
    /** Sign between two cells. */
    separator: {
      /** The value. */
      value: string;
      /** What else it could be, the likeliest first. */
      candidates: string[];
      /** The cell that proves it; null where nothing does. */
      proof: string;
      /** Percent of the rows with as many cells as the header. */
      agreement: number;
    };
    /** Sign before the decimals. */
    decimal: {
      /** "ambiguous" when the file does not tell. */
      value: string | null;
      /** What else it could be, the likeliest first. */
      candidates: string[];
      /** The cell that proves it; null where nothing does. */
      proof: {
        /** Row of the file, from 1. */
        row: number;
        /** Name of the column. */
        column: string;
        /** What stands there. */
        text: string;
      } | null;
    };
    /** Day, month and year: `dmy`, `mdy` or `ymd`. */
    date_order: {
      /** "ambiguous" when the file does not tell. */
      value: string | null;
      /** What else it could be, the likeliest first. */
      candidates: string[];
      /** The cell that proves it; null where nothing does. */
      proof: {
        /** Row of the file, from 1. */
        row: number;
        /** Name of the column. */
        column: string;
        /** What stands there. */
        text: string;
      } | null;
    };
    /** The platform the file was taken for, or a saved mapping. */
    preset: {
      /** The value. */
      value: string;
      /** Whether the names of the columns are those of this platform. */
      matched: boolean;
    };
    /** What a price was taken for. */
    units: string[];
    /** Of a workbook. */
    sheets: string[];
    /** Words of the file for statuses, with what they mean. */
    words: {
      /** What the column is (GET /imports/fields); null when it is not read. */
      field: string;
      /** The text alone. */
      text: string;
      /** How many. */
      count: number;
      /** Ours; null: nobody has translated it yet. */
      word: string | null;
    }[];
  };
  /** Rows that somebody corrected or left out; unchecked: since the last check. */
  fixes: {
    /** Rows by what became of them: read is the sum of the others. */
    rows: number;
    /** Corrections that were not read yet: check again. */
    unchecked: number;
  };
  /** The first rows, as they are read. */
  samples: string[][];
  /** What happens to orders that are there already. */
  options: {
    /** `update` orders that are there already, or `skip` them. */
    existing: "update" | "skip";
  };
};

export type ImportMappingChange = {
  /** Field by column name (or "#0" by place); null reads it no more. The fields: GET /imports/fields. */
  columns?: Record<string, string | null>;
  /** The system the orders come from; with their own id there it makes them unique. */
  source?: string;
  /** Of a workbook, the sheet that is read. Another one is read as another file. */
  sheet?: string;
  /** How letters are written: `utf-8`, `windows-1252` … */
  encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "iso-8859-2";
  /** Sign between two cells. */
  separator?: "," | ";" | "\t" | "|";
  /** The row with the names of the columns, counted from 1; 0 when there is none, then they are called A, B, C. */
  header_row?: number;
  /** Sign before the decimals. */
  decimal?: "." | ",";
  /** Day, month and year: `dmy`, `mdy` or `ymd`. */
  date_order?: "ymd" | "dmy" | "mdy";
  /** Of dates that name none. */
  time_zone?: string;
  /** Of amounts that name none. */
  currency?: string;
  /** Words of the file -> ours. */
  words?: {
    /** Words for the status of an order. */
    order?: Record<string, "draft" | "awaiting_payment" | "confirmed" | "paid" | "in_preparation" | "partially_shipped" | "shipped" | "delivered" | "finished" | "cancelled" | "refunded" | "partially_refunded">;
    /** Words for payment. */
    payment?: Record<string, "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "voided">;
    /** Words for delivery. */
    fulfillment?: Record<string, "unfulfilled" | "in_preparation" | "partial" | "fulfilled" | "delivered" | "returned">;
  };
  /** Country names nobody knew -> ISO code, or null for none. Remembered for the next file. */
  countries?: Record<string, string | null>;
  /** The price cell holds the price of one, or the amount of the whole line. */
  prices?: "unit" | "aggregate";
  /** The state of orders when the file does not tell. */
  default_status?: "draft" | "awaiting_payment" | "confirmed" | "paid" | "in_preparation" | "partially_shipped" | "shipped" | "delivered" | "finished" | "cancelled" | "refunded" | "partially_refunded" | null;
};

export type ImportOptions = {
  /** Orders of an earlier import that this file tells otherwise: bring them up to date while nobody has worked on them, or leave them. */
  existing?: "update" | "skip";
};

export type ImportPatch = {
  /** Another platform or saved mapping: the columns are matched anew. */
  preset?: string;
  /** How the file is read. */
  mapping?: ImportMappingChange;
  /** What happens to orders that are there already. */
  options?: ImportOptions;
};

export type ImportPreset = {
  /** Code of a platform, or id of a mapping of this shop. */
  id: string;
  /** As people read it. */
  name: string;
  /** Saved by this shop. */
  own: boolean;
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source: string;
};

export type ImportRemark = {
  /** Row of the file, from 1. */
  row: number;
  /** `rejected`, `skipped` or `noted`. */
  kind: "rejected" | "skipped" | "noted";
  /** Stable name for programs. */
  code: string;
  /** The same for people, in the language of the request. */
  message: string;
  /** The facts that the text names. */
  params: Record<string, unknown>;
  /** The row as it stands in the file. */
  raw: string | null;
  /** What somebody made of a refused row since. */
  fix: "corrected" | "left_out" | null;
};

export type ImportRow = {
  /** Row of the file, from 1. */
  row: number;
  /** What somebody made of a refused row since. */
  fix: "corrected" | "left_out" | null;
  /** What is wrong with it as it stands now. */
  refusal: {
    /** Stable name for programs. */
    code: string;
    /** The same for people, in the language of the request. */
    message: string;
    /** The facts that the text names. */
    params: Record<string, unknown>;
  } | null;
  /** The cells of the row, each with its column. */
  cells: {
    /** Place of the column in the file, from 0. */
    place: number;
    /** As people read it. */
    name: string;
    /** What the column is (GET /imports/fields); null when it is not read. */
    field: string | null;
    /** The value. */
    value: string;
  }[];
};

export type Labels = {
  /** In English. */
  en: string;
  /** In French. */
  fr: string;
  /** In Romanian. */
  ro: string;
};

export type MailDelivery = {
  /** `outbox`: no mail server is set, mails are written and kept. */
  via: "smtp" | "outbox";
  /** Host and port of the mail server. */
  server: string | null;
  /** Who writes: the shop as its settings say, or `MAIL_FROM` for every shop of this installation. */
  from: {
    /** As people read it. */
    name: string;
    /** E-mail address. */
    address: string;
  };
};

export type MailPreview = {
  /** Subject line. */
  subject: string;
  /** The mail as a page. */
  html: string;
  /** The text alone. */
  text: string;
  /** Language: `en`, `fr` or `ro`. */
  locale: string;
  /** Null when there is no usable address: nothing would leave. */
  recipient: {
    /** As people read it. */
    name: string;
    /** E-mail address. */
    address: string;
  } | null;
  /** Who gets it, by address. */
  recipients: {
    /** As people read it. */
    name: string;
    /** E-mail address. */
    address: string;
  }[];
};

export type MailPreviewRequest = {
  /** Public id, `ord_` and 26 characters. */
  order_id: string;
  /** Which mail it is: `status_shipped` … */
  template?: "status_paid" | "status_in_preparation" | "status_shipped" | "status_finished" | "status_cancelled" | "status_refunded" | "status_changed";
  /** To whom: the customer, or the people of the shop (`admins`). */
  audience?: "customer" | "admins";
  /** Code of the status that the act will set. */
  status?: string;
  /** The same for people, in the language of the request. */
  message?: string | null;
  /** The parcel that the mail speaks of, as it is typed in. */
  tracking?: {
    /** Code of a carrier of the shop (GET /carriers), or a name that was typed in. */
    carrier?: string | null;
    /** Number of the parcel with its carrier. */
    code?: string | null;
    /** Link to follow the parcel. */
    url?: string | null;
  } | null;
};

export type MailSettings = {
  /** Absent: the name of the shop. */
  from_name: string | null;
  /** Sender of the mails; null for the one of the server (MAIL_FROM). */
  from_address: string | null;
  /** Where answers go; null for the sender. */
  reply_to: string | null;
  /** Who is told when a status says so. */
  admin_recipients: string[];
  /** Below every mail. May name {{ shop.name }}, {{ customer.name }}, {{ order.number }}, {{ order.total }}. */
  footer: string;
};

export type MailSettingsInput = {
  /** Absent: the name of the shop. */
  from_name?: string | null;
  /** Sender of the mails; null for the one of the server (MAIL_FROM). */
  from_address?: string | null;
  /** Where answers go; null for the sender. */
  reply_to?: string | null;
  /** Who is told when a status says so. */
  admin_recipients?: string[];
  /** Below every mail. May name {{ shop.name }}, {{ customer.name }}, {{ order.number }}, {{ order.total }}. */
  footer?: string;
};

export type Me = {
  /** Null for an API key. */
  user: {
    /** Public id; never changes. */
    id: string;
    /** As people read it. */
    name: string;
    /** E-mail address, in lower case. */
    email: string;
    /** Language: `en`, `fr` or `ro`. */
    locale: "en" | "fr" | "ro";
  } | null;
  /** Public id, `usr_` and 26 characters. */
  operator_id: string | null;
  /** The shop of this request. */
  store: {
    /** Public id, `sto_` and 26 characters. */
    id: string;
    /** Short name of the shop. */
    code: string;
    /** As people read it. */
    name: string;
    /** ISO 4217: three capital letters. */
    currency: string;
    /** Time zone of the shop, which cuts its days: Europe/Paris. */
    time_zone: string;
    /** Language: `en`, `fr` or `ro`. */
    locale: "en" | "fr" | "ro";
    /** ISO 3166-1, two capital letters: RO. */
    country: string;
  };
  /** Where this person works; `Comptoir-Store: <code>` chooses. */
  stores: {
    /** Public id, `sto_` and 26 characters. */
    id: string;
    /** Short name of the shop. */
    code: string;
    /** As people read it. */
    name: string;
  }[];
  /** Role in this shop; null for a key. */
  role: Role | null;
  /** Rights of who asks. */
  permissions: Permission[];
  /** Choices of the screens. */
  preferences: Record<string, unknown>;
};

export type Message = {
  /** Public id, `msg_…` */
  id: string;
  /** The order it is about. */
  order: {
    /** Public id, `ord_…` */
    id: string;
    /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
    number: string | null;
    /** Who buys. */
    customer: string;
  } | null;
  /** Which mail it is: `status_shipped` … */
  template: string;
  /** To whom: the customer, or the people of the shop (`admins`). */
  audience: "customer" | "admins";
  /** `queued` waits for `send_after`; `failed` and `bounced` wait for a person. */
  state: "queued" | "sending" | "sent" | "failed" | "bounced" | "cancelled";
  /** Null until it has left: a mail is written when it leaves. */
  subject: string | null;
  /** Who gets it, by address. */
  recipients: {
    /** As people read it. */
    name: string;
    /** E-mail address. */
    address: string;
  }[];
  /** Language: `en`, `fr` or `ro`. */
  locale: string | null;
  /** `outbox`: written and kept, because no mail server is set or the address is an example. */
  delivered: "smtp" | "outbox" | null;
  /** How often it was tried. */
  attempts: number;
  /** Why it has not left, or not yet: `unreachable`, `refused`, `no_recipient`, `order_gone`, `not_written`, `sender_crashed`. */
  error: {
    /** Stable name for programs. */
    code: string;
    /** What the mail server said. */
    detail: string | null;
  } | null;
  /** What can be done with it now. */
  can: {
    /** Whether it can be sent again. */
    resend: boolean;
    /** Whether it can still be kept back. */
    cancel: boolean;
  };
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  send_after: string;
  /** ISO 8601 in UTC. */
  sent_at: string | null;
  /** What the operator wrote. */
  message: string | null;
  /** The mail as a page. */
  html: string | null;
  /** The text alone. */
  text: string | null;
  /** True where the mail has not been kept: `subject`, `html` and `text` are as it would leave now. */
  is_preview: boolean;
};

export type MessageList = {
  /** The entries of this page. */
  data: MessageRow[];
  /** Where the list goes on. */
  page: {
    /** Give it as `after` for the next page; null on the last one. */
    next: string | null;
    /** Give it as `before` for the page before; null where there is none. */
    prev: string | null;
  };
  /** What the customer pays: lines, less discounts, plus shipping, with tax. */
  total: {
    /** How many; with `exact: false` at least so many. */
    value: number;
    /** False where counting stopped early: there are more. */
    exact: boolean;
  };
};

export type MessageRow = {
  /** Public id, `msg_…` */
  id: string;
  /** The order it is about. */
  order: {
    /** Public id, `ord_…` */
    id: string;
    /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
    number: string | null;
    /** Who buys. */
    customer: string;
  } | null;
  /** Which mail it is: `status_shipped` … */
  template: string;
  /** To whom: the customer, or the people of the shop (`admins`). */
  audience: "customer" | "admins";
  /** `queued` waits for `send_after`; `failed` and `bounced` wait for a person. */
  state: "queued" | "sending" | "sent" | "failed" | "bounced" | "cancelled";
  /** Null until it has left: a mail is written when it leaves. */
  subject: string | null;
  /** Who gets it, by address. */
  recipients: {
    /** As people read it. */
    name: string;
    /** E-mail address. */
    address: string;
  }[];
  /** Language: `en`, `fr` or `ro`. */
  locale: string | null;
  /** `outbox`: written and kept, because no mail server is set or the address is an example. */
  delivered: "smtp" | "outbox" | null;
  /** How often it was tried. */
  attempts: number;
  /** Why it has not left, or not yet: `unreachable`, `refused`, `no_recipient`, `order_gone`, `not_written`, `sender_crashed`. */
  error: {
    /** Stable name for programs. */
    code: string;
    /** What the mail server said. */
    detail: string | null;
  } | null;
  /** What can be done with it now. */
  can: {
    /** Whether it can be sent again. */
    resend: boolean;
    /** Whether it can still be kept back. */
    cancel: boolean;
  };
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  send_after: string;
  /** ISO 8601 in UTC. */
  sent_at: string | null;
};

/** Integer minor units: 12990 RON is 129,90 lei. */
export type Money = {
  /** Whole minor units: 12990 is 129.90 in a currency with cents. */
  amount: number;
  /** ISO 4217: three capital letters. */
  currency: string;
};

export type NewCardAddress = {
  /** As people read it. */
  name?: string | null;
  /** Name of the company, where there is one. */
  company?: string | null;
  /** Street and number. */
  line1?: string | null;
  /** Flat, floor, door, building. */
  line2?: string | null;
  /** Postal code, as it is written in its country. */
  postcode?: string | null;
  /** Town. */
  city?: string | null;
  /** County, province or state. */
  region?: string | null;
  /** ISO 3166-1, two capital letters. */
  country?: string | null;
  /** Phone number, as it was written. */
  phone?: string | null;
};

export type NewCarrier = {
  /** Small letters, digits and _; never changes. */
  code: string;
  /** As people read it. */
  name: string;
  /** ISO 3166-1, two capital letters: RO. */
  country?: string | null;
  /** Where a parcel is followed, with `{n}` in place of its code. */
  tracking_url?: string | null;
  /** Offered for new shipments. Old ones keep their carrier. */
  active?: boolean;
};

/** A name, a company, an e-mail address or a phone number at least. */
export type NewCustomer = {
  /** E-mail address, in lower case. */
  email?: string | null;
  /** As people read it. */
  name?: string;
  /** Name of the company, where there is one. */
  company?: string | null;
  /** VAT number of the company, with the letters of its country: RO12345678. */
  vat_id?: string | null;
  /** Phone number, as it was written. */
  phone?: string | null;
  /** Language: `en`, `fr` or `ro`. */
  locale?: "en" | "fr" | "ro" | null;
  /** ISO 3166-1, two capital letters. */
  country?: string | null;
  /** Who is invoiced. Every part may be missing. */
  billing_address?: NewCardAddress | null;
  /** Where the goods go; null with `same_as_billing`. */
  shipping_address?: NewCardAddress | null;
  /** Tags. In a request their names; a new name makes a tag. */
  tags?: string[];
};

export type NewOrder = {
  /** How far the order is: `quotation` for a cart or an offer, `sent` when checkout is done, `confirmed` when it is to be delivered. What is paid in full is confirmed by that. */
  stage?: "quotation" | "sent" | "confirmed";
  /** Who buys. With `id` a known card; else a card is found by the e-mail address or the phone number, or made. All fields absent: a sale to nobody in particular. */
  customer?: {
    /** Public id, `cus_` and 26 characters. */
    id?: string;
    /** E-mail address, in lower case. */
    email?: string | null;
    /** Name of the person. */
    name?: string;
    /** Name of the company, where there is one. */
    company?: string | null;
    /** VAT number of the company, with the letters of its country: RO12345678. */
    vat_id?: string | null;
    /** Phone number, as it was written. */
    phone?: string | null;
  };
  /** What is sold, up to 5,000 lines: articles of the catalogue by `sku` or `variant_id`, or free lines with `title` and `unit_price`. */
  lines: NewOrderLine[];
  /** Who is invoiced. Every part may be missing. */
  billing_address?: PostalAddress | null;
  /** Where the goods go. Absent: to the billing address. */
  shipping_address?: PostalAddress | null;
  /** The goods go to the billing address. In a request: true when no shipping address is given. */
  same_as_billing?: boolean;
  /** How it is shipped, and for how much. Without `amount` the price of the method. */
  shipping?: {
    /** Code of a shipping method of the shop (GET /shipping-methods). */
    method: string;
    /** Whole minor units: 12990 is 129.90 in a currency with cents. */
    amount?: {
      /** Whole minor units: 12990 is 129.90 in a currency with cents. */
      amount: number;
      /** ISO 4217: three capital letters. */
      currency: string;
    };
  } | null;
  /** Code of a payment method of the shop (GET /payment-methods). */
  payment_method?: string | null;
  /** Money that was received already. A payment without `amount` covers the balance. */
  payments?: {
    /** Code of a payment method of the shop; absent, that of the order. */
    method?: string;
    /** How much. */
    amount?: {
      /** Whole minor units: 12990 is 129.90 in a currency with cents. */
      amount: number;
      /** ISO 4217: three capital letters. */
      currency: string;
    };
    /** ISO 8601 with its zone, from 1900 to 2999. */
    received_at?: string;
    /** Number of the transfer, cheque or transaction. The same money under the same reference is registered once. */
    reference?: string;
  }[];
  /** Off the whole order, shared over its lines: an amount or a percentage. Never more than the goods cost. */
  discount?: {
    /** What the discount is called, for the customer to read. */
    label: string;
    /** Whole minor units: 12990 is 129.90 in a currency with cents. */
    amount: {
      /** Whole minor units: 12990 is 129.90 in a currency with cents. */
      amount: number;
      /** ISO 4217: three capital letters. */
      currency: string;
    };
  } | {
    /** What the discount is called, for the customer to read. */
    label: string;
    /** Basis points: 1000 is 10 %. */
    percent: number;
  } | null;
  /** When there is too little stock to confirm: `refuse` the order, or promise the missing as `backorder`. Absent: refuse. */
  shortage?: "refuse" | "backorder";
  /** Tags. In a request their names; a new name makes a tag. */
  tags?: string[];
  /** Public id, `usr_` and 26 characters. */
  operator_id?: string | null;
  /** Public id, `tea_` and 26 characters. */
  team_id?: string | null;
  /** Where the order was made: `online`, `phone`, `store`, `api`, or a word of your own. */
  channel?: string;
  /** What brought the customer on the first visit: `google`, `newsletter`, `direct`. */
  origin?: string;
  /** Language of the customer, for mails; absent, that of the shop. */
  locale?: "en" | "fr" | "ro";
  /** ISO 4217: three capital letters. */
  currency?: string;
  /** What the customer wrote with the order. */
  customer_note?: string | null;
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source?: string;
  /** Its id in the system it comes from; unique together with `source`. */
  external_id?: string | null;
  /** The total your customer was shown; another one is refused. */
  expected_total?: Money;
};

export type NewOrderLine = {
  /** Of the catalogue, which decides title, price and tax. */
  sku?: string;
  /** Of the catalogue, instead of `sku`. */
  variant_id?: string;
  /** A free line: with `unit_price`, without `sku`. */
  title?: string;
  /** Of a free line, in major units with up to four decimals: "12.90". */
  unit_price?: string;
  /** Pieces. */
  quantity: number;
  /** Of a free line, in basis points; absent, the standard rate. */
  tax_rate?: number;
  /** Of a free line: an article number of your own. */
  reference?: string;
  /** Who supplies it. */
  supplier?: string;
  /** Characteristics by name, at most 50. */
  attributes?: Record<string, string>;
  /** False for a service: nothing to pack. Absent: true. */
  shippable?: boolean;
  /** Off this line; at most what it comes to. */
  discount?: {
    /** Whole minor units: 12990 is 129.90 in a currency with cents. */
    amount: number;
    /** ISO 4217: three capital letters. */
    currency: string;
  };
};

export type NewPaymentMethod = {
  /** Small letters, digits and _; never changes. */
  code: string;
  /** What people read, in three languages. */
  labels: Labels;
  /** Who takes the money. `manual`: somebody of the shop says that it came. */
  provider?: "manual";
  /** `hold`: an order waits until it is paid or confirmed by hand; `confirm`: it is confirmed when it is placed. */
  confirmation?: "hold" | "confirm";
  /** Offered for new orders. Old orders keep their method. */
  active?: boolean;
};

export type NewProduct = {
  /** What it is called. */
  title: string;
  /** What is sold, when there are no variants. With variants each has its own, and this one only helps to find the product. */
  sku?: string;
  /** Of every variant that names none. */
  price?: Money | string;
  /** EAN, UPC or GTIN: 8 to 14 digits. */
  ean?: string | null;
  /** Pieces on hand to begin with. Absent: the stock of this variant is not watched until its first adjustment. */
  stock?: number;
  /** Whether its stock is watched: what is not watched is never short. */
  tracks_stock?: boolean;
  /** Sold on when there is none left: it is ordered in. */
  sells_without_stock?: boolean;
  /** Weight of one piece in grams. */
  weight_grams?: number | null;
  /** In other languages, for mails and papers of customers who speak them. */
  titles?: {
    /** In English. */
    en?: string;
    /** In French. */
    fr?: string;
    /** In Romanian. */
    ro?: string;
  };
  /** For people who want to know more; plain text. */
  description?: string | null;
  /** One of the categories of the tax rates of the shop, `standard` or `exempt`. */
  tax_category?: string;
  /** Who supplies it. */
  supplier?: string | null;
  /** Characteristics by name: { "colour": "blue" }. */
  attributes?: Record<string, string>;
  /** Which of the rules for returns holds. */
  return_class?: "standard" | "perishable" | "custom_made" | "sealed" | "digital" | "not_returnable";
  /** Put on the card of who buys it, when the setting `customers` says so. */
  customer_tags?: string[];
  /** An address of the web, or a small picture as a data address. */
  image?: string | null;
  /** What is sold, each with its SKU, price and stock. */
  variants?: {
    /** Article number: unique in the shop, and case matters. */
    sku: string;
    /** What it is called. */
    title?: string | null;
    /** Money in minor units, or a decimal in major units with up to four decimals: "12.90", "0.0125". */
    price?: Money | string;
    /** Characteristics by name: { "colour": "blue" }. */
    attributes?: Record<string, string>;
    /** Pieces on hand to begin with. Absent: the stock of this variant is not watched until its first adjustment. */
    stock?: number;
    /** EAN, UPC or GTIN: 8 to 14 digits. */
    ean?: string | null;
    /** Whether its stock is watched: what is not watched is never short. */
    tracks_stock?: boolean;
    /** Sold on when there is none left: it is ordered in. */
    sells_without_stock?: boolean;
    /** Weight of one piece in grams. */
    weight_grams?: number | null;
  }[];
};

export type NewShippingMethod = {
  /** Small letters, digits and _; never changes. */
  code: string;
  /** What people read, in three languages. */
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

export type NewStatus = {
  /** Small letters, digits and _; never changes. */
  code: string;
  /** Which of the seven built-in statuses it behaves like. */
  kind: "awaiting_payment" | "paid" | "in_preparation" | "shipped" | "finished" | "cancelled" | "refunded";
  /** What people read, in three languages. */
  labels: Labels;
  /** Name of a colour of the palette. */
  colour?: Colour;
  /** The list of orders leaves these out until somebody asks for them. */
  hidden_by_default?: boolean;
  /** Only a paid order gets there, unless somebody with the right says otherwise. */
  requires_paid?: boolean;
  /** Whether it takes a carrier and a tracking code. */
  requires_tracking?: boolean;
  /** What the window asks for when this status is set. */
  dialog?: "none" | "message" | "message_tracking";
  /** What becomes of the stock: `ask`, `always` follow or `never`. */
  stock?: "ask" | "always" | "never";
  /** Whether reaching the status mails the customer. */
  notify_customer?: boolean;
  /** Whether reaching the status mails the people of the shop. */
  notify_admins?: boolean;
  /** Of the mail. */
  template?: string;
  /** Whether reaching it makes the invoice: `auto` or `no`. */
  invoice?: "auto" | "no";
};

export type NewView = {
  /** As people read it. */
  name: string;
  /** In the query language; kept in its canonical form. */
  q?: string;
  /** As in `GET /orders`; null for the default. */
  status?: string | null;
  /** The `sort` of the list. */
  sort?: "-created" | "created" | "-total" | "total" | null;
  /** Columns of the list, in their order. */
  columns?: string[] | null;
  /** True: the whole team sees it. False: only the person who made it. */
  shared?: boolean;
  /** Place in its list, from 0. */
  position?: number;
};

export type Operation = {
  /** Public id; never changes. */
  id: string;
  /** Name of the action, as in its address. */
  action: string;
  /** Of a set_status: the code set. */
  status: string | null;
  /** `queued`, `running`, then `done`, `cancelled` or `failed`; `undone` when it was taken back. */
  state: "queued" | "running" | "done" | "cancelled" | "failed" | "undone";
  /** Number of orders it was asked for. */
  total: number;
  /** Number of orders it was done to. */
  done: number;
  /** Number of orders it was refused for. */
  refused: number;
  /** Who asked for it, by name. */
  actor: string | null;
  /** ISO 8601 in UTC. */
  undo_until: string | null;
  /** Why it failed; null when it did not. */
  error: string | null;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  finished_at: string | null;
};

export type Operator = {
  /** Public id, `usr_` and 26 characters. */
  id: string;
  /** As people read it. */
  name: string;
  /** E-mail address, in lower case. */
  email: string | null;
  /** Public id, `tea_` and 26 characters. */
  team_id: string | null;
  /** Can be chosen for new orders. Nobody is deleted: old orders keep the name. */
  active: boolean;
  /** Null: works orders, but does not sign in. */
  role: Role | null;
  /** Whether this person has an account. */
  can_sign_in: boolean;
};

export type Order = {
  /** Public id, `ord_…` */
  id: string;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
  number: string | null;
  /** Its id in the system it comes from; unique together with `source`. */
  external_id: string | null;
  /** `sale`; an import may also bring `credit` (goods taken back) and `adjustment`. */
  kind: "sale" | "credit" | "adjustment";
  /** Where the order is in its life: a cart or offer, checkout done, confirmed, closed or cancelled. */
  stage: "quotation" | "sent" | "confirmed" | "closed" | "cancelled";
  /** Code of a status of the shop (GET /statuses); null for a quotation. */
  status: string | null;
  /** Set when the status was forced: the kind that the facts stand for. */
  status_mismatch: string | null;
  /** Follows from the payments: what was received against the total, then what was given back. */
  payment_status: "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "overpaid" | "partially_refunded" | "refunded";
  /** Follows from the deliveries. */
  fulfillment_status: "not_needed" | "to_ship" | "in_preparation" | "partially_shipped" | "shipped" | "delivered";
  /** `none`, `requested`, `partially_returned` or `returned`. */
  return_status: string;
  /** `none`, `to_invoice`, `invoiced`, `partially_credited` or `credited`. */
  invoice_status: string;
  /** What is to be done next. */
  next_action: "collect_payment" | "confirm" | "prepare" | "ship" | "none";
  /** Who buys. */
  customer: {
    /** Public id, `cus_…` */
    id: string | null;
    /** Name of the person. */
    name: string;
    /** Name of the company, where there is one. */
    company: string | null;
    /** E-mail address, in lower case. */
    email: string | null;
    /** Phone number, as it was written. */
    phone: string | null;
  };
  /** Where the goods go: ISO 3166-1, two capital letters. */
  country: string | null;
  /** Code of a payment method of the shop (GET /payment-methods). */
  payment_method: string | null;
  /** Code of a shipping method of the shop (GET /shipping-methods). */
  shipping_method: string | null;
  /** Code of a carrier of the shop (GET /carriers), or a name that was typed in. */
  carrier: string | null;
  /** Number of the parcel with its carrier. */
  tracking_code: string | null;
  /** Where the customer follows the parcel. */
  tracking_url: string | null;
  /** Tags of the order. */
  tags: {
    /** Public id, `tag_…` */
    id: string;
    /** As people read it. */
    name: string;
    /** Name of a colour of the palette. */
    colour: string;
  }[];
  /** Who takes care of the order; null for nobody. */
  operator: {
    /** Public id, `usr_…` */
    id: string;
    /** As people read it. */
    name: string;
  } | null;
  /** The sales team that takes care of it; null for none. */
  team: {
    /** Public id, `tea_…` */
    id: string;
    /** As people read it. */
    name: string;
  } | null;
  /** Where the order was made: `online`, `phone`, `store`, `api`, or a word of your own. */
  channel: string;
  /** What brought the customer on the first visit: `google`, `newsletter`, `direct`. */
  origin: string;
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source: string;
  /** Number of lines. */
  line_count: number;
  /** Number of pieces, all lines together. */
  item_count: number;
  /** What the customer pays: lines, less discounts, plus shipping, with tax. */
  total: Money;
  /** Money received. */
  captured: Money;
  /** Money given back. */
  refunded: Money;
  /** Nobody changes it until it is unlocked. */
  locked: boolean;
  /** Put away: out of the lists until it is taken out again. */
  archived: boolean;
  /** ISO 8601 in UTC. */
  placed_at: string;
  /** ISO 8601 in UTC. */
  confirmed_at: string | null;
  /** ISO 8601 in UTC. */
  paid_at: string | null;
  /** ISO 8601 in UTC. */
  shipped_at: string | null;
  /** ISO 8601 in UTC. */
  closed_at: string | null;
  /** ISO 8601 in UTC. */
  cancelled_at: string | null;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
  /** Language: `en`, `fr` or `ro`. */
  locale: string;
  /** Whether the prices of the order contain the tax. */
  prices_include_tax: boolean;
  /** Tax is rounded by `line`, or once for the `document`. */
  rounding: string;
  /** Lines after their own discounts, in the prices of the order. */
  subtotal: Money;
  /** What is taken off. */
  discount: Money;
  /** What the discount of the order is called. */
  discount_label: string | null;
  /** What shipping costs, in the prices of the order. */
  shipping: Money;
  /** Tax that is contained in the total. */
  tax: Money;
  /** Still to pay: total, less received, plus given back. Negative when too much was paid. */
  balance: Money;
  /** Net amount and tax for each rate. */
  tax_summary: {
    /** Basis points: 2100 is 21 %. */
    tax_rate: number;
    /** Integer minor units: 12990 RON is 129,90 lei. */
    net: Money;
    /** Tax that is contained in the total. */
    tax: Money;
  }[];
  /** Who is invoiced. Every part may be missing. */
  billing_address: Address | null;
  /** Where the goods go; null with `same_as_billing`. */
  shipping_address: Address | null;
  /** The goods go to the billing address. In a request: true when no shipping address is given. */
  same_as_billing: boolean;
  /** What the customer wrote with the order. */
  customer_note: string | null;
  /** Orders of this customer up to now, at most 1,000. */
  customer_order_count: number;
  /** What was sold. */
  lines: OrderLine[];
  /** Money received, oldest first. */
  payments: {
    /** Public id, `pay_…` */
    id: string;
    /** Code of a payment method of the shop (GET /payment-methods). */
    method: string;
    /** Who moved the money: `manual` for what somebody registered, `import`, or the name of a payment provider. */
    provider: string;
    /** Number of the transfer, cheque or transaction; null where none was given. */
    reference: string | null;
    /** `pending`, `authorized`, `captured` (received), `voided`, `failed` or `expired`. */
    state: string;
    /** How much. */
    amount: Money;
    /** ISO 8601 in UTC. */
    received_at: string;
    /** What an operator wrote beside it. */
    note: string | null;
    /** Who did it, by name. */
    author: string | null;
  }[];
  /** Money given back, oldest first. */
  refunds: {
    /** Public id, `ref_…` */
    id: string;
    /** Who moved the money: `manual` for what somebody registered, `import`, or the name of a payment provider. */
    provider: string;
    /** `requested`, `pending`, `done` or `failed`. */
    state: string;
    /** Whole minor units: 12990 is 129.90 in a currency with cents. */
    amount: Money;
    /** Why, in words. */
    reason: string | null;
    /** ISO 8601 in UTC. */
    refunded_at: string;
  }[];
  /** Deliveries: goods that travel together. */
  fulfillments: {
    /** Public id, `ful_…` */
    id: string;
    /** 1 for the first delivery of the order, 2 for the next. */
    number: number;
    /** `waiting`, `ready` (the goods are kept), `picked`, `packed`, `shipped`, `delivered`, `lost` or `cancelled`. */
    state: string;
    /** Code of a carrier of the shop (GET /carriers), or a name that was typed in. */
    carrier: string | null;
    /** Number of the parcel with its carrier. */
    tracking_code: string | null;
    /** Where the customer follows the parcel. */
    tracking_url: string | null;
    /** ISO 8601 in UTC. */
    preparation_started_at: string | null;
    /** ISO 8601 in UTC. */
    shipped_at: string | null;
    /** ISO 8601 in UTC. */
    delivered_at: string | null;
    /** ISO 8601 in UTC. */
    cancelled_at: string | null;
    /** ISO 8601 in UTC. */
    created_at: string;
    /** What is in it. */
    lines: {
      /** Place of the line in the order, from 1. */
      line_no: number;
      /** Pieces. */
      quantity: number;
      /** Pieces that were taken from the stock for it. */
      deducted_quantity: number;
    }[];
  }[];
  /** Internal notes, newest first; customers never see them. */
  notes: {
    /** Public id, `not_…` */
    id: string;
    /** The text; line breaks are kept. */
    body: string;
    /** Who did it, by name. */
    author: string;
    /** ISO 8601 in UTC. */
    created_at: string;
  }[];
  /** Every action, and whether it is possible now. */
  allowed_actions: {
    /** Name of the action, as in its address. */
    action: "send" | "confirm" | "mark_paid" | "mark_unpaid" | "prepare" | "ship" | "finish" | "cancel" | "reopen" | "set_status" | "lock" | "unlock" | "tag" | "untag" | "assign" | "archive" | "unarchive" | "delete";
    /** Whether it is possible now, with the rights of who asks. */
    allowed: boolean;
    /** Why it is not possible now; null when it is. */
    reason: {
      /** Stable name of the reason (see the list of codes). */
      code: string;
      /** The same for people, in the language of the request. */
      message: string;
    } | null;
  }[];
  /** Every status of the shop, and whether it can be set now. */
  allowed_statuses: {
    /** Code of the status. */
    status: string;
    /** Whether it is possible now, with the rights of who asks. */
    allowed: boolean;
    /** Why it is not possible now; null when it is. */
    reason: {
      /** Stable name of the reason (see the list of codes). */
      code: string;
      /** The same for people, in the language of the request. */
      message: string;
    } | null;
  }[];
  /** Where the facts alone would put the order: explains the status. */
  facts_status: string | null;
};

export type OrderExplanation = {
  /** Lines after their own discounts, in the prices of the order. */
  subtotal: Explanation;
  /** What is taken off. */
  discount: Explanation;
  /** In the prices of the order: without tax where they are. */
  shipping: Explanation;
  /** Tax that is contained in the total. */
  tax: Explanation;
  /** What the customer pays: lines, less discounts, plus shipping, with tax. */
  total: Explanation;
  /** Money received. */
  captured: Explanation;
  /** Money given back. */
  refunded: Explanation;
  /** Still to pay: total, less received, plus given back. Negative when too much was paid. */
  balance: Explanation;
};

export type OrderLine = {
  /** Place of the line in the order, from 1. */
  line_no: number;
  /** Article number: unique in the shop, and case matters. */
  sku: string | null;
  /** EAN, UPC or GTIN: 8 to 14 digits. */
  ean: string | null;
  /** What it is called. */
  title: string;
  /** Who supplies it. */
  supplier: string | null;
  /** Characteristics by name: { "colour": "blue" }. */
  attributes: Record<string, string>;
  /** Public id, `prd_…` */
  product_id: string | null;
  /** Public id, `var_…` */
  variant_id: string | null;
  /** Pieces. */
  quantity: number;
  /** Major units with four decimals, as numeric(18,4). */
  unit_price: string;
  /** ISO 4217: three capital letters. */
  currency: string;
  /** Basis points: 2100 is 21 %. */
  tax_rate: number;
  /** What is taken off. */
  discount: Money;
  /** Its part of the discount of the order. */
  discount_share: Money;
  /** Tax that is contained in the total. */
  tax: Money;
  /** What the customer pays: lines, less discounts, plus shipping, with tax. */
  total: Money;
  /** Pieces that have left. */
  shipped_quantity: number;
  /** Pieces of the stock that are kept for this line. */
  reserved_quantity: number;
  /** On the shelf now; null where the stock of the article is not watched. */
  stock: {
    /** Pieces in the house, those promised to orders included. */
    on_hand: number;
    /** Pieces that can still be promised: on hand, less reserved. */
    available: number;
  } | null;
};

export type OrderList = {
  /** The entries of this page. */
  data: OrderRow[];
  /** Where the list goes on. */
  page: {
    /** Give it as `after` for the next page; null on the last one. */
    next: string | null;
    /** Give it as `before` for the page before; null where there is none. */
    prev: string | null;
  };
  /** How many orders match. */
  total: {
    /** How many; with `exact: false` at least so many. */
    value: number;
    /** False where counting stopped early: there are more. */
    exact: boolean;
  };
  /** Orders that the default hides: shipped, finished and the like. */
  hidden: {
    /** How many. */
    count: number;
    /** False where counting stopped early: there are more. */
    exact: boolean;
    /** How many of them are not paid. */
    unpaid: number;
  } | null;
  /** How the search was understood. */
  query: {
    /** The search as we would write it; empty without one. */
    canonical: string;
  };
};

/** Only what is named changes. An address is one field: it is replaced as a whole. */
export type OrderPatch = {
  /** Who is invoiced. Every part may be missing. */
  billing_address?: PostalAddress | null;
  /** Where the goods go; null with `same_as_billing`. */
  shipping_address?: PostalAddress | null;
  /** The goods go to the billing address. In a request: true when no shipping address is given. */
  same_as_billing?: boolean;
  /** E-mail address, in lower case. */
  email?: string | null;
  /** Phone number, as it was written. */
  phone?: string | null;
  /** Name of the person who buys. */
  customer_name?: string;
  /** Name of the company, where there is one. */
  company?: string | null;
  /** What the customer wrote with the order. */
  customer_note?: string | null;
  /** Code of a payment method of the shop (GET /payment-methods). */
  payment_method?: string | null;
  /** Code of a shipping method of the shop (GET /shipping-methods). */
  shipping_method?: string | null;
  /** Code of a carrier of the shop (GET /carriers), or a name that was typed in. */
  carrier?: string | null;
  /** Number of the parcel with its carrier. */
  tracking_code?: string | null;
  /** Where the customer follows the parcel. */
  tracking_url?: string | null;
  /** What brought the customer on the first visit: `google`, `newsletter`, `direct`. */
  origin?: string;
  /** Language: `en`, `fr` or `ro`. */
  locale?: "en" | "fr" | "ro";
  /** Public id, `usr_` and 26 characters. */
  operator_id?: string | null;
  /** Public id, `tea_` and 26 characters. */
  team_id?: string | null;
  /** Tags. In a request their names; a new name makes a tag. */
  tags?: string[];
};

export type OrderReceipt = {
  /** Public id, `ord_…` */
  id: string;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
  number: string | null;
  /** Where the order is in its life: a cart or offer, checkout done, confirmed, closed or cancelled. */
  stage: "quotation" | "sent" | "confirmed" | "closed" | "cancelled";
  /** Code of a status of the shop (GET /statuses); null for a quotation. */
  status: string | null;
  /** Follows from the payments: what was received against the total, then what was given back. */
  payment_status: "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "overpaid" | "partially_refunded" | "refunded";
  /** What the customer pays: lines, less discounts, plus shipping, with tax. */
  total: Money;
};

export type OrderRow = {
  /** Public id, `ord_…` */
  id: string;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
  number: string | null;
  /** Its id in the system it comes from; unique together with `source`. */
  external_id: string | null;
  /** `sale`; an import may also bring `credit` (goods taken back) and `adjustment`. */
  kind: "sale" | "credit" | "adjustment";
  /** Where the order is in its life: a cart or offer, checkout done, confirmed, closed or cancelled. */
  stage: "quotation" | "sent" | "confirmed" | "closed" | "cancelled";
  /** Code of a status of the shop (GET /statuses); null for a quotation. */
  status: string | null;
  /** Set when the status was forced: the kind that the facts stand for. */
  status_mismatch: string | null;
  /** Follows from the payments: what was received against the total, then what was given back. */
  payment_status: "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "overpaid" | "partially_refunded" | "refunded";
  /** Follows from the deliveries. */
  fulfillment_status: "not_needed" | "to_ship" | "in_preparation" | "partially_shipped" | "shipped" | "delivered";
  /** `none`, `requested`, `partially_returned` or `returned`. */
  return_status: string;
  /** `none`, `to_invoice`, `invoiced`, `partially_credited` or `credited`. */
  invoice_status: string;
  /** What is to be done next. */
  next_action: "collect_payment" | "confirm" | "prepare" | "ship" | "none";
  /** Who buys. */
  customer: {
    /** Public id, `cus_…` */
    id: string | null;
    /** Name of the person. */
    name: string;
    /** Name of the company, where there is one. */
    company: string | null;
    /** E-mail address, in lower case. */
    email: string | null;
    /** Phone number, as it was written. */
    phone: string | null;
  };
  /** Where the goods go: ISO 3166-1, two capital letters. */
  country: string | null;
  /** Code of a payment method of the shop (GET /payment-methods). */
  payment_method: string | null;
  /** Code of a shipping method of the shop (GET /shipping-methods). */
  shipping_method: string | null;
  /** Code of a carrier of the shop (GET /carriers), or a name that was typed in. */
  carrier: string | null;
  /** Number of the parcel with its carrier. */
  tracking_code: string | null;
  /** Where the customer follows the parcel. */
  tracking_url: string | null;
  /** Tags of the order. */
  tags: {
    /** Public id, `tag_…` */
    id: string;
    /** As people read it. */
    name: string;
    /** Name of a colour of the palette. */
    colour: string;
  }[];
  /** Who takes care of the order; null for nobody. */
  operator: {
    /** Public id, `usr_…` */
    id: string;
    /** As people read it. */
    name: string;
  } | null;
  /** The sales team that takes care of it; null for none. */
  team: {
    /** Public id, `tea_…` */
    id: string;
    /** As people read it. */
    name: string;
  } | null;
  /** Where the order was made: `online`, `phone`, `store`, `api`, or a word of your own. */
  channel: string;
  /** What brought the customer on the first visit: `google`, `newsletter`, `direct`. */
  origin: string;
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source: string;
  /** Number of lines. */
  line_count: number;
  /** Number of pieces, all lines together. */
  item_count: number;
  /** What the customer pays: lines, less discounts, plus shipping, with tax. */
  total: Money;
  /** Money received. */
  captured: Money;
  /** Money given back. */
  refunded: Money;
  /** Nobody changes it until it is unlocked. */
  locked: boolean;
  /** Put away: out of the lists until it is taken out again. */
  archived: boolean;
  /** ISO 8601 in UTC. */
  placed_at: string;
  /** ISO 8601 in UTC. */
  confirmed_at: string | null;
  /** ISO 8601 in UTC. */
  paid_at: string | null;
  /** ISO 8601 in UTC. */
  shipped_at: string | null;
  /** ISO 8601 in UTC. */
  closed_at: string | null;
  /** ISO 8601 in UTC. */
  cancelled_at: string | null;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
  /** With `expand=lines`: what was sold. Null where the page has more than 10,000 lines: read that order by itself. */
  lines?: SoldLine[] | null;
  /** Lines that the product search found. */
  matched_lines?: {
    /** Article number: unique in the shop, and case matters. */
    sku: string | null;
    /** What it is called. */
    title: string;
    /** Pieces. */
    quantity: number;
  }[];
};

export type PaymentMethod = {
  /** Stable name for programs. */
  code: string;
  /** Place in its list, from 0. */
  position: number;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** ISO 8601 in UTC. */
  updated_at: string;
  /** Who changed it last, by name; null for nobody yet. */
  updated_by: string | null;
  /** What people read, in three languages. */
  labels: Labels;
  /** Who moves the money: `manual` where the shop registers it. */
  provider: string;
  /** What an order by this way does while it is unpaid: `hold` leaves it unconfirmed, `confirm` confirms it at once. */
  confirmation: string;
  /** Offered for new orders. Old orders keep their method. */
  active: boolean;
};

export type PaymentMethodPatch = {
  /** What people read, in three languages. */
  labels?: Labels;
  /** Who takes the money. `manual`: somebody of the shop says that it came. */
  provider?: "manual";
  /** `hold`: an order waits until it is paid or confirmed by hand; `confirm`: it is confirmed when it is placed. */
  confirmation?: "hold" | "confirm";
  /** Offered for new orders. Old orders keep their method. */
  active?: boolean;
};

export type Permission = "orders.read" | "orders.write" | "orders.ship" | "orders.cancel" | "orders.delete" | "orders.unlock" | "orders.override_unpaid" | "orders.force_status" | "orders.import" | "orders.assign_others" | "payments.write" | "customers.read" | "customers.write" | "catalog.read" | "catalog.write" | "stock.read" | "stock.write" | "messages.read" | "messages.write" | "settings.read" | "settings.write" | "staff.read" | "staff.write" | "keys.write" | "events.read" | "views.write" | "demo.remove";

export type PostalAddress = {
  /** As people read it. */
  name?: string | null;
  /** Name of the company, where there is one. */
  company?: string | null;
  /** Street and number. */
  line1?: string | null;
  /** Flat, floor, door, building. */
  line2?: string | null;
  /** Postal code, as it is written in its country. */
  postcode?: string | null;
  /** Town. */
  city?: string | null;
  /** County, province or state. */
  region?: string | null;
  /** ISO 3166-1, two capital letters. */
  country?: string | null;
  /** Phone number, as it was written. */
  phone?: string | null;
};

export type Problem = {
  /** Address of the explanation of this code. */
  type: string;
  /** The same for every problem of this status. */
  title: string;
  /** The HTTP status. */
  status: number;
  /** What happened this time, for a person. */
  detail: string;
  /** Stable name of the problem (see the list of codes). */
  code: string;
  /** The facts that the text names. */
  params?: Record<string, unknown>;
  /** Each field that has to be mended. */
  errors?: {
    /** In which part of the request the field is. */
    in: "body" | "query" | "path" | "header";
    /** JSON pointer into that part of the request. */
    pointer: string;
    /** Stable name of the problem (see the list of codes). */
    code: string;
    /** The same for people, in the language of the request. */
    message: string;
    /** The facts that the text names. */
    params?: Record<string, unknown>;
  }[];
  /** On 412: the record as it is now. */
  current?: unknown;
  /** Number of the request, to be quoted when it is reported. */
  request_id: string;
};

export type Product = {
  /** Public id; never changes. */
  id: string;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** What it is called. */
  title: string;
  /** Titles in other languages, by language. */
  titles: Record<string, string>;
  /** For people who want to know more; plain text. */
  description: string | null;
  /** Category of the tax rates of the shop: `standard`, `reduced`, `exempt`. */
  tax_category: string;
  /** Who supplies it. */
  supplier: string | null;
  /** Characteristics by name: { "colour": "blue" }. */
  attributes: Record<string, string>;
  /** Which of the rules for returns holds. */
  return_class: string;
  /** Tags that its buyers get. */
  customer_tags: string[];
  /** Address of a picture, or a small picture as a data address. */
  image: string | null;
  /** The system it comes from: `comptoir`, or a name of your own such as `etsy`. */
  source: string;
  /** Put away: out of the lists until it is taken out again. */
  archived: boolean;
  /** Of the first variant. */
  sku: string | null;
  /** Of the first variant. */
  price: Money | null;
  /** Of all its variants. */
  stock: {
    /** Pieces in the house, those promised to orders included. */
    on_hand: number;
    /** Promised to orders. */
    reserved: number;
    /** On hand, less what is promised. */
    available: number;
  };
  /** What is sold, each with its SKU, price and stock. */
  variants: Variant[];
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string;
};

/** Only what is named changes; variants that are not named stay. */
export type ProductPatch = {
  /** What it is called. */
  title?: string;
  /** In other languages, for mails and papers of customers who speak them. */
  titles?: {
    /** In English. */
    en?: string;
    /** In French. */
    fr?: string;
    /** In Romanian. */
    ro?: string;
  };
  /** For people who want to know more; plain text. */
  description?: string | null;
  /** One of the categories of the tax rates of the shop, `standard` or `exempt`. */
  tax_category?: string;
  /** Who supplies it. */
  supplier?: string | null;
  /** Characteristics by name: { "colour": "blue" }. */
  attributes?: Record<string, string>;
  /** Which of the rules for returns holds. */
  return_class?: "standard" | "perishable" | "custom_made" | "sealed" | "digital" | "not_returnable";
  /** Put on the card of who buys it, when the setting `customers` says so. */
  customer_tags?: string[];
  /** An address of the web, or a small picture as a data address. */
  image?: string | null;
  /** Archived goods are no longer sold; old orders keep them. */
  archived?: boolean;
  /** What is sold, each with its SKU, price and stock. */
  variants?: {
    /** Of the variant to change; absent, a new one is added. */
    id?: string;
    /** Article number: unique in the shop, and case matters. */
    sku?: string;
    /** What it is called. */
    title?: string | null;
    /** Money in minor units, or a decimal in major units with up to four decimals: "12.90", "0.0125". */
    price?: Money | string;
    /** Characteristics by name: { "colour": "blue" }. */
    attributes?: Record<string, string>;
    /** EAN, UPC or GTIN: 8 to 14 digits. */
    ean?: string | null;
    /** Whether its stock is watched: what is not watched is never short. */
    tracks_stock?: boolean;
    /** Sold on when there is none left: it is ordered in. */
    sells_without_stock?: boolean;
    /** Weight of one piece in grams. */
    weight_grams?: number | null;
    /** Of a new variant only; later it changes by movements. */
    stock?: number;
    /** Put away: out of the lists until it is taken out again. */
    archived?: boolean;
  }[];
};

export type Role = "owner" | "manager" | "sales" | "warehouse" | "accounting" | "read_only";

export type ShippingMethod = {
  /** Stable name for programs. */
  code: string;
  /** Place in its list, from 0. */
  position: number;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** ISO 8601 in UTC. */
  updated_at: string;
  /** Who changed it last, by name; null for nobody yet. */
  updated_by: string | null;
  /** What people read, in three languages. */
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

export type ShippingMethodPatch = {
  /** What people read, in three languages. */
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

export type SoldLine = {
  /** Place of the line in the order, from 1. */
  line_no: number;
  /** Article number: unique in the shop, and case matters. */
  sku: string | null;
  /** EAN, UPC or GTIN: 8 to 14 digits. */
  ean: string | null;
  /** What it is called. */
  title: string;
  /** Who supplies it. */
  supplier: string | null;
  /** Characteristics by name: { "colour": "blue" }. */
  attributes: Record<string, string>;
  /** Public id, `prd_…` */
  product_id: string | null;
  /** Public id, `var_…` */
  variant_id: string | null;
  /** Pieces. */
  quantity: number;
  /** Major units with four decimals, as numeric(18,4). */
  unit_price: string;
  /** ISO 4217: three capital letters. */
  currency: string;
  /** Basis points: 2100 is 21 %. */
  tax_rate: number;
  /** What is taken off. */
  discount: Money;
  /** Its part of the discount of the order. */
  discount_share: Money;
  /** Tax that is contained in the total. */
  tax: Money;
  /** What the customer pays: lines, less discounts, plus shipping, with tax. */
  total: Money;
};

export type Status = {
  /** Stable name for programs. */
  code: string;
  /** Which of the seven built-in statuses it behaves like. */
  kind: "awaiting_payment" | "paid" | "in_preparation" | "shipped" | "finished" | "cancelled" | "refunded";
  /** What people read, in three languages. */
  labels: Labels;
  /** Name of a colour of the palette. */
  colour: Colour;
  /** The list of orders leaves these out until somebody asks for them. */
  hidden_by_default: boolean;
  /** Only a paid order gets there, unless somebody with the right says otherwise. */
  requires_paid: boolean;
  /** Whether it takes a carrier and a tracking code. */
  requires_tracking: boolean;
  /** What the window asks for when this status is set. */
  dialog: "none" | "message" | "message_tracking";
  /** What becomes of the stock: `ask`, `always` follow or `never`. */
  stock: "ask" | "always" | "never";
  /** Whether reaching the status mails the customer. */
  notify_customer: boolean;
  /** Whether reaching the status mails the people of the shop. */
  notify_admins: boolean;
  /** Of the mail. */
  template: string;
  /** Whether reaching it makes the invoice: `auto` or `no`. */
  invoice: "auto" | "no";
  /** Place in its list, from 0. */
  position: number;
  /** Came with the shop: it can be renamed, not deleted. */
  built_in: boolean;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** ISO 8601 in UTC. */
  updated_at: string;
  /** Who changed it last, by name; null for nobody yet. */
  updated_by: string | null;
  /** Orders that have this status now; counted up to 1,000. */
  orders: UseCount;
};

/** Only what is named changes. */
export type StatusPatch = {
  /** What people read, in three languages. */
  labels?: Labels;
  /** Name of a colour of the palette. */
  colour?: Colour;
  /** The list of orders leaves these out until somebody asks for them. */
  hidden_by_default?: boolean;
  /** Only a paid order gets there, unless somebody with the right says otherwise. */
  requires_paid?: boolean;
  /** Whether it takes a carrier and a tracking code. */
  requires_tracking?: boolean;
  /** What the window asks for when this status is set. */
  dialog?: "none" | "message" | "message_tracking";
  /** What becomes of the stock: `ask`, `always` follow or `never`. */
  stock?: "ask" | "always" | "never";
  /** Whether reaching the status mails the customer. */
  notify_customer?: boolean;
  /** Whether reaching the status mails the people of the shop. */
  notify_admins?: boolean;
  /** Of the mail. */
  template?: string;
  /** Whether reaching it makes the invoice: `auto` or `no`. */
  invoice?: "auto" | "no";
  /** Which of the seven built-in statuses it behaves like. */
  kind?: "awaiting_payment" | "paid" | "in_preparation" | "shipped" | "finished" | "cancelled" | "refunded";
};

export type StockAdjustment = {
  /** Article number: unique in the shop, and case matters. */
  sku: string;
  /** Code of the place where it lies; `main` where there is one only. */
  location?: string;
  /** What came or went: relative, so that two who count at once are both right. */
  quantity: number;
  /** Why, in words. */
  reason: string;
  /** Also when less remains than is promised to orders. */
  allow_below?: boolean;
};

export type StockLevel = {
  /** Id of the variant. */
  variant_id: string;
  /** Id of the product. */
  product_id: string;
  /** Article number: unique in the shop, and case matters. */
  sku: string;
  /** What it is called. */
  title: string;
  /** Code of the place where it lies; `main` where there is one only. */
  location: string;
  /** Pieces in the house, those promised to orders included. */
  on_hand: number;
  /** Promised to orders. */
  reserved: number;
  /** on_hand - reserved: what can still be promised. */
  available: number;
  /** Whether the stock is watched. */
  tracked: boolean;
  /** Watched, and no more to promise than the threshold of the setting `stock`. */
  low: boolean;
  /** Somebody said so: more is promised than there is. */
  oversold: boolean;
};

export type StockMovement = {
  /** Public id; never changes. */
  id: string;
  /** Id of the variant. */
  variant_id: string;
  /** Article number: unique in the shop, and case matters. */
  sku: string;
  /** What it is called. */
  title: string;
  /** Code of the place where it lies; `main` where there is one only. */
  location: string;
  /** Pieces that came, or with a minus went. */
  quantity: number;
  /** On hand after it. */
  balance: number;
  /** Why: the first count, a correction, shipped, put back, reverted by an undo, or returned. */
  kind: "opening" | "adjusted" | "shipped" | "put_back" | "reverted" | "returned";
  /** Why, in words. */
  reason: string | null;
  /** The order it was for; null for none. */
  order: {
    /** Public id; never changes. */
    id: string;
    /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
    number: string | null;
  } | null;
  /** Who did it, by name. */
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
  /** As people read it. */
  name: string;
  /** ISO 3166-1, two capital letters: RO. */
  country: string;
  /** Fixed with the first order: amounts are never converted. */
  currency: string;
  /** Language: `en`, `fr` or `ro`. */
  locale: "en" | "fr" | "ro";
  /** IANA name; days of the shop begin and end by it. */
  time_zone: string;
  /** For new orders: those that exist keep what they were placed with. */
  prices_include_tax: boolean;
  /** Where the tax of a new order is rounded. */
  rounding: "line" | "document";
};

export type Tag = {
  /** Public id; never changes. */
  id: string;
  /** As people read it. */
  name: string;
  /** Name of a colour of the palette. */
  colour: string;
  /** How many orders carry it. */
  orders: UseCount;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** ISO 8601 in UTC. */
  updated_at: string | null;
  /** Who changed it last, by name; null for nobody yet. */
  updated_by: string | null;
};

export type TaxRates = {
  /** ISO 3166-1, two capital letters: RO. */
  country: string;
  /** Tax category: `standard`, `reduced` … */
  category: string;
  /** The first day of this rate. */
  from: string;
  /** Basis points: 2100 is 21 %. */
  rate: number;
}[];

export type Team = {
  /** Public id, `tea_` and 26 characters. */
  id: string;
  /** As people read it. */
  name: string;
  /** Operators in it. */
  operator_count: number;
};

export type TestMail = {
  /** `sent`: the mail server has taken it. `kept`: written and sent nowhere. */
  result: "sent" | "kept" | "refused" | "unreachable";
  /** Who gets it. */
  recipient: {
    /** As people read it. */
    name: string;
    /** E-mail address. */
    address: string;
  };
  /** What the mail server said. */
  error: string | null;
};

export type UseCount = {
  /** How many; with `exact: false` at least so many. */
  value: number;
  /** False where counting stopped early: there are more. */
  exact: boolean;
};

export type Variant = {
  /** Public id; never changes. */
  id: string;
  /** Article number: unique in the shop, and case matters. */
  sku: string;
  /** EAN, UPC or GTIN: 8 to 14 digits. */
  ean: string | null;
  /** What tells it from the others: "large, blue"; null when there is one only. */
  title: string | null;
  /** Rounded to what the currency can pay. */
  price: Money;
  /** Exact, in major units with four decimals. */
  unit_price: string;
  /** Characteristics by name: { "colour": "blue" }. */
  attributes: Record<string, string>;
  /** Whether its stock is watched: what is not watched is never short. */
  tracks_stock: boolean;
  /** Sold on when there is none left: it is ordered in. */
  sells_without_stock: boolean;
  /** Weight of one piece in grams. */
  weight_grams: number | null;
  /** Place in its list, from 0. */
  position: number;
  /** Put away: out of the lists until it is taken out again. */
  archived: boolean;
  /** Pieces of it. */
  stock: {
    /** Pieces in the house, those promised to orders included. */
    on_hand: number;
    /** Promised to orders. */
    reserved: number;
    /** On hand, less what is promised. */
    available: number;
  };
};

export type View = {
  /** Public id; never changes. */
  id: string;
  /** As people read it. */
  name: string;
  /** The search that the view keeps. */
  q: string;
  /** The `status` of the list that the view keeps. */
  status: string | null;
  /** The `sort` of the list that the view keeps. */
  sort: string | null;
  /** Columns of the list, in their order. */
  columns: string[] | null;
  /** True: the whole team sees it. False: only the person who made it. */
  shared: boolean;
  /** Place in its list, from 0. */
  position: number;
  /** Grows by one with each change; the ETag of the record is this number. */
  version: number;
  /** ISO 8601 in UTC. */
  created_at: string;
  /** With `counts=true`: how many orders it finds now. Null when its query names something that is gone. */
  count: {
    /** How many; with `exact: false` at least so many. */
    value: number;
    /** False where counting stopped early: there are more. */
    exact: boolean;
  } | null;
};

/** Only what is named changes. */
export type ViewPatch = {
  /** As people read it. */
  name?: string;
  /** In the query language; kept in its canonical form. */
  q?: string;
  /** As in `GET /orders`; null for the default. */
  status?: string | null;
  /** The `sort` of the list. */
  sort?: "-created" | "created" | "-total" | "total" | null;
  /** Columns of the list, in their order. */
  columns?: string[] | null;
  /** True: the whole team sees it. False: only the person who made it. */
  shared?: boolean;
  /** Place in its list, from 0. */
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
      /** The text; line breaks are kept. */
      body: string;
    };
    answer: {
      /** Public id; never changes. */
      id: string;
    };
  };
  /** Add to or take from what is on hand, with a reason */
  adjustStock: {
    method: "POST";
    path: "/api/v1/stock/adjustments";
    params: Record<string, never>;
    query: Record<string, never>;
    body: StockAdjustment;
    answer: AdjustedStock;
  };
  /** Say that you look at an order */
  announcePresence: {
    method: "POST";
    path: "/api/v1/presence";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      /** Public id, `ord_` and 26 characters. */
      order_id: string;
      /** `viewing`, `editing`, or `gone` when the order is closed again. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** Act on one order or many: assign */
  assignOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/assign";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** Change or deactivate a carrier */
  changeCarrier: {
    method: "PATCH";
    path: "/api/v1/carriers/{code}";
    params: {
      /** Stable name for programs. */
      code: string;
    };
    query: Record<string, never>;
    body: CarrierPatch;
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
    body: CustomerPatch;
    answer: Customer;
  };
  /** Replace the settings: what happens to customer cards; with `If-Match`, only the version that was read */
  changeCustomersSettings: {
    method: "PUT";
    path: "/api/v1/settings/customers";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      /** The value. */
      value: CustomersSettingsInput;
    };
    answer: {
      /** Name of the settings. */
      key: "customers";
      /** The value. */
      value: CustomersSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** The value. */
      value: MailSettingsInput;
    };
    answer: {
      /** Name of the settings. */
      key: "mail";
      /** The value. */
      value: MailSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** The one that is valid now. */
      current_password: string;
      /** At least 12 characters. */
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
      /** As people read it. */
      name?: string;
      /** E-mail address, in lower case. */
      email?: string | null;
      /** Public id, `tea_` and 26 characters. */
      team_id?: string | null;
      /** With a role this person can sign in. */
      role?: Role | null;
      /** `false`: cannot sign in any more. What this person did stays. */
      active?: boolean;
    };
    answer: {
      /** Public id, `usr_` and 26 characters. */
      id: string;
      /** As people read it. */
      name: string;
      /** E-mail address, in lower case. */
      email: string | null;
      /** Public id, `tea_` and 26 characters. */
      team_id: string | null;
      /** Can be chosen for new orders. Nobody is deleted: old orders keep the name. */
      active: boolean;
      /** Null: works orders, but does not sign in. */
      role: Role | null;
      /** Whether this person has an account. */
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
      /** Stable name for programs. */
      code: string;
    };
    query: Record<string, never>;
    body: PaymentMethodPatch;
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
    body: ProductPatch;
    answer: Product;
  };
  /** Change or deactivate a shipping method */
  changeShippingMethod: {
    method: "PATCH";
    path: "/api/v1/shipping-methods/{code}";
    params: {
      /** Stable name for programs. */
      code: string;
    };
    query: Record<string, never>;
    body: ShippingMethodPatch;
    answer: ShippingMethod;
  };
  /** Labels, colour, rules and mails of a status */
  changeStatus: {
    method: "PATCH";
    path: "/api/v1/statuses/{code}";
    params: {
      /** Stable name for programs. */
      code: string;
    };
    query: Record<string, never>;
    body: StatusPatch;
    answer: Status;
  };
  /** Replace the settings: stock; with `If-Match`, only the version that was read */
  changeStockSettings: {
    method: "PUT";
    path: "/api/v1/settings/stock";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      /** The value. */
      value: StockSettingsInput;
    };
    answer: {
      /** Name of the settings. */
      key: "stock";
      /** The value. */
      value: StockSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** The settings themselves. */
      value: StoreSettings;
    };
    answer: {
      /** Name of the settings. */
      key: "store";
      /** The settings themselves. */
      value: StoreSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** As people read it. */
      name?: string;
      /** Name of a colour of the palette. */
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
      /** The rates. */
      value: TaxRates;
    };
    answer: {
      /** Name of the settings. */
      key: "tax_rates";
      /** The rates. */
      value: TaxRates;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
    body: ViewPatch;
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
      /** Short name of the shop (GET /me). */
      code: string;
    };
    answer: {
      /** Public id, `sto_` and 26 characters. */
      id: string;
      /** Short name of the shop (GET /me). */
      code: string;
      /** As people read it. */
      name: string;
    };
  };
  /** Act on one order or many: confirm */
  confirmOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/confirm";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
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
      /** As people read it. */
      name: string;
      /** Rights of the key; nobody can give more than they have. */
      scopes: Permission[];
      /** Without it the key is good until it is revoked. */
      expires_at?: string | null;
    };
    answer: {
      /** Public id, `key_` and 26 characters. */
      id: string;
      /** As people read it. */
      name: string;
      /** The first characters, to tell keys apart. The rest is not kept. */
      prefix: string;
      /** Rights of the key. */
      scopes: Permission[];
      /** Came with the configuration (COMPTOIR_API_KEY). */
      provisioning: boolean;
      /** ISO 8601 in UTC. */
      created_at: string;
      /** ISO 8601 in UTC. */
      expires_at: string | null;
      /** To the minute. */
      last_used_at: string | null;
      /** ISO 8601 in UTC. */
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
    body: NewCarrier;
    answer: Carrier;
  };
  /** Add a customer */
  createCustomer: {
    method: "POST";
    path: "/api/v1/customers";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewCustomer;
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
      /** As people read it. */
      name: string;
      /** E-mail address, in lower case. */
      email?: string | null;
      /** Public id, `tea_` and 26 characters. */
      team_id?: string | null;
      /** With a role this person can sign in. */
      role?: Role | null;
    };
    answer: {
      /** Public id, `usr_` and 26 characters. */
      id: string;
      /** As people read it. */
      name: string;
      /** E-mail address, in lower case. */
      email: string | null;
      /** Public id, `tea_` and 26 characters. */
      team_id: string | null;
      /** Can be chosen for new orders. Nobody is deleted: old orders keep the name. */
      active: boolean;
      /** Null: works orders, but does not sign in. */
      role: Role | null;
      /** Whether this person has an account. */
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
    body: NewOrder;
    answer: OrderReceipt | Order;
  };
  /** Add a payment method */
  createPaymentMethod: {
    method: "POST";
    path: "/api/v1/payment-methods";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewPaymentMethod;
    answer: PaymentMethod;
  };
  /** Add a product, its variants and what lies on the shelf */
  createProduct: {
    method: "POST";
    path: "/api/v1/products";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewProduct;
    answer: Product;
  };
  /** Add a shipping method */
  createShippingMethod: {
    method: "POST";
    path: "/api/v1/shipping-methods";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewShippingMethod;
    answer: ShippingMethod;
  };
  /** Add a status of your own */
  createStatus: {
    method: "POST";
    path: "/api/v1/statuses";
    params: Record<string, never>;
    query: Record<string, never>;
    body: NewStatus;
    answer: Status;
  };
  /** Add a tag */
  createTag: {
    method: "POST";
    path: "/api/v1/tags";
    params: Record<string, never>;
    query: Record<string, never>;
    body: {
      /** As people read it. */
      name: string;
      /** Name of a colour of the palette. */
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
      /** As people read it. */
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
    body: NewView;
    answer: View;
  };
  /** Delete a carrier that no order carries */
  deleteCarrier: {
    method: "DELETE";
    path: "/api/v1/carriers/{code}";
    params: {
      /** Stable name for programs. */
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
  /** Delete quotations and cancelled orders */
  deleteOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/delete";
    params: Record<string, never>;
    query: Record<string, never>;
    body: DeletionRequest;
    answer: ActionOutcome;
  };
  /** Delete a payment method that no order carries */
  deletePaymentMethod: {
    method: "DELETE";
    path: "/api/v1/payment-methods/{code}";
    params: {
      /** Stable name for programs. */
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
      /** Stable name for programs. */
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
      /** Stable name for programs. */
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
      /** `true`: also when orders carry it. */
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
    body: ImportPatch;
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
    body: OrderPatch;
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
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
      /** Row of the file, from 1. */
      row: number;
    };
    query: Record<string, never>;
    body: {
      /** All cells of the row, in the order of the columns. */
      cells: string[];
    } | {
      /** `true`: the row is left out. */
      leave_out: true;
    };
    answer: ImportRow;
  };
  /** One carrier */
  getCarrier: {
    method: "GET";
    path: "/api/v1/carriers/{code}";
    params: {
      /** Stable name for programs. */
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
      /** Name of the settings. */
      key: "customers";
      /** The value. */
      value: CustomersSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** Whether the demo is in this shop. */
      is_open: boolean;
      /** ISO 8601 in UTC. */
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
      /** Row of the file, from 1. */
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
      /** Name of the settings. */
      key: "mail";
      /** The value. */
      value: MailSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** The entries of this page. */
      data: {
        /** Public id, `evt_…` */
        id: string;
        /** What happened: `order.placed`, `order.shipped` … */
        type: string;
        /** ISO 8601 in UTC. */
        at: string;
        /** Who did it. */
        actor: {
          /** `operator`, `api_key`, `customer`, `system` or `import`. */
          kind: string;
          /** Name at that time. */
          name: string | null;
        };
        /** The facts of the event, by its type. */
        data: Record<string, unknown>;
        /** The mails it caused. */
        messages: {
          /** Public id, `msg_…` */
          id: string;
          /** To whom: the customer, or the people of the shop (`admins`). */
          audience: string;
          /** `queued`, `sending`, `sent`, `failed` or `cancelled`. */
          state: string;
          /** Which mail it is: `status_shipped` … */
          template: string;
        }[];
      }[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
    };
  };
  /** One payment method */
  getPaymentMethod: {
    method: "GET";
    path: "/api/v1/payment-methods/{code}";
    params: {
      /** Stable name for programs. */
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
      /** Code of the status that the mail tells of. */
      status: string;
      /** To whom: the customer, or the people of the shop (`admins`). */
      audience?: "customer" | "admins";
      /** Language: `en`, `fr` or `ro`. */
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
      /** Code of the status that the mail tells of. */
      status: string;
      /** To whom: the customer, or the people of the shop (`admins`). */
      audience?: "customer" | "admins";
      /** Language: `en`, `fr` or `ro`. */
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
      /** Stable name for programs. */
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
      /** Stable name for programs. */
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
      /** Name of the settings. */
      key: "stock";
      /** The value. */
      value: StockSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** Name of the settings. */
      key: "store";
      /** The settings themselves. */
      value: StoreSettings;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** Name of the settings. */
      key: "tax_rates";
      /** The rates. */
      value: TaxRates;
      /** 0 as long as nobody has changed the defaults. */
      version: number;
      /** ISO 8601 in UTC. */
      updated_at: string | null;
      /** Who changed it last, by name; null for nobody yet. */
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
      /** The entries of this page. */
      data: ApiKey[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: Carrier[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
      /** Words of name, company or e-mail address, or a phone number. */
      q?: string;
      /** Only customers with this tag. */
      tag?: string;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: CustomerRow[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
    };
  };
  /** Everything that happened, from a number on */
  listEvents: {
    method: "GET";
    path: "/api/v1/events";
    params: Record<string, never>;
    query: {
      /** The last `seq` you have; absent or 0, from the beginning. */
      after?: number;
      /** Entries on a page. */
      limit?: number;
      /** Only events of this type. */
      type?: string;
      /** Public id, `ord_` and 26 characters. */
      order?: string;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: Event[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
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
      /** The entries of this page. */
      data: FailedJob[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** The entries of this page. */
      data: {
        /** What the column is (GET /imports/fields); null when it is not read. */
        field: string;
        /** How the cell is read: text, number, date … */
        kind: string;
        /** Whether every file needs it. */
        required: boolean;
      }[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
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
      /** The entries of this page. */
      data: ImportPreset[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
      /** Only remarks of this kind. */
      kind?: "rejected" | "skipped" | "noted";
      /** Only remarks with this code. */
      code?: string;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: ImportRemark[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: Import[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
      /** `pending`, `done`, `refused` or `undone`. */
      state?: "pending" | "done" | "refused" | "undone";
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: {
        /** Public id; never changes. */
        id: string;
        /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
        number: string | null;
        /** `pending`, `done`, `refused` or `undone`. */
        state: "pending" | "done" | "refused" | "undone";
        /** Stable name of the reason (see the list of codes); null unless refused. */
        code: string | null;
        /** The reason for people; null unless refused. */
        message: string | null;
      }[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
    };
  };
  /** The last actions of the shop */
  listOperations: {
    method: "GET";
    path: "/api/v1/operations";
    params: Record<string, never>;
    query: {
      /** How many of the last. */
      limit?: number;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: Operation[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
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
      /** The entries of this page. */
      data: Operator[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
        exact: boolean;
      };
    };
  };
  /** The internal notes of an order, newest first */
  listOrderNotes: {
    method: "GET";
    path: "/api/v1/orders/{id}/notes";
    params: {
      /** Public id, `ord_` and 26 characters. */
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: {
        /** Public id, `not_…` */
        id: string;
        /** The text; line breaks are kept. */
        body: string;
        /** Who did it, by name. */
        author: string;
        /** ISO 8601 in UTC. */
        created_at: string;
      }[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
      /** The query language, see docs/query-language.md. */
      q?: string;
      /** One or several status codes with commas; `*` for every order whatever its status. Without it the statuses marked so are hidden. */
      status?: string;
      /** Order of the list; `-` for the greatest or newest first. */
      sort?: "-created" | "created" | "-total" | "total";
      /** `page.prev` of an answer: the page before it. */
      before?: string;
      /** `false` leaves out `total` and `hidden`, which cost a second look. */
      count?: "true" | "false";
      /** `lines`: with what each order sold. */
      expand?: "lines";
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
      /** Entries on a page. */
      limit?: number;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: PaymentMethod[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
      /** Words of the title, SKU, EAN, supplier; case and accents do not matter. */
      q?: string;
      /** Only goods of this supplier. */
      supplier?: string;
      /** `true` lists the archived ones instead. */
      archived?: "true" | "false";
      /** `true` lists only those with a variant that is low in stock, as the setting `stock` says what is low. */
      low?: "true" | "false";
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: Product[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: ShippingMethod[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: Status[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
      /** Only this article. */
      sku?: string;
      /** Words of the product, SKU, EAN or supplier. */
      q?: string;
      /** Only what is running out. */
      low?: "true" | "false";
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: StockLevel[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
      /** `page.next` of the answer before. */
      after?: string;
      /** Names with commas: of each entry only these fields, e.g. `id,number,total`. */
      fields?: string;
      /** Only this article. */
      sku?: string;
      /** Public id, `ord_` and 26 characters. */
      order?: string;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: StockMovement[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Entries on a page. */
      limit?: number;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: Tag[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** The entries of this page. */
      data: Team[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** Stable name for programs. */
      code?: "import.unknown_country" | "import.status_mismatch" | "import.unknown_currency";
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: {
        /** The value. */
        value: string;
        /** How many rows. */
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
      /** Entries on a page. */
      limit?: number;
      /** With how many orders each finds now. */
      counts?: "true" | "false";
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: View[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** Act on one order or many: mark_paid */
  markOrdersPaid: {
    method: "POST";
    path: "/api/v1/orders/actions/mark_paid";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** Act on one order or many: mark_unpaid */
  markOrdersUnpaid: {
    method: "POST";
    path: "/api/v1/orders/actions/mark_unpaid";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
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
      /** Number of products. */
      products: number;
      /** Number of customers. */
      customers: number;
      /** Number of orders. */
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
      /** All codes of the list, in the order wanted. */
      codes: string[];
    };
    answer: {
      /** The entries of this page. */
      data: Carrier[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** All codes of the list, in the order wanted. */
      codes: string[];
    };
    answer: {
      /** The entries of this page. */
      data: PaymentMethod[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** All codes of the list, in the order wanted. */
      codes: string[];
    };
    answer: {
      /** The entries of this page. */
      data: ShippingMethod[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
      /** All codes of the list, in the order wanted. */
      codes: string[];
    };
    answer: {
      /** The entries of this page. */
      data: Status[];
      /** Where the list goes on. */
      page: {
        /** Give it as `after` for the next page; null on the last one. */
        next: string | null;
        /** Give it as `before` for the page before; null where there is none. */
        prev: string | null;
      };
      /** What the customer pays: lines, less discounts, plus shipping, with tax. */
      total: {
        /** How many; with `exact: false` at least so many. */
        value: number;
        /** False where counting stopped early: there are more. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** The mail an act would send */
  previewMessage: {
    method: "POST";
    path: "/api/v1/messages/preview";
    params: Record<string, never>;
    query: Record<string, never>;
    body: MailPreviewRequest;
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
      /** Which mail it is: `status_shipped` … */
      template?: "status_paid" | "status_in_preparation" | "status_shipped" | "status_finished" | "status_cancelled" | "status_refunded" | "status_changed";
      /** To whom: the customer, or the people of the shop (`admins`). */
      audience?: "customer" | "admins";
      /** Code of the status that the act will set. */
      status?: string;
      /** A personal message, quoted in the mail. */
      message?: string | null;
      /** Code of a carrier of the shop (GET /carriers), or a name that was typed in. */
      carrier?: string | null;
      /** Number of the parcel with its carrier. */
      tracking_code?: string | null;
      /** Where the customer follows the parcel. */
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
      /** Code of a payment method of the shop (GET /payment-methods). */
      method: string;
      /** Whole minor units: 12990 is 129.90 in a currency with cents. */
      amount?: {
        /** Whole minor units: 12990 is 129.90 in a currency with cents. */
        amount: number;
        /** ISO 4217: three capital letters. */
        currency: string;
      };
      /** ISO 8601 with its zone, from 1900 to 2999. */
      received_at?: string;
      /** Number of the transfer, cheque or transaction. The same money under the same reference is registered once. */
      reference?: string;
      /** For operators to read. */
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
      /** What was taken out. */
      removed: {
        /** Number of products. */
        products: number;
        /** Number of customers. */
        customers: number;
        /** Number of orders. */
        orders: number;
      };
      /** Real orders stand on them: articles are archived, cards stay. */
      kept: {
        /** Number of products. */
        products: number;
        /** Number of customers. */
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
      /** As people read it. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
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
      /** As people read it. */
      name: string;
      /** E-mail address, in lower case. */
      email: string | null;
      /** Public id, `tea_` and 26 characters. */
      team_id: string | null;
      /** Can be chosen for new orders. Nobody is deleted: old orders keep the name. */
      active: boolean;
      /** Null: works orders, but does not sign in. */
      role: Role | null;
      /** Whether this person has an account. */
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
      /** Public id; never changes. */
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
      /** As people read it. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** Act on one order or many: ship */
  shipOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/ship";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** Complete the product search and the filters */
  suggestOrderValues: {
    method: "GET";
    path: "/api/v1/orders/suggestions";
    params: Record<string, never>;
    query: {
      /** What is completed. */
      kind?: "product" | "supplier" | "carrier" | "method" | "shipping" | "origin" | "channel" | "country" | "feature" | "source" | "sku" | "all_goods";
      /** What has been typed so far. */
      q?: string;
      /** Entries on a page. */
      limit?: number;
    };
    body: undefined;
    answer: {
      /** The entries of this page. */
      data: {
        /** What the value is of. */
        kind: string;
        /** The value as people read it. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** The link that a tracking code would give */
  testCarrier: {
    method: "POST";
    path: "/api/v1/carriers/{code}/test";
    params: {
      /** A tracking code to try. */
      code: string;
    };
    query: Record<string, never>;
    body: {
      /** A tracking code. */
      code: string;
    };
    answer: {
      /** The link that the customer would get. */
      url: string;
    };
  };
  /** Act on one order or many: unarchive */
  unarchiveOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/unarchive";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
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
      /** Number of orders that are as they were before. */
      undone: number;
      /** Orders it was refused for, each with the reason. */
      refused: {
        /** Public id; never changes. */
        id: string;
        /** What people call the order: "12001". Drawn when it is no quotation any more; unique in the shop, gaps are possible. */
        number: string | null;
        /** Stable name of the reason (see the list of codes). */
        code: string;
        /** The same for people, in the language of the request. */
        message: string;
        /** The facts that the text names. */
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
      /** Row of the file, from 1. */
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
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
  /** Act on one order or many: untag */
  untagOrders: {
    method: "POST";
    path: "/api/v1/orders/actions/untag";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequest;
    answer: ActionOutcome | {
      /** The operation in the background; ask GET /operations/{id} how far it is. */
      operation: Operation;
    };
  };
};
