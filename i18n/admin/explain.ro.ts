import { pluralRo } from "../plural.ts";
import type { ExplainTexts } from "./explain.en.ts";

export const texts = {
  open: ({ name }) => `${name}: de unde vine suma?`,
  order: {
    subtotal: "Produse",
    discount: "Reducere",
    shipping: "Livrare",
    tax: "TVA",
    total: "Total",
    received: "Plătit",
    refunded: "Restituit",
    balance: "Rest de plată",
    computed: "Calculat din linii",
    stated: "Indicat de fișierul importat, peste liniile lui",
  },
  discount: {
    base: "Produsele la care se aplică",
    amount: "Valoarea reducerii",
    frozen: ({ name }) => `${name}, împărțită la plasarea comenzii`,
    ofLine: "Reducere pe această linie",
    share: ({ name }) => `Partea sa din ${name}`,
    all: "Reduceri",
  },
  shipping: { price: "Prețul livrării", discount: "Reducere la livrare" },
  tax: {
    rate: ({ rate }) => `TVA ${rate}`,
    base: "Suma la care se calculează",
    included: ({ rate }) => `${rate}, inclus în preț`,
    added: ({ rate }) => `${rate} din preț`,
    line: "rotunjit pe fiecare linie",
    document: "rotunjit o dată pe cotă",
  },
  percent: ({ rate }) => `${rate} din`,
  smaller: "cea mai mică dintre cele două",
  refund: "Rambursare",
  more: ({ count }) => pluralRo(count, { one: "încă o linie", few: "încă # linii", other: "încă # de linii" }),
} satisfies ExplainTexts;
