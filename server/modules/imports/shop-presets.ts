import { plainRules } from "./mapping.ts";
import type { Preset } from "./preset.ts";

/** A sales order begins on its first row; its other lines leave the left half of the row blank. */
export const odoo: Preset = {
  code: "odoo",
  label: "Odoo",
  source: "odoo",
  signature: [
    ["Order Reference", "Customer", "Order Lines/Quantity"], ["Order Reference", "Customer", "Salesperson", "Total"], ["name", "date_order", "partner_id", "amount_total"], ["name", "date_order", "order_line/product_id"],
    ["Référence de la commande", "Client", "Lignes de la commande/Quantité"], ["Référence commande", "Client", "Vendeur", "Total"], ["Referință comandă", "Client", "Linii comandă/Cantitate"],
  ],
  names: {
    "order.number": ["Order Reference", "name", "Référence de la commande", "Référence commande", "Referință comandă"], "order.external_id": ["External ID", "id"],
    "order.placed_at": ["Order Date", "Creation Date", "date_order", "Date de la commande", "Date de commande", "Date de création", "Data comenzii"], "order.status": ["Status", "state", "Statut", "État", "Stare"],
    "order.currency": ["Currency", "currency_id", "Devise", "Monedă"], "order.total": ["Total", "amount_total"], "order.tax": ["Taxes", "Tax", "amount_tax"], "order.tags": ["Tags", "tag_ids", "Étiquettes", "Etichete"],
    "customer.name": ["Customer", "partner_id", "Client"], "customer.email": ["Customer/Email", "partner_id/email", "Client/E-mail", "Client/Email"], "customer.phone": ["Customer/Phone", "partner_id/phone", "Client/Téléphone"],
    "customer.vat_id": ["Customer/Tax ID", "partner_id/vat"], "billing.name": ["Invoice Address", "partner_invoice_id", "Adresse de facturation"], "shipping.name": ["Delivery Address", "partner_shipping_id", "Adresse de livraison"],
    "shipping.line1": ["Delivery Address/Street", "partner_shipping_id/street"], "shipping.city": ["Delivery Address/City", "partner_shipping_id/city"], "shipping.postcode": ["Delivery Address/Zip", "partner_shipping_id/zip"],
    "shipping.country": ["Delivery Address/Country", "partner_shipping_id/country_id"], "billing.country": ["Customer/Country", "partner_id/country_id", "Client/Pays"],
    "line.title": ["Order Lines/Product", "Order Lines/Product/Name", "Order Lines/Description", "order_line/product_id", "order_line/name", "Lignes de la commande/Produit", "Lignes de la commande/Article", "Linii comandă/Produs"],
    "line.sku": ["Order Lines/Product/Internal Reference", "order_line/product_id/default_code", "Lignes de la commande/Produit/Référence interne"],
    "line.quantity": ["Order Lines/Quantity", "order_line/product_uom_qty", "Lignes de la commande/Quantité", "Linii comandă/Cantitate"],
    "line.unit_price": ["Order Lines/Unit Price", "order_line/price_unit", "Lignes de la commande/Prix unitaire", "Linii comandă/Preț unitar"],
    "line.discount_percent": ["Order Lines/Discount (%)", "order_line/discount", "Lignes de la commande/Remise (%)", "Linii comandă/Discount (%)"],
    "order.note": ["Terms and conditions", "note"],
  },
  namesOnly: true,
  // A sales order is agreed upon; whether it was paid stands in its invoices, which this file does not have.
  words: { order: { sale: "confirmed", sent: "draft", done: "finished", cancel: "cancelled" } },
  rules: { ...plainRules, skuInTitle: true, taxOnTop: true },
};

export const magento: Preset = {
  code: "magento",
  label: "Magento, Adobe Commerce",
  source: "magento",
  signature: [["ID", "Purchase Point", "Purchase Date", "Bill-to Name", "Grand Total (Purchased)"]],
  names: {
    "order.number": ["ID"], "order.placed_at": ["Purchase Date"], "order.total": ["Grand Total (Purchased)"], "order.status": ["Status"], "order.shipping_method": ["Shipping Information"], "order.shipping": ["Shipping and Handling"],
    "order.subtotal": ["Subtotal"], "order.payment_method": ["Payment Method"], "order.refunded": ["Total Refunded"], "customer.email": ["Customer Email"], "customer.name": ["Customer Name"],
    "billing.name": ["Bill-to Name"], "billing.line1": ["Billing Address"], "shipping.name": ["Ship-to Name"], "shipping.line1": ["Shipping Address"],
  },
  namesOnly: true,
  decimal: ".",
  rules: { ...plainRules, blankNumberContinues: false },
};

