import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseQuery, type QueryOptions } from "./query-language.ts";
import { printQuery } from "./query-print.ts";
import type { Query, QueryError } from "./query-tree.ts";

function parsed(text: string, options?: QueryOptions): Query | null {
  const answer = parseQuery(text, options);
  assert.ok(answer.ok, `${text}: ${JSON.stringify(answer)}`);
  return answer.query;
}
const canonical = (text: string, options?: QueryOptions) => printQuery(parsed(text, options));
const text = (word: string, prefix = false): Query => ({ kind: "text", text: word, prefix });
const code = (field: "status" | "payment" | "is", ...codes: string[]): Query => ({
  kind: "field", field, key: null, test: { kind: "one_of", values: codes.map((each) => ({ kind: "code", code: each })) },
});

const trees: [written: string, tree: Query | null][] = [
  ["", null],
  ["  \t ", null],
  ["Dupont", text("Dupont")],
  ["Dup*", text("Dup", true)],
  ['"Jean Dupont"', text("Jean Dupont")],
  ['"say \\"hi\\" \\\\"', text('say "hi" \\')],
  ["Jean Dupont", { kind: "all", of: [text("Jean"), text("Dupont")] }],
  ["Jean AND Dupont", { kind: "all", of: [text("Jean"), text("Dupont")] }],
  ["Jean OR Dupont", { kind: "any", of: [text("Jean"), text("Dupont")] }],
  ["a b OR c", { kind: "any", of: [{ kind: "all", of: [text("a"), text("b")] }, text("c")] }],
  ["a (b OR c)", { kind: "all", of: [text("a"), { kind: "any", of: [text("b"), text("c")] }] }],
  ["((a))", text("a")],
  ["(a b) c", { kind: "all", of: [text("a"), text("b"), text("c")] }],
  ["-a", { kind: "not", of: text("a") }],
  ["--a", text("a")],
  ["-(a b)", { kind: "not", of: { kind: "all", of: [text("a"), text("b")] } }],
  ["Dupont - Paris & fils", { kind: "all", of: [text("Dupont"), text("Paris"), text("fils")] }],
  ["status:paid", code("status", "paid")],
  ["status:paid,shipped", code("status", "paid", "shipped")],
  ["status:(paid OR shipped)", code("status", "paid", "shipped")],
  ["status:( paid or shipped,cancelled )", code("status", "paid", "shipped", "cancelled")],
  ["-status:shipped", { kind: "not", of: code("status", "shipped") }],
  ["status:*", { kind: "field", field: "status", key: null, test: { kind: "exists" } }],
  ["is:unpaid", code("is", "unpaid")],
  [
    "total:>100",
    { kind: "field", field: "total", key: null, test: { kind: "compare", operator: ">", value: { kind: "money", amount: "100" } } },
  ],
  [
    "total>=100.50",
    { kind: "field", field: "total", key: null, test: { kind: "compare", operator: ">=", value: { kind: "money", amount: "100.5" } } },
  ],
  [
    "total<5",
    { kind: "field", field: "total", key: null, test: { kind: "compare", operator: "<", value: { kind: "money", amount: "5" } } },
  ],
  [
    "total:<=5",
    { kind: "field", field: "total", key: null, test: { kind: "compare", operator: "<=", value: { kind: "money", amount: "5" } } },
  ],
  [
    "total:40..60",
    {
      kind: "field",
      field: "total",
      key: null,
      test: { kind: "one_of", values: [{ kind: "range", from: { kind: "money", amount: "40" }, to: { kind: "money", amount: "60" } }] },
    },
  ],
  [
    "created:..2026-11",
    {
      kind: "field",
      field: "created",
      key: null,
      test: { kind: "one_of", values: [{ kind: "range", from: null, to: { kind: "date", date: "2026-11" } }] },
    },
  ],
  [
    "created:>=-7d",
    { kind: "field", field: "created", key: null, test: { kind: "compare", operator: ">=", value: { kind: "date", date: "-7d" } } },
  ],
  ["sku:A*", { kind: "field", field: "sku", key: null, test: { kind: "one_of", values: [{ kind: "text", text: "A", prefix: true }] } }],
  ['sku:"A*"', { kind: "field", field: "sku", key: null, test: { kind: "one_of", values: [{ kind: "text", text: "A*", prefix: false }] } }],
  [
    "sku:a..b",
    { kind: "field", field: "sku", key: null, test: { kind: "one_of", values: [{ kind: "text", text: "a..b", prefix: false }] } },
  ],
  ["operator:me", { kind: "field", field: "operator", key: null, test: { kind: "one_of", values: [{ kind: "code", code: "me" }] } }],
  [
    'operator:"me"',
    { kind: "field", field: "operator", key: null, test: { kind: "one_of", values: [{ kind: "text", text: "me", prefix: false }] } },
  ],
  [
    "feature.colour:red",
    { kind: "field", field: "feature", key: "colour", test: { kind: "one_of", values: [{ kind: "text", text: "red", prefix: false }] } },
  ],
  ['feature."Main colour":*', { kind: "field", field: "feature", key: "main_colour", test: { kind: "exists" } }],
];
for (const [written, tree] of trees) {
  test(`reads ${written || "nothing"}`, () => assert.deepEqual(parsed(written), tree));
}

