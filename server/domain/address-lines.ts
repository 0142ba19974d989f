import { fold } from "./fold.ts";
import { regionName } from "./regions.ts";

export type PostalAddress = {
  readonly name?: string | null;
  readonly company?: string | null;
  readonly line1?: string | null;
  readonly line2?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly region?: string | null;
  readonly country?: string | null;
};
type PlaceWriter = (place: { postcode: string; city: string; region: string }) => string[];

/** How each country writes the lines below the street; the others write "postcode city". */
const places: Readonly<Record<string, PlaceWriter>> = {
  FR: ({ postcode, city }) => [joined(" ", postcode, city.toLocaleUpperCase("fr"))],
  // The post sorts by county, which is named as one; Bucharest is its own, and only its sector is worth a word.
  RO: ({ postcode, city, region }) => [joined(", ", joined(" ", postcode, city), county(region))],
  GB: ({ postcode, city, region }) => [city.toLocaleUpperCase("en"), region, postcode.toUpperCase()],
  IE: ({ postcode, city, region }) => [city, region, postcode.toUpperCase()],
  US: ({ postcode, city, region }) => [joined(" ", joined(", ", city, region), postcode)],
  CA: ({ postcode, city, region }) => [joined("  ", joined(" ", city, region), postcode)],
  AU: ({ postcode, city, region }) => [joined(" ", city, region, postcode)],
  IT: ({ postcode, city, region }) => [joined(" ", postcode, city, region === "" ? "" : `(${region})`)],
  ES: ({ postcode, city, region }) => [joined(" ", postcode, city), isSame(region, city) ? "" : region],
};

/** The address as it stands on a parcel of its country, one line each. */
export function addressLines(address: PostalAddress, countryName: (code: string) => string): string[] {
  const { name, company, line1, line2, country } = address;
  const place = { postcode: address.postcode?.trim() ?? "", city: address.city?.trim() ?? "", region: regionName(country ?? "", address.region?.trim() ?? "") };
  const write = places[country ?? ""] ?? (({ postcode, city, region }) => [joined(" ", postcode, city), region]);
  return [name, company, line1, line2, ...write(place), country ? countryName(country) : null].map((line) => line?.trim() ?? "").filter((line) => line !== "");
}

function county(region: string): string {
  if (region === "" || isSame(region, "București") || /^municipiul /i.test(region)) return "";
  return /^(jud|sector)/i.test(region) ? region : `jud. ${region}`;
}

function isSame(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function joined(separator: string, ...parts: string[]): string {
  return parts.filter((part) => part !== "").join(separator);
}