export const bigcommerce: Preset = {
  code: "bigcommerce",
  label: "BigCommerce",
  source: "bigcommerce",
  signature: [["Order ID", "Order Date", "Order Status", "Order Total (inc tax)", "Product Details"]],
  names: {
    "order.number": ["Order ID"], "order.placed_at": ["Order Date"], "order.placed_time": ["Order Time"], "order.status": ["Order Status"], "order.tax": ["Tax Total"], "order.shipping": ["Shipping Cost (inc tax)"], "order.fees": ["Handling Cost (inc tax)"],
    "order.shipping_method": ["Ship Method"], "order.discount": ["Coupon Value"], "order.coupon": ["Coupon Details"], "order.total": ["Order Total (inc tax)"], "order.payment_method": ["Payment Method"], "order.shipped_at": ["Date Shipped"],
    "order.currency": ["Order Currency Code"], "order.note": ["Customer Message"], "order.refunded": ["Refund Amount"], "order.channel": ["Channel Name"], "line.packed": ["Product Details"],
    "customer.external_id": ["Customer ID"], "customer.name": ["Customer Name"], "customer.email": ["Customer Email"], "customer.phone": ["Customer Phone"], "customer.company": ["Billing Company"],
    "billing.first_name": ["Billing First Name"], "billing.last_name": ["Billing Last Name"], "billing.company": ["Billing Company"], "billing.line1": ["Billing Street 1"], "billing.line2": ["Billing Street 2"],
    "billing.city": ["Billing Suburb"], "billing.region": ["Billing State"], "billing.postcode": ["Billing Zip"], "billing.country": ["Billing Country"], "billing.phone": ["Billing Phone"],
    "shipping.first_name": ["Shipping First Name"], "shipping.last_name": ["Shipping Last Name"], "shipping.company": ["Shipping Company"], "shipping.line1": ["Shipping Street 1"], "shipping.line2": ["Shipping Street 2"],
    "shipping.city": ["Shipping Suburb"], "shipping.region": ["Shipping State"], "shipping.postcode": ["Shipping Zip"], "shipping.country": ["Shipping Country"], "shipping.phone": ["Shipping Phone"],
  },
  namesOnly: true,
  decimal: ".",
  rules: { ...plainRules, prices: "aggregate", blankNumberContinues: false },
};

export const wix: Preset = {
  code: "wix",
  label: "Wix",
  source: "wix",
  signature: [["Order number", "Date created", "Contact email", "Item", "Qty", "Payment status"]],
  names: {
    "order.number": ["Order number"], "order.placed_at": ["Date created"], "order.placed_time": ["Time"], "customer.email": ["Contact email"], "order.note": ["Note from customer"], "line.title": ["Item"], "line.sku": ["SKU"],
    "line.quantity": ["Qty"], "line.unit_price": ["Price"], "order.shipping_method": ["Delivery method"], "shipping.name": ["Recipient name"], "shipping.phone": ["Recipient phone"], "shipping.company": ["Recipient company name"],
    "shipping.country": ["Delivery country"], "shipping.region": ["Delivery state"], "shipping.city": ["Delivery city"], "shipping.line1": ["Delivery address"], "shipping.postcode": ["Delivery zip/postal code"],
    "billing.name": ["Billing name"], "billing.phone": ["Billing phone"], "billing.company": ["Billing company name"], "billing.country": ["Billing country"], "billing.region": ["Billing state"], "billing.city": ["Billing city"],
    "billing.line1": ["Billing address"], "billing.postcode": ["Billing zip/postal code"], "order.payment_status": ["Payment status"], "order.payment_method": ["Payment method"], "order.coupon": ["Coupon code"],
    "order.shipping": ["Shipping rate"], "order.tax": ["Total tax"], "order.total": ["Total"], "order.currency": ["Currency"], "order.refunded": ["Refunded amount"], "order.fees": ["Additional fees"],
    "order.fulfillment_status": ["Fulfillment status"], "order.tracking": ["Tracking number"], "order.discount": ["Discount", "Total discount"],
  },
  namesOnly: true,
  decimal: ".",
  rules: { ...plainRules, blankNumberContinues: false },
};

