import type { ExplainTexts } from "../../../i18n/admin/explain.en.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { Explanation } from "../../api/explanation.ts";
import type { Format } from "../../language/format.ts";
import { formatUnitPrice } from "./unit-price.ts";

export type Wording = { readonly t: ExplainTexts; readonly format: Format; readonly locale: Locale; readonly methodLabel: (code: string) => string };

/** What a step is called. A step this page has not heard of shows its own name rather than nothing. */
export function nameOf({ label, params }: Explanation, { t, format, methodLabel }: Wording): string {
  const text = (key: string, otherwise: string): string => String(params[key] || otherwise);
  const discount = text("discount", t.order.discount);
  switch (label) {
    case "order.subtotal": return t.order.subtotal;
    case "order.discount": return t.order.discount;
    case "order.shipping": return t.order.shipping;
    case "order.tax": return t.order.tax;
    case "order.total": return t.order.total;
    case "order.captured":
    case "order.paid": return t.order.received;
    case "order.refunded": return t.order.refunded;
    case "order.balance": return t.order.balance;
    case "order.computed": return t.order.computed;
    case "order.stated": return t.order.stated;
    case "order.percent_discount":
    case "order.amount_discount": return discount;
    case "order.frozen_discount": return t.discount.frozen({ name: discount });
    case "discount.base": return t.discount.base;
    case "discount.amount": return t.discount.amount;
    case "discount.share":
    case "line.amount":
    case "line.after_discounts":
    case "tax.line": return text("title", t.order.shipping);
    case "line.discounts": return t.discount.all;
    case "line.discount": return t.discount.ofLine;
    case "line.discount_share": return t.discount.share({ name: discount });
    case "shipping.price": return t.shipping.price;
    case "shipping.discounts":
    case "shipping.discount": return t.shipping.discount;
    case "tax.rate": return t.tax.rate({ rate: format.percent(Number(params["rate"]) / 10_000) });
    case "tax.base": return t.tax.base;
    case "payment": return methodLabel(text("method", ""));
    case "refund": return t.refund;
    case "more": return t.more({ count: Number(params["count"]) });
    default: return label;
  }
}

/** How it comes from its parts, where that is more than adding up. */
export function howOf({ label, rule, amount }: Explanation, { t, format, locale }: Wording): string | null {
  if (label === "tax.rate") return rule.kind === "tax" ? t.tax.document : t.tax.line;
  const rate = format.percent((rule.rate ?? 0) / 10_000);
  switch (rule.kind) {
    case "product": return `${format.number(rule.quantity ?? 0)} × ${formatUnitPrice(rule.unit_price ?? "0", amount.currency, locale)}`;
    case "percent": return t.percent({ rate });
    case "tax": return rule.prices_include_tax ? t.tax.included({ rate }) : t.tax.added({ rate });
    case "smaller": return t.smaller;
    default: return null;
  }
}