/** Written -> canonical: what the address bar shows afterwards. */
const canonicals: [written: string, canonical: string, locale?: "fr" | "ro"][] = [
  ["status: paid", "status:paid"],
  ["STATUS:PAID", "status:paid"],
  ["Ana <ana@exemple.fr>", 'Ana "<ana@exemple.fr>"'],
  ["https://www.fancourier.ro/awb-tracking/?tracking=1", '"https://www.fancourier.ro/awb-tracking/?tracking=1"'],
  ["10:30", '"10:30"'],
  ["10:30*", "10:30*"],
  ["cluj-napoca", "cluj-napoca"],
  ['"-x"', '"-x"'],
  ['"OR" "et"', '"OR" et'],
  ["or noir", "or noir"],
  ["rouge OU noir", "rouge OR noir", "fr"],
  ["rouge ET noir", "rouge noir", "fr"],
  ["rouge OU noir", 'rouge "OU" noir'],
  ["roșu SAU negru", "roșu OR negru", "ro"],
  ["roșu ȘI negru", "roșu negru", "ro"],
  ["a OR (b OR c)", "a OR b OR c"],
  ["a OR b c", "a OR (b c)"],
  ["-(-a)", "a"],
  ["-(a OR b)", "-(a OR b)"],
  ["tag:vip,b2b -tag:problem", "tag:vip,b2b -tag:problem"],
  ['tag:"à rappeler","b,c"', 'tag:"à rappeler","b,c"'],
  ["tag:(vip or b2b)", "tag:vip,b2b"],
  ["étiquette:vip", "tag:vip"],
  ["etiquette:vip", "tag:vip"],
  ["etichetă:vip", "tag:vip"],
  ["statut:payé", "status:paid"],
  ["statut:payées", "status:paid"],
  ['statut:"en préparation"', "status:in_preparation"],
  ["stare:plătită", "status:paid"],
  ["stare:în_pregătire", "status:in_preparation"],
  ["stare:anulate", "status:cancelled"],
  ["status:Ma_Étape", "status:ma_etape"],
  ["status:pre-order", "status:pre-order"],
  ["paiement:impayée,partiellement_payée", "payment:unpaid,partially_paid"],
  ["plată:neplătită", "payment:unpaid"],
  ["plata:parțial_plătit", "payment:partially_paid"],
  ["livraison:à_expédier", "delivery:to_ship"],
  ["livrare:expediată", "delivery:shipped"],
  ["retour:demandé", "return:requested"],
  ["retur:solicitat", "return:requested"],
  ["facturation:à_facturer", "invoice_status:to_invoice"],
  ["étape:devis", "stage:quotation"],
  ["etapa:ofertă", "stage:quotation"],
  ["client:Țîrlea", "customer:Țîrlea"],
  ["fournisseur:Acme", "supplier:Acme"],
  ["furnizor:Acme", "supplier:Acme"],
  ["opérateur:moi", "operator:me"],
  ["operator:nimeni", "operator:nobody"],
  ["montant>100", "total:>100"],
  ["sumă:40..60", "total:40..60"],
  ["total:0040.500", "total:40.5"],
  ["total:-0", "total:0"],
  ["total:-5.00", "total:-5"],
  ["date:aujourd'hui", "created:today"],
  ["créée:hier", "created:yesterday"],
  ["creat:azi", "created:today"],
  ["créé:>=-7j", "created:>=-7d"],
  ["data:>=-7z", "created:>=-7d"],
  ["created:21/11/2026..23.11.2026", "created:2026-11-21..2026-11-23"],
  ["created:2026-11-21T10:00:00+02:00..", "created:2026-11-21T08:00:00Z.."],
  ["created:mois_dernier,ce_mois", "created:last_month,this_month"],
  ["pays:ro,FR", "country:RO,FR"],
  ["pays:France,États-Unis,Royaume_Uni", "country:FR,US,GB"],
  ["țară:Germania", "country:DE"],
  ['country:"United Kingdom"', "country:GB"],
  ["devise:eur", "currency:EUR"],
  ["est:en_retard", "is:late"],
  ["este:întârziat", "is:late"],
  ["is:brouillon is:ciornă", "is:draft is:draft"],
  ["caractéristique.Couleur:rouge", "feature.couleur:rouge"],
  ['feature."Culoare principală":roșu', "feature.culoare_principala:roșu"],
  ["awb:8N123*", "tracking:8N123*"],
  ["curier:FAN", "carrier:FAN"],
  ["e-mail:ana@exemple.fr", "email:ana@exemple.fr"],
  ["téléphone:0722*", "phone:0722*"],
  ["note:(fragile OR urgent)", "note:fragile,urgent"],
];
for (const [written, expected, locale] of canonicals) {
  test(`${written} is kept as ${expected}`, () => {
    assert.equal(canonical(written, locale && { locale }), expected);
    assert.equal(canonical(expected), expected);
  });
}

