type Labels = { readonly en: string; readonly fr: string; readonly ro: string };

/** Pay on pick-up and bank transfer leave the order unconfirmed and the stock unreserved until somebody says so. */
export const defaultPaymentMethods: readonly { code: string; labels: Labels; provider: string; confirmation: "hold" | "confirm" }[] = [
  { code: "card", labels: { en: "Card", fr: "Carte bancaire", ro: "Card bancar" }, provider: "manual", confirmation: "hold" },
  {
    code: "bank_transfer",
    labels: { en: "Bank transfer", fr: "Virement bancaire", ro: "Transfer bancar" },
    provider: "manual",
    confirmation: "hold",
  },
  {
    code: "cash_on_delivery",
    labels: { en: "Cash on delivery", fr: "Paiement à la livraison", ro: "Plată ramburs" },
    provider: "manual",
    confirmation: "confirm",
  },
  {
    code: "pay_on_pickup",
    labels: { en: "Pay on pick-up", fr: "Paiement au retrait", ro: "Plată la ridicare" },
    provider: "manual",
    confirmation: "hold",
  },
  { code: "cheque", labels: { en: "Cheque", fr: "Chèque", ro: "Cec" }, provider: "manual", confirmation: "hold" },
];

export const defaultShippingMethods: readonly { code: string; labels: Labels; carrier: string | null; price_amount: number; tracked: boolean }[] =
  [
    {
      code: "home_delivery",
      labels: { en: "Home delivery", fr: "Livraison à domicile", ro: "Livrare la domiciliu" },
      carrier: null,
      price_amount: 590,
      tracked: true,
    },
    {
      code: "relay",
      labels: { en: "Pick-up point", fr: "Point relais", ro: "Punct de ridicare" },
      carrier: null,
      price_amount: 390,
      tracked: true,
    },
    { code: "letter", labels: { en: "Letter", fr: "Lettre", ro: "Scrisoare" }, carrier: null, price_amount: 250, tracked: false },
    {
      code: "pickup",
      labels: { en: "Store pick-up", fr: "Retrait en magasin", ro: "Ridicare din magazin" },
      carrier: null,
      price_amount: 0,
      tracked: false,
    },
  ];
