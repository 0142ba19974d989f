/** `order.not_paid`: an area, a dot, a reason. The sentence for people lives in the catalogues only. */
export type RefusalCode = `${string}.${string}`;
export type RefusalParam = string | number | boolean | null | readonly string[];

/** Why something was not done, as a value: the edge turns it into HTTP, the catalogues into words. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, RefusalParam>>;
  /** The input that caused it, as a JSON pointer ("/items/0/quantity"); several where one alone would not mend it. */
  readonly field?: string | readonly string[];
};

const KEYS: ReadonlySet<string> = new Set(["code", "params", "field"]);
const CODE = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;

/** Tells a refusal from any other answer; a coupon or a country also has a code, but never only that, in this form. */
export function isRefusal(value: unknown): value is Refusal {
  if (typeof value !== "object" || value === null) return false;
  const code: unknown = Reflect.get(value, "code");
  return typeof code === "string" && CODE.test(code) && Object.keys(value).every((key) => KEYS.has(key));
}
