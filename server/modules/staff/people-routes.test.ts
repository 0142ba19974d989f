import assert from "node:assert/strict";
import { test } from "node:test";
import { permissions } from "../../platform/permissions.ts";
import { sql } from "../../platform/sql.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { createStore } from "../settings/create-store.ts";
import { ensureFirstOwner } from "./first-owner.ts";
import { findUserByEmail, upsertMembership } from "./people-store.ts";

type Operator = {
  id: string;
  name: string;
  email: string | null;
  role: string | null;
  active: boolean;
  can_sign_in: boolean;
  team_id: string | null;
  password: string | null;
};
type Problem = { code: string; current?: Operator; errors?: { pointer: string }[] };
const signIn = ({ anybody }: Api, email: string, password: string) => anybody.post<Problem>("/api/auth/sign-in/email", { email, password });
const tagOf = (answer: { headers: Record<string, unknown> }) => ({ "if-match": String(answer.headers["etag"]) });

test("somebody invited with a role gets a password once and signs in with it", withApi(async (api) => {
  const owner = await api.asRole("owner");
  const { status, body } = await owner.post<Operator>("/operators", { name: "Dan Ionescu", email: "Dan@Example.com", role: "sales" });
  assert.equal(status, 201);
  assert.deepEqual([body.email, body.role, body.can_sign_in], ["dan@example.com", "sales", true]);
  assert.match(body.password ?? "", /^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  assert.equal((await owner.get<Operator>(`/operators/${body.id}`)).body.password, undefined);
  assert.equal((await signIn(api, "dan@example.com", body.password ?? "")).status, 200);
}));

test("somebody without a role works orders and cannot sign in until a role is given", withApi(async (api) => {
  const owner = await api.asRole("owner");
  const created = await owner.post<Operator>("/operators", { name: "Mara", email: "mara@example.com" });
  assert.deepEqual([created.body.can_sign_in, created.body.password], [false, null]);
  const changed = await owner.patch<Operator>(`/operators/${created.body.id}`, { role: "warehouse" }, tagOf(await owner.get(`/operators/${created.body.id}`)));
  assert.deepEqual([changed.status, changed.body.role, changed.body.can_sign_in], [200, "warehouse", true]);
  assert.equal((await signIn(api, "mara@example.com", changed.body.password ?? "")).status, 200);
}));

test("S12 who is deactivated is out at once, keeps the name, and can come back", withApi(async (api) => {
  const [owner, sales] = [await api.asRole("owner"), await api.asRole("sales")];
  const { body: list } = await owner.get<{ data: Operator[] }>("/operators");
  const person = list.data.find(({ email }) => email === sales.email);
  assert.ok(person);
  assert.equal((await sales.get("/me")).status, 200);
  const off = await owner.patch<Operator>(`/operators/${person.id}`, { active: false }, tagOf(await owner.get(`/operators/${person.id}`)));
  assert.deepEqual([off.body.active, off.body.can_sign_in, off.body.role, off.body.name], [false, false, "sales", "Test sales"]);
  assert.equal((await sales.get("/me")).status, 401);
  const on = await owner.patch<Operator>(`/operators/${person.id}`, { active: true }, tagOf(off));
  assert.deepEqual([on.body.active, on.body.can_sign_in], [true, true]);
  assert.equal((await sales.get("/me")).status, 401, "the old session stays dead");
}));

test("who was given a provisional name and address takes their own, and signs in with it", withApi(async (api) => {
  const { owner } = api;
  const { body: person } = await owner.post<Operator>("/operators", { name: "Owner", email: "owner@provisional.local", role: "owner" });
  const { body: other } = await owner.post<Operator>("/operators", { name: "Mihai", email: "mihai@shop.example", role: "sales" });
  const url = `/operators/${person.id}`;
  const changed = await owner.patch<Operator>(url, { name: "Ana Popescu", email: "Ana@Shop.example" }, tagOf(await owner.get(url)));
  assert.deepEqual([changed.status, changed.body.name, changed.body.email, changed.body.can_sign_in], [200, "Ana Popescu", "ana@shop.example", true]);
  assert.equal((await signIn(api, "owner@provisional.local", person.password ?? "")).status, 401);
  assert.equal((await signIn(api, "ana@shop.example", person.password ?? "")).status, 200);

  for (const [email, status, code] of [["ana@shop.example", 409, "operator.email_taken"], [null, 422, "input.required"]] as const) {
    const refused = await owner.patch<Problem>(`/operators/${other.id}`, { name: "Changed", email }, tagOf(await owner.get(`/operators/${other.id}`)));
    assert.deepEqual([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer], [status, code, "/email"]);
  }
  const { body: untouched } = await owner.get<Operator>(`/operators/${other.id}`);
  assert.deepEqual([untouched.name, untouched.email], ["Mihai", "mihai@shop.example"]);
}));

test("who works in two shops keeps what they sign in with: neither shop disposes of it", withApi(async (api) => {
  const { owner, context } = api;
  const { body: person } = await owner.post<Operator>("/operators", { name: "Dan", email: "two.shops@example.com", role: "sales" });
  const other = await createStore(context.house.db, { ...context.store, code: "other", name: "Other" }, new Date("2026-11-01T10:00:00Z"));
  await context.house.db.transaction(async (tx) => {
    const known = await findUserByEmail(tx, "two.shops@example.com");
    upsertMembership(tx, other.id, { userId: known?.id ?? "", role: "owner", active: true }, new Date("2026-11-01T10:00:00Z"));
  });
  const read = await owner.get<Operator>(`/operators/${person.id}`);
  assert.equal((await owner.patch<Problem>(`/operators/${person.id}`, { email: "mine@example.com" }, tagOf(read))).body.code, "operator.works_elsewhere");
  assert.equal((await owner.post<Problem>(`/operators/${person.id}/password`)).body.code, "operator.works_elsewhere");
  assert.equal((await signIn(api, "two.shops@example.com", person.password ?? "")).status, 200);
  const renamed = await owner.patch<Operator>(`/operators/${person.id}`, { name: "Daniel" }, tagOf(read));
  assert.deepEqual([renamed.body.name, renamed.body.email], ["Daniel", "two.shops@example.com"]);
}));

test("nobody locks themselves or the last owner out", withApi(async (api) => {
  const owner = await api.asRole("owner");
  const { body: me } = await owner.get<{ operator_id: string }>("/me");
  const own = await owner.get(`/operators/${me.operator_id}`);
  assert.equal((await owner.patch<Problem>(`/operators/${me.operator_id}`, { role: "sales" }, tagOf(own))).body.code, "operator.not_yourself");
  assert.equal((await api.owner.patch<Problem>(`/operators/${me.operator_id}`, { role: "sales" }, tagOf(own))).body.code, "operator.last_owner");
  assert.equal((await owner.get("/me")).status, 200);
  assert.equal((await owner.get(`/operators/${me.operator_id}`)).headers["etag"], own.headers["etag"], "nothing was written");
}));

test("PATCH needs the version that was read: 428 without, 412 with the record as it is now", withApi(async ({ owner }) => {
  const { body: created } = await owner.post<Operator>("/operators", { name: "Ina" });
  const url = `/operators/${created.id}`;
  const read = await owner.get(url);
  assert.equal((await owner.patch<Problem>(url, { name: "Irina" })).status, 428);
  assert.equal((await owner.patch(url, { name: "Irina" }, tagOf(read))).status, 200);
  const stale = await owner.patch<Problem>(url, { name: "Ioana" }, tagOf(read));
  assert.deepEqual([stale.status, stale.body.code, stale.body.current?.name, stale.body.current?.id], [412, "version.stale", "Irina", created.id]);
}));

test("an address that works here already is refused, and nobody is half made", withApi(async ({ owner, context }) => {
  await owner.post("/operators", { name: "Ina", email: "ina@example.com", role: "sales" });
  const again = await owner.post<Problem>("/operators", { name: "Ina B", email: "INA@example.com", role: "manager" });
  assert.deepEqual([again.status, again.body.code, again.body.errors?.[0]?.pointer], [409, "operator.email_taken", "/email"]);
  assert.equal((await context.query(sql`select id from operators where store_id = ${context.store.id} and name = 'Ina B'`)).length, 0);
}));

test("teams have one name each, and members", withApi(async ({ owner }) => {
  const { body: team } = await owner.post<{ id: string }>("/teams", { name: "Web" });
  assert.equal((await owner.post<Problem>("/teams", { name: "WEB" })).body.code, "team.name_taken");
  await owner.post("/operators", { name: "Ina", team_id: team.id });
  const { body } = await owner.get<{ data: { name: string; operator_count: number }[]; total: object }>("/teams");
  assert.deepEqual(body.data.map(({ name, operator_count }) => [name, operator_count]), [["Web", 1]]);
  const renamed = await owner.patch<{ name: string }>(`/teams/${team.id}`, { name: "Online" }, tagOf(await owner.get(`/teams/${team.id}`)));
  assert.deepEqual([renamed.status, renamed.body.name], [200, "Online"]);
  assert.equal((await owner.post<Problem>("/operators", { name: "X", team_id: "tea_01k7st2tkwfcz9t32b38qkwkaw" })).body.code, "team.not_found");
}));

test("a lost password is replaced by an owner; the sessions of its person end", withApi(async (api) => {
  const [owner, sales] = [await api.asRole("owner"), await api.asRole("sales")];
  const { body: me } = await sales.get<{ operator_id: string }>("/me");
  const reset = await owner.post<Operator>(`/operators/${me.operator_id}/password`);
  assert.equal(reset.status, 200);
  assert.equal((await sales.get("/me")).status, 401);
  assert.equal((await signIn(api, sales.email, reset.body.password ?? "")).status, 200);
}));

test("me: who is asking, where, with which rights and which choices", withApi(async (api) => {
  const sales = await api.asRole("sales");
  type Me = {
    user: { locale: string; name: string } | null;
    role: string | null;
    permissions: string[];
    preferences: object;
    store: { code: string; currency: string };
    stores: object[];
  };
  const { body } = await sales.get<Me>("/me");
  assert.deepEqual([body.user?.name, body.role, body.store.code, body.store.currency, body.stores.length], ["Test sales", "sales", api.store.code, "EUR", 1]);
  assert.ok(body.permissions.includes("orders.write") && !body.permissions.includes("staff.write"));

  assert.deepEqual((await sales.patch("/me/preferences", { locale: "ro", density: "compact" })).body, { locale: "ro", density: "compact" });
  assert.deepEqual((await sales.patch("/me/preferences", { density: null, orders_page_size: 200 })).body, { locale: "ro", orders_page_size: 200 });
  assert.equal((await sales.get<Me>("/me")).body.user?.locale, "ro");
  const robot = await api.owner.get<Me>("/me");
  assert.deepEqual([robot.body.user, robot.body.role, robot.body.permissions.length], [null, null, permissions.length]);
  assert.equal((await api.owner.patch<Problem>("/me/preferences", {})).body.code, "auth.person_needed");
}));

test("somebody with two shops chooses by header, or for the session", withApi(async (api) => {
  const sales = await api.asRole("sales");
  const other = await api.context.query<{ id: string }>(sql`
    insert into stores (id, code, name, country, currency, locale, time_zone, created_at)
    select gen_random_uuid(), ${`${api.store.code}-b`}, 'Second', 'RO', 'RON', 'ro', 'Europe/Bucharest', ${api.context.clock.now} returning id`);
  await api.context.query(
    sql`insert into auth.memberships (store_id, user_id, role, created_at) values (${other[0]?.id}, ${sales.userId}, 'read_only', ${api.context.clock.now})`,
  );
  type Me = { store: { code: string }; role: string; stores: object[]; code: string };
  const asked = await sales.get<Me>("/me", { "comptoir-store": `${api.store.code}-b` });
  assert.deepEqual([asked.body.store.code, asked.body.role, asked.body.stores.length], [`${api.store.code}-b`, "read_only", 2]);
  assert.equal((await sales.get<Me>("/me", { "comptoir-store": "nowhere" })).body.code, "auth.other_store");
  await sales.put("/me/store", { code: `${api.store.code}-b` });
  assert.equal((await sales.get<Me>("/me")).body.store.code, `${api.store.code}-b`);
}));

test("a shop without an owner gets one: as configured, or drawn and told once", withApi(async (api) => {
  const none = { adminEmail: null, adminPassword: null };
  const first = await ensureFirstOwner(api.house, { ...none, adminEmail: `Owner-${api.store.code}@example.com` }, api.store);
  assert.match(first?.drawnPassword ?? "", /^[a-z2-9-]{23}$/);
  assert.equal((await signIn(api, first?.email ?? "", first?.drawnPassword ?? "")).status, 200);
  assert.equal(await ensureFirstOwner(api.house, none, api.store), null, "at the next start there is one");
  const { body } = await api.owner.get<{ data: Operator[] }>("/operators");
  assert.deepEqual(body.data.map(({ role }) => role), ["owner"]);
}));

test("the password of the configuration is taken as given and never told", withApi(async (api) => {
  const email = `owner-${api.store.code}@example.com`;
  const config = { adminEmail: email, adminPassword: "password1234" };
  const both = await Promise.all([ensureFirstOwner(api.house, config, api.store), ensureFirstOwner(api.house, config, api.store)]);
  assert.deepEqual(both.filter((owner) => owner !== null), [{ email, drawnPassword: null }], "two processes start, one makes the owner");
  assert.equal((await signIn(api, email, "password1234")).status, 200);
}));
