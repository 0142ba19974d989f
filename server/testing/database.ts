import { setTimeout as delay } from "node:timers/promises";
import { asAdministrator, dropDatabase, startTestCluster, useTestServer, type TestServer } from "./cluster.ts";

export type TestDatabase = {
  /** As the application connects: an ordinary role that owns the database. */
  readonly url: string;
  /** Close your own connections first. What a test file forgets is dropped when it ends. */
  drop(): Promise<void>;
};

const open = new Map<string, TestServer>();
const cloneAttemptsMax = 20;
let server: Promise<TestServer> | undefined;
let made = 0;

/**
 * A migrated and empty database of its own, copied from the template in 50 ms. The test runner hands the server down by
 * environment; a file run by hand starts one for itself and takes it along when it ends.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  server ??= findServer();
  return await create(await server, new URL((await server).templateUrl).pathname.slice(1));
}

/** For the tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  server ??= findServer();
  return await create(await server, "template0");
}

async function create(at: TestServer, template: string): Promise<TestDatabase> {
  const url = new URL(at.templateUrl);
  const name = `${url.pathname.slice(1)}_${process.pid}_${(made += 1)}`;
  await clone(at.serverUrl, template, name, url.username);
  open.set(name, at);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(name) };
}

async function findServer(): Promise<TestServer> {
  const { COMPTOIR_TEST_SERVER_URL: serverUrl, COMPTOIR_TEST_TEMPLATE_URL: templateUrl } = process.env;
  if (serverUrl && templateUrl) {
    process.once("beforeExit", () => void dropForgotten());
    return { serverUrl, templateUrl };
  }
  const cluster = serverUrl ? await useTestServer(serverUrl) : await startTestCluster();
  process.once("beforeExit", () => void dropForgotten().then(() => cluster.stop()));
  return cluster;
}

async function clone(serverUrl: string, template: string, name: string, owner: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await asAdministrator(serverUrl, [`create database "${name}" template "${template}" owner "${owner}"`]);
    } catch (error) {
      // Someone is connected to the template for the moment.
      if ((error as { code?: string }).code !== "55006" || attempt === cloneAttemptsMax) throw error;
      await delay(50);
    }
  }
}

async function drop(name: string): Promise<void> {
  const at = open.get(name);
  if (!at) return;
  open.delete(name);
  await dropDatabase(at.serverUrl, name);
}

async function dropForgotten(): Promise<void> {
  for (const name of [...open.keys()]) await drop(name).catch(() => {});
}
