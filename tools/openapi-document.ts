import { buildApp } from "../server/http/app.ts";
import { openDatabase } from "../server/platform/db.ts";
import type { ApiDescription } from "../server/http/docs/openapi-document.ts";

/** The API as the routes describe it. The app is built but never listens, and its database is never asked. */
export async function openApiDocument(): Promise<ApiDescription> {
  const nobody = async () => ({ code: "auth.required" }) as const;
  const db = openDatabase({ url: "postgres://127.0.0.1:1/never-asked" });
  const app = await buildApp({
    auth: { identify: nobody, visitor: nobody },
    house: { db, now: () => new Date(), undoWindowMs: 0, publicUrl: "https://shop.example", dataDirectory: "", wake: () => {} },
  });
  try {
    return app.swagger() as ApiDescription;
  } finally {
    await app.close();
    await db.close();
  }
}
