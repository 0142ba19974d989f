import { createHmac, timingSafeEqual } from "node:crypto";

export type SessionCookie = { readonly name: string; readonly secure: boolean };

/** `__Host-` binds the cookie to this very host and to https; a browser refuses it over plain http. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith("https:");
  return { name: secure ? "__Host-comptoir_session" : "comptoir_session", secure };
}

/** The token of a cookie that we signed, or null. The signature spares the database what a stranger makes up. */
export function readSessionToken(header: string | undefined, { name }: SessionCookie, secret: string): string | null {
  const value = header?.split(";").map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  if (!value || value.length > 300) return null;
  const text = decoded(value);
  const dot = text.lastIndexOf(".");
  if (dot < 1) return null;
  const token = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), "base64");
  const expected = signature(token, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** The form in which better-auth signs: token, dot, HMAC-SHA256 in base64. */
export function signedSession(token: string, { name }: SessionCookie, secret: string): string {
  return `${name}=${encodeURIComponent(`${token}.${signature(token, secret).toString("base64")}`)}`;
}

export function endedSession({ name, secure }: SessionCookie): string {
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function signature(token: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(token).digest();
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
