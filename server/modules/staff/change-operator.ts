import { z } from "zod";
import type { Context, Tx } from "../../platform/context.ts";
import { etagOf, staleVersion } from "../../platform/etag.ts";
import { newId } from "../../platform/ids.ts";
import type { Role } from "../../platform/permissions.ts";
import { Refused } from "../../platform/problem.ts";
import { drawPassword } from "./first-owner.ts";
import { hashPassword } from "./password-hash.ts";
import {
  changePassword,
  countOwners,
  endSessions,
  findOperator,
  findUserByEmail,
  insertOperator,
  insertUser,
  linkOperator,
  lockOperators,
  updateOperator,
  updateUser,
  upsertMembership,
  worksElsewhere,
  worksHere,
  type OperatorRow,
} from "./people-store.ts";
import { findTeam } from "./team-store.ts";
import { operator, operatorView, type OperatorView } from "./views.ts";

export type NewOperatorInput = {
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly team_id?: string | null | undefined;
  readonly role?: Role | null | undefined;
};
export type OperatorChange = { readonly [Field in keyof NewOperatorInput]?: NewOperatorInput[Field] } & { readonly active?: boolean | undefined };
/** `password` is there once, when one was drawn for somebody new. */
export type OperatorAnswer = { readonly operator: OperatorView; readonly password: string | null };

/** Somebody who works orders; with a role, somebody who signs in. Who already has an account elsewhere keeps that password. */
export async function createOperator(context: Context, input: NewOperatorInput): Promise<OperatorAnswer> {
  const drawn = input.role ? await drawnPassword() : null; // before the transaction: it takes 93 ms
  return context.transaction({ lock: true }, async (tx) => {
    await lockOperators(tx, tx.storeId);
    await requireTeam(tx, input.team_id);
    const email = input.email?.toLowerCase() ?? null;
    const id = newId();
    insertOperator(tx, tx.storeId, { id, userId: null, name: input.name, email, teamId: input.team_id ?? null }, tx.now);
    const password = input.role ? await giveAccess(tx, { id, name: input.name, email }, input.role, drawn) : null;
    return { operator: await viewOf(tx, id), password };
  });
}

/** Name, team, role, and whether this person still works here: who does not is signed out at once and keeps their history. */
export async function changeOperator(context: Context, id: string, change: OperatorChange, expected: string): Promise<OperatorAnswer> {
  const drawn = change.role ? await drawnPassword() : null;
  return context.transaction({ lock: true }, async (tx) => {
    await lockOperators(tx, tx.storeId);
    const before = await requireOperator(tx, id);
    if (etagOf(operatorView(before)) !== expected) throw staleVersion(z.encode(operator, operatorView(before)), null);
    await requireTeam(tx, change.team_id);
    refuseOwnDemotion(before, change, tx);

    const active = change.active ?? before.active;
    const after = {
      id,
      name: change.name ?? before.name,
      email: change.email === undefined ? before.email : (change.email?.toLowerCase() ?? null),
      teamId: change.team_id === undefined ? before.team_id : change.team_id,
      active,
    };
    updateOperator(tx, tx.storeId, after);
    if (before.user_id !== null) await renameUser(tx, before.user_id, before, after);
    const role = change.role === undefined ? before.role : change.role;
    let password: string | null = null;
    if (before.user_id !== null && before.role !== null) {
      upsertMembership(tx, tx.storeId, { userId: before.user_id, role: role ?? before.role, active: active && role !== null }, tx.now);
      if (!active || role === null) endSessions(tx, before.user_id);
    } else if (role) {
      password = await giveAccess(tx, after, role, drawn);
    }
    if (before.role === "owner" && (await countOwners(tx, tx.storeId)) === 0) throw new Refused({ code: "operator.last_owner" });
    return { operator: await viewOf(tx, id), password };
  });
}

/** Without mail a lost password is replaced by an owner: drawn, shown once, and every session ends. */
export async function resetPassword(context: Context, id: string): Promise<OperatorAnswer> {
  const { password, hash } = await drawnPassword();
  return context.transaction({ lock: true }, async (tx) => {
    const person = await requireOperator(tx, id);
    if (person.user_id === null) throw new Refused({ code: "operator.cannot_sign_in" });
    if (await worksElsewhere(tx, tx.storeId, person.user_id)) throw new Refused({ code: "operator.works_elsewhere" });
    changePassword(tx, person.user_id, hash, tx.now);
    return { operator: operatorView(person), password };
  });
}

async function requireOperator(tx: Tx, id: string): Promise<OperatorRow> {
  const found = await findOperator(tx, tx.storeId, id);
  if (!found) throw new Refused({ code: "operator.not_found" });
  return found;
}

async function requireTeam(tx: Tx, teamId: string | null | undefined): Promise<void> {
  if (teamId && !(await findTeam(tx, tx.storeId, teamId))) throw new Refused({ code: "team.not_found", field: "/team_id" });
}

/** Nobody locks themselves out by a slip: another owner has to do it. */
function refuseOwnDemotion(before: OperatorRow, change: OperatorChange, tx: Tx): void {
  const losesAccess = change.active === false || (change.role !== undefined && change.role !== before.role);
  if (losesAccess && tx.actor.kind === "operator" && tx.actor.id === before.id) throw new Refused({ code: "operator.not_yourself" });
}

type Named = { readonly name: string; readonly email: string | null };

/** The address of who signs in is the one they sign in with: both change, or neither. */
async function renameUser(tx: Tx, userId: string, before: Named, { name, email }: Named): Promise<void> {
  if (name === before.name && email === before.email) return;
  if (email === null) throw new Refused({ code: "input.required", field: "/email" });
  if (await worksElsewhere(tx, tx.storeId, userId)) {
    if (email !== before.email) throw new Refused({ code: "operator.works_elsewhere", field: "/email" });
    return; // this shop may call its operator as it likes
  }
  const known = await findUserByEmail(tx, email);
  if (known && known.id !== userId) throw new Refused({ code: "operator.email_taken", params: { email }, field: "/email" });
  updateUser(tx, { id: userId, name, email }, tx.now);
}

type Access = { readonly id: string; readonly name: string; readonly email: string | null };

async function giveAccess(tx: Tx, person: Access, role: Role, drawn: Drawn | null): Promise<string | null> {
  if (person.email === null) throw new Refused({ code: "input.required", field: "/email" });
  const known = await findUserByEmail(tx, person.email);
  const userId = known?.id ?? newId();
  if (known && (await worksHere(tx, tx.storeId, userId))) throw new Refused({ code: "operator.email_taken", params: { email: person.email }, field: "/email" });
  if (!known && drawn) insertUser(tx, { id: userId, name: person.name, email: person.email, passwordHash: drawn.hash, locale: null }, tx.now);
  upsertMembership(tx, tx.storeId, { userId, role, active: true }, tx.now);
  linkOperator(tx, tx.storeId, person.id, userId);
  return known ? null : (drawn?.password ?? null);
}

type Drawn = { readonly password: string; readonly hash: string };

async function drawnPassword(): Promise<Drawn> {
  const password = drawPassword();
  return { password, hash: await hashPassword(password) };
}

async function viewOf(tx: Tx, id: string): Promise<OperatorView> {
  return operatorView(await requireOperator(tx, id));
}
