import assert from "node:assert/strict";
import { test } from "node:test";
import { locales, type Locale } from "../../../i18n/locale.ts";
import { defaultCarriers } from "../../domain/default-carriers.ts";
import { newId } from "../../platform/ids.ts";
import { defaultStatuses } from "../settings/default-statuses.ts";
import { composeMail } from "./compose-mail.ts";
import { html, printHtml } from "./html.ts";
import type { MailOrder, MailShop } from "./mail-facts-store.ts";
import { readMailSettings } from "./mail-settings.ts";
import { fillMerchantText } from "./merchant-text.ts";
import { templates, type MessageToWrite } from "./message.ts";

const shop: MailShop = {
  store: {
    id: newId(),
    code: "main",
    name: "Thé & Tilleul",
    country: "FR",
    currency: "EUR",
    locale: "fr",
    timeZone: "Europe/Bucharest",
    pricesIncludeTax: true,
    rounding: "line",
  },
  settings: readMailSettings({ from_address: "bonjour@tilleul.fr", admin_recipients: ["chef@tilleul.fr"], footer: "12 rue des Lilas" }),
  statusLabels: new Map(defaultStatuses.map(({ code, labels }) => [code, labels])),
  carriers: new Map(defaultCarriers.map(({ code, name, trackingUrl }) => [code, { name, trackingUrl }])),
};
const anAddress = { name: "Ana Popescu", line1: "Str. Lungă 12", postcode: "400001", city: "Cluj-Napoca", country: "RO" };
const order: MailOrder = {
  id: newId(),
  number: "C-10042",
  status: "shipped",
  fulfillmentStatus: "shipped",
  locale: "en",
  customerLocale: null,
  placedAt: "2026-11-03T22:30:00Z",
  email: "ana@client.ro",
  phone: null,
  customerName: "Ana Popescu",
  company: null,
  billingAddress: anAddress,
  shippingAddress: null,
  sameAsBilling: true,
  shippingLabels: null,
  paymentLabels: { en: "Bank transfer", fr: "Virement", ro: "Transfer bancar" },
  carrier: null,
  trackingCode: null,
  trackingUrl: null,
  currency: "RON",
  pricesIncludeTax: true,
  subtotalAmount: 12_495,
  discountAmount: 495,
  taxAmount: 2_257,
  totalAmount: 13_000,
  capturedAmount: 13_000,
  refundedAmount: 0,
  lineCount: 2,
  itemCount: 22,
  lines: [
    { sku: "MUG-1", title: "Blue mug", attributes: {}, quantity: 2, unitPrice: "60.0000", discountAmount: 5 },
    { sku: null, title: "Screw", attributes: { size: "M4" }, quantity: 20, unitPrice: "0.2500", discountAmount: 0 },
  ],
  parcels: [{ carrier: "fan_courier", trackingCode: "2150900120086", trackingUrl: null }],
};
const compose = (message: Partial<MessageToWrite>, changes: Partial<MailOrder> = {}, at: Partial<MailShop> = {}) =>
  composeMail(
    { id: newId(), orderId: order.id, template: "status_shipped", audience: "customer", params: {}, ...message },
    { ...order, ...changes },
    { ...shop, ...at },
    { publicUrl: "https://shop.example", sender: null },
  );
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

