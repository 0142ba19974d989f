import type { OrderWord } from "../../domain/imported-order.ts";
import { plainRules } from "./mapping.ts";
import { countMatches } from "./match-columns.ts";
import type { Preset } from "./preset.ts";
import { bigcommerce, magento, odoo, olist, square, wix, woocommerceColumns, woocommerceItems, woocommerceReport } from "./shop-presets.ts";

const shipped: OrderWord = "shipped";

const onlineRetail: Preset = {
  code: "online_retail",
  label: "Online Retail",
  source: "online_retail",
  signature: [["InvoiceNo", "StockCode", "Quantity", "InvoiceDate"], ["Invoice", "StockCode", "Quantity", "InvoiceDate"]],
  names: {
    "order.number": ["InvoiceNo", "Invoice"], "line.sku": ["StockCode"], "line.title": ["Description"], "line.quantity": ["Quantity"], "order.placed_at": ["InvoiceDate"],
    "line.unit_price": ["UnitPrice", "Price"], "customer.external_id": ["CustomerID", "Customer ID"], "shipping.country": ["Country"],
  },
  namesOnly: true,
  decimal: ".",
  currency: "GBP",
  rules: { ...plainRules, creditPrefix: "C", freeNegativesAreAdjustments: true, defaultStatus: shipped, blankNumberContinues: false },
};

const shopify: Preset = {
  code: "shopify",
  label: "Shopify",
  source: "shopify",
  signature: [["Name", "Financial Status", "Lineitem quantity", "Lineitem name", "Lineitem price"]],
  names: {
    "order.number": ["Name"], "customer.email": ["Email"], "order.payment_status": ["Financial Status"], "order.paid_at": ["Paid at"], "order.fulfillment_status": ["Fulfillment Status"],
    "order.shipped_at": ["Fulfilled at"], "order.currency": ["Currency"], "order.subtotal": ["Subtotal"], "order.shipping": ["Shipping"], "order.tax": ["Taxes"], "order.total": ["Total"],
    "order.coupon": ["Discount Code"], "order.discount": ["Discount Amount"], "order.shipping_method": ["Shipping Method"], "order.placed_at": ["Created at"],
    "line.quantity": ["Lineitem quantity"], "line.title": ["Lineitem name"], "line.unit_price": ["Lineitem price"], "line.sku": ["Lineitem sku"],
    "line.requires_shipping": ["Lineitem requires shipping"], "line.fulfillment_status": ["Lineitem fulfillment status"], "line.discount": ["Lineitem discount"],
    "billing.name": ["Billing Name"], "billing.line1": ["Billing Address1"], "billing.line2": ["Billing Address2"], "billing.company": ["Billing Company"], "billing.city": ["Billing City"],
    "billing.postcode": ["Billing Zip"], "billing.region": ["Billing Province"], "billing.country": ["Billing Country"], "billing.phone": ["Billing Phone"],
    "shipping.name": ["Shipping Name"], "shipping.line1": ["Shipping Address1"], "shipping.line2": ["Shipping Address2"], "shipping.company": ["Shipping Company"], "shipping.city": ["Shipping City"],
    "shipping.postcode": ["Shipping Zip"], "shipping.region": ["Shipping Province"], "shipping.country": ["Shipping Country"], "shipping.phone": ["Shipping Phone"],
    "order.note": ["Notes"], "order.cancelled_at": ["Cancelled at"], "order.payment_method": ["Payment Method"], "order.payment_reference": ["Payment Reference", "Payment ID"],
    "order.refunded": ["Refunded Amount"], "order.outstanding": ["Outstanding Balance"], "order.tags": ["Tags"], "order.channel": ["Source"], "customer.phone": ["Phone"],
    "order.tax_name": ["Tax 1 Name", "Tax 2 Name", "Tax 3 Name", "Tax 4 Name", "Tax 5 Name"], "order.tax_value": ["Tax 1 Value", "Tax 2 Value", "Tax 3 Value", "Tax 4 Value", "Tax 5 Value"],
  },
  namesOnly: true,
  decimal: ".",
  dateOrder: "ymd",
  rules: { ...plainRules, blankNumberContinues: true },
};

