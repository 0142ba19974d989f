import assert from "node:assert/strict";
import { test } from "node:test";
import { withApi } from "../../testing/api.ts";
import { replacePassword } from "./replace-password.ts";

test("a lost password of the only owner is replaced on the server; the old one and every session end", withApi(async ({ owner, anybody, asRole, context }) => {
  const signIn = async (email: string, password: string) => (await anybody.post("/api/auth/sign-in/email", { email, password })).status;
  const { body: person } = await owner.post<{ password: string }>("/operators", { name: "Ana", email: "ana.lost@example.com", role: "owner" });
  const password = await replacePassword(context.house, "Ana.Lost@example.com");
  assert.match(password ?? "", /^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  assert.deepEqual([await signIn("ana.lost@example.com", person.password), await signIn("ana.lost@example.com", password ?? "")], [401, 200]);

  const signedIn = await asRole("owner");
  await replacePassword(context.house, signedIn.email);
  assert.equal((await signedIn.get("/me")).status, 401);
}));

test("an address that nobody signs in with draws nothing", withApi(async ({ context }) => {
  assert.equal(await replacePassword(context.house, "nobody@example.com"), null);
}));
