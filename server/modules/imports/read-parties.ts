import type { ImportedAddress, ImportedCustomer } from "../../domain/imported-order.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { ReadingRules } from "./mapping.ts";
import { allOf, type OrderCells } from "./order-cells.ts";
import { isRefused } from "./read-row.ts";

export type Parties = {
  readonly customer: ImportedCustomer;
  readonly billing: ImportedAddress | null;
  readonly shipping: ImportedAddress | null;
  /** What stood in the e-mail column and is none. */
  readonly badEmail: string | null;
};

const emailCharactersMax = 254;
const emailForm = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/;

/** Who ordered and where it went. */
export function readParties(cells: OrderCells, rules: ReadingRules): Parties | Refusal {
  const sides = allOf({ billing: addressOf(cells, "billing"), shipping: addressOf(cells, "shipping") });
  if (isRefused(sides)) return sides;
  const { billing, shipping } = sides;
  const email = cells.text("customer.email").toLowerCase();
  const isEmail = email.length <= emailCharactersMax && emailForm.test(email);
  const named = nameAndId(withFirstName(cells), rules);
  const name = named.name || joined(cells.text("customer.first_name"), cells.text("customer.last_name")) || billing?.name || shipping?.name || "";
  return {
    customer: {
      externalId: cells.text("customer.external_id") || named.id || null,
      email: isEmail ? email : null,
      name,
      phone: cells.text("customer.phone") || billing?.phone || shipping?.phone || null,
      company: cells.text("customer.company") || billing?.company || null,
      vatId: cells.text("customer.vat_id") || null,
    },
    billing: billing && { ...billing, name: billing.name || name },
    shipping: shipping && { ...shipping, name: shipping.name || name },
    badEmail: email !== "" && !isEmail ? email.slice(0, emailCharactersMax) : null,
  };
}

/** "Nume; Prenume": beside a column of first names alone, the other one has the family's. */
function withFirstName(cells: OrderCells): string {
  const [name, first] = [cells.text("customer.name"), cells.has("customer.last_name") ? "" : cells.text("customer.first_name")];
  return name === "" || first === "" || name.toLowerCase().includes(first.toLowerCase()) ? name : joined(first, name);
}

function nameAndId(text: string, { idInName = false }: ReadingRules): { readonly name: string; readonly id: string } {
  const found = idInName ? /^(.+?)\s*\(([^()]{1,100})\)$/.exec(text) : null;
  return { name: found?.[1] ?? text, id: found?.[2] ?? "" };
}

function addressOf(cells: OrderCells, side: "billing" | "shipping"): ImportedAddress | null | Refusal {
  const country = cells.has(`${side}.country`)
    ? cells.reader.country(
        cells.rows.find(({ row }) => cells.reader.text(row, `${side}.country`) !== "")?.row ?? cells.first.row,
        `${side}.country`,
      )
    : null;
  if (isRefused(country)) return country;
  const address = {
    name: cells.text(`${side}.name`) || joined(cells.text(`${side}.first_name`), cells.text(`${side}.last_name`)),
    company: cells.text(`${side}.company`), line1: cells.text(`${side}.line1`), line2: cells.text(`${side}.line2`), postcode: cells.text(`${side}.postcode`),
    city: cells.text(`${side}.city`), region: cells.text(`${side}.region`), phone: cells.text(`${side}.phone`),
  };
  return country === null && Object.values(address).every((part) => part === "") ? null : { ...address, country };
}

function joined(first: string, last: string): string {
  return `${first} ${last}`.trim();
}
