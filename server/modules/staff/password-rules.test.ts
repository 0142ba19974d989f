import assert from "node:assert/strict";
import { test } from "node:test";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { passwordRefusal } from "./password-rules.ts";

const ana = { email: "ana.popescu@garden-shop.example", name: "Ana Popescu" };
const cases: [password: string, code: string | null][] = [
  ["tilia-7421-bn", null],
  ["Zebra mange 41 kiwis", null],
  ["x".repeat(11), "password.too_short"],
  ["é".repeat(12), "password.common"],
  ["Kx9#vT2".repeat(20), "password.too_long"],
  ["password1234", "password.common"],
  ["P@ssw0rd2026!", "password.common"],
  ["123456789012", "password.common"],
  ["azertyuiop12", "password.common"],
  ["poiuytrewqlk", "password.common"],
  ["motdepasse2026", "password.common"],
  ["Parola-mea-2026", "password.common"],
  ["Ana Popescu 2026!", "password.common"],
  ["adminadminadmin", "password.common"],
  ["correct horse battery", "password.common"],
];
for (const [password, code] of cases) {
  test(`S13 ${JSON.stringify(password.slice(0, 20))} is ${code ?? "taken"}`, () => assert.equal(passwordRefusal(password, ana)?.code ?? null, code));
}

test("S13 a password is kept as argon2id with its own salt and found again, also with decomposed accents", async () => {
  const [one, two] = await Promise.all([hashPassword("île-flottante-97"), hashPassword("île-flottante-97")]);
  assert.match(one, /^\$argon2id\$v=19\$m=47104,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.notEqual(one, two);
  assert.equal(await verifyPassword("île-flottante-97".normalize("NFD"), one), true);
  assert.equal(await verifyPassword("ile-flottante-97", one), false);
  for (const broken of ["", "plain", "$argon2id$v=19$m=1,t=1,p=1$$", one.replace("argon2id", "argon2i")])
    assert.equal(await verifyPassword("x", broken), false);
});

test("S13 ten at once are all answered", async () => {
  const hash = await hashPassword("tilia-7421-bn");
  const answers = await Promise.all(Array.from({ length: 10 }, () => verifyPassword("tilia-7421-bn", hash)));
  assert.ok(answers.every(Boolean));
});
