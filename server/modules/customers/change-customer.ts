import { changedFields } from "../../domain/changed-fields.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { staleVersion } from "../../platform/etag.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { newId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import type { CustomerInput } from "./customer-schemas.ts";
import { insertCard, isEmailTaken, lockCard, updateCard, type CardFields } from "./customer-store.ts";
import { showCustomer, type CustomerView } from "./show-customer.ts";

const blank: CardFields = {
  email: null,
  name: "",
  company: null,
  vat_id: null,
  phone: null,
  locale: null,
  country: null,
  billing_address: null,
  shipping_address: null,
  tags: [],
};

export async function createCustomer(context: Context, input: CustomerInput): Promise<CustomerView> {
  const card = withInput(blank, input);
  return context.transaction({ lock: true }, async (tx) => {
    const id = newId();
    if (!(await insertCard(tx, id, card))) throw emailTaken(card.email);
    appendEvents(tx, [{ type: "customer.created", customerId: id, data: { after: changedFields(blank, card)?.after ?? {} } }]);
    return showCustomer(tx, id);
  });
}

/** Typed in by an operator: unlike an order, he may also empty a field. */
export async function changeCustomer(context: Context, id: string, version: number, input: CustomerInput): Promise<CustomerView> {
  return context.transaction({ lock: true }, async (tx) => {
    const before = await lockCard(tx, id);
    if (!before) throw new Refused({ code: "customer.not_found" });
    if (before.version !== version) throw staleVersion(await showCustomer(tx, id), before.version);
    const after = withInput(before, input);
    const changes = changedFields(before, after);
    if (!changes) return showCustomer(tx, id);
    await refuseTakenEmail(tx, id, before.email, after.email);
    updateCard(tx, id, after);
    appendEvents(tx, [{ type: "customer.updated", customerId: id, data: changes }]);
    return showCustomer(tx, id);
  });
}

function withInput<Fields extends CardFields>(before: Fields, { tags, country, ...input }: CustomerInput): Fields {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<Fields>;
  const card = { ...before, ...given };
  const after = {
    ...card,
    country: country === undefined ? (before.country ?? card.billing_address?.country ?? null) : country,
    tags: tags === undefined ? before.tags : [...new Set(tags)],
  };
  if (after.name === "" && after.company === null && after.email === null && after.phone === null)
    throw new Refused({ code: "input.required", field: "/name" });
  return after;
}

async function refuseTakenEmail(tx: Tx, id: string, before: string | null, after: string | null): Promise<void> {
  if (after !== null && after !== before && (await isEmailTaken(tx, after, id))) throw emailTaken(after);
}

function emailTaken(email: string | null): Refused {
  return new Refused({ code: "customer.email_taken", params: { email }, field: "/email" });
}
