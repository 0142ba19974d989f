import { randomBytes } from "node:crypto";
import type { Refusal } from "../../domain/refusal.ts";
import type { House, Store } from "../../platform/context.ts";
import type { Identifier, Identity } from "../../platform/identity.ts";
import { shortMemory } from "../../platform/short-memory.ts";
import { countTry, forgetTries } from "../../platform/tries.ts";
import { deleteSession, drawnSecret, findPublicStore } from "./credentials-store.ts";
import { keyIdentifier } from "./identify-key.ts";
import { identifySession } from "./identify-session.ts";
import { endedSession, hashOfSession, readSessionToken, sessionCookie, signedSession } from "./session-cookie.ts";
import { openPasswordSignIn, type PasswordSignIn, type SignIn } from "./sign-in.ts";

export type Authentication = Identifier & {
  /** The cookie to set, or why not. */
  signIn(request: SignIn): Promise<string | Refusal>;
  /** Ends the session of this cookie everywhere; returns the cookie that forgets it. */
  signOut(cookie: string | undefined): Promise<string>;
  /** After a key was revoked: at once in this process, within 5 s in the others. */
  forgetKeys(): void;
  /** The cookie of a session token, as a browser sends it back. */
  cookieOf(token: string): string;
};

/** For one account from one address, so that nobody can lock its owner out; and for one address whatever the account. */
const accountTries = { max: 10, windowSeconds: 900 } as const;
const addressTries = { max: 100, windowSeconds: 900 } as const;

export async function openAuthentication(house: House): Promise<Authentication> {
  const { db, now } = house;
  const cookie = sessionCookie(house.publicUrl);
  const secret = await drawnSecret(db, "session", randomBytes(32).toString("base64url"), now());
  const keys = keyIdentifier(house);
  const stores = shortMemory<Store>({ ms: 5_000, max: 1_000 });
  const passwordSignIn = lazily(() => openPasswordSignIn(house, cookie, secret));

  return {
    identify: async ({ cookie: header, authorization, storeCode }) => {
      if (authorization) return keys.identify(authorization, storeCode);
      const token = readSessionToken(header, cookie, secret);
      return token === null ? { code: "auth.required" } : identifySession(house, hashOfSession(token), storeCode);
    },

    async visitor(storeCode) {
      const store = await stores.get(storeCode ?? "", () => findPublicStore(db, storeCode ?? null));
      return store ? anybodyIn(store) : { code: "store.not_found" };
    },

    async signIn(request) {
      const key = ["sign-in", request.email.toLowerCase(), request.ip] as const;
      const refusals = await Promise.all([countTry(db, key, accountTries, now()), countTry(db, ["sign-in", request.ip], addressTries, now())]);
      const tooMany = refusals.find((refusal) => refusal !== null);
      if (tooMany) return tooMany;
      const signIn: PasswordSignIn = await passwordSignIn();
      const result = await signIn(request);
      if (result === "wrong") return { code: "auth.wrong_password" };
      await forgetTries(db, key);
      return result === "disabled" ? { code: "auth.account_disabled" } : result.setCookie;
    },

    async signOut(header) {
      const token = readSessionToken(header, cookie, secret);
      if (token !== null) await deleteSession(db, hashOfSession(token));
      return endedSession(cookie);
    },

    forgetKeys: () => keys.forget(),
    cookieOf: (token) => signedSession(token, cookie, secret),
  };
}

function anybodyIn(store: Store): Identity {
  return {
    kind: "anonymous",
    store,
    actor: { kind: "customer", id: null, name: "" },
    permissions: new Set(),
    locale: null,
    rateKey: null,
    unhurried: false,
    user: null,
  };
}

/** At the first use, and again after a failure. */
function lazily<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