/** Advanced Order Export and its like with a row for each item. */
export const woocommerceItems: Preset = {
  code: "woocommerce_items",
  label: "WooCommerce, a row for each item",
  source: "woocommerce",
  signature: [["Order Number", "Order Status", "Order Date", "Item Cost", "Order Total Amount"], ["Order Number", "Order Status", "Order Date", "SKU", "Item Cost"]],
  names: {
    "order.number": ["Order Number"], "order.status": ["Order Status"], "order.placed_at": ["Order Date"], "order.paid_at": ["Paid Date"], "order.note": ["Customer Note"], "customer.email": ["Email (Billing)"], "customer.phone": ["Phone (Billing)"],
    "order.payment_method": ["Payment Method Title"], "order.discount": ["Cart Discount Amount"], "order.subtotal": ["Order Subtotal Amount"], "order.shipping_method": ["Shipping Method Title"], "order.shipping": ["Order Shipping Amount"],
    "order.refunded": ["Order Refund Amount"], "order.total": ["Order Total Amount"], "order.tax": ["Order Total Tax Amount"], "order.coupon": ["Coupon Code"], "order.currency": ["Order Currency"],
    "line.sku": ["SKU"], "line.title": ["Item Name", "Product Name", "Name"], "line.quantity": ["Quantity (- Refund)", "Quantity"], "line.unit_price": ["Item Cost"],
    "billing.first_name": ["First Name (Billing)"], "billing.last_name": ["Last Name (Billing)"], "billing.company": ["Company (Billing)"], "billing.line1": ["Address 1&2 (Billing)", "Address 1 (Billing)"], "billing.line2": ["Address 2 (Billing)"],
    "billing.city": ["City (Billing)"], "billing.region": ["State Code (Billing)", "State (Billing)"], "billing.postcode": ["Postcode (Billing)", "Zip (Billing)"], "billing.country": ["Country Code (Billing)"],
    "shipping.first_name": ["First Name (Shipping)"], "shipping.last_name": ["Last Name (Shipping)"], "shipping.line1": ["Address 1&2 (Shipping)", "Address 1 (Shipping)"], "shipping.city": ["City (Shipping)"],
    "shipping.region": ["State Code (Shipping)", "State (Shipping)"], "shipping.postcode": ["Postcode (Shipping)", "Zip (Shipping)"], "shipping.country": ["Country Code (Shipping)"],
  },
  namesOnly: true,
  decimal: ".",
  words: { order: { "On hold": "awaiting_payment", Processing: "paid", Completed: "finished", Failed: "awaiting_payment" } },
  rules: plainRules,
};

/** The same with a row for each order and its items side by side; without prices, their sum is known and no more. */
export const woocommerceColumns: Preset = {
  ...woocommerceItems,
  code: "woocommerce_columns",
  label: "WooCommerce, items in columns",
  signature: [["Order Number", "Order Status", "Order Date", "SKU #1"]],
};

/** The order report of WooCommerce itself: no prices, the goods of an order as one text. */
export const woocommerceReport: Preset = {
  code: "woocommerce_report",
  label: "WooCommerce, order report",
  source: "woocommerce",
  signature: [["Date", "Order #", "Status", "Product(s)", "Items sold"], ["Date", "Commande n°", "État", "Produit(s)", "Articles vendus"]],
  names: {
    "order.placed_at": ["Date"], "order.number": ["Order #", "Commande n°"], "order.status": ["Status", "État"], "customer.name": ["Customer", "Client"], "line.title": ["Product(s)", "Produit(s)"],
    "order.coupon": ["Coupon(s)", "Code(s) promo"], "order.total": ["N. Revenue", "Net Sales", "Ventes nettes", "N. Revenue (formatted)"], "order.origin": ["Attribution"],
  },
  namesOnly: true,
  words: { order: { "on-hold": "awaiting_payment", processing: "paid", completed: "finished", failed: "awaiting_payment" } },
  rules: { ...plainRules, blankNumberContinues: false },
};

/** A till: each row is an item sold or given back, with its own discount and tax. */
export const square: Preset = {
  code: "square",
  label: "Square, items",
  source: "square",
  signature: [["Date", "Time", "Item", "Gross Sales", "Net Sales", "Transaction ID"]],
  names: {
    "order.number": ["Transaction ID"], "order.placed_at": ["Date"], "order.placed_time": ["Time"], "line.title": ["Item"], "line.quantity": ["Qty"], "line.sku": ["SKU"], "line.total": ["Gross Sales"], "line.discount": ["Discounts"],
    "line.tax": ["Tax"], "order.payment_reference": ["Payment ID"], "order.note": ["Notes"], "customer.external_id": ["Customer ID"], "customer.name": ["Customer Name"], "order.channel": ["Channel"],
  },
  namesOnly: true,
  rules: { ...plainRules, prices: "aggregate", defaultStatus: "finished", blankNumberContinues: false },
};

/** The public orders of a Brazilian marketplace, its tables joined: a row an item, each with its own freight; payments repeat on all of them. */
export const olist: Preset = {
  code: "olist",
  label: "Olist, joined tables",
  source: "olist",
  signature: [["order_id", "order_item_id", "order_purchase_timestamp", "price", "freight_value"]],
  names: {
    "order.number": ["order_id"], "order.placed_at": ["order_purchase_timestamp"], "order.paid_at": ["order_approved_at"], "order.shipped_at": ["order_delivered_carrier_date"], "order.status": ["order_status"],
    "order.payment_method": ["payment_type"], "order.shipping": ["freight_value"], "line.sku": ["product_id"], "line.title": ["product_category_name_english", "product_category_name"], "line.unit_price": ["price"], "line.id": ["order_item_id"],
    "customer.external_id": ["customer_unique_id"], "shipping.postcode": ["customer_zip_code_prefix"], "shipping.city": ["customer_city"], "shipping.region": ["customer_state"],
  },
  namesOnly: true,
  decimal: ".",
  dateOrder: "ymd",
  currency: "BRL",
  rules: { ...plainRules, perLine: ["order.shipping"], blankNumberContinues: false },
};