const squarespace: Preset = {
  ...shopify,
  code: "squarespace",
  label: "Squarespace",
  source: "squarespace",
  signature: [["Order ID", "Financial Status", "Lineitem quantity", "Lineitem name", "Lineitem price"]],
  names: { ...shopify.names, "order.number": ["Order ID"], "order.refunded": ["Amount Refunded"] },
};

const woocommerce: Preset = {
  code: "woocommerce",
  label: "WooCommerce",
  source: "woocommerce",
  signature: [["order_id", "order_number", "order_date", "line_item_1"], ["order_number", "created_at", "billing_first_name", "line_items"]],
  names: {
    "order.number": ["order_number", "Order Number"], "order.placed_at": ["order_date", "created_at", "Order Date"], "order.paid_at": ["paid_date"], "order.status": ["status", "Order Status"],
    "order.shipping": ["shipping_total", "total_shipping", "Order Shipping Amount"], "order.shipping_tax": ["shipping_tax_total"], "order.tax": ["tax_total", "cart_tax"],
    "order.discount": ["discount_total", "total_discount", "Cart Discount Amount"], "order.total": ["order_total", "total", "Order Total Amount"], "order.currency": ["order_currency", "currency"],
    "order.subtotal": ["order_subtotal"], "order.payment_method": ["payment_method", "Payment Method Title"], "order.payment_reference": ["transaction_id"], "order.shipping_method": ["shipping_method", "shipping_lines"],
    "customer.email": ["billing_email", "Email (Billing)"], "customer.phone": ["billing_phone", "Phone (Billing)"], "order.note": ["customer_note", "note"],
    "order.refunds": ["refund_items", "refunds"], "order.refunded": ["total_refunded"], "order.coupons": ["coupon_items", "coupon_lines"], "order.fees": ["fee_total"], "order.fee_lines": ["fee_items", "fee_lines"], "line.packed": ["line_item", "line_items"],
  },
  namesOnly: false,
  decimal: ".",
  words: { order: { "on-hold": "awaiting_payment", processing: "paid", completed: "finished", failed: "awaiting_payment" } },
  rules: { ...plainRules, prices: "aggregate", blankNumberContinues: true },
};

const prestashop: Preset = {
  code: "prestashop",
  label: "PrestaShop",
  source: "prestashop",
  signature: [["ID", "Référence", "Nouveau client", "Livraison", "Client", "Total"], ["ID", "Reference", "New client", "Delivery", "Customer", "Total"], ["ID", "Referință", "Client nou", "Livrare", "Client", "Total"]],
  names: {
    "order.number": ["Référence", "Reference", "Referință"], "order.external_id": ["ID"], "shipping.country": ["Livraison", "Delivery", "Livrare"], "customer.name": ["Client", "Customer"], "customer.company": ["Company", "Société", "Companie", "Firmă"],
    "order.total": ["Total"], "order.payment_method": ["Paiement", "Payment", "Plată"], "order.status": ["État", "Status", "Stare"], "order.placed_at": ["Date", "Data", "Dată"],
  },
  namesOnly: true,
  rules: { ...plainRules, groupBy: "order.external_id" },
};

