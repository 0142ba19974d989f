import { z } from "zod";
import { publicId } from "../../platform/ids.ts";
import { timestamp } from "../../platform/schemas.ts";
import type { ViewRow } from "./view-store.ts";

const name = z.string().trim().min(1).max(80);
const q = z.string().max(2_000).describe("In the query language; kept in its canonical form.");
const status = z.string().regex(/^(\*|[a-z0-9_]+(,[a-z0-9_]+)*)$/).max(200).nullable().describe("As in `GET /orders`; null for the default.");
const sort = z.enum(["-created", "created", "-total", "total"]).nullable();
const columns = z.array(z.string().regex(/^[a-z][a-z0-9_.]*$/).max(60)).max(60).nullable();
const shared = z.boolean().describe("True: the whole team sees it. False: only the person who made it.");
const position = z.number().int().min(0).max(10_000);

export const view = z
  .object({
    id: z.string().meta({ examples: ["viw_01k7st2tkwfcz9t32b38qkwkaw"] }),
    name: z.string(),
    q: z.string(),
    status: z.string().nullable(),
    sort: z.string().nullable(),
    columns: z.array(z.string()).nullable(),
    shared,
    position: z.number().int(),
    version: z.number().int(),
    created_at: timestamp,
    count: z
      .object({ value: z.number().int(), exact: z.boolean() })
      .nullable()
      .describe("With `counts=true`: how many orders it finds now. Null when its query names something that is gone."),
  })
  .meta({ id: "View" });

export const newView = z
  .strictObject({
    name,
    q: q.default(""),
    status: status.default(null),
    sort: sort.default(null),
    columns: columns.default(null),
    shared: shared.default(false),
    position: position.optional(),
  })
  .meta({ id: "NewView" });

export const viewPatch = z
  .strictObject({ name, q, status, sort, columns, shared, position })
  .partial()
  .meta({ id: "ViewPatch", description: "Only what is named changes." });

export function savedView({ user_id, columns: shown, ...row }: ViewRow, count: { readonly value: number; readonly exact: boolean } | null) {
  return { ...row, id: publicId("view", row.id), columns: shown === null ? null : [...shown], shared: user_id === null, count };
}
