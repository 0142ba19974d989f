import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultCarriers } from "./default-carriers.ts";
import { proposeCarriers } from "./tracking-number.ts";

/** Examples of github.com/jkeen/tracking_number_data (MIT), by format, and postal numbers of our countries. */
const examples: [format: string, carriers: string[], valid: string[], invalid: string[]][] = [
  [
    "UPS",
    ["ups"],
    [
      "1Z5R89390357567127",
      "1Z879E930346834440",
      "1Z410E7W0392751591",
      " 1 Z 8 V 9 2 A 7 0 3 6 7 2 0 3 0 2 4 ",
      "1ZXX3150YW44070023",
      "1zxx3150yw44070023",
    ],
    ["2Z5R89390357567127", "1A5R89390357567127", "1Z1111111111111111", "1Z5R8939035756712"],
  ],
  [
    "DPD, label",
    ["dpd", "dpd_ro"],
    ["00 81827 0998 0000 0200 33 350 276 C", "0081 827 0998 0000 0200 45 327 276 N"],
    ["008182709980000020033350276A", "0081 827 0998 0000 0200 45 000 000 N"],
  ],
  ["DPD, parcel", ["dpd", "dpd_ro"], ["09 9800 0002 0033 F", "0998 0000 0200 34D"], ["09980000020033D"]],
  [
    "La Poste, registered",
    ["colissimo"],
    ["RB123456785FR", "rb 123 456 785 fr", "RB000000005FR", "RB020000000FR"],
    ["RB123456786FR", "RB12345678FR", "RB000000000FR", "RB020000001FR"],
  ],
  ["Poșta Română, registered", ["posta_romana"], ["RB123456785RO"], ["RB123456784RO"]],
  ["USPS, registered", ["usps"], ["RB123456785US"], ["RB123456786US", "RB123456785XX"]],
  ["DHL Express, piece", ["dhl_express"], ["JJD0099999999", "JVGL0999999990"], ["XJD0099999998"]],
  [
    "DHL Express, waybill",
    ["dhl_express"],
    ["3318810025", "73891051146", "8487135506", "1099255990", "3318810036", "3318810014"],
    ["3318810010", "3318810034", "3318810011"],
  ],
  [
    "USPS, 22 and 26 digits",
    ["usps"],
    [
      "9400111206206406260787",
      "9400 1112 0108 0805 4830 16",
      "9405803699300124287899",
      "9505 5110 6960 5048 6006 24",
      "92748931507708513018050063",
      "9101 1234 5678 9000 0000 13",
    ],
    ["9434611206206407667131", "2334611306206407667222", "9200000000000000000000", "9101 1234 5678 9000 0000 14"],
  ],
  [
    "USPS with the postcode",
    ["usps"],
    ["420787459400111206206406260787", "4201002334249200190132607600833457", "420 22153 9101026837331000039521"],
    ["420000000000000000000000000000", "4201028200009261290113185417468511"],
  ],
  [
    "USPS, 20 digits",
    ["usps"],
    ["0307 1790 0005 2348 3741", "7112 3456 7891 2345 6787", "7196 9010 7560 0307 7385"],
    ["0307 1790 0005 2348 3742", "7196 9010 7560 0307 7386", "61299998820821171811"],
  ],
  ["FedEx Express", ["fedex"], ["986578788855", "477179081230", "799531274483", "974367662710"], ["996578788855"]],
  [
    "FedEx, 34 digits",
    ["fedex"],
    [
      "1001921334250001000300779017972697",
      "1195266473930007521100871079919940",
      "9622001560001234567100794808390594",
      "9632001560123456789900794808390594",
    ],
    ["1001901781990001000300617767839438", "9622001560001234567100794808390597"],
  ],
  [
    "FedEx, 32 digits",
    ["fedex"],
    ["32971514560102447849175802862014", "33810799560000004380417923803212"],
    ["32971514560102447849175802852014", "3297151456010244784917580286201"],
  ],
  [
    "FedEx Ground",
    ["fedex"],
    ["0414 4176 0228 964", "5682 8361 0012 000", "5682 8361 0012 734", "00 0123 4500 0000 0027", "9611020987654312345672"],
    ["5682 8361 0012 732", "000000000000000001", "9600000000000000000001"],
  ],
  ["nobody", [], [], ["", "hello", "8N12345678901", "https://t.example/1", "12345"]],
];
for (const [format, carriers, valid, invalid] of examples) {
  test(`${format}: a good number proposes ${carriers.join(", ") || "no carrier"}, a broken one nobody`, () => {
    for (const code of valid) assert.deepEqual(proposeCarriers(code), carriers, code);
    for (const code of invalid) assert.deepEqual(proposeCarriers(code), [], code);
  });
}

test("a number that fits two carriers proposes both, the more telling first", () => {
  assert.deepEqual(proposeCarriers("4201028200009261290113185417468510"), ["usps", "fedex"]);
});

test("only carriers we come with are proposed", () => {
  const known = new Set(defaultCarriers.map(({ code }) => code));
  for (const [, carriers] of examples) for (const carrier of carriers) assert.ok(known.has(carrier), carrier);
});
