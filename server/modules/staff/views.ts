import { z } from "zod";
import { permissions, roles } from "../../platform/permissions.ts";
import { idOf, timestamp } from "../../platform/schemas.ts";
import type { KeyListRow } from "./key-store.ts";
import type { OperatorRow } from "./people-store.ts";

export const role = z.enum(roles).meta({ id: "Role" });
export const permission = z.enum(permissions).meta({ id: "Permission" });

export const operator = z
  .object({
    id: idOf("operator"),
    name: z.string(),
    email: z.string().nullable(),
    team_id: idOf("team").nullable(),
    active: z.boolean().describe("Can be chosen for new orders. Nobody is deleted: old orders keep the name."),
    role: role.nullable().describe("Null: works orders, but does not sign in."),
    can_sign_in: z.boolean(),
  })
  .meta({ id: "Operator" });
export type OperatorView = z.output<typeof operator>;

export function operatorView({ id, name, email, team_id, active, role: given, can_sign_in }: OperatorRow): OperatorView {
  return { id, name, email, team_id, active, role: given, can_sign_in };
}

export const team = z.object({ id: idOf("team"), name: z.string(), operator_count: z.number().int() }).meta({ id: "Team" });

export const apiKey = z
  .object({
    id: idOf("api_key"),
    name: z.string(),
    prefix: z.string().describe("The first characters, to tell keys apart. The rest is not kept."),
    scopes: z.array(permission),
    provisioning: z.boolean().describe("Came with the configuration (COMPTOIR_API_KEY)."),
    created_at: timestamp,
    expires_at: timestamp.nullable(),
    last_used_at: timestamp.nullable().describe("To the minute."),
    revoked_at: timestamp.nullable(),
  })
  .meta({ id: "ApiKey" });

export function apiKeyView(row: KeyListRow): z.output<typeof apiKey> {
  return { ...row, scopes: row.scopes.filter((scope) => permissions.includes(scope)) };
}

const choice = z.object({ id: idOf("store"), code: z.string(), name: z.string() });

export const me = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), locale: z.enum(["en", "fr", "ro"]) }).nullable().describe("Null for an API key."),
    operator_id: idOf("operator").nullable(),
    store: choice.extend({ currency: z.string(), time_zone: z.string(), locale: z.enum(["en", "fr", "ro"]), country: z.string() }),
    stores: z.array(choice).describe("Where this person works; `Comptoir-Store: <code>` chooses."),
    role: role.nullable(),
    permissions: z.array(permission),
    preferences: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Me" });
