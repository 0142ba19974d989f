import { languageTag, type Locale } from "../../i18n/locale.ts";
import { ApiProblem, type Problem, unreachable } from "./problem.ts";

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined | null>>;
type Method = "POST" | "PATCH" | "PUT" | "DELETE";
/** `version` is the ETag of the record that was read: without it the server refuses a PATCH. */
export type Versioned<T> = { data: T; version: string };

const base = "/api/v1";
let language: Locale = "en";
const signedOutListeners = new Set<() => void>();

/** Titles and details of errors come back in this language. */
export function speak(locale: Locale): void {
  language = locale;
}

export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await exchange(base + path + queryString(query), { signal });
  return response.json() as Promise<T>;
}

/** A record to edit, with the version to send back. */
export async function getVersioned<T>(path: string, signal?: AbortSignal): Promise<Versioned<T>> {
  const response = await exchange(base + path, { signal });
  return { data: (await response.json()) as T, version: response.headers.get("etag") ?? "" };
}

export function post<T>(path: string, body: unknown = {}, idempotencyKey = newKey()): Promise<T> {
  return write<T>("POST", path, body, { "idempotency-key": idempotencyKey });
}

/** A POST that changes nothing, such as a preview: no key, since there is nothing to repeat. */
export function ask<T>(path: string, body: unknown): Promise<T> {
  return write<T>("POST", path, body, {});
}

export function put<T>(path: string, body: unknown, version?: string): Promise<T> {
  return write<T>("PUT", path, body, { "idempotency-key": newKey(), ...ifMatch(version) });
}

export function patch<T>(path: string, body: unknown, version?: string): Promise<T> {
  return write<T>("PATCH", path, body, { "idempotency-key": newKey(), ...ifMatch(version) });
}

export function remove(path: string, version?: string): Promise<void> {
  return write<void>("DELETE", path, undefined, { "idempotency-key": newKey(), ...ifMatch(version) });
}

/** A file of a form: the browser writes the multipart boundary. */
export async function upload<T>(path: string, form: FormData): Promise<T> {
  const response = await exchange(base + path, { method: "POST", body: form, headers: { "idempotency-key": newKey() } });
  return response.json() as Promise<T>;
}

/** Sign-in and sign-out answer in their own shape, outside /v1. */
export async function postAuth(path: string, body: unknown): Promise<void> {
  await exchange(`/api/auth${path}`, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
}

export function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    parameters.set(name, typeof value === "object" ? value.join(",") : String(value));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** Not crypto.randomUUID: it does not exist on a shop's plain-http address in the local network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function ifMatch(version: string | undefined): Record<string, string> {
  return version === undefined ? {} : { "if-match": version };
}

async function write<T>(method: Method, path: string, body: unknown, headers: Record<string, string>): Promise<T> {
  const init: RequestInit = { method, headers };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { ...headers, "content-type": "application/json" };
  }
  const response = await withRetries(() => exchange(base + path, init));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** The key makes a second attempt harmless, so a write outlives a moment without network. */
async function withRetries(attempt: () => Promise<Response>): Promise<Response> {
  for (const pause of [400, 1600]) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiProblem) || ![0, 502, 503, 504].includes(error.problem.status)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}

async function exchange(url: string, init: RequestInit): Promise<Response> {
  const headers = { accept: "application/json, application/problem+json", "accept-language": languageTag(language), ...init.headers };
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem({ title: "", status: 0, code: unreachable });
  }
  if (response.ok) return response;
  if (response.status === 401 && !url.startsWith("/api/auth")) for (const listener of signedOutListeners) listener();
  throw new ApiProblem(await readProblem(response));
}

async function readProblem(response: Response): Promise<Problem> {
  const requestId = response.headers.get("request-id") ?? undefined;
  const fallback: Problem = { title: `HTTP ${response.status}`, status: response.status, code: `http.${response.status}`, request_id: requestId };
  const body: unknown = await response.json().catch(() => null);
  return typeof body === "object" && body !== null ? { ...fallback, ...body, status: response.status } : fallback;
}
