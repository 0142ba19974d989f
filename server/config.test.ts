import assert from "node:assert/strict";
import { test } from "node:test";
import { describeConfig, readConfig, secretsOf } from "./config.ts";

type Environment = Record<string, string>;

test("an empty environment is a complete configuration", () => {
  const config = read({});
  assert.equal(config.port, 4000);
  assert.equal(config.host, "127.0.0.1");
  assert.equal(config.publicUrl, "http://localhost:4000");
  assert.equal(config.databaseUrl, null);
  assert.equal(config.undoWindowSeconds, 10);
});

const accepted: [name: string, text: string, key: string, value: unknown][] = [
  ["PORT", "0", "port", 0],
  ["PORT", "65535", "port", 65_535],
  ["PORT", " ", "port", 4000],
  ["PUBLIC_URL", "https://shop.example.com/", "publicUrl", "https://shop.example.com"],
  ["DATABASE_URL", "postgres://a:b%23@db:5432/shop", "databaseUrl", "postgres://a:b%23@db:5432/shop"],
  ["DATABASE_URL", "postgres:///shop?host=/run/postgresql", "databaseUrl", "postgres:///shop?host=/run/postgresql"],
  ["SMTP_URL", "smtps://u:p@mail:465", "smtpUrl", "smtps://u:p@mail:465"],
  ["MAIL_FROM", "Ma boutique <a@b.fr>", "mailFrom", "Ma boutique <a@b.fr>"],
  ["COMPTOIR_API_KEY", "k".repeat(32), "apiKey", "k".repeat(32)],
  ["LOG_LEVEL", "silent", "logLevel", "silent"],
  ["UNDO_WINDOW_SECONDS", "300", "undoWindowSeconds", 300],
];
for (const [name, text, key, value] of accepted) {
  test(`${name}=${JSON.stringify(text)} is taken`, () => assert.equal(read({ [name]: text })[key as "port"], value));
}

const refused: [name: string, text: string][] = [
  ["PORT", "65536"],
  ["PORT", "80a"],
  ["PORT", "-1"],
  ["HOST", "not a host"],
  ["PUBLIC_URL", "shop.example.com"],
  ["PUBLIC_URL", "https://shop.example.com/boutique"],
  ["DATABASE_URL", "mysql://db/shop"],
  ["DATABASE_POOLER", "session"],
  ["SMTP_URL", "mail.example.com"],
  ["MAIL_FROM", "a@b.fr, c@d.fr"],
  ["MAIL_FROM", "Shop <a@b.fr>\r\nBcc: evil@d.fr"],
  ["COMPTOIR_ADMIN_EMAIL", "nobody"],
  ["COMPTOIR_API_KEY", "k".repeat(31)],
  ["COMPTOIR_API_KEY", `${"k".repeat(31)} `],
  ["LOG_LEVEL", "loud"],
  ["UNDO_WINDOW_SECONDS", "301"],
  ["UNDO_WINDOW_SECONDS", "1.5"],
];
for (const [name, text] of refused) {
  test(`${name}=${JSON.stringify(text)} stops the start and says what is expected`, () => {
    const [error, ...others] = errorsOf({ [name]: text });
    assert.equal(error?.name, name);
    assert.match(error?.message ?? "", new RegExp(`^${name}: .* is not right: expected .*`));
    assert.deepEqual(others, []);
  });
}

test("everything that is wrong is said at once", () => {
  assert.deepEqual(errorsOf({ PORT: "x", LOG_LEVEL: "x", HOST: "?" }).map((error) => error.name), ["PORT", "HOST", "LOG_LEVEL"]);
});

test("a variable that means nothing alone names the one it needs", () => {
  const env = { DATABASE_REPLICA_URL: "postgres://db/shop", DATABASE_POOLER: "transaction", COMPTOIR_ADMIN_PASSWORD: "a long enough one" };
  assert.deepEqual(errorsOf(env).map((error) => error.message), [
    "DATABASE_REPLICA_URL is set without DATABASE_URL. Set DATABASE_URL too, or unset DATABASE_REPLICA_URL.",
    "DATABASE_POOLER is set without DATABASE_URL. Set DATABASE_URL too, or unset DATABASE_POOLER.",
    "COMPTOIR_ADMIN_PASSWORD is set without COMPTOIR_ADMIN_EMAIL. Set COMPTOIR_ADMIN_EMAIL too, or unset COMPTOIR_ADMIN_PASSWORD.",
  ]);
});

test("no secret is shown, neither in an error nor in the list", () => {
  const env = {
    DATABASE_URL: "mysql://user:hunter2secret@db/x",
    SMTP_URL: "hunter2secret",
    COMPTOIR_API_KEY: "hunter2secret",
    COMPTOIR_ADMIN_PASSWORD: "hunter2",
  };
  assert.equal(errorsOf(env).length, 5);
  assert.doesNotMatch(JSON.stringify(errorsOf(env)), /hunter2/);
  assert.doesNotMatch(JSON.stringify(describeConfig(env)), /hunter2/);
});

test("the secrets of a configuration can be kept out of the log", () => {
  const env = { DATABASE_URL: "postgres://a:b@db/shop", COMPTOIR_API_KEY: "k".repeat(40), PORT: "80" };
  assert.deepEqual(secretsOf(read(env)), ["postgres://a:b@db/shop", "k".repeat(40)]);
});

test("the list names every variable once, with its value and a meaning", () => {
  const lines = describeConfig({ PORT: "8080" });
  assert.equal(new Set(lines.map((line) => line.name)).size, lines.length);
  assert.deepEqual(
    lines.find((line) => line.name === "PORT"),
    { name: "PORT", value: "8080", isDefault: false, meaning: "TCP port of the pages and the API." },
  );
  assert.ok(lines.every((line) => line.meaning.endsWith(".")));
});

function read(env: Environment) {
  const result = readConfig(env);
  assert.ok("config" in result, JSON.stringify(result));
  return result.config;
}

function errorsOf(env: Environment) {
  const result = readConfig(env);
  assert.ok("errors" in result, "the configuration was accepted");
  return result.errors;
}
