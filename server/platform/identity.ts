import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Actor, Store } from "./context.ts";
import type { Permission, Role } from "./permissions.ts";

/** What a request brings to say who it is. */
export type Credentials = {
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
  /** `Comptoir-Store`: the code of a shop, for those who work in several. */
  readonly storeCode: string | undefined;
};

/** Who it turned out to be, and in which shop. */
export type Identity = {
  readonly kind: "session" | "api_key" | "anonymous";
  readonly store: Store;
  readonly actor: Actor;
  readonly permissions: ReadonlySet<Permission>;
  readonly locale: Locale | null;
  /** Counts towards one allowance of requests. Null: by address. */
  readonly rateKey: string | null;
  /** A key for provisioning is not held back like an integration that has gone wild. */
  readonly unhurried: boolean;
  readonly user: SignedInUser | null;
};

export type SignedInUser = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly operatorId: string | null;
  readonly sessionId: string;
};

/** Turns credentials into an identity; sign-in implements it, the HTTP layer asks it. */
export type Identifier = {
  identify(credentials: Credentials): Promise<Identity | Refusal>;
  /** A visitor of a public page or of the storefront: no rights, only a shop. */
  visitor(storeCode: string | undefined): Promise<Identity | Refusal>;
};
