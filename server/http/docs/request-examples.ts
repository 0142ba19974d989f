const eur = (amount: number): object => ({ amount, currency: "EUR" });
const orderId = "ord_01k7st2tkwfcz9t32b38qkwkaw";
const other = "ord_01k7st2tkwfcz9t32b38qkwkax";
const address = { name: "Ana Popescu", line1: "Str. Lungă 12", postcode: "400001", city: "Cluj-Napoca", country: "RO", phone: "+40 722 000 000" };

/** What a shop really sends, by the name of the call; a test sends each of them. */
export const requestExamples: Readonly<Record<string, unknown>> = {
  createProduct: { title: "Blue mug", sku: "MUG-BLUE", price: "49.90", stock: 25, supplier: "Acme", attributes: { colour: "blue" } },
  changeProduct: { title: "Blue mug, 35 cl", supplier: null },
  adjustStock: { sku: "MUG-BLUE", quantity: -2, reason: "Broken in the warehouse" },
  createOrder: {
    stage: "sent",
    source: "my-shop",
    external_id: "cart-8817",
    customer: { email: "ana@example.com", name: "Ana Popescu", phone: "+40 722 000 000" },
    lines: [
      { sku: "MUG-BLUE", quantity: 2 },
      { title: "Gift wrap", unit_price: "3.50", quantity: 1 },
    ],
    billing_address: address,
    same_as_billing: true,
    shipping: { method: "home_delivery" },
    payment_method: "bank_transfer",
    discount: { label: "Welcome", percent: 1000 },
    tags: ["vip"],
    channel: "online",
    origin: "google",
    customer_note: "Please ring twice.",
  },
  editOrder: { customer_note: "Leave it with the neighbour.", tags: ["vip", "gift"] },
  addOrderNote: { body: "Customer called: deliver after 5 p.m." },
  registerPayment: { method: "bank_transfer", amount: eur(9983), received_at: "2026-11-03T09:00:00Z", reference: "VIR-2026-118" },
  sendOrders: { ids: [orderId] },
  confirmOrders: { ids: [orderId], params: { shortage: "backorder" } },
  markOrdersPaid: { ids: [orderId], params: { method: "bank_transfer" } },
  markOrdersUnpaid: { ids: [orderId] },
  prepareOrders: { ids: [orderId, other], dry_run: true },
  shipOrders: {
    items: [
      { id: orderId, carrier: "colissimo", tracking_code: "6A12345678901" },
      { id: other, carrier: "colissimo", tracking_code: "6A12345678918" },
    ],
  },
  finishOrders: { q: "status:shipped", status_filter: "*" },
  cancelOrders: { ids: [orderId], params: { reason: "Customer changed her mind", money: "keep" }, notify: true },
  reopenOrders: { ids: [orderId] },
  setOrdersStatus: { ids: [orderId], params: { status: "in_preparation" } },
  lockOrders: { ids: [orderId] },
  unlockOrders: { ids: [orderId] },
  tagOrders: { ids: [orderId, other], params: { tags: ["vip"] } },
  untagOrders: { ids: [orderId], params: { tags: ["vip"] } },
  assignOrders: { ids: [orderId], params: { operator_id: null } },
  archiveOrders: { ids: [orderId] },
  unarchiveOrders: { ids: [orderId] },
  deleteOrders: { ids: [orderId], dry_run: true },
  createCustomer: { email: "radu@example.com", name: "Radu Marin", country: "RO", billing_address: address, tags: ["newsletter"] },
  changeCustomer: { phone: "+40 722 000 001" },
};
