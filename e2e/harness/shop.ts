import type { Product } from "./product.ts";

export type Placed = { readonly id: string; readonly number: string };

/** The API as an integrator calls it: GET without a body, POST with one. */
export async function askApi(product: Product, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${product.apiKey}`, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

/** As much of the answers as the stories look at. */
type Answer = Placed & {
  readonly data: readonly Placed[];
  readonly total: { readonly value: number };
  readonly hidden: { readonly count: number };
  readonly status: string | null;
  readonly payment_status: string;
  readonly carrier: string | null;
  readonly tracking_code: string | null;
  readonly tracking_url: string | null;
};

/** Confirmed and paid unless told otherwise: 50.00 in the currency of the shop. */
export async function placeOrders(product: Product, count: number, change: object = {}): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (let index = 0; index < count; index += 1) {
    const order = {
      stage: "confirmed",
      customer: { name: "Ana Popescu", email: "ana.popescu@example.com" },
      billing_address: { name: "Ana Popescu", line1: "Str. Lungă 12", postcode: "400001", city: "Cluj-Napoca", country: "RO" },
      lines: [{ title: "Blue mug", quantity: 1, unit_price: "50.00" }],
      payment_method: "card",
      payments: [{ method: "card" }],
      ...change,
    };
    const { id, number } = await askApi(product, "/orders", order);
    placed.push({ id, number });
  }
  return placed;
}
