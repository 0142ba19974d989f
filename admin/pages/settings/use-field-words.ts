import { useTexts } from "../../language/texts.ts";
import { settingsTexts } from "./texts.ts";

type FieldWords = { readonly labelOf: (field: string) => string; readonly show: (value: unknown, field: string) => string };

/** The fields of all settings and their values as the forms call them: who is asked whose value to keep reads words. */
export function useFieldWords(): FieldWords {
  const t = useTexts(settingsTexts);
  const labels: Readonly<Record<string, string>> = {
    labels: t.labels.legend,
    name: t.carriers.name,
    active: t.active,
    colour: t.colour.legend,
    kind: t.statuses.kind,
    hidden_by_default: t.statuses.hidden,
    requires_paid: t.statuses.requiresPaid,
    requires_tracking: t.statuses.requiresTracking,
    dialog: t.statuses.dialog,
    stock: t.statuses.stock,
    notify_customer: t.mails.customer,
    notify_admins: t.mails.admins,
    country: t.carriers.country,
    tracking_url: t.carriers.url,
    confirmation: t.payment.confirmation,
    carrier: t.shipping.carrier,
    price_amount: t.shipping.price,
    tracked: t.shipping.tracked,
    from_name: t.mails.fromName,
    from_address: t.mails.fromAddress,
    reply_to: t.mails.replyTo,
    admin_recipients: t.mails.admin,
    footer: t.mails.footer,
    tag_on: t.customers.tagOn,
    low_stock_threshold: t.stock.threshold,
    currency: t.shop.currency,
    locale: t.shop.locale,
    time_zone: t.shop.timeZone,
    prices_include_tax: t.shop.pricesIncludeTax,
    rounding: t.shop.rounding,
    email: t.team.email,
    team_id: t.team.team,
    role: t.team.role,
  };
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    colour: t.colour,
    dialog: t.statuses.dialogs,
    stock: t.statuses.stocks,
    confirmation: t.payment.confirmationShort,
    tag_on: t.customers.tagOns,
    rounding: t.shop.roundings,
    role: t.team.roles,
  };
  const show = (value: unknown, field: string): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "boolean") return value ? t.yes : t.no;
    if (typeof value === "object") return Object.values(value).join(", ");
    return choices[field]?.[String(value)] ?? String(value);
  };
  return { labelOf: (field) => labels[field] ?? field, show };
}
