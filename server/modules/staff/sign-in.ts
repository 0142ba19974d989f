import type pg from "pg";
import { assert } from "../../domain/assert.ts";
import type { House } from "../../platform/context.ts";
import { isMember } from "./credentials-store.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { passwordLength } from "./password-rules.ts";
import { begunSession, drawSessionToken, hashOfSession, sessionSeconds, type SessionCookie } from "./session-cookie.ts";

export type SignIn = { readonly email: string; readonly password: string; readonly ip: string; readonly userAgent: string | undefined };
export type SignedIn = { readonly setCookie: string; readonly userId: string };
export type PasswordSignIn = (request: SignIn) => Promise<SignedIn | "wrong" | "disabled">;

/** How the hash of a token that we drew reaches the row that the library writes. */
const tokenHashHeader = "x-session-token-hash";

/**
 * better-auth holds what is easy to get wrong (the checks, equal time for known and unknown people) and what comes later
 * (second factor, passkeys). It gets one entry, no sign-up and no address of its own; limits, origin and shops are ours, and so
 * is the token: the library would keep it readable in the database.
 */
export async function openPasswordSignIn(house: House, cookie: SessionCookie, secret: string): Promise<PasswordSignIn> {
  // Loaded at the first sign-in: it is a third of all code the process would read at start.
  const [{ betterAuth }, { Kysely, PostgresDialect }, pgModule] = await Promise.all([import("better-auth"), import("kysely"), import("pg")]);
  const db = new Kysely({ dialect: new PostgresDialect({ pool: poolWithDates(house.db.pool, pgModule.default.types) }) }).withSchema("auth");
  const auth = betterAuth({
    baseURL: house.publicUrl,
    secret,
    database: { db, type: "postgres" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    user: { modelName: "users", fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" } },
    session: {
      modelName: "sessions",
      expiresIn: sessionSeconds,
      fields: { token: "token_hash", userId: "user_id", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", createdAt: "created_at", updatedAt: "updated_at" },
    },
    account: {
      modelName: "accounts",
      fields: {
        userId: "user_id", accountId: "account_id", providerId: "provider_id", accessToken: "access_token", refreshToken: "refresh_token", idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at", refreshTokenExpiresAt: "refresh_token_expires_at", createdAt: "created_at", updatedAt: "updated_at",
      },
    },
    verification: { modelName: "verifications", fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" } },
    advanced: {
      ipAddress: { ipAddressHeaders: ["x-client-ip"] },
      // server/platform/origin.ts has looked before, by rules that know every address of this house.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    databaseHooks: {
      session: { create: { before: async (session, call) => ({ data: { ...session, ...lifetime(house.now()), token: tokenHashOf(call?.headers) } }) } },
    },
  });

  return async ({ email, password, ip, userAgent }) => {
    const token = drawSessionToken();
    const headers = new Headers({ "x-client-ip": ip, [tokenHashHeader]: hashOfSession(token), ...(userAgent && { "user-agent": userAgent.slice(0, 300) }) });
    const response = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true });
    if (response.status === 400 || response.status === 401) return "wrong";
    if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
    const { user } = (await response.json()) as { user: { id: string } };
    if (!(await isMember(house.db, user.id))) return "disabled";
    return { setCookie: begunSession(token, cookie, secret), userId: user.id };
  };
}

function tokenHashOf(headers: Headers | undefined): string {
  const hash = headers?.get(tokenHashHeader);
  assert(hash, "a session begins with a token of ours");
  return hash;
}

/** By the clock of the house, like everything else. */
function lifetime(now: Date): { createdAt: Date; updatedAt: Date; expiresAt: Date } {
  return { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + sessionSeconds * 1000) };
}

/** Our pool hands times over as text with microseconds; the library counts with Dates. The connections are the same. */
function poolWithDates(pool: pg.Pool, types: pg.CustomTypesConfig) {
  return {
    connect: async () => {
      const client = await pool.connect();
      return {
        query: (text: string, values: readonly unknown[]) => client.query({ text, values: [...values], types }),
        release: () => client.release(),
      };
    },
    end: async () => {},
  } as unknown as pg.Pool;
}
