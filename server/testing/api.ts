import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { buildApp, type HttpConfig } from "../http/app.ts";
import type { RouteList } from "../http/routes.ts";
import type { MailTransport } from "../modules/notifications/transport.ts";
import { drawKey } from "../modules/staff/api-key.ts";
import { openAuthentication, type Authentication } from "../modules/staff/authentication.ts";
import { insertKey } from "../modules/staff/key-store.ts";
import { insertOperator, insertUser, upsertMembership } from "../modules/staff/people-store.ts";
import { drawSessionToken, hashOfSession } from "../modules/staff/session-cookie.ts";
import type { House, Store } from "../platform/context.ts";
import { newId } from "../platform/ids.ts";
import { permissions, type Permission, type Role } from "../platform/permissions.ts";
import { sql } from "../platform/sql.ts";
import { aStore, type TestContext } from "./fixtures.ts";

type Headers = Readonly<Record<string, string>>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type Answer<Body> = { readonly status: number; readonly headers: LightMyRequestResponse["headers"]; readonly text: string; readonly body: Body };
/** Somebody who calls the API. `owner.get<{ data: Order[] }>("/orders")`: addresses are below /api/v1 unless they begin with /api or /healthz. */
export type Caller = {
  readonly headers: Headers;
  get<Body = Record<string, unknown>>(url: string, headers?: Headers): Promise<Answer<Body>>;
  post<Body = Record<string, unknown>>(url: string, body?: object, headers?: Headers): Promise<Answer<Body>>;
  put<Body = Record<string, unknown>>(url: string, body: object, headers?: Headers): Promise<Answer<Body>>;
  patch<Body = Record<string, unknown>>(url: string, body: object, headers?: Headers): Promise<Answer<Body>>;
  delete<Body = Record<string, unknown>>(url: string, headers?: Headers): Promise<Answer<Body>>;
};

export type Api = {
  readonly app: FastifyInstance;
  readonly authentication: Authentication;
  readonly context: TestContext;
  readonly house: House;
  readonly store: Store;
  /** A key with every right. */
  readonly owner: Caller;
  readonly anybody: Caller;
  /** A person of this role, signed in by cookie. */
  asRole(role: Role): Promise<Caller & Member>;
  withKey(scopes: readonly Permission[]): Promise<Caller>;
};
export type Member = { readonly userId: string; readonly operatorId: string; readonly email: string };
export type ApiOptions = {
  readonly config?: Partial<HttpConfig>;
  readonly store?: Partial<Store>;
  readonly publicUrl?: string;
  readonly routes?: RouteList;
  readonly mail?: MailTransport;
};

/** The whole HTTP side on a new shop; nothing listens, requests are injected. */
export function withApi(work: (api: Api) => Promise<void>, options: ApiOptions = {}): () => Promise<void> {
  return async () => {
    const api = await openApi(options);
    try {
      await work(api);
    } finally {
      await api.app.close();
    }
  };
}

export async function openApi({ config, store: differences, publicUrl, routes, mail }: ApiOptions = {}): Promise<Api> {
  const context = await aStore(differences);
  const { store } = context;
  const house: House = publicUrl === undefined ? context.house : { ...context.house, publicUrl };
  const authentication = await openAuthentication(house);
  const app = await buildApp({ house, auth: authentication, config: { requestsPerMinute: null, ...config }, ...(routes && { routes }), ...(mail && { mail }) });
  const callerWith = (headers: Headers): Caller => callerOf(app, headers);
  const withKey = async (scopes: readonly Permission[]): Promise<Caller> => callerWith({ authorization: `Bearer ${await aKey(context, scopes)}` });
  return {
    app, authentication, context, house, store, withKey,
    owner: await withKey(permissions),
    anybody: callerWith({}),
    async asRole(role) {
      const member = await aMember(context, role);
      const cookie = authentication.cookieOf(await aSession(context, member.userId));
      return { ...callerWith({ cookie, "sec-fetch-site": "same-origin" }), ...member };
    },
  };
}

export async function aMember({ house, store, clock }: TestContext, role: Role, passwordHash = "none"): Promise<Member> {
  const [userId, operatorId] = [newId(), newId()];
  const [name, email] = [`Test ${role}`, `${role}-${userId}@example.com`];
  await house.db.transaction(async (tx) => {
    insertUser(tx, { id: userId, name, email, passwordHash, locale: null }, clock.now);
    upsertMembership(tx, store.id, { userId, role, active: true }, clock.now);
    insertOperator(tx, store.id, { id: operatorId, userId, name, email, teamId: null }, clock.now);
  });
  return { userId, operatorId, email };
}

/** What a sign-in leaves behind, without its 93 ms of hashing. */
export async function aSession({ house, clock }: TestContext, userId: string): Promise<string> {
  const token = drawSessionToken();
  const end = new Date(clock.now.getTime() + 12 * 3600_000);
  await house.db.rows(sql`
    insert into auth.sessions (id, user_id, token_hash, expires_at, created_at, updated_at) values (${newId()}, ${userId}, ${hashOfSession(token)}, ${end}, ${clock.now}, ${clock.now})`);
  return token;
}

async function aKey({ house, store, clock }: TestContext, scopes: readonly Permission[]): Promise<string> {
  const { secret, prefix, hash } = drawKey();
  await house.db.transaction(async (tx) =>
    insertKey(tx, store.id, { id: newId(), name: "Test key", prefix, hash, scopes, expiresAt: null, createdBy: "test" }, clock.now),
  );
  return secret;
}

function callerOf(app: FastifyInstance, own: Headers): Caller {
  const call = async <Body>(method: Method, url: string, body?: object, headers: Headers = {}): Promise<Answer<Body>> => {
    const path = /^\/(api\/|healthz|admin|$)/.test(url) ? url : `/api/v1${url}`;
    const answer = await app.inject({ method, url: path, headers: { ...own, ...headers }, ...(body && { payload: body }) });
    const isJson = /json/.test(String(answer.headers["content-type"]));
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: (isJson ? answer.json() : answer.body) as Body };
  };
  return {
    headers: own,
    get: (url, headers) => call("GET", url, undefined, headers),
    post: (url, body, headers) => call("POST", url, body, headers),
    put: (url, body, headers) => call("PUT", url, body, headers),
    patch: (url, body, headers) => call("PATCH", url, body, headers),
    delete: (url, headers) => call("DELETE", url, undefined, headers),
  };
}