const errors: [written: string, error: Omit<QueryError, "nearest" | "field">, nearest?: string][] = [
  ["statu:paid", { code: "unknown_field", position: 0, length: 5, token: "statu" }, "status"],
  ["ana plta:x", { code: "unknown_field", position: 4, length: 4, token: "plta" }, "plată"],
  ["zzzzzz:1", { code: "unknown_field", position: 0, length: 6, token: "zzzzzz" }],
  ["feature:red", { code: "unknown_field", position: 0, length: 7, token: "feature" }],
  ["status.x:paid", { code: "unknown_field", position: 0, length: 8, token: "status.x" }],
  ["payment:payd", { code: "unknown_value", position: 8, length: 4, token: "payd" }, "paid"],
  ["payment:paid,zz", { code: "unknown_value", position: 13, length: 2, token: "zz" }],
  ["payment:pai*", { code: "unknown_value", position: 8, length: 4, token: "pai*" }, "paid"],
  ["carrier:(*)", { code: "unknown_value", position: 9, length: 1, token: "*" }],
  ["sku:a,*", { code: "unknown_value", position: 6, length: 1, token: "*" }],
  ["status:★", { code: "unknown_value", position: 7, length: 1, token: "★" }],
  ["is:vip", { code: "unknown_value", position: 3, length: 3, token: "vip" }],
  ["total:abc", { code: "unknown_value", position: 6, length: 3, token: "abc" }],
  ["total:1.00005", { code: "unknown_value", position: 6, length: 7, token: "1.00005" }],
  ["total:1..2..3", { code: "unknown_value", position: 6, length: 7, token: "1..2..3" }],
  ["total:..", { code: "unknown_value", position: 6, length: 2, token: ".." }],
  ["total:1..x", { code: "unknown_value", position: 6, length: 4, token: "1..x" }],
  ["created:2026-02-30", { code: "unknown_value", position: 8, length: 10, token: "2026-02-30" }],
  ["country:Frnace", { code: "unknown_value", position: 8, length: 6, token: "Frnace" }, "france"],
  ["country:Atlantis", { code: "unknown_value", position: 8, length: 8, token: "Atlantis" }],
  ["created:yesterdy", { code: "unknown_value", position: 8, length: 8, token: "yesterdy" }, "yesterday"],
  ["stage:devis_envoie", { code: "unknown_value", position: 6, length: 12, token: "devis_envoie" }, "devis_envoyé"],
  ["tag:>5", { code: "not_comparable", position: 3, length: 2, token: ":>" }],
  ["sku<=5", { code: "not_comparable", position: 3, length: 2, token: "<=" }],
  ["total:>1,2", { code: "unexpected_token", position: 8, length: 1, token: "," }],
  ["total:>1..2", { code: "unexpected_end", position: 11, length: 0, token: "" }],
  ["tag:", { code: "missing_value", position: 4, length: 0, token: "" }],
  ["tag:vip,", { code: "missing_value", position: 8, length: 0, token: "" }],
  ["tag:vip, b2b", { code: "missing_value", position: 8, length: 0, token: "" }],
  ['tag:""', { code: "missing_value", position: 4, length: 2, token: '""' }],
  ["tag:()", { code: "missing_value", position: 5, length: 0, token: "" }],
  ["tag:(a b)", { code: "unexpected_token", position: 7, length: 1, token: "b" }],
  ["tag:(a", { code: "unexpected_end", position: 6, length: 0, token: "" }],
  ["(a", { code: "unexpected_end", position: 2, length: 0, token: "" }],
  ["a)", { code: "unexpected_token", position: 1, length: 1, token: ")" }],
  ["()", { code: "unexpected_token", position: 1, length: 1, token: ")" }],
  ["a OR", { code: "unexpected_end", position: 4, length: 0, token: "" }],
  ["OR a", { code: "unexpected_token", position: 0, length: 2, token: "OR" }],
  ["a OR OR b", { code: "unexpected_token", position: 5, length: 2, token: "OR" }],
  ["a AND", { code: "unexpected_end", position: 5, length: 0, token: "" }],
  ["(-)", { code: "unexpected_token", position: 2, length: 1, token: ")" }],
  ["total >100", { code: "unexpected_token", position: 6, length: 4, token: ">100" }],
  ['ana "pop', { code: "unclosed_quote", position: 4, length: 4, token: '"pop' }],
  ['tag:"vip', { code: "unclosed_quote", position: 4, length: 4, token: '"vip' }],
];
for (const [written, error, nearest] of errors) {
  test(`refuses ${written}: ${error.code} at ${error.position}`, () => {
    const answer = parseQuery(written);
    const namesField = ["unknown_value", "missing_value", "not_comparable"].includes(error.code);
    const field = /^[a-z]+/.exec(written)?.[0];
    assert.deepEqual(answer, { ok: false, error: { ...error, ...(namesField && { field }), ...(nearest !== undefined && { nearest }) } });
  });
}

