import { me } from "./mock-shop.ts";

export type MockRequest = { method: string; path: string; query: URLSearchParams; body: Record<string, unknown>; signedIn: boolean };
export type MockAnswer = { status: number; headers?: Record<string, string>; body?: unknown };

export function answer(request: MockRequest): MockAnswer {
  const { method, path, body } = request;
  if (path === "/api/auth/sign-in/email") {
    if (body["password"] === "wrong") return problem(401, "auth.wrong", "Wrong password");
    return { status: 200, headers: { "set-cookie": "mock-session=1; Path=/" }, body: {} };
  }
  if (path === "/api/auth/sign-out") return { status: 200, headers: { "set-cookie": "mock-session=0; Path=/; Max-Age=0" }, body: {} };
  if (!request.signedIn) return problem(401, "auth.signed_out", "Sign in first");

  if (path === "/api/v1/me") return { status: 200, body: me };
  if (path === "/api/v1/me/preferences" && method === "PATCH") {
    Object.assign(me.preferences, body);
    return { status: 200, body: me.preferences };
  }
  return problem(404, "http.not_found", `Nothing at ${path}`);
}

export function problem(status: number, code: string, title: string, extra: Record<string, unknown> = {}): MockAnswer {
  return { status, body: { type: `https://comptoir.example/problems/${code}`, title, status, code, request_id: "req_mock", ...extra } };
}
