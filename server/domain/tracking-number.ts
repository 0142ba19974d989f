import { at } from "./assert.ts";

/**
 * Which carrier a tracking number looks like. Only a proposal: many carriers use plain runs of digits, so the operator
 * chooses. Formats with a check digit are the ones that tell something; they stand here from the most telling down.
 */
export function proposeCarriers(code: string): string[] {
  const number = code.replace(/[\s.-]+/gu, "").toUpperCase();
  return [...new Set(formats.filter((format) => isOfFormat(number, format)).flatMap((format) => format.carriers))];
}

type Format = {
  readonly carriers: readonly string[];
  /** Names `serial` and `check`; a format without check digit has neither. */
  readonly shape: RegExp;
  readonly checkOf: ((serial: string) => string) | null;
};

/** Shapes and check digits as published by the carriers and collected by github.com/jkeen/tracking_number_data. */
const formats: readonly Format[] = [
  { carriers: ["ups"], shape: /^1Z(?<serial>[0-9A-Z]{15})(?<check>\d)$/, checkOf: upsCheck },
  { carriers: ["dpd", "dpd_ro"], shape: /^(?<serial>\d{27})(?<check>[0-9A-Z])$/, checkOf: mod37Check },
  // Universal Postal Union S10: service, number, country.
  { carriers: ["colissimo"], shape: /^[A-Z]{2}(?<serial>\d{8})(?<check>\d)FR$/, checkOf: s10Check },
  { carriers: ["posta_romana"], shape: /^[A-Z]{2}(?<serial>\d{8})(?<check>\d)RO$/, checkOf: s10Check },
  { carriers: ["usps"], shape: /^[A-Z]{2}(?<serial>\d{8})(?<check>\d)US$/, checkOf: s10Check },
  { carriers: ["dhl_express"], shape: /^J[A-Z]{2,3}\d{9,10}$/, checkOf: null },
  { carriers: ["usps"], shape: /^(?:420\d{5}(?:\d{4})?)?(?<serial>9[1-5]\d{19}(?:\d{4})?)(?<check>\d)$/, checkOf: gs1Check },
  { carriers: ["fedex"], shape: /^96\d{5}(?<serial>\d{14})(?<check>\d)$/, checkOf: gs1Check },
  { carriers: ["fedex"], shape: /^(?:[0-8]\d{19}|96\d{18})(?<serial>\d{13})(?<check>\d)$/, checkOf: fedexCheck },
  { carriers: ["fedex"], shape: /^3\d{15}(?<serial>\d{11})(?<check>\d)\d{4}$/, checkOf: fedexCheck },
  { carriers: ["dpd", "dpd_ro"], shape: /^(?<serial>\d{14})(?<check>[0-9A-Z])$/, checkOf: mod37Check },
  { carriers: ["fedex"], shape: /^(?<serial>\d{11})(?<check>\d)$/, checkOf: fedexCheck },
  { carriers: ["fedex"], shape: /^(?<serial>\d{14})(?<check>\d)$/, checkOf: gs1Check },
  { carriers: ["fedex"], shape: /^\d{2}(?<serial>\d{15})(?<check>\d)$/, checkOf: gs1Check },
  { carriers: ["usps"], shape: /^(?<serial>\d{19})(?<check>\d)$/, checkOf: gs1Check },
  { carriers: ["usps"], shape: /^(?<serial>\d{19})(?<check>\d)$/, checkOf: (serial) => gs1Check(`91${serial}`) }, // its "91" left unprinted
  { carriers: ["dhl_express"], shape: /^(?<serial>\d{9,10})(?<check>\d)$/, checkOf: (serial) => String(Number(serial) % 7) },
];

function isOfFormat(number: string, { shape, checkOf }: Format): boolean {
  const groups = shape.exec(number)?.groups;
  if (!checkOf) return shape.test(number);
  return groups?.["serial"] !== undefined && groups["check"] === checkOf(groups["serial"]);
}

/** Digits count once and twice in turn from the left; a letter counts as its place after C, modulo 10. */
function upsCheck(serial: string): string {
  const values = [...serial].map((char) => (/\d/.test(char) ? Number(char) : (char.charCodeAt(0) - 3) % 10));
  return String((10 - (weighted(values, [1, 2]) % 10)) % 10);
}

/** GS1, as in EAN: three and one in turn from the right. */
function gs1Check(serial: string): string {
  return String((10 - (weighted(fromRight(serial), [3, 1]) % 10)) % 10);
}

function fedexCheck(serial: string): string {
  return String((weighted(fromRight(serial), [1, 3, 7]) % 11) % 10);
}

function s10Check(serial: string): string {
  const check = 11 - (weighted([...serial].map(Number), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return String(check === 10 ? 0 : check === 11 ? 5 : check);
}

/** ISO 7064 MOD 37,36. */
function mod37Check(serial: string): string {
  const remainder = [...serial].reduce((carry, digit) => {
    const sum = carry + Number(digit);
    return ((sum % 36 || 36) * 2) % 37;
  }, 36);
  return ((37 - remainder) % 36).toString(36).toUpperCase();
}

function fromRight(serial: string): number[] {
  return [...serial].map(Number).toReversed();
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * at(weights, index % weights.length), 0);
}
