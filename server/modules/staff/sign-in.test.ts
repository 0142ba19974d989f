import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { aMember, withApi, type Api } from "../../testing/api.ts";
import { hashPassword } from "./password-hash.ts";

const password = "tilia-7421-bn";
const minute = 60_000;

async function signIn({ anybody }: Api, email: string, given = password, headers = {}) {
  const answer = await anybody.post<{ code?: string }>("/api/auth/sign-in/email", { email, password: given }, headers);
  const [cookie = ""] = [answer.headers["set-cookie"] ?? []].flat();
  return { ...answer, cookie, pair: cookie.split(";")[0] ?? "" };
}
const aSigner = async (api: Api, role: "owner" | "sales" = "owner") => aMember(api.context, role, await hashPassword(password));

test("S12 signing in sets one HttpOnly cookie with a new token each time, and signing out ends it", withApi(async (api) => {
  const { email } = await aSigner(api);
  const [one, two] = [await signIn(api, email), await signIn(api, email.toUpperCase())];
  assert.deepEqual([one.status, two.status], [200, 200]);
  assert.match(one.cookie, /^comptoir_session=[^;]{40,}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.notEqual(one.pair, two.pair);
  assert.equal(typeof one.headers["set-cookie"], "string", "one cookie");

  const me = (cookie: string) => api.anybody.get<{ user: { email: string } }>("/me", { cookie });
  assert.equal((await me(one.pair)).body.user.email, email);
  assert.equal((await api.anybody.post("/api/auth/sign-out", {}, { cookie: one.pair })).status, 200);
  assert.deepEqual([(await me(one.pair)).status, (await me(two.pair)).status], [401, 200]);
}));

test("S12 who reads the database signs in with nothing he finds there", withApi(async (api) => {
  const { email, userId } = await aSigner(api);
  const { pair } = await signIn(api, email);
  const token = decodeURIComponent(pair.slice(pair.indexOf("=") + 1)).split(".")[0] ?? "";
  const [row] = await api.context.query<Record<string, string | null>>(sql`select * from auth.sessions where user_id = ${userId}`);
  const kept = Object.values(row ?? {}).filter((value) => typeof value === "string");
  assert.ok(token.length >= 32 && kept.length > 3 && !kept.includes(token));
  for (const found of kept) assert.equal((await api.anybody.get("/me", { cookie: api.authentication.cookieOf(found) })).status, 401);
}));

test("S12 over https the cookie is bound to the host", withApi(async (api) => {
  const { email } = await aSigner(api);
  const { cookie, pair } = await signIn(api, email);
  assert.match(cookie, /^__Host-comptoir_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  assert.equal((await api.anybody.get("/me", { cookie: pair })).status, 200);
}, { publicUrl: "https://shop.example" }));

test("S12 a cookie that was not signed by us is not even looked up", withApi(async (api) => {
  const { email } = await aSigner(api);
  const { pair } = await signIn(api, email);
  const [name = "", value = ""] = pair.split("=");
  for (const forged of [
    `${name}=${value.slice(0, 20)}x${value.slice(21)}`,
    `${name}=${value.split(".")[0]}`,
    `${name}=`,
    `${name}=%E0%A4%A`,
    "comptoir_session=a.b",
  ]) {
    assert.equal((await api.anybody.get("/me", { cookie: forged })).status, 401, forged);
  }
}));

test("S12 a session ends after 30 idle minutes, and after 12 hours of work", withApi(async (api) => {
  const { email } = await aSigner(api);
  const cookie = (await signIn(api, email)).pair;
  const status = async () => (await api.anybody.get("/me", { cookie })).status;
  const pass = (ms: number) => { api.context.clock.now = new Date(api.context.clock.now.getTime() + ms); };
  for (let used = 0; used < 25; used += 1) {
    pass(28 * minute);
    assert.equal(await status(), 200, `after ${used}`);
  }
  pass(21 * minute);
  assert.equal(await status(), 401, "12 h 1 min after signing in");

  const second = (await signIn(api, email)).pair;
  pass(31 * minute);
  assert.equal((await api.anybody.get("/me", { cookie: second })).status, 401);
}));

test("S13 the eleventh wrong password in 15 minutes waits, also when it is right; another address and the time let in again", withApi(async (api) => {
  const { email } = await aSigner(api);
  const wrong = await Promise.all(Array.from({ length: 10 }, () => signIn(api, email, "wrong")));
  assert.deepEqual([...new Set(wrong.map(({ status, body }) => `${status} ${body.code}`))], ["401 auth.wrong_password"]);
  const eleventh = await signIn(api, email);
  assert.deepEqual([eleventh.status, eleventh.body.code, eleventh.headers["retry-after"]], [429, "auth.too_many_tries", "900"]);
  assert.equal((await signIn(api, email, password, { "x-forwarded-for": "203.0.113.7" })).status, 200, "its owner elsewhere is not locked out");
  api.context.clock.now = new Date(api.context.clock.now.getTime() + 16 * minute);
  assert.equal((await signIn(api, email)).status, 200);
}));

test("S13 nothing tells whether an address is known", withApi(async (api) => {
  const { email } = await aSigner(api);
  const [known, unknown] = [await signIn(api, email, "wrong"), await signIn(api, "nobody@example.com", "wrong")];
  const { request_id: a, ...first } = known.body as Record<string, unknown>;
  const { request_id: b, ...second } = unknown.body as Record<string, unknown>;
  assert.notEqual(a, b);
  assert.deepEqual([known.status, first], [unknown.status, second]);
}));

test("S12 another website cannot sign anybody in or out", withApi(async (api) => {
  const { email } = await aSigner(api);
  const from = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  assert.equal((await signIn(api, email, password, from)).body.code, "auth.bad_origin");
  assert.equal((await api.anybody.post("/api/auth/sign-out", {}, from)).status, 403);
}));

test("there is no way in that makes an account", withApi(async ({ anybody }) => {
  for (const url of ["/api/auth/sign-up/email", "/api/auth/sign-up", "/api/auth/reset-password", "/api/auth/update-user"]) {
    assert.equal((await anybody.post(url, { email: "a@example.com", password, name: "A" })).status, 404, url);
  }
}));

test("S12 a changed password ends every session and works from then on", withApi(async (api) => {
  const { email } = await aSigner(api);
  const [cookie, other] = [(await signIn(api, email)).pair, (await signIn(api, email)).pair];
  const change = (current_password: string, new_password: string) =>
    api.anybody.patch<{ code: string }>("/me/password", { current_password, new_password }, { cookie });
  assert.equal((await change("wrong", "helianthus-88")).body.code, "password.wrong");
  assert.equal((await change(password, "short")).body.code, "password.too_short");
  assert.equal((await change(password, "password1234")).body.code, "password.common");
  assert.equal((await change(password, "helianthus-88")).status, 204);
  for (const old of [cookie, other]) assert.equal((await api.anybody.get("/me", { cookie: old })).status, 401);
  assert.deepEqual([(await signIn(api, email)).status, (await signIn(api, email, "helianthus-88")).status], [401, 200]);
}));

test("who belongs to no shop any more does not get in", withApi(async (api) => {
  const { email, userId } = await aSigner(api);
  await api.context.query(sql`update auth.memberships set active = false where user_id = ${userId}`);
  const { status, body, cookie } = await signIn(api, email);
  assert.deepEqual([status, body.code, cookie], [403, "auth.account_disabled", ""]);
}));

test("ten people sign in at the same time", withApi(async (api) => {
  const people = await Promise.all(Array.from({ length: 10 }, () => aSigner(api, "sales")));
  const answers = await Promise.all(people.map(({ email }) => signIn(api, email)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
}));