test("limits: 2,000 characters, 100 terms, 10 levels, and one past each", () => {
  const codeOf = (written: string) => {
    const answer = parseQuery(written);
    return answer.ok ? null : answer.error.code;
  };
  assert.equal(codeOf("a".repeat(2000)), null);
  assert.equal(codeOf("a".repeat(2001)), "too_long");
  assert.equal(codeOf("a ".repeat(100)), null);
  assert.equal(codeOf("a ".repeat(101)), "too_many_terms");
  assert.equal(codeOf(`tag:${"a,".repeat(99)}a`), null);
  assert.equal(codeOf(`tag:${"a,".repeat(100)}a`), "too_many_terms");
  assert.equal(codeOf(`${"sku:* ".repeat(100)}`), null);
  assert.equal(codeOf(`${"sku:* ".repeat(101)}`), "too_many_terms");
  assert.equal(codeOf(`${"(".repeat(10)}a${")".repeat(10)}`), null);
  assert.equal(codeOf(`${"(".repeat(11)}a${")".repeat(11)}`), "too_deep");
  assert.equal(codeOf(`${"-".repeat(10)}a`), null);
  assert.equal(codeOf(`${"-".repeat(11)}a`), "too_deep");
  assert.equal(codeOf("(a) ".repeat(50)), null); // side by side is not deep
  assert.equal(codeOf(`${"(a) ".repeat(5)}${"(".repeat(11)}a${")".repeat(11)}`), "too_deep");
});