const amazonNew: Preset = {
  code: "amazon",
  label: "Amazon, new orders",
  source: "amazon",
  signature: [["order-id", "order-item-id", "purchase-date", "payments-date", "quantity-purchased", "item-price"]],
  names: {
    "order.number": ["order-id"], "order.placed_at": ["purchase-date"], "order.paid_at": ["payments-date"], "customer.email": ["buyer-email"], "customer.name": ["buyer-name"],
    "customer.phone": ["buyer-phone-number"], "line.sku": ["sku"], "line.title": ["product-name"], "line.quantity": ["quantity-purchased"], "order.currency": ["currency"],
    "line.total": ["item-price"], "line.tax": ["item-tax"], "order.shipping": ["shipping-price"], "order.shipping_tax": ["shipping-tax"], "order.shipping_method": ["ship-service-level"],
    "shipping.name": ["recipient-name"], "shipping.line1": ["ship-address-1"], "shipping.line2": ["ship-address-2"], "shipping.city": ["ship-city"], "shipping.region": ["ship-state"],
    "shipping.postcode": ["ship-postal-code"], "shipping.country": ["ship-country"], "shipping.phone": ["ship-phone-number"],
    "billing.line1": ["bill-address-1"], "billing.line2": ["bill-address-2"], "billing.city": ["bill-city"], "billing.region": ["bill-state"], "billing.postcode": ["bill-postal-code"], "billing.country": ["bill-country"],
    "order.discount": ["item-promotion-discount"], "order.shipping_discount": ["ship-promotion-discount"], "order.fees": ["gift-wrap-price"], "order.note": ["delivery-Instructions"], "order.channel": ["sales-channel"],
  },
  namesOnly: true,
  decimal: ".",
  dateOrder: "ymd",
  rules: { ...plainRules, prices: "aggregate", perLine: ["order.shipping", "order.shipping_tax", "order.discount", "order.shipping_discount", "order.fees"], blankNumberContinues: false },
};

const amazonAll: Preset = {
  ...amazonNew,
  code: "amazon_all",
  label: "Amazon, all orders",
  signature: [["amazon-order-id", "merchant-order-id", "order-status", "item-price"]],
  names: {
    "order.number": ["amazon-order-id"], "order.placed_at": ["purchase-date"], "order.status": ["order-status"], "order.channel": ["sales-channel"], "order.shipping_method": ["ship-service-level"],
    "line.title": ["product-name"], "line.sku": ["sku"], "line.quantity": ["quantity"], "order.currency": ["currency"], "line.total": ["item-price"], "line.tax": ["item-tax"],
    "order.shipping": ["shipping-price"], "order.shipping_tax": ["shipping-tax"], "order.discount": ["item-promotion-discount"],
    "order.shipping_discount": ["ship-promotion-discount"], "order.fees": ["gift-wrap-price"],
    "shipping.city": ["ship-city"], "shipping.region": ["ship-state"], "shipping.postcode": ["ship-postal-code"], "shipping.country": ["ship-country"],
  },
};

const ebay: Preset = {
  code: "ebay",
  label: "eBay",
  source: "ebay",
  signature: [["Sales Record Number", "Order Number", "Item Title", "Custom Label", "Sold For"]],
  names: {
    "order.number": ["Order Number"], "customer.external_id": ["Buyer Username"], "customer.name": ["Buyer Name"], "customer.email": ["Buyer Email"], "order.note": ["Buyer Note"], "order.placed_at": ["Sale Date"], "order.paid_at": ["Paid On Date"],
    "order.shipped_at": ["Shipped On Date", "Dispatched on date"], "line.title": ["Item Title"], "line.sku": ["Custom Label"], "line.quantity": ["Quantity"], "line.unit_price": ["Sold For"], "order.shipping": ["Shipping And Handling", "Postage and packaging"], "order.tax": ["Seller Collected Tax"],
    "order.total": ["Total Price"], "order.payment_method": ["Payment Method"], "order.payment_reference": ["PayPal Transaction ID"], "order.tracking": ["Tracking Number"], "order.shipping_method": ["Shipping Service", "Delivery service"],
    "shipping.name": ["Ship To Name", "Post to name"], "shipping.line1": ["Ship To Address 1", "Post to address 1"], "shipping.line2": ["Ship To Address 2", "Post to address 2"], "shipping.city": ["Ship To City", "Post to city"],
    "shipping.region": ["Ship To State", "Post to county"], "shipping.postcode": ["Ship To Zip", "Post to postcode"], "shipping.country": ["Ship To Country", "Post to country"], "shipping.phone": ["Ship To Phone", "Post to phone"],
    "billing.line1": ["Buyer Address 1"], "billing.line2": ["Buyer Address 2"], "billing.city": ["Buyer City"], "billing.region": ["Buyer State", "Buyer county"], "billing.postcode": ["Buyer Zip", "Buyer Postcode"], "billing.country": ["Buyer Country"],
  },
  namesOnly: true,
  rules: { ...plainRules, blankNumberContinues: false },
};

