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
    amount?: Money;
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

/** Integer minor units: 12990 RON is 129,90 lei. */
export type Money = {
  amount: number;
  currency: string;
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
  lines: {
    sku: string;
    quantity: number;
    discount?: Money;
  } | {
    /** Public id, `var_` and 26 characters. */
    variant_id: string;
    quantity: number;
    discount?: Money;
  } | {
    title: string;
    quantity: number;
    /** Major units, up to four decimals: "12.90". */
    unit_price: string;
    tax_rate?: number;
    /** A SKU of your own that is not in the catalogue. */
    reference?: string;
    supplier?: string;
    attributes?: Record<string, string>;
    shippable?: boolean;
    discount?: Money;
  }[];
  billing_address?: Address | null;
  shipping_address?: Address | null;
  same_as_billing?: boolean;
  shipping?: {
    method: string;
    amount?: Money;
  } | null;
  payment_method?: string | null;
  payments?: {
    method?: string;
    amount?: Money;
    received_at?: string;
    reference?: string;
  }[];
  discount?: {
    label: string;
    amount: Money;
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
  billing_address?: Address | null;
  shipping_address?: Address | null;
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

export type Permission = "orders.read" | "orders.write" | "orders.ship" | "orders.cancel" | "orders.delete" | "orders.unlock" | "orders.override_unpaid" | "orders.force_status" | "orders.import" | "orders.assign_others" | "payments.write" | "customers.read" | "customers.write" | "catalog.read" | "catalog.write" | "stock.read" | "stock.write" | "messages.read" | "messages.write" | "settings.read" | "settings.write" | "staff.read" | "staff.write" | "keys.write" | "events.read" | "views.write" | "demo.remove";

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

export type Role = "owner" | "manager" | "sales" | "warehouse" | "accounting" | "read_only";

export type Team = {
  /** Public id, `tea_` and 26 characters. */
  id: string;
  name: string;
  operator_count: number;
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
    answer: Order;
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
  /** Who is asking, where, and with which rights */
  getMe: {
    method: "GET";
    path: "/api/v1/me";
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: Me;
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
  /** Act on one order or many: archive */
  orders_archive: {
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
  orders_assign: {
    method: "POST";
    path: "/api/v1/orders/actions/assign";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: cancel */
  orders_cancel: {
    method: "POST";
    path: "/api/v1/orders/actions/cancel";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: confirm */
  orders_confirm: {
    method: "POST";
    path: "/api/v1/orders/actions/confirm";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: finish */
  orders_finish: {
    method: "POST";
    path: "/api/v1/orders/actions/finish";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: lock */
  orders_lock: {
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
  orders_mark_paid: {
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
  orders_mark_unpaid: {
    method: "POST";
    path: "/api/v1/orders/actions/mark_unpaid";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: prepare */
  orders_prepare: {
    method: "POST";
    path: "/api/v1/orders/actions/prepare";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: reopen */
  orders_reopen: {
    method: "POST";
    path: "/api/v1/orders/actions/reopen";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: send */
  orders_send: {
    method: "POST";
    path: "/api/v1/orders/actions/send";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: set_status */
  orders_set_status: {
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
  orders_ship: {
    method: "POST";
    path: "/api/v1/orders/actions/ship";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: tag */
  orders_tag: {
    method: "POST";
    path: "/api/v1/orders/actions/tag";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: unarchive */
  orders_unarchive: {
    method: "POST";
    path: "/api/v1/orders/actions/unarchive";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
  };
  /** Act on one order or many: unlock */
  orders_unlock: {
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
  orders_untag: {
    method: "POST";
    path: "/api/v1/orders/actions/untag";
    params: Record<string, never>;
    query: Record<string, never>;
    body: ActionRequestInput;
    answer: ActionOutcome | {
      operation: Operation;
    };
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
      amount?: Money;
      received_at?: string;
      reference?: string;
      note?: string;
    };
    answer: Order;
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
};
