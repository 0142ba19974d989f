import { addressLines } from "../../../server/domain/address-lines.ts";
import type { Address } from "../../api/types.gen.ts";

/** What goes to the clipboard: the address, then the phone number that carriers ask for. */
export function addressText(address: Address, countryName: (code: string) => string): string {
  return [...addressLines(address, countryName), address.phone?.trim() ?? ""].filter((line) => line !== "").join("\n");
}
