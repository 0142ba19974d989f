import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePublicId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { anOrder } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";

type Tag = { id: string; name: string; colour: string; orders: { value: number; exact: boolean }; version: number; updated_by: string | null };
type Problem = { code: string; params?: Record<string, unknown>; current?: Tag };
const first = { "if-match": '"1"' };
const tags = async ({ owner }: Api) => (await owner.get<{ data: Tag[] }>("/tags?limit=250")).body.data;
const found = async ({ owner }: Api, q: string) =>
  (await owner.get<{ data: { id: string }[] }>(`/orders?q=${encodeURIComponent(q)}`)).body.data.map(({ id }) => parsePublicId("order", id));

test("TAG-01 a name is one tag whatever its case and accents", withApi(async (api) => {
  const created = await api.owner.post<Tag>("/tags", { name: "Fidèle", colour: "rose" });
  assert.deepEqual([created.status, created.body.name, created.body.colour, created.body.orders], [201, "Fidèle", "rose", { value: 0, exact: true }]);
  await refusedUntouched(api, () => api.owner.post<Problem>("/tags", { name: "FIDELE" }), 409, "tag.name_taken");
  await refusedUntouched(api, () => api.owner.post<Problem>("/tags", { name: "!!!" }), 422, "input.invalid_format");
  await refusedUntouched(api, () => api.owner.post<Problem>("/tags", { name: "a", colour: "pink" }), 422, "input.invalid_value");
  const order = await anOrder(api.context, { tags: ["fidele"] });
  assert.deepEqual((await tags(api)).map(({ name, orders }) => [name, orders.value]), [["Fidèle", 1]]);
  assert.deepEqual(await found(api, "tag:FIDÈLE"), [order]);
}));

test("TAG-03 a renamed tag keeps its orders and its views, those of others too", withApi(async (api) => {
  const order = await anOrder(api.context, { tags: ["VIP"] });
  await anOrder(api.context, { tags: ["gift"] });
  const person = await api.asRole("sales");
  const mine = await person.post<{ id: string }>("/views", { name: "Mine", q: "tag:vip is:open" });
  const shared = await api.owner.post<{ id: string }>("/views", { name: "Team", q: "-tag:gift,VIP", shared: true });
  const vip = (await tags(api)).find(({ name }) => name === "VIP");
  assert.ok(vip);

  const renamed = await api.owner.patch<Tag>(`/tags/${vip.id}`, { name: "Very important" }, first);
  assert.deepEqual(
    [renamed.status, renamed.body.name, renamed.body.version, renamed.body.orders.value, renamed.body.updated_by],
    [200, "Very important", 2, 1, "Test key"],
  );
  assert.deepEqual(await found(api, 'tag:"very important"'), [order]);
  assert.deepEqual(await found(api, "tag:vip"), []);
  assert.equal((await person.get<{ q: string }>(`/views/${mine.body.id}`)).body.q, 'tag:"Very important" is:open');
  assert.equal((await api.owner.get<{ q: string }>(`/views/${shared.body.id}`)).body.q, '-tag:gift,"Very important"');
  assert.deepEqual(await api.context.query(sql`select data from events where store_id = ${api.store.id} and type = 'settings.tag_changed'`), [
    { data: { before: { name: "VIP" }, after: { name: "Very important" }, views: 2 } },
  ]);
}));

test("a tag takes no name of another and no change on an old version", withApi(async (api) => {
  const [a] = [await api.owner.post<Tag>("/tags", { name: "vip" }), await api.owner.post<Tag>("/tags", { name: "gift" })];
  await refusedUntouched(api, () => api.owner.patch<Problem>(`/tags/${a.body.id}`, { name: "Gift" }, first), 409, "tag.name_taken");
  await refusedUntouched(api, () => api.owner.patch<Problem>(`/tags/${a.body.id}`, { name: "x" }), 428, "version.missing");
  const stale = await refusedUntouched(api, () => api.owner.patch<Problem>(`/tags/${a.body.id}`, { name: "x" }, { "if-match": '"3"' }), 412, "version.stale");
  assert.equal(stale.current?.name, "vip");
  assert.equal((await api.owner.patch<Tag>(`/tags/${a.body.id}`, { name: "VIP" }, first)).body.name, "VIP");
}));

test("a tag that orders carry goes only when that is confirmed, and then from all of them", withApi(async (api) => {
  await anOrder(api.context, { tags: ["vip", "gift"] });
  const vip = (await tags(api)).find(({ name }) => name === "vip");
  assert.ok(vip);
  const inUse = await refusedUntouched(api, () => api.owner.delete<Problem>(`/tags/${vip.id}`), 409, "tag.in_use");
  assert.equal(inUse.params?.["count"], 1);
  const sales = await api.asRole("sales");
  await refusedUntouched(api, () => sales.delete<Problem>(`/tags/${vip.id}?confirm=true`), 403, "permission.denied");
  assert.equal((await api.owner.delete(`/tags/${vip.id}?confirm=true`)).status, 204);
  assert.deepEqual((await tags(api)).map(({ name }) => name), ["gift"]);
  assert.deepEqual(await found(api, "tag:vip"), []);
  assert.deepEqual(await api.context.query(sql`select count(*) as left from order_facets where store_id = ${api.store.id} and kind = 'tag'`), [{ left: 1 }]);
}));
