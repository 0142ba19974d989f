import type { Order } from "../../api/order.ts";
import type { OrderPatch } from "../../api/types.gen.ts";

/** What a person may type over, under the names of the PATCH; a Record so that two versions can be compared field by field. */
export type Editable = Required<Pick<OrderPatch,
  | "billing_address" | "shipping_address" | "same_as_billing" | "email" | "phone" | "customer_name" | "company"
  | "payment_method" | "shipping_method" | "carrier" | "tracking_code" | "tracking_url" | "origin" | "locale">>;

export function editableOf(order: Order): Editable {
  const { customer, billing_address, shipping_address, same_as_billing, payment_method, shipping_method, carrier, tracking_code, tracking_url, origin } = order;
  return {
    billing_address,
    shipping_address,
    same_as_billing,
    payment_method,
    shipping_method,
    carrier,
    tracking_code,
    tracking_url,
    origin,
    locale: order.locale as Editable["locale"],
    email: customer.email,
    phone: customer.phone,
    customer_name: customer.name,
    company: customer.company,
  };
}