test("the shop's own statuses are found by code and by label", () => {
  const shop = { status: [{ code: "to_engrave", labels: ["To engrave", "À graver", "De gravat"] }, { code: "paye", labels: ["Paye plus tard"] }] };
  assert.equal(canonical('statut:"à graver"', { shop }), "status:to_engrave");
  assert.equal(canonical("status:de_gravat,TO_ENGRAVE", { shop }), "status:to_engrave,to_engrave");
  assert.equal(canonical("status:paye", { shop }), "status:paye"); // the shop's own comes before our word for paid
  assert.equal(canonical("payment:paye", { shop }), "payment:paid");
});

const written: fc.Arbitrary<string> = fc.letrec<{ query: string; term: string }>((tie) => ({
  query: fc
    .array(tie("term"), { minLength: 1, maxLength: 4 })
    .chain((terms) => fc.constantFrom(" ", " OR ", " AND ").map((join) => terms.join(join))),
  term: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(
      "Dupont",
      "cluj*",
      '"two words"',
      "x=y",
      "status:paid",
      "payment:(paid or pending)",
      "tag:vip,b2b",
      'tag:"a b"',
      "total:>=12.50",
      "total<3",
      "total:1..2,5..",
      "created:-7d",
      "created:2026-11..",
      "is:late",
      "feature.size:XL*",
      "sku:*",
      "operator:me",
      'operator:"me"',
      "country:ro",
      "étiquette:été",
      "stare:plătită",
      "&",
    ),
    tie("query").map((query) => `(${query})`),
    tie("term").map((term) => `-${term}`),
  ),
})).query;

test("what is printed reads as the same query, and prints the same again", () => {
  const hold = (text: string) => {
    const first = parseQuery(text);
    if (!first.ok) return;
    const printed = printQuery(first.query);
    assert.deepEqual(parsed(printed), first.query, printed);
    for (const locale of ["fr", "ro"] as const) assert.deepEqual(parsed(printed, { locale }), first.query, `${locale}: ${printed}`);
    assert.equal(canonical(printed), printed);
  };
  fc.assert(fc.property(written, hold), { numRuns: 2000 });
  const noise = fc.array(
    fc.constantFrom(
      "-",
      "(",
      ")",
      '"',
      "\\",
      ":",
      "*",
      "..",
      ",",
      ">",
      "=",
      " ",
      "a",
      "é",
      "OR",
      "OU",
      "SAU",
      "tag",
      "total",
      "me",
      "1",
      "feature.x",
    ),
    { maxLength: 12 },
  );
  fc.assert(fc.property(noise.map((parts) => parts.join("")), hold), { numRuns: 5000 });
});

test("no text breaks the reader: an error points into it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const answer = parseQuery(text);
      if (answer.ok) return;
      const { position, length, token } = answer.error;
      assert.ok(position >= 0 && position + length <= text.length);
      assert.equal(token, text.slice(position, position + Math.min(length, 50)));
    }),
    { numRuns: 3000 },
  );
});
