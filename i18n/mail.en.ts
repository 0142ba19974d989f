import { pluralEn } from "./plural.ts";

type Order = { readonly number: string };
type Status = Order & { readonly status: string };
type Amount = { readonly amount: string };
type Count = { readonly count: number };

/** The words of the mails. `subject` is read in a list, `heading` is the first line of the mail, `sentence` says what it means. */
export const mailEn = {
  subject: {
    status_awaiting_payment: ({ number }: Order) => `Order ${number}: awaiting your payment`,
    status_paid: ({ number }: Order) => `Order ${number}: payment received`,
    status_in_preparation: ({ number }: Order) => `Order ${number} is being prepared`,
    status_shipped: ({ number }: Order) => `Order ${number} is on its way`,
    status_partially_shipped: ({ number }: Order) => `A first part of order ${number} is on its way`,
    status_finished: ({ number }: Order) => `Order ${number} is complete`,
    status_cancelled: ({ number }: Order) => `Order ${number} has been cancelled`,
    status_refunded: ({ number }: Order) => `Order ${number} has been refunded`,
    status_changed: ({ number, status }: Status) => `Order ${number}: ${status}`,
    admins: ({ number, status, customer }: Status & { readonly customer: string }) => `Order ${number}: ${status} (${customer})`,
  },
  heading: {
    status_awaiting_payment: "Your order is registered",
    status_paid: "Payment received",
    status_in_preparation: "We are preparing your order",
    status_shipped: "Your order is on its way",
    status_partially_shipped: "Part of your order is on its way",
    status_finished: "Your order is complete",
    status_cancelled: "Your order has been cancelled",
    status_refunded: "Your money is on its way back",
    status_changed: ({ status }: { readonly status: string }) => `Your order: ${status}`,
    admins: ({ number, status }: Status) => `Order ${number}: ${status}`,
  },
  sentence: {
    status_awaiting_payment: ({ amount }: Amount) => `Thank you for your order. ${amount} remains to be paid.`,
    status_paid: ({ amount }: Amount) => `We have received your payment of ${amount}. Thank you! You will hear from us again when your order leaves.`,
    status_in_preparation: "Your order is in good hands: we are getting it ready now and will tell you when it leaves.",
    status_shipped: "Your order has left our shop. Here is what is on its way to you.",
    status_partially_shipped: "A first parcel has left our shop. The rest follows as soon as it is ready.",
    status_finished: "Everything has been done for this order. Thank you for your trust.",
    status_cancelled: "This order will not be delivered. If you did not expect this, reply to this message and we will sort it out.",
    status_refunded: ({ amount }: Amount) => `We have refunded ${amount}. Depending on your bank, it shows on your account within a few days.`,
    status_changed: ({ status }: { readonly status: string }) => `There is news about your order. It is now: ${status}.`,
    admins: ({ customer, status }: { readonly customer: string; readonly status: string }) => `The order of ${customer} has changed to: ${status}.`,
  },
  greeting: ({ name }: { readonly name: string }) => `Hello ${name},`,
  greetingNoName: "Hello,",
  labelled: ({ label, value }: { readonly label: string; readonly value: string }) => `${label}: ${value}`,
  yourOrder: ({ number, date }: Order & { readonly date: string }) => `Order ${number} of ${date}`,
  messageFrom: ({ shop }: { readonly shop: string }) => `A message from ${shop}`,
  messageToCustomer: "Message to the customer",
  parcel: "Parcel",
  parcelOf: ({ place, count }: { readonly place: number; readonly count: number }) => `Parcel ${place} of ${count}`,
  trackingCode: "Tracking number",
  track: "Track the parcel",
  items: ({ count }: Count) => pluralEn(count, { one: "# item", other: "# items" }),
  moreLines: ({ count }: Count) => pluralEn(count, { one: "and # more line", other: "and # more lines" }),
  subtotal: "Subtotal",
  discount: "Discount",
  shipping: "Delivery",
  tax: "VAT",
  taxIncluded: "of which VAT",
  total: "Total",
  refunded: "Refunded",
  deliverTo: "Delivery address",
  billTo: "Billing address",
  customer: "Customer",
  deliveryMethod: "Delivery method",
  paymentMethod: "Payment method",
  openOrder: "Open the order",
  footer: ({ number, shop }: Order & { readonly shop: string }) => `You receive this message because of your order ${number} at ${shop}.`,
  reply: "A question? Just reply to this message.",
  sample: { product: "Blue mug", customer: "Ana Popescu" },
  test: {
    subject: ({ shop }: { readonly shop: string }) => `Test mail from ${shop}`,
    sentence: ({ shop }: { readonly shop: string }) => `This mail left Comptoir and reached you: the mails of ${shop} go out.`,
  },
  footerAdmins: "Who receives these messages is chosen in the settings of the shop.",
};

/** The shape that every language has to fill. */
export type MailTexts = typeof mailEn;
