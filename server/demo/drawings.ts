import { tones, type Tone } from "./drawing-pen.ts";
import * as garden from "./drawing-garden.ts";
import * as kitchen from "./drawing-kitchen.ts";
import * as stationery from "./drawing-stationery.ts";
import { colours } from "./product.ts";
import type { DemoProduct, DemoVariant } from "./product.ts";

/** The picture of one article as an SVG document: the product's drawing in the colour of the variant. */
export function drawArticle(product: DemoProduct, variant: DemoVariant): string {
  const draw = drawings[product.code];
  if (draw === undefined) throw new RangeError(`no drawing for the product ${product.code}`);
  return draw(toneOf(variant));
}

const drawings: Readonly<Record<string, (tone: Tone) => string>> = {
  notebook: stationery.notebook,
  letters: stationery.letters,
  pencils: stationery.pencils,
  ink: stationery.inkBottle,
  calendar: stationery.calendar,
  stamp: stationery.stamp,
  lamp: stationery.lamp,
  workshop: stationery.workshop,
  mug: kitchen.mug,
  kettle: kitchen.kettle,
  spoons: kitchen.spoons,
  apron: kitchen.apron,
  towels: kitchen.towels,
  honey: kitchen.honeyJar,
  tea: kitchen.tea,
  mill: kitchen.mill,
  soap: kitchen.soap,
  candles: kitchen.candles,
  "watering-can": garden.wateringCan,
  trowel: garden.trowel,
  seeds: garden.seeds,
  pot: garden.pot,
  "nest-box": garden.nestBox,
  gloves: garden.gloves,
};

function toneOf(variant: DemoVariant): Tone {
  const name = Object.entries(colours).find(([, colour]) => colour === variant.options.colour)?.[0];
  return name === undefined ? tones.linden : tones[name as keyof typeof colours];
}
