import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { House, Store } from "../platform/context.ts";
import { openDatabase } from "../platform/db.ts";
import type { Identifier, Identity } from "../platform/identity.ts";
import { newId } from "../platform/ids.ts";
import { permissions, permissionsOf, roles, type Permission, type Role } from "../platform/permissions.ts";
import { ask, callsOf, type Answer, type ApiCall } from "../testing/routes.ts";
import { buildApp } from "./app.ts";

/** Nothing answers at this address: a call that gets past the question of rights ends in 503, or in a fault of its input. */
const db = openDatabase({ url: "postgres://127.0.0.1:1/nothing" });
after(() => db.close());
const house: House = { db, now: () => new Date(), undoWindowMs: 0, publicUrl: "https://shop.example", dataDirectory: "", wake: () => {} };
const store: Store = {
  id: newId(),
  code: "demo",
  name: "Demo",
  country: "FR",
  currency: "EUR",
  locale: "en",
  timeZone: "Europe/Paris",
  pricesIncludeTax: true,
  rounding: "line",
};

/** `Bearer a,b` holds the rights a and b: every set of rights can ask without a row in the database. */
const auth: Identifier = {
  identify: async ({ authorization }) => (authorization === undefined ? { code: "auth.required" } : identityWith(authorization.slice("Bearer ".length))),
  visitor: async () => ({ ...identityWith(""), kind: "anonymous" }),
};
const app = await buildApp({ house, auth, config: { requestsPerMinute: null } });
const calls = callsOf(app);

function identityWith(rights: string): Identity {
  const held = new Set(permissions.filter((permission) => rights.split(",").includes(permission)));
  return {
    kind: "api_key",
    store,
    actor: { kind: "api_key", id: null, name: "test" },
    permissions: held,
    locale: null,
    rateKey: null,
    unhurried: true,
    user: null,
  };
}

/** A route may have more to ask than a right: some are for persons only. */
function isDenied({ body }: Answer): boolean {
  return body.includes('"permission.denied"');
}

/** Asks all calls and returns the names of those that answered otherwise than they should. */
async function wrongAnswers(
  chosen: readonly ApiCall[],
  rights: readonly Permission[] | null,
  isRight: (answer: Answer, call: ApiCall) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const call of chosen) {
    const answer = await ask(app, call, rights === null ? {} : { authorization: `Bearer ${rights.join(",")}` });
    if (!isRight(answer, call)) wrong.push(`${call.name} answered ${answer.status}: ${answer.body.slice(0, 200)}`);
  }
  return wrong;
}

test("S3 nobody gets past a route without credentials, except where it is for everybody", async () => {
  assert.deepEqual(await wrongAnswers(calls.filter(({ isPublic }) => !isPublic), null, ({ status }) => status === 401), []);
});

for (const role of roles) {
  test(`S3 the role ${role} reaches the routes of its rights and no other`, async () => {
    const held: readonly Permission[] = permissionsOf[role satisfies Role];
    const guarded = calls.filter(({ permission }) => permission !== null);
    const mayCall = ({ permission }: ApiCall): boolean => permission !== null && held.includes(permission);
    assert.deepEqual(await wrongAnswers(guarded, held, (answer, call) => isDenied(answer) !== mayCall(call) && answer.status !== 401), []);
  });
}

test("S3 one right opens its own routes only, whatever the scope of a key", async () => {
  for (const right of permissions) {
    const others = calls.filter(({ permission }) => permission !== null && permission !== right);
    assert.deepEqual(await wrongAnswers(others, [right], isDenied), [], right);
  }
});

test("a known person without any right reads no more than the own profile", async () => {
  const guarded = calls.filter(({ permission }) => permission !== null);
  assert.deepEqual(await wrongAnswers(guarded, [], isDenied), []);
});

test("S16 S21 whoever calls whatever: the headers that protect a browser, and errors as problems that tell nothing of our inside", async () => {
  const wrong: string[] = [];
  for (const call of calls) {
    for (const authorization of [undefined, `Bearer ${permissions.join(",")}`]) {
      const { headers: own, ...request } = call.request();
      const { statusCode, headers, body } = await app.inject({
        ...request,
        headers: { ...own, ...(authorization && { authorization }) },
        signal: AbortSignal.timeout(3_000),
      });
      const isSafe = /default-src 'self'.*object-src 'none'; base-uri 'none'.*frame-ancestors 'none'/.test(String(headers["content-security-policy"]))
        && headers["x-content-type-options"] === "nosniff" && headers["cache-control"] === "no-store" && headers["strict-transport-security"] !== undefined
        && headers["referrer-policy"] !== undefined && headers["cross-origin-opener-policy"] !== undefined;
      const isProblem =
        statusCode < 400 ||
        (/^application\/problem\+json/.test(String(headers["content-type"])) &&
          !/ECONNREFUSED|node_modules|\.ts:|select |stack/.test(body));
      if (!isSafe || !isProblem) wrong.push(`${call.name} answered ${statusCode} ${String(headers["content-type"])}`);
    }
  }
  assert.deepEqual(wrong, []);
});
