import { pluralFr } from "../plural.ts";
import type { ExplainTexts } from "./explain.en.ts";

export const texts = {
  open: ({ name }) => `${name} : d’où vient ce montant ?`,
  order: {
    subtotal: "Articles",
    discount: "Remise",
    shipping: "Livraison",
    tax: "TVA",
    total: "Total",
    received: "Payé",
    refunded: "Rendu",
    balance: "Reste à payer",
    computed: "Calculé d’après les lignes",
    stated: "Indiqué par le fichier importé, en plus de ses lignes",
  },
  discount: {
    base: "Articles concernés",
    amount: "Montant de la remise",
    frozen: ({ name }) => `${name}, répartie lors de la commande`,
    ofLine: "Remise sur cette ligne",
    share: ({ name }) => `Sa part de ${name}`,
    all: "Remises",
  },
  shipping: { price: "Prix de la livraison", discount: "Remise sur la livraison" },
  tax: {
    rate: ({ rate }) => `TVA ${rate}`,
    base: "Montant sur lequel elle est comptée",
    included: ({ rate }) => `${rate}, compris dans le prix`,
    added: ({ rate }) => `${rate} du prix`,
    line: "arrondi ligne par ligne",
    document: "arrondi une fois par taux",
  },
  percent: ({ rate }) => `${rate} de`,
  smaller: "le plus petit des deux",
  refund: "Remboursement",
  more: ({ count }) => pluralFr(count, { one: "# autre ligne", many: "# d’autres lignes", other: "# autres lignes" }),
} satisfies ExplainTexts;
