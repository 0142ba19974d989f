/** How an amount typed by a person or written in a file reads, in any of the ways people write numbers. */
export type DecimalSign = "." | ",";

export type NumberReading =
  /** `value` is canonical: "-1234.56", no grouping, "." decimal; `unit` is what stood beside it: "€", "RON", "lei". */
  | { readonly status: "number"; readonly value: string; readonly unit: string; readonly decimal: DecimalSign | null }
  /** "1.234": a thousand or a fraction. Only a person, or the other cells of the column, can tell. */
  | { readonly status: "ambiguous"; readonly asGroups: string; readonly asDecimals: string; readonly sign: DecimalSign; readonly unit: string }
  | { readonly status: "invalid" };

const INVALID: NumberReading = { status: "invalid" };
// Spaces of all widths (fr writes U+202F and U+00A0 inside amounts) and the Swiss apostrophes.
const GROUP_SPACES = /(?<=\d)[\s\u00a0\u2007\u2009\u202f'\u2019](?=\d)/gu;
const SPACED_GROUPS = /^\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f'\u2019]\d{3})+(?=$|[.,]\d*$)/u;
const UNIT = /^(?:\p{L}{0,4}\p{Sc}\p{L}{0,4}|\p{L}{2,5}\.?|\p{L}\.)$/u;
// Programs print up to 17 digits of a fraction: 12.600000000000001 meant 12.6, and who reads it says what is left of it.
const PLAIN = /^-?\d{1,15}(?:\.\d{1,20})?$/;

/**
 * Reads a number. The last separator decides; a single separator before exactly three digits is ambiguous
 * unless `decimal` says how the column is written. Nothing is ever rounded or guessed.
 */
export function readNumber(text: string, decimal: DecimalSign | null = null): NumberReading {
  if (PLAIN.test(text) && !isThreeDigitTail(text)) return { status: "number", value: canonical(text), unit: "", decimal: text.includes(".") ? "." : null };

  const { body, unit, negative } = takeSignAndUnit(text);
  if (!/^[\d.,][\d.,\s\u00a0\u2007\u2009\u202f'\u2019]*$/u.test(body) || !/\d/.test(body)) return INVALID;

  const spaced = /[^\d.,]/u.test(body);
  if (spaced && !SPACED_GROUPS.test(body)) return INVALID;
  return readDigits(spaced ? body.replace(GROUP_SPACES, "") : body, { unit, negative, decimal, grouped: spaced });
}

/** The canonical decimal as a whole number of 10^-scale, or null when it has more decimals than that. */
export function toScaled(value: string, scale: number): number | null {
  const point = value.indexOf(".");
  const whole = point < 0 ? value : value.slice(0, point);
  const fraction = point < 0 ? "" : value.slice(point + 1).replace(/0+$/, "");
  if (fraction.length > scale) return null;
  const scaled = Number(whole + fraction.padEnd(scale, "0"));
  return Number.isSafeInteger(scaled) ? scaled : null;
}

type Context = { readonly unit: string; readonly negative: boolean; readonly decimal: DecimalSign | null; readonly grouped: boolean };

function readDigits(body: string, context: Context): NumberReading {
  const dots = count(body, ".");
  const commas = count(body, ",");
  if (dots === 0 && commas === 0) return number(body, "", null, context);

  if (dots > 0 && commas > 0) {
    const sign: DecimalSign = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
    return splitAtDecimal(body, sign, context);
  }
  const sign: DecimalSign = dots > 0 ? "." : ",";
  if (dots + commas > 1) return isGrouped(body, sign) ? number(body.replaceAll(sign, ""), "", null, context) : INVALID;

  const [head = "", tail = ""] = body.split(sign);
  const canGroup = !context.grouped && tail.length === 3 && /^[1-9]\d{0,2}$/.test(head);
  if (!canGroup) return splitAtDecimal(body, sign, context);
  if (context.decimal === sign) return number(head, tail, sign, context);
  if (context.decimal !== null) return number(head + tail, "", null, context);
  const minus = context.negative ? "-" : "";
  return { status: "ambiguous", asGroups: canonical(`${minus}${head}${tail}`), asDecimals: canonical(`${minus}${head}.${tail}`), sign, unit: context.unit };
}

function splitAtDecimal(body: string, sign: DecimalSign, context: Context): NumberReading {
  const at = body.lastIndexOf(sign);
  const head = body.slice(0, at);
  const other = sign === "." ? "," : ".";
  if (head.includes(sign)) return INVALID;
  if (head.includes(other) && !isGrouped(head, other)) return INVALID;
  return number(head.replaceAll(other, ""), body.slice(at + 1), sign, context);
}

function number(whole: string, fraction: string, decimal: DecimalSign | null, { unit, negative }: Context): NumberReading {
  const text = `${negative ? "-" : ""}${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}`;
  return PLAIN.test(text) ? { status: "number", value: canonical(text), unit, decimal } : INVALID;
}

/** 1.234.567, and the Indian 12,34,567. */
function isGrouped(text: string, sign: DecimalSign): boolean {
  const [first = "", ...groups] = text.split(sign);
  const last = groups.at(-1) ?? "";
  if (!/^\d{1,3}$/.test(first) || last.length !== 3) return false;
  const middle = groups.slice(0, -1);
  return middle.every((group) => group.length === 3) || (sign === "," && first.length <= 2 && middle.every((group) => group.length === 2));
}

/** Takes off the currency and the sign, in whatever order they stand: "-€5", "€ -5", "5,00- lei", "(5.00)". */
function takeSignAndUnit(text: string): { body: string; unit: string; negative: boolean } {
  let body = text.trim();
  let negative = false;
  let unit = "";
  if (/^\(.*\)$/su.test(body)) {
    negative = true;
    body = body.slice(1, -1).trim();
  }
  const parts = /^(?<before>[^\d.,]*)(?<digits>[\d.,].*?[\d.,]|[\d.,])(?<after>[^\d.,]*|\s*\p{L}{1,5}\.)$/su.exec(body)?.groups;
  if (!parts) return { body: "", unit, negative };

  for (const side of [parts["before"] ?? "", parts["after"] ?? ""]) {
    const word = side.replace(/[-\u2212\u2013+]/u, "").trim();
    if (/[-\u2212\u2013]/u.test(side)) {
      if (negative) return { body: "", unit, negative };
      negative = true;
    }
    if (word === "") continue;
    if (unit !== "" || !UNIT.test(word)) return { body: "", unit, negative };
    unit = word;
  }
  return { body: parts["digits"] ?? "", unit, negative };
}

function isThreeDigitTail(text: string): boolean {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text);
}

function canonical(text: string): string {
  const negative = text.startsWith("-");
  const digits = text.replace(/^-?0*(?=\d)/, "");
  return negative && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