for (const locale of locales) {
  test(`every mail is whole in ${locale}: subject, words, text and page, no gap left open`, () => {
    for (const template of templates) {
      for (const audience of ["customer", "admins"] as const) {
        const mail = compose({ template, audience, params: { status: "paid" } }, { locale, customerLocale: locale }, { store: { ...shop.store, locale } });
        assert.equal(mail.locale, locale);
        assert.match(mail.subject, /C-10042/);
        assert.doesNotMatch(mail.subject + mail.text + mail.html, /undefined|null|\[object|NaN|\$\{/);
        assert.match(mail.html, new RegExp(`<html lang="${locale}-`));
      }
    }
  });
}

const counted: [locale: Locale, count: number, shown: string][] = [
  ["en", 1, "1 item"],
  ["en", 22, "22 items"],
  ["fr", 1, "1 article"],
  ["fr", 22, "22 articles"],
  ["ro", 1, "1 articol"],
  ["ro", 2, "2 articole"],
  ["ro", 22, "22 de articole"],
  ["ro", 101, "101 articole"],
];
for (const [locale, itemCount, shown] of counted) {
  test(`${itemCount} in ${locale}: ${shown}`, () => assert.ok(plain(compose({}, { locale, itemCount }).text).includes(`(${shown})`)));
}

for (const [locale, said] of [
  ["en", "€130.00 remains to be paid"],
  ["fr", "Il reste 130,00 € à régler"],
  ["ro", "Mai este de plătit suma de 130,00 EUR"],
] as const) {
  test(`NTF-07 an order that awaits its payment says in ${locale} how much and by which way`, () => {
    const mail = compose(
      { template: "status_changed", params: { status: "awaiting_payment" } },
      { locale, currency: "EUR", capturedAmount: 0 },
    );
    assert.ok(plain(mail.text).includes(said), mail.text);
    assert.match(mail.text, /Bank transfer|Virement|Transfer bancar/);
    assert.doesNotMatch(
      plain(compose({ template: "status_changed", params: { status: "awaiting_payment" } }, { locale, currency: "EUR" }).text),
      /0[.,]00 (€|EUR) remain|reste 0|suma de 0/,
      "nothing is open",
    );
  });
}

test("what the operator wrote is from the shop to its customer, and to its own people a copy of it", () => {
  const params = { message: "Merci !" };
  assert.match(compose({ params }, { locale: "fr" }).text, /Un mot de Thé & Tilleul\s?:\n> Merci !/);
  assert.match(compose({ params, audience: "admins" }).text, /Message au client\s?:\n> Merci !/);
});

test("the lines add up to the subtotal and the totals to the total, with the tax in the prices or on top", () => {
  const inside = plain(compose({}, { locale: "ro" }).text);
  assert.match(inside, /Blue mug \(MUG-1\)\n {4}2 × 60,00 RON = 119,95 RON\n {2}Screw \(M4\)\n {4}20 × 0,25 RON = 5,00 RON\n/);
  assert.match(inside, /Subtotal: 124,95 RON\nReducere: −4,95 RON\nLivrare: 10,00 RON\nTotal: 130,00 RON\ndin care TVA: 22,57 RON\n/);
  const onTop = plain(compose({}, { locale: "en", pricesIncludeTax: false, taxAmount: 2_730, totalAmount: 15_730 }).text);
  assert.match(onTop, /Subtotal: RON 124\.95\nDiscount: −RON 4\.95\nDelivery: RON 10\.00\nVAT: RON 27\.30\nTotal: RON 157\.30\n/);
});

test("a mail names the day of the shop's time zone, and speaks the language of the customer before that of the order", () => {
  assert.match(compose({}, { locale: "en" }).text, /Order C-10042 of 04\/11\/2026/);
  assert.equal(compose({}, { locale: "en", customerLocale: "ro" }).locale, "ro");
  assert.equal(compose({}, { locale: "de", customerLocale: null }).locale, "fr");
});

test("part of an order that has left is called a part; two parcels have two links", () => {
  const parcels = [
    ...order.parcels,
    { carrier: "Van", trackingCode: null, trackingUrl: "https://van.example/1" },
    { carrier: null, trackingCode: "X", trackingUrl: "javascript:alert(1)" },
  ];
  const mail = compose({}, { fulfillmentStatus: "partially_shipped", parcels });
  assert.equal(mail.subject, "A first part of order C-10042 is on its way");
  assert.deepEqual(
    [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link),
    ["https://www.fancourier.ro/awb-tracking/?tracking=2150900120086", "https://van.example/1"],
  );
  assert.match(mail.text, /Parcel 2 of 3: Van\nhttps:\/\/van\.example\/1\n/);
});

test("an order of a thousand lines shows its first ones and says how many follow", () => {
  const mail = compose({}, { lineCount: 1_000 });
  assert.match(mail.text, /and 998 more lines/);
});

test("S5 whatever a stranger typed is text in the mail", () => {
  const payloads = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</style><script>alert(1)</script>",
    "{{ shop }}{% raw %}<b>",
    "<a href=javascript:alert(1)>x</a>",
    "&lt;script&gt;",
    "\u0000<b>",
  ];
  for (const text of payloads) {
    const address = { name: text, company: text, line1: text, line2: text, postcode: text, city: text, region: text, phone: text };
    const mail = compose(
      { params: { message: text } },
      {
        customerName: text,
        company: text,
        phone: text,
        billingAddress: address,
        number: text,
        shippingLabels: { en: text },
        lines: [{ sku: text, title: text, attributes: { [text]: text }, quantity: 1, unitPrice: "1.0000", discountAmount: 0 }],
        parcels: [{ carrier: text, trackingCode: text, trackingUrl: null }],
      },
    );
    const known = compose(
      { params: { message: "x" } },
      {
        customerName: "x",
        company: "x",
        shippingLabels: { en: "x" },
        parcels: [{ carrier: "x", trackingCode: "x", trackingUrl: null }],
        lines: order.lines.slice(0, 1),
        billingAddress: { ...anAddress, company: "x", line2: "x", region: "x", country: null },
      },
    );
    // The tags of the page are those of a harmless one.
    const tagsOf = (page: string) => page.match(/<\/?[a-z][a-z0-9]*/gi);
    assert.deepEqual(tagsOf(mail.html), tagsOf(known.html), text);
    assert.doesNotMatch(mail.html, /\son\w+=(?![^<]*&)/);
  }
  assert.equal(printHtml(html`<p title="${"\"'<>&"}">${html`<b>${1}</b>`}${null}${false}</p>`), '<p title="&quot;&#39;&lt;&gt;&amp;"><b>1</b></p>');
});

test("S6 a merchant's words may name the order and the customer, and reach nothing else", () => {
  const variables = { customer: { name: "Ana" }, order: { number: "C-1", total: "€10.00" }, shop: { name: "Tilleul" } };
  const said: [text: string, filled: string][] = [
    ["Merci {{ customer.name }} ({{ order.number }}, {{ order.total }}) - {{ shop.name }}", "Merci Ana (C-1, €10.00) - Tilleul"],
    ["{% if order.number %}yes{% endif %}", "yes"],
    ["{{ custmer.name }}", "{{ custmer.name }}"],
    ["100 %} sure {{", "100 %} sure {{"],
    ["{% include \"package.json\" %}", "{% include \"package.json\" %}"],
    ["{% render 'package.json' %}", "{% render 'package.json' %}"],
    ["{{ customer.constructor }}", "{{ customer.constructor }}"],
    ["{{ customer.__proto__ }}", "{{ customer.__proto__ }}"],
    ["{% for i in (1..100000000) %}x{% endfor %}", "{% for i in (1..100000000) %}x{% endfor %}"],
    ["no braces at all", "no braces at all"],
  ];
  for (const [text, filled] of said) assert.equal(fillMerchantText(text, variables), filled, text);
});

test("mails come from the shop, or from the one sender of the installation with answers still to the shop", () => {
  assert.deepEqual([compose({}).from, compose({}).replyTo], [{ name: "Thé & Tilleul", address: "bonjour@tilleul.fr" }, null]);
  const message = { id: newId(), orderId: order.id, template: "status_paid", audience: "customer", params: {} } as const;
  const hosted = composeMail(message, order, shop, { publicUrl: "https://shop.example", sender: { name: "", address: "no-reply@host.ro" } });
  assert.deepEqual(
    [hosted.from, hosted.replyTo],
    [
      { name: "Thé & Tilleul", address: "no-reply@host.ro" },
      { name: "Thé & Tilleul", address: "bonjour@tilleul.fr" },
    ],
  );
  const bare = composeMail(message, order, { ...shop, settings: readMailSettings(null) }, { publicUrl: "https://shop.example", sender: null });
  assert.equal(bare.from.address, "orders@shop.example");
});
