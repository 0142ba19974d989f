import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { colours } from "../../server/domain/colours.ts";

/** Red, green, blue from 0 to 1. */
type Colour = readonly [number, number, number];

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const [lightTokens = "", darkTokens = ""] = css.split(':root[data-mantine-color-scheme="dark"]');
const pillCss = readFileSync(join(import.meta.dirname, "../ui/status-pill.module.css"), "utf8");
const toneShareOfInk = Number(/color: color-mix\(in oklab, var\(--tone\) (\d+)%, var\(--pill-ink\)\)/.exec(pillCss)?.[1]) / 100;

for (const [look, tokens] of [["light", lightTokens], ["dark", darkTokens]] as const) {
  test(`every colour that a shop can choose is drawn in the ${look} look`, () => {
    const drawn = [...tokens.matchAll(/--tone-(\w+):/g)].map(([, name]) => name);
    assert.deepEqual(drawn.toSorted(), colours.toSorted());
  });

  for (const colour of colours) {
    test(`a pill of ${colour} can be read in the ${look} look, and beside it the same words without a pill`, () => {
      const tone = token(tokens, `tone-${colour}`);
      const ink = mix(tone, token(tokens, "pill-ink"), toneShareOfInk);
      const paper = mix(tone, token(tokens, "pill-paper"), Number(/--pill-paper-share: (\d+)%/.exec(tokens)?.[1]) / 100);
      for (const ground of [paper, ...["card", "hover", "selected"].map((name) => token(tokens, name))])
        assert.ok(contrast(ink, ground) >= 4.5, `${contrast(ink, ground).toFixed(2)} : 1`);
      assert.ok(contrast(tone, paper) >= 3, `the shape: ${contrast(tone, paper).toFixed(2)} : 1`);
    });
  }
}

function token(tokens: string, name: string): Colour {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(tokens)?.[1];
  assert.ok(hex, `--${name} is a colour`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}

/** WCAG 2.2, relative luminance. */
function contrast(one: Colour, other: Colour): number {
  const [lighter = 0, darker = 0] = [one, other].map((colour) => luminance(colour)).toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(colour: Colour): Colour {
  return map(colour, (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

/** As `color-mix(in oklab)` does it (CSS Color 4, section 18): the matrices are those of Oklab by Björn Ottosson. */
function mix(one: Colour, other: Colour, share: number): Colour {
  const [a, b] = [toOklab(one), toOklab(other)];
  return fromOklab([a[0] * share + b[0] * (1 - share), a[1] * share + b[1] * (1 - share), a[2] * share + b[2] * (1 - share)]);
}

function toOklab(colour: Colour): Colour {
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear(colour),
  );
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    map(cones, Math.cbrt),
  );
}

function fromOklab(lab: Colour): Colour {
  const cones = map(multiply([[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.291485548]], lab), (part) => part ** 3);
  const light = multiply(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    cones,
  );
  return map(light, (part) => Math.min(1, Math.max(0, part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)));
}

function multiply(matrix: readonly [Colour, Colour, Colour], [x, y, z]: Colour): Colour {
  const row = ([a, b, c]: Colour) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function map([first, second, third]: Colour, change: (part: number) => number): Colour {
  return [change(first), change(second), change(third)];
}
