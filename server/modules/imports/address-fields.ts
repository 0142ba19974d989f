import type { FieldKind, FieldRule } from "./field-kind.ts";

type AddressPart = "name" | "first_name" | "last_name" | "company" | "line1" | "line2" | "postcode" | "city" | "region" | "country" | "phone";

const addressNames: Readonly<Record<AddressPart, string>> = {
  name: "name|full name|nom|nume",
  first_name: "first name|prenom|prenume",
  last_name: "last name|nom de famille|nume de familie",
  company: "company|company name|societe|companie|firma",
  line1:
    "address 1|address1|address|street|street 1|address line 1|address line1|street address|purchase address|adresse|adresse 1|rue|adresa|adresa 1|strada|strasse|anschrift|direccion|indirizzo|endereco|adres",
  line2: "address 2|address2|street 2|address line 2|address line2|complement|adresse 2|adresa 2",
  postcode: "postcode|zip|zip code|zipcode|postal code|zip postal code|post code|plz|cep|code postal|cp|cod postal",
  city: "city|town|suburb|ville|oras|localitate|ort|stadt|plaats|citta|ciudad|cidade",
  region: "state|estado|province|region|county|province name|departement|judet",
  country: "country|country code|pais|pays|tara|land|paese",
  phone: "phone|phone number|telephone|telefon",
};

type AddressFields<Side extends string> = { readonly [Part in AddressPart as `${Side}.${Part}`]: FieldRule };

/** "Billing City", "City (Billing)", "Ville de facturation", "Oraș facturare"; an unmarked "City" is the delivery address. */
export function addressFields<Side extends "billing" | "shipping">(side: Side, words: string): AddressFields<Side> {
  const parts = Object.entries(addressNames).map(([part, names]) => {
    const marked = names.split("|").flatMap((name) => words.split("|").flatMap((word) => [`${word} ${name}`, `${name} ${word}`, `${name} de ${word}`]));
    const unmarked = side === "shipping" && !["name", "first_name", "last_name", "company", "phone"].includes(part) ? names.split("|") : [];
    const kind: FieldKind = part === "country" ? "country" : part === "postcode" ? "postcode" : "text";
    return [`${side}.${part}`, { kind, names: [...marked, ...unmarked].join("|") }];
  });
  return Object.fromEntries(parts) as AddressFields<Side>;
}
