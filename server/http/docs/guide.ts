import { escapeHtml, prose } from "./html.ts";
import { requestExamples } from "./request-examples.ts";

type Step = { readonly text: string; readonly call: string; readonly body?: unknown; readonly headers?: readonly string[] };

const parcel = { items: [{ id: "$ORDER", carrier: "colissimo", tracking_code: "6A12345678901" }] };

/** From an empty shop to a parcel on its way: each call as it can be pasted, in the order in which a shop needs them. */
const steps: readonly Step[] = [
  {
    text: "Make a key under Settings, API keys, or start with `COMPTOIR_API_KEY` in the environment. Who am I, and what may I do?",
    call: "GET /me",
  },
  { text: "An article, with what lies on the shelf.", call: "POST /products", body: requestExamples["createProduct"] },
  {
    text: "An order, when your customer has finished the checkout. The catalogue decides the prices; `expected_total` refuses another total than the one that was shown. `source` and `external_id` make sure that one cart is one order. Keep the `id` of the answer: `ORDER=ord_…`",
    call: "POST /orders",
    body: requestExamples["createOrder"],
    headers: ["Idempotency-Key: cart-8817"],
  },
  {
    text: "The money has come. Paid in full, the order is confirmed by that, and its goods are kept for it.",
    call: "POST /orders/$ORDER/payments",
    body: { method: "bank_transfer", reference: "VIR-2026-118" },
    headers: ["Idempotency-Key: payment-118"],
  },
  {
    text: "What would happen if it left now? `dry_run` answers with the effects and writes nothing.",
    call: "POST /orders/actions/ship",
    body: { ...parcel, dry_run: true },
  },
  {
    text: "It leaves. The stock follows, and the customer gets a mail with the link when the undo window has passed.",
    call: "POST /orders/actions/ship",
    body: parcel,
    headers: ["Idempotency-Key: parcel-6A12345678901"],
  },
  { text: "Keep up with everything: ask again with the last `seq` you have worked off.", call: "GET /events?after=0" },
];

const topics: readonly (readonly [title: string, text: string])[] = [
  [
    "Amounts, times, names",
    'An amount is a whole number of minor units with its currency: `{ "amount": 12990, "currency": "EUR" }` is 129.90 €. Only unit prices carry four decimals, as text. A tax rate is in basis points: 2100 is 21 %. Times are ISO 8601 in UTC; in a request they name their zone. Days are those of the time zone of the shop. Ids are opaque: `ord_…`, `cus_…`, `prd_…`.',
  ],
  [
    "Writing safely",
    "Send an `Idempotency-Key` of your own with every write. The same request with the same key is carried out once; a repetition gets the first answer, with `Idempotency-Replayed: true`, for 7 days. Another request with a used key is 422, and one whose first try is still running 409: try again. So after a lost connection or a 503 the same request can simply be sent again.",
  ],
  [
    "Two at a time",
    "A record comes with an `ETag`. `PATCH` wants it back in `If-Match`: without it the answer is 428, and when somebody was faster 412, with the record as it is now in `current`. In actions an item may name the `version` you have seen; one that has changed is refused as `order.changed`.",
  ],
  [
    "Acting on one order or on many",
    "`POST /orders/actions/{action}` names its orders by `ids`, by `items` with parameters of their own, by a query `q`, or by the `selection` that a `dry_run` answered with. One order named alone is refused with the status of its reason. Of several, those that could not be done stand in `refused`, and the others are done. Above 500 orders the answer is 202 with an operation, which can be watched, cancelled, retried and, within its window, undone.",
  ],
  [
    "Lists",
    "`limit` is 50, at most 250; `page.next` goes into `after`. `fields=id,number` leaves out the rest; orders come with what they sold by `expand=lines`. `total.exact` is false where counting stopped early. `GET /orders` hides the statuses that the shop hides (shipped, finished); `status=*` shows every order.",
  ],
  [
    "Refusals",
    "Everything that is not done is a problem (RFC 9457) with a stable `code`, a sentence in the language of `Accept-Language`, and in `errors` each field by its JSON pointer. 400: the request says something that does not exist. 401, 403: the key, its rights. 404: not there, or not in this shop. 409: not possible in the state it is in. 422: a value is wrong or missing. 423: locked. 429 and 503: later, see `Retry-After`.",
  ],
];

/** What to know before the first call, above the list of all calls. */
export function guideHtml(server: string): string {
  const calls = steps.map((step) => `<li>${prose(step.text)}<pre tabindex="0"><code>${escapeHtml(curlOf(server, step))}</code></pre></li>`);
  const parts = topics.map(([title, text]) => `<h3>${escapeHtml(title)}</h3>${prose(text)}`);
  return `<section class="guide" id="guide"><h2 class="group">A first order</h2><ol>${calls.join("")}</ol><h2 class="group">Good to know</h2>${parts.join("")}</section>`;
}

function curlOf(server: string, { call, body, headers = [] }: Step): string {
  const [method = "", path = ""] = call.split(" ");
  const options = [
    `-H "Authorization: Bearer $KEY"`,
    ...headers.map((header) => `-H "${header}"`),
    ...(body ? [`-H "Content-Type: application/json"`, `-d '${JSON.stringify(body, null, 2).replaceAll("$ORDER", "'$ORDER'")}'`] : []),
  ];
  return [`curl ${method === "GET" ? "" : `-X ${method} `}"${server}/api/v1${path}"`, ...options].join(" \\\n  ");
}
