import { randomInt } from "node:crypto";
import type { House, Store } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { permissions } from "../../platform/permissions.ts";
import { describeKey } from "./api-key.ts";
import { keepProvisioningKey } from "./key-store.ts";
import { hashPassword } from "./password-hash.ts";
import { countOwners, findUserByEmail, insertOperator, insertUser, lockOperators, upsertMembership } from "./people-store.ts";

export type FirstOwnerConfig = { readonly adminEmail: string | null; readonly adminPassword: string | null };
/** The password only when it was drawn: it is printed once and kept nowhere. */
export type FirstOwner = { readonly email: string; readonly drawnPassword: string | null };

const fallbackEmail = "owner@comptoir.local";

/** At every start: the key of the configuration is good. */
export async function acceptConfiguredKey(house: House, key: string, store: Store): Promise<void> {
  const { prefix, hash } = describeKey(key);
  await house.db.transaction(async (tx) =>
    keepProvisioningKey(tx, store.id, { id: newId(), name: "COMPTOIR_API_KEY", prefix, hash, scopes: permissions }, house.now()),
  );
}

export async function hasOwner(house: House, store: Store): Promise<boolean> {
  return (await countOwners(house.db, store.id)) > 0;
}

/** A shop without an owner gets one. Null when there was an owner. */
export async function ensureFirstOwner(house: House, config: FirstOwnerConfig, store: Store): Promise<FirstOwner | null> {
  if (await hasOwner(house, store)) return null;

  const now = house.now();
  const email = (config.adminEmail ?? fallbackEmail).toLowerCase();
  const drawnPassword = config.adminPassword === null ? drawPassword() : null;
  const passwordHash = await hashPassword(config.adminPassword ?? drawnPassword ?? "");
  return house.db.transaction(async (tx) => {
    await lockOperators(tx, store.id);
    if ((await countOwners(tx, store.id)) > 0) return null; // another process was faster
    const known = await findUserByEmail(tx, email);
    const user = known ?? { id: newId(), email, name: nameFrom(email) };
    if (!known) insertUser(tx, { ...user, passwordHash, locale: null }, now);
    upsertMembership(tx, store.id, { userId: user.id, role: "owner", active: true }, now);
    insertOperator(tx, store.id, { id: newId(), userId: user.id, name: user.name, email, teamId: null }, now);
    return { email, drawnPassword: known ? null : drawnPassword };
  });
}

/** 99 bits in four groups that can be read aloud and typed: without 0 and o, 1, l and i. */
export function drawPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

function nameFrom(email: string): string {
  const [local = ""] = email.split("@");
  return local.split(/[._-]+/).filter(Boolean).map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ") || "Owner";
}