const etsy: Preset = {
  code: "etsy",
  label: "Etsy",
  source: "etsy",
  signature: [["Sale Date", "Item Name", "Order ID", "Listing ID"]],
  names: {
    "order.number": ["Order ID"], "order.placed_at": ["Sale Date"], "customer.external_id": ["Buyer User ID"], "customer.name": ["Full Name", "Buyer"], "line.title": ["Item Name"], "line.quantity": ["Quantity"], "line.unit_price": ["Price"], "line.sku": ["SKU"],
    "order.coupon": ["Coupon Code"], "order.discount": ["Discount Amount"], "order.shipping": ["Order Shipping", "Shipping"], "order.tax": ["Order Sales Tax", "Sales Tax"], "order.currency": ["Currency"],
    "order.paid_at": ["Date Paid"], "order.shipped_at": ["Date Shipped"], "order.total": ["Order Total"], "order.subtotal": ["Order Value"], "order.payment_method": ["Payment Type", "Payment Method"], "order.payment_reference": ["Payment ID"],
    "shipping.name": ["Ship Name"], "shipping.line1": ["Ship Address1", "Street 1"], "shipping.line2": ["Ship Address2", "Street 2"], "shipping.city": ["Ship City"], "shipping.region": ["Ship State"],
    "shipping.postcode": ["Ship Zipcode"], "shipping.country": ["Ship Country"], "order.status": ["Status"],
  },
  namesOnly: true,
  dateOrder: "mdy",
  // The discount of the coupon stands on the row of its line, the shipping of the order on every row.
  rules: { ...plainRules, perLine: ["order.discount"], idInName: true, blankNumberContinues: false },
};

/** Nobody orders there without paying; this file has no column that says so. */
const etsyOrders: Preset = {
  ...etsy,
  code: "etsy_orders",
  label: "Etsy, orders",
  signature: [["Sale Date", "Order ID", "Number of Items", "Order Value"]],
  rules: { ...etsy.rules, defaultStatus: "paid" },
};

const emag: Preset = {
  code: "emag",
  label: "eMAG",
  source: "emag",
  signature: [["Nr. comanda", "Data comenzii", "Nume produs", "Cantitate", "Pret total cu TVA"]],
  names: {
    "order.number": ["Nr. comanda"], "order.placed_at": ["Data comenzii"], "order.tracking": ["Numar AWB"], "line.title": ["Nume produs"], "line.sku": ["Cod produs"], "line.quantity": ["Cantitate"],
    "line.total": ["Pret total cu TVA"], "order.currency": ["Moneda"], "order.status": ["Status comanda"], "order.payment_method": ["Mod plata"], "order.shipping_method": ["Mod livrare"], "order.payment_status": ["Status plata"],
    "customer.name": ["Nume client"], "customer.vat_id": ["Numar VAT"], "customer.phone": ["Numar telefon"], "shipping.name": ["Nume livrare"], "shipping.line1": ["Adresa de livrare"], "shipping.postcode": ["Cod postal de livrare"],
    "billing.name": ["Nume facturare"], "billing.line1": ["Adresa de facturare"], "billing.postcode": ["Cod postal de facturare"], "order.note": ["Observatii"],
  },
  namesOnly: true,
  rules: { ...plainRules, prices: "aggregate", blankNumberContinues: false },
};

/** Any table with an order number and a date: our own names, and the usual ones in three languages. */
export const generic: Preset = { code: "generic", label: "Generic", source: "import", signature: [], names: {}, namesOnly: false, rules: plainRules };

export const presets: readonly Preset[] = [
  onlineRetail, shopify, squarespace, woocommerce, woocommerceItems, woocommerceColumns, woocommerceReport, prestashop, magento, bigcommerce, wix, odoo, square, amazonNew, amazonAll, ebay, etsy, etsyOrders, emag, olist, generic,
];

export function presetOf(code: string): Preset | undefined {
  return presets.find((preset) => preset.code === code);
}

/** The platform whose names stand in this header; the general way of reading when none does. */
export function detectPreset(header: readonly string[]): Preset {
  return presets.find((preset) => preset.signature.some((names) => countMatches(header, names) === names.length)) ?? generic;
}
