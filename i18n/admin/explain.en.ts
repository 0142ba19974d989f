import { pluralEn } from "../plural.ts";

/** Where an amount comes from: the words of each step, from what is shown down to what was written on the order. */
export const texts = {
  open: ({ name }: { name: string }) => `${name}: where does it come from?`,
  order: {
    subtotal: "Goods",
    discount: "Discount",
    shipping: "Delivery",
    tax: "VAT",
    total: "Total",
    received: "Paid",
    refunded: "Given back",
    balance: "To pay",
    computed: "Computed from the lines",
    stated: "Stated by the imported file, beyond its lines",
  },
  discount: {
    base: "Goods it applies to",
    amount: "Amount of the discount",
    frozen: ({ name }: { name: string }) => `${name}, shared out when the order was placed`,
    ofLine: "Discount on this line",
    share: ({ name }: { name: string }) => `Its share of ${name}`,
    all: "Discounts",
  },
  shipping: { price: "Price of the delivery", discount: "Discount on the delivery" },
  tax: {
    rate: ({ rate }: { rate: string }) => `VAT ${rate}`,
    base: "Amount it is counted on",
    included: ({ rate }: { rate: string }) => `${rate}, contained in the price`,
    added: ({ rate }: { rate: string }) => `${rate} of the price`,
    line: "rounded line by line",
    document: "rounded once for the rate",
  },
  percent: ({ rate }: { rate: string }) => `${rate} of`,
  smaller: "the smaller of the two",
  refund: "Refund",
  more: ({ count }: { count: number }) => pluralEn(count, { one: "# more line", other: "# more lines" }),
};

export type ExplainTexts = typeof texts;
