import type { Address } from "../../api/types.gen.ts";

type PlaceWriter = (place: { postcode: string; city: string; region: string }) => string[];

const joined = (separator: string, ...parts: string[]): string => parts.filter((part) => part !== "").join(separator);

/** How each country writes the lines below the street; the others write "postcode city". */
const places: Readonly<Record<string, PlaceWriter>> = {
  FR: ({ postcode, city }) => [joined(" ", postcode, city.toLocaleUpperCase("fr"))],
  // A post office of Romania sorts by county; "jud." is not written for Bucharest, which has none.
  RO: ({ postcode, city, region }) => [joined(", ", joined(" ", postcode, city), region === "" || /bucure/i.test(region) || /^(jud|sector)/i.test(region) ? region : `jud. ${region}`)],
  GB: ({ postcode, city, region }) => [city.toLocaleUpperCase("en"), region, postcode.toUpperCase()],
  IE: ({ postcode, city, region }) => [city, region, postcode.toUpperCase()],
  US: ({ postcode, city, region }) => [joined(" ", joined(", ", city, region), postcode)],
  CA: ({ postcode, city, region }) => [joined("  ", joined(" ", city, region), postcode)],
  IT: ({ postcode, city, region }) => [joined(" ", postcode, city, region === "" ? "" : `(${region})`)],
  ES: ({ postcode, city, region }) => [joined(" ", postcode, city), region === city ? "" : region],
};

/** The address as it stands on a parcel of its country, one line each. */
export function addressLines(address: Address, countryName: (code: string) => string): string[] {
  const { name, company, line1, line2, country } = address;
  const place = { postcode: address.postcode?.trim() ?? "", city: address.city?.trim() ?? "", region: address.region?.trim() ?? "" };
  const write = places[country ?? ""] ?? (({ postcode, city, region }) => [joined(" ", postcode, city), region]);
  return [name, company, line1, line2, ...write(place), country ? countryName(country) : null].map((line) => line?.trim() ?? "").filter((line) => line !== "");
}

/** What goes to the clipboard: the address, then the phone number that carriers ask for. */
export function addressText(address: Address, countryName: (code: string) => string): string {
  return [...addressLines(address, countryName), address.phone?.trim() ?? ""].filter((line) => line !== "").join("\n");
}
