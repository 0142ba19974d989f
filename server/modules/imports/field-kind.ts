export type FieldKind = "text" | "id" | "number" | "date" | "status" | "country" | "currency" | "email" | "postcode" | "packed";
export type FieldRule = { readonly kind: FieldKind; /** Column names that mean it, folded, `|` between them. */ readonly names: string };
