import assert from "node:assert/strict";
import { test } from "node:test";
import { withApi, type Api } from "../../testing/api.ts";
import { anOrder } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";
import { viewsMax } from "./view-change.ts";

type View = {
  id: string;
  name: string;
  q: string;
  status: string | null;
  shared: boolean;
  version: number;
  position: number;
  count: { value: number; exact: boolean } | null;
};
type Problem = { code: string; params?: Record<string, unknown>; errors?: { pointer: string }[] };
const first = { "if-match": '"1"' };
const names = async (caller: Api["owner"]) => (await caller.get<{ data: View[] }>("/views?limit=100")).body.data.map(({ name }) => name);

test("one sees one's own views and those of the team, never those of others", withApi(async (api) => {
  const [ana, dan] = [await api.asRole("sales"), await api.asRole("warehouse")];
  const mine = await ana.post<View>("/views", { name: "Mine", q: "is:late" });
  const team = await ana.post<View>("/views", { name: "Team", q: "payment:plătit", shared: true });
  assert.deepEqual([mine.status, mine.body.shared, team.body.shared, team.body.q], [201, false, true, "payment:paid"]);
  assert.deepEqual([await names(ana), await names(dan), await names(api.owner)], [["Mine", "Team"], ["Team"], ["Team"]]);
  await refusedUntouched(api, () => dan.patch<Problem>(`/views/${mine.body.id}`, { name: "Yours" }, first), 404, "view.not_found");
  await refusedUntouched(api, () => dan.delete<Problem>(`/views/${mine.body.id}`), 404, "view.not_found");
  await refusedUntouched(api, () => api.owner.post<Problem>("/views", { name: "Of a key" }), 403, "auth.person_needed");
}));

test("a view counts the orders that it finds now, as the list does", withApi(async (api) => {
  await anOrder(api.context, { stage: "confirmed", paid: true });
  await anOrder(api.context);
  for (const [name, q] of [
    ["All open", "is:open"],
    ["Paid", "payment:paid"],
    ["None", "tag:nothing"],
  ])
    await api.owner.post("/views", { name, q, shared: true });
  await api.owner.post("/views", { name: "Shipped", status: "shipped", shared: true });
  const { data } = (await api.owner.get<{ data: View[] }>("/views?counts=true")).body;
  assert.deepEqual(
    data.map(({ name, count }) => [name, count]),
    [
      ["All open", { value: 2, exact: true }],
      ["Paid", { value: 1, exact: true }],
      ["None", { value: 0, exact: true }],
      ["Shipped", { value: 0, exact: true }],
    ],
  );
  for (const { q, status, count } of data) {
    const list = await api.owner.get<{ total: unknown }>(`/orders?q=${encodeURIComponent(q)}${status ? `&status=${status}` : ""}`);
    assert.deepEqual(list.body.total, count);
  }
}));

test("a view whose status is gone says so by its count and spoils no other", withApi(async (api) => {
  await api.owner.post("/statuses", { code: "gone", kind: "paid", labels: { en: "Gone", fr: "Parti", ro: "Plecat" } });
  await api.owner.post("/views", { name: "Gone", status: "gone", shared: true });
  await api.owner.delete("/statuses/gone");
  assert.deepEqual((await api.owner.get<{ data: View[] }>("/views?counts=true")).body.data.map(({ count }) => count), [null]);
}));

test("a search that nobody understands is not saved, and the answer says where it stops making sense", withApi(async (api) => {
  const refused = await refusedUntouched(
    api,
    () => api.owner.post<Problem>("/views", { name: "x", q: "is:open statu:paid", shared: true }),
    400,
    "query.unknown_field",
  );
  assert.deepEqual([refused.params?.["position"], refused.errors?.[0]?.pointer], [8, "/q"]);
  await refusedUntouched(
    api,
    () => api.owner.post<Problem>("/views", { name: "x", q: "(".repeat(11) + "a" + ")".repeat(11), shared: true }),
    400,
    "query.too_deep",
  );
  await refusedUntouched(api, () => api.owner.post<Problem>("/views", { name: "x", status: "nope", shared: true }), 422, "status.unknown");
  await refusedUntouched(api, () => api.owner.post<Problem>("/views", { name: "x", shared: true, icon: "star" }), 400, "input.unknown_field");
}));

test("a view is changed under its version, shared and taken back", withApi(async (api) => {
  const ana = await api.asRole("sales");
  const { body } = await ana.post<View>("/views", { name: "Late", q: "is:late", columns: ["number", "total"] });
  await refusedUntouched(api, () => ana.patch<Problem>(`/views/${body.id}`, { name: "x" }), 428, "version.missing");
  const shared = await ana.patch<View>(`/views/${body.id}`, { shared: true, q: "is:late tag:vip" }, first);
  assert.deepEqual([shared.status, shared.body.shared, shared.body.q, shared.body.version], [200, true, "is:late tag:vip", 2]);
  await refusedUntouched(api, () => ana.patch<Problem>(`/views/${body.id}`, { name: "x" }, first), 412, "version.stale");
  await refusedUntouched(api, () => ana.delete<Problem>(`/views/${body.id}`, first), 412, "version.stale");
  assert.equal((await ana.delete(`/views/${body.id}`, { "if-match": '"2"' })).status, 204);
  assert.deepEqual(await names(ana), []);
}));

test(`${viewsMax} views a side are enough, and one more is refused`, withApi(async (api) => {
  for (let made = 0; made < viewsMax; made += 1) await api.owner.post("/views", { name: `View ${made}`, shared: true });
  await refusedUntouched(api, () => api.owner.post<Problem>("/views", { name: "One more", shared: true }), 422, "view.too_many");
}));
