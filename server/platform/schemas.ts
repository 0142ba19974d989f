import { z } from "zod";
import { countryCodes } from "../domain/country-codes.ts";
import { amountMax } from "../domain/money.ts";
import { Refused } from "./problem.ts";
import { parsePublicId, prefixes, publicId, type IdKind } from "./ids.ts";

/** Integer minor units. */
export const money = z
  .strictObject({
    amount: z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .meta({ id: "Money", description: "Integer minor units: 12990 RON is 129,90 lei.", examples: [{ amount: 12_990, currency: "RON" }] });

/** ISO 3166-1 alpha-2. In a request only: what is kept is shown as it is. */
export const countryCode = z
  .string()
  .refine((code) => countries.has(code), { params: { refusal: "input.invalid_country" } })
  .meta({ pattern: "^[A-Z]{2}$", description: "ISO 3166-1, two capital letters.", examples: ["RO"] });
const countries: ReadonlySet<string> = new Set(countryCodes);

/** An amount that somebody sends: never below `min`, and never more than an order may come to. */
export function amountFrom(min: 0 | 1) {
  return z
    .strictObject({ amount: z.number().int().min(min).max(amountMax), currency: z.string().regex(/^[A-Z]{3}$/) })
    .meta({ examples: [{ amount: 12_990, currency: "EUR" }] });
}

/** A time in an answer: what the database or the clock gave, printed as ISO 8601 in UTC to the millisecond. */
export const timestamp = z
  .codec(z.iso.datetime(), z.custom<Date | string>((value) => !Number.isNaN(new Date(value as string).getTime())), {
    decode: (text) => text,
    encode: (at) => new Date(at).toISOString(),
  })
  .meta({ type: "string", format: "date-time", description: "ISO 8601 in UTC.", examples: ["2026-11-03T14:03:00.000Z"] });

/** The years a shop meets, as in its query language. PostgreSQL has no year 0, and a Date prints the year 10000 as no database reads it. */
const isInReach = (at: Date): boolean => at >= firstInstant && at < endOfTime;
const [firstInstant, endOfTime] = [new Date("1900-01-01T00:00:00Z"), new Date("3000-01-01T00:00:00Z")];

/** A time in a request: ISO 8601 with its zone. One without is anybody's guess. */
export const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine(isInReach, { params: { refusal: "input.invalid_time" } })
  .meta({ description: "ISO 8601 with its zone, from 1900 to 2999.", examples: ["2026-11-03T14:03:00Z"] });

const idCodecs = new Map<IdKind, ReturnType<typeof makeIdCodec>>();

/** `ord_01j…` outside, the uuid inside: a body or a path is read into the uuid, an answer is printed from it. */
export function idOf(kind: IdKind): ReturnType<typeof makeIdCodec> {
  const known = idCodecs.get(kind);
  if (known) return known;
  const codec = makeIdCodec(kind);
  idCodecs.set(kind, codec);
  return codec;
}

function makeIdCodec(kind: IdKind) {
  const prefix = prefixes[kind];
  return z
    .codec(z.string().max(40), z.string(), {
      decode(text, issues) {
        const uuid = parsePublicId(kind, text);
        if (uuid !== null) return uuid;
        issues.issues.push({ code: "custom", input: text, message: "id", params: { refusal: "input.invalid_id", prefix } });
        return z.NEVER;
      },
      encode: (uuid) => publicId(kind, uuid),
    })
    .meta({ description: `Public id, \`${prefix}_\` and 26 characters.`, examples: [`${prefix}_01k7st2tkwfcz9t32b38qkwkaw`] });
}

/** `/orders/:id` and its like. */
export function idParams<Kind extends IdKind>(kind: Kind) {
  return z.strictObject({ id: idOf(kind) });
}

export const pageLimit = { fallback: 50, max: 250 } as const;

/** The query of a list: its own filters beside `limit` and `after`; anything else is refused. */
export function page<Shape extends z.ZodRawShape>(filters: Shape) {
  return z.strictObject({
    limit: z.coerce.number().int().min(1).max(pageLimit.max).default(pageLimit.fallback),
    after: cursor.optional().describe("`page.next` of the answer before."),
    fields: z.string().max(1_000).optional().describe("Names with commas: of each entry only these fields, e.g. `id,number,total`."),
    ...filters,
  });
}

/** `?confirm=true`: the only two words, so that `confirm=0` is a mistake and not a yes. */
export const flag = z.enum(["true", "false"]).transform((text) => text === "true");

/** The envelope of every list. `exact` is false where counting stopped at its limit. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    page: z.object({ next: z.string().nullable(), prev: z.string().nullable() }),
    total: z.object({ value: z.number().int(), exact: z.boolean() }),
  });
}

/** A short list that is always whole: settings, teams, keys. */
export function wholeList<Item>(data: Item[]) {
  return { data, page: { next: null, prev: null }, total: { value: data.length, exact: true } };
}

export type CursorPart = string | number | null;

/** Where a page ends, as the values of its sort key. Opaque to callers, not secret. */
export function encodeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

export function decodeCursor(text: string): readonly CursorPart[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return Array.isArray(parts) && parts.every(isCursorPart) ? parts : null;
  } catch {
    return null;
  }
}

/** A cursor whose parts have to be these: what we did not write ourselves is refused before the database sees it. */
export function readCursor<Parts extends z.ZodTuple>(parts: readonly CursorPart[] | null, shape: Parts): z.output<Parts> {
  const read = shape.safeParse(parts);
  if (!read.success) throw new Refused({ code: "query.invalid_cursor" });
  return read.data;
}

/** Where a list by time goes on: the moment of its last row, to the microsecond, and its id. */
export const placeInTime = z.tuple([z.iso.datetime().refine((text) => isInReach(new Date(text))), z.guid()]);

function isCursorPart(part: unknown): part is CursorPart {
  return part === null || typeof part === "string" || (typeof part === "number" && Number.isFinite(part));
}

/** A cursor as it comes in a query: already taken apart, or refused. */
export const cursor = z
  .string()
  .max(1_000)
  .transform((text, issues): readonly CursorPart[] => {
    const parts = decodeCursor(text);
    if (parts) return parts;
    issues.issues.push({ code: "custom", input: text, message: "cursor", params: { refusal: "query.invalid_cursor" } });
    return z.NEVER;
  });
