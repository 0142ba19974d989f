/** The shapes every drawing is made of: flat colours, light from the left, one darker tone on the right. */
export type Tone = { readonly light: string; readonly mid: string; readonly dark: string };

export const tones = {
  linden: { light: "#b9c774", mid: "#8aa151", dark: "#657b3a" },
  clay: { light: "#eba583", mid: "#d0714f", dark: "#ab5438" },
  ink: { light: "#7fa0b8", mid: "#456c88", dark: "#2f5069" },
  walnut: { light: "#a27a58", mid: "#7d5839", dark: "#5c3f28" },
  honey: { light: "#f7d685", mid: "#e8b044", dark: "#c88a27" },
  wood: { light: "#e9c79b", mid: "#d3a571", dark: "#b08350" },
  cream: { light: "#fffaf0", mid: "#f6ead3", dark: "#e3d0ae" },
  natural: { light: "#efe4d0", mid: "#ddccb0", dark: "#c2ad8b" },
  zinc: { light: "#dfe5e3", mid: "#bac5c3", dark: "#95a3a2" },
} satisfies Record<string, Tone>;
export type ToneName = keyof typeof tones;

/** What a product stands before: a wall, a sun behind it, the table under it. */
export const walls = {
  stationery: { wall: "#f3e3cf", sun: "#f9efdf", table: "#e2c9a6" },
  kitchen: { wall: "#f5dccb", sun: "#fbebdf", table: "#e5bfa3" },
  garden: { wall: "#dfe6cb", sun: "#edf2dd", table: "#c4cf9f" },
} as const;
export type Wall = (typeof walls)[keyof typeof walls];

export const soil = "#5a4334";
export const line = "#3d3229";
const shadow = "#3d3229";

export function scene(wall: Wall, ...parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img">`,
    `<rect width="400" height="400" fill="${wall.wall}"/>`,
    circle(200, 186, 150, wall.sun),
    `<rect y="318" width="400" height="82" fill="${wall.table}"/>`,
    ...parts,
    "</svg>",
  ].join("");
}

/** The shadow that puts a thing on the table. */
export function ground(cx: number, width: number, cy = 330): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="${width / 2}" ry="${Math.round(width / 16) + 4}" fill="${shadow}" opacity=".16"/>`;
}

export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

export function stroke(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function rect(x: number, y: number, width: number, height: number, radius: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

export function circle(cx: number, cy: number, r: number, fill: string): string {
  return `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
}

export function turn(degrees: number, cx: number, cy: number, ...parts: readonly string[]): string {
  return `<g transform="rotate(${degrees} ${cx} ${cy})">${parts.join("")}</g>`;
}

export function fade(opacity: number, ...parts: readonly string[]): string {
  return `<g opacity="${opacity}">${parts.join("")}</g>`;
}

/** Parts that show only inside an outline. The name must be unique in its drawing. */
export function inside(name: string, outline: string, ...parts: readonly string[]): string {
  return `<clipPath id="${name}"><path d="${outline}"/></clipPath><g clip-path="url(#${name})">${parts.join("")}</g>`;
}

/** A body in two tones: its outline in the middle tone, darker from `shadeFrom` to the right. */
export function body(name: string, outline: string, tone: Tone, shadeFrom: number): string {
  return path(outline, tone.mid) + inside(name, outline, rect(shadeFrom, 0, 400, 400, 0, tone.dark));
}

/** The heart-shaped leaf of the house, pointing down, about 60 high; `vein` draws its ribs. */
export function leaf(x: number, y: number, scale: number, degrees: number, fill: string, vein: string): string {
  const blade = "M0-26C-8-34-27-32-29-14C-31 6-14 20 0 34C14 20 31 6 29-14C27-32 8-34 0-26Z";
  const ribs = "M0-38V22M0-14L-17-22M0-14L17-22M0 2L-17-6M0 2L17-6";
  return `<g transform="translate(${x} ${y}) rotate(${degrees}) scale(${scale})">${path(blade, fill)}${stroke(ribs, vein, 3)}</g>`;
}
