/** The words of the shop, in the three languages it speaks. */
export type Localised = { readonly en: string; readonly fr: string; readonly ro: string };
export type Language = keyof Localised;

/** A service is taxed at the standard rate and never travels. */
export type TaxCategory = "standard" | "reduced" | "service";
/** Why a product may not come back: what the return policy asks of each product. */
export type ReturnClass = "standard" | "hygiene" | "custom_made" | "perishable" | "service";
export type Section = "stationery" | "kitchen" | "garden";
export type AttributeCode = "colour" | "size" | "material";

export type DemoVariant = {
  readonly sku: string;
  readonly ean: string;
  /** What tells it from its sisters; empty for a product that has only one form. */
  readonly options: Partial<Record<AttributeCode, Localised>>;
  /** Cents of the store's currency, tax included. */
  readonly price: number;
  /** Free to promise at the moment the demo opens: on hand less what open orders wait for. */
  readonly stock: number;
  readonly weightGrams: number;
};

export type DemoProduct = {
  readonly code: string;
  readonly section: Section;
  readonly title: Localised;
  readonly description: Localised;
  readonly taxCategory: TaxCategory;
  readonly returnClass: ReturnClass;
  readonly supplier: string;
  readonly attributes: Partial<Record<AttributeCode, Localised>>;
  /** The tag a customer's card receives on buying it. */
  readonly customerTag: string | null;
  /** How often it is bought beside the others. */
  readonly popularity: number;
  readonly variants: readonly DemoVariant[];
};

/** A product as the catalogue pages write it down, before numbers are given to its variants. */
export type ProductSheet = Omit<DemoProduct, "variants"> & { readonly variants: readonly VariantSheet[] };
export type VariantSheet = Omit<DemoVariant, "ean" | "options"> & { readonly options?: DemoVariant["options"] };

/** What the shop calls the characteristics of its goods. */
export const attributeNames: Readonly<Record<AttributeCode, Localised>> = {
  colour: { en: "Colour", fr: "Couleur", ro: "Culoare" },
  size: { en: "Size", fr: "Taille", ro: "Mărime" },
  material: { en: "Material", fr: "Matière", ro: "Material" },
};

export const colours = {
  linden: { en: "Linden green", fr: "Vert tilleul", ro: "Verde tei" },
  clay: { en: "Clay", fr: "Argile", ro: "Lut" },
  ink: { en: "Ink blue", fr: "Bleu encre", ro: "Albastru cerneală" },
  walnut: { en: "Walnut brown", fr: "Brun de noix", ro: "Brun de nucă" },
  cream: { en: "Cream", fr: "Crème", ro: "Crem" },
  natural: { en: "Natural", fr: "Naturel", ro: "Natur" },
  zinc: { en: "Zinc", fr: "Zinc", ro: "Zinc" },
} satisfies Record<string, Localised>;

export const materials = {
  paper: { en: "Paper", fr: "Papier", ro: "Hârtie" },
  cedar: { en: "Cedar", fr: "Cèdre", ro: "Cedru" },
  beech: { en: "Beech", fr: "Hêtre", ro: "Fag" },
  walnut: { en: "Walnut", fr: "Noyer", ro: "Nuc" },
  larch: { en: "Larch", fr: "Mélèze", ro: "Larice" },
  brass: { en: "Brass", fr: "Laiton", ro: "Alamă" },
  stoneware: { en: "Stoneware", fr: "Grès", ro: "Ceramică" },
  enamel: { en: "Enamelled steel", fr: "Acier émaillé", ro: "Oțel emailat" },
  linen: { en: "Linen", fr: "Lin", ro: "In" },
  beeswax: { en: "Beeswax", fr: "Cire d’abeille", ro: "Ceară de albine" },
  zinc: { en: "Zinc", fr: "Zinc", ro: "Zinc" },
  steel: { en: "Steel and ash", fr: "Acier et frêne", ro: "Oțel și frasin" },
  terracotta: { en: "Terracotta", fr: "Terre cuite", ro: "Teracotă" },
  leather: { en: "Goat leather", fr: "Cuir de chèvre", ro: "Piele de capră" },
} satisfies Record<string, Localised>;

/** A size written the same way everywhere. */
export function sameInAll(text: string): Localised {
  return { en: text, fr: text, ro: text };
}
