import { pluralEn } from "../plural.ts";

type Count = { count: number };
/** `label` follows the number, which stands above it; `meaning` says what is counted. */
type Counted = Readonly<Record<string, { label: (count: number) => string; meaning: string }>>;

export const texts = {
  title: "Home",
  nothing: "Nothing in this period.",
  counter: {
    pending: { label: (count) => pluralEn(count, { one: "order pending", other: "orders pending" }), meaning: "Placed, and not shipped, finished or cancelled yet." },
    unpaid: { label: (count) => pluralEn(count, { one: "order unpaid for more than a day", other: "orders unpaid for more than a day" }), meaning: "Placed more than 24 hours ago and not paid in full." },
    to_prepare: { label: () => "to prepare", meaning: "Paid or confirmed, and preparation has not begun." },
    to_ship: { label: () => "to ship", meaning: "In preparation, not shipped yet." },
    late: { label: () => "late", meaning: "Paid more than two days ago and still here." },
    mismatch: { label: (count) => pluralEn(count, { one: "status to check", other: "statuses to check" }), meaning: "Their status was set by hand and says more than the facts." },
    low_stock: { label: (count) => pluralEn(count, { one: "product low in stock", other: "products low in stock" }), meaning: "Fewer available than the minimum you want to have." },
    failed_messages: { label: (count) => pluralEn(count, { one: "mail not delivered", other: "mails not delivered" }), meaning: "Mails that could not leave or came back." },
  } satisfies Counted,
  demo: {
    label: "Demo shop",
    open: ({ count }: Count) => `This is a demo: ${pluralEn(count, { one: "# made-up order", other: "# made-up orders" })} to try everything on. No mail leaves.`,
    remove: "Remove the demo",
    title: "Remove the demo?",
    detail: "Its orders, customers and products go. What you entered yourself stays.",
    confirm: ({ count }: Count) => `Remove ${pluralEn(count, { one: "# made-up order", other: "# made-up orders" })}`,
    removed: "Demo removed",
  },
  setup: {
    title: "Get your shop ready",
    done: "Done",
    shop: "Say what your shop is: name, country, currency, language",
    orders: "Bring your orders from a file of your present shop",
    mail: "Say in whose name mails go out",
    team: "Add the people you work with",
    go: { shop: "Shop settings", orders: "Import orders", mail: "Mail settings", team: "Add people" },
  },
  sales: {
    title: "Sales",
    period: "Period",
    days: ({ count }: Count) => `${count} days`,
    total: "Sales",
    orders: "Orders",
    average: "Average order",
    other: "In another currency",
    ordersCount: ({ count }: Count) => pluralEn(count, { one: "# order", other: "# orders" }),
    now: "This period",
    before: "Daily average of the period before",
    against: "Against the period before",
    table: "Figures as a table",
    day: "Day",
    chart: ({ from, to }: { from: string; to: string }) => `Sales of each day from ${from} to ${to}, and of the period before`,
  },
  top: { title: "Top products", product: "Product", quantity: "Sold" },
  origins: { title: "Where orders come from", origin: "Origin" },
  activity: {
    title: "Latest events",
    none: "Nothing yet.",
    customer: "A customer",
    product: "A product",
    /** After what it happened to; the settings stand alone. */
    events: {
      "product.created": "added", "product.updated": "changed", "stock.adjusted": "stock adjusted", "customer.created": "added", "customer.updated": "changed", "message.resent": "mail sent again",
      "message.cancelled": "mail kept back", settings: "Settings changed", other: "changed",
    } as Readonly<Record<string, string>>,
  },
};

export type DashboardTexts = typeof texts;
