import { z } from "zod";

const label = z.string().trim().min(1).max(80);

/** What people read, in the three languages of the product: a shop that sells abroad never shows half a screen in another one. */
export const labels = z.strictObject({ en: label, fr: label, ro: label }).meta({ id: "Labels" });

/** Stands in filters, imports and the API, so it never changes. */
export const settingCode = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/).describe("Small letters, digits and _; never changes.");

/** `GET` takes `limit` like every list, though the answer is always whole. */
export const wholeListQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(250).optional() });
