import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

export type SessionCookie = { readonly name: string; readonly secure: boolean };
/** The absolute end of a session, and so of its cookie. */
export const sessionSeconds = 12 * 3600;

/** `__Host-` binds the cookie to this very host and to https; a browser refuses it over plain http. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith("https:");
  return { name: secure ? "__Host-comptoir_session" : "comptoir_session", secure };
}

/** 192 random bits that only the browser keeps. */
export function drawSessionToken(): string {
  return randomBytes(24).toString("base64url");
}

/** What the database keeps of a token: nobody gets back from it, so a stolen copy of the database signs nobody in. */
export function hashOfSession(token: string): string {
  return createHash("sha256").update(token).digest("hex");
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

/** Token, dot, HMAC-SHA256 in base64: as a browser sends it back. */
export function signedSession(token: string, { name }: SessionCookie, secret: string): string {
  return `${name}=${encodeURIComponent(`${token}.${signature(token, secret).toString("base64")}`)}`;
}

export function begunSession(token: string, cookie: SessionCookie, secret: string): string {
  return `${signedSession(token, cookie, secret)}; Max-Age=${sessionSeconds}${attributes(cookie)}`;
}

export function endedSession(cookie: SessionCookie): string {
  return `${cookie.name}=; Max-Age=0${attributes(cookie)}`;
}

function attributes({ secure }: SessionCookie): string {
  return `; Path=/; HttpOnly${secure ? "; Secure" : ""}; SameSite=Lax`;
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
