import { body, circle, ellipse, fade, ground, inside, leaf, line, path, rect, scene, soil, stroke, tones, turn, walls, type Tone } from "./drawing-pen.ts";

const wall = walls.garden;
const { linden, clay, ink, walnut, honey, wood, cream, zinc } = tones;

export function wateringCan(metal: Tone): string {
  const can = "M126 172H250L266 312Q266 328 250 328H126Q110 328 110 312Z";
  return scene(
    wall,
    ground(190, 220),
    stroke("M126 196C52 196 52 300 114 300", metal.dark, 15),
    stroke("M136 176C140 92 236 92 240 176", metal.dark, 15),
    path("M254 262L334 138L354 150L262 306Z", metal.dark),
    turn(
      32,
      344,
      138,
      path("M320 132H368L380 106H308Z", honey.mid),
      ellipse(344, 106, 37, 10, honey.dark),
      ...[322, 336, 352, 366].map((x) => circle(x, 106, 3, line)),
    ),
    body("can", can, metal, 216),
    path("M126 172H250V160Q188 140 126 160Z", metal.light),
    path("M196 150Q226 150 250 160V172H196Z", metal.dark),
    rect(120, 196, 134, 8, 0, metal.light),
    rect(112, 296, 152, 8, 0, metal.light),
    leaf(182, 250, 0.85, 0, metal.light, metal.mid),
  );
}

export function trowel(): string {
  const handle = (top: number): string =>
    rect(186, top, 28, 108, 13, wood.mid) +
    path(`M204 ${top}q10 2 10 13v82q0 11-10 13Z`, wood.dark) +
    stroke(`M200 ${top + 10}C182 ${top - 26} 218 ${top - 26} 200 ${top + 10}`, clay.dark, 5) +
    rect(188, top + 98, 24, 20, 3, zinc.dark);
  const blade =
    path("M194 200H206V222C232 228 238 250 234 280C230 312 212 330 200 342C188 330 170 312 166 280C162 250 168 228 194 222Z", zinc.mid) +
    path("M200 222C232 228 238 250 234 280C230 312 212 330 200 342Z", zinc.dark) +
    stroke("M200 236V306", zinc.light, 4);
  const tines =
    stroke("M200 200V236M164 330V262Q164 236 200 236T236 262V330M200 236V336", zinc.dark, 12) +
    stroke("M164 330V262Q164 236 200 236", zinc.mid, 12);
  return scene(
    wall,
    ground(200, 300, 346),
    `<g transform="translate(-62 -10)">${turn(-8, 200, 330, handle(78), blade)}</g>`,
    `<g transform="translate(58 -6)">${turn(9, 200, 330, handle(78), tines)}</g>`,
    path("M48 348C84 316 118 324 150 318C186 308 222 320 252 316C292 310 322 322 352 348Q350 364 200 364T48 348Z", soil),
    ...[[104, 342], [168, 350], [238, 342], [300, 350]].map(([x, y]) => circle(x!, y!, 5, walnut.light)),
    stroke("M202 322C202 306 202 298 202 286", linden.dark, 5),
    leaf(188, 282, 0.42, 118, linden.mid, linden.dark),
    leaf(218, 282, 0.42, -118, linden.mid, linden.dark),
  );
}

export function seeds(): string {
  const packet = (x: number, y: number, degrees: number, tone: Tone, picture: string): string =>
    turn(degrees, x + 38, 300, rect(x, y, 76, 150, 4, cream.light), rect(x, y, 76, 22, 4, tone.mid), rect(x + 14, y + 112, 48, 5, 2, tone.light), picture);
  const daisy = (x: number, y: number, petal: string): string =>
    [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => turn(angle, x, y, ellipse(x, y - 14, 6, 11, petal))).join("") + circle(x, y, 8, walnut.mid);
  const radish = (x: number, y: number): string =>
    path(
      `M${x} ${y + 30}C${x - 6} ${y + 16} ${x - 20} ${y + 12} ${x - 18} ${y - 2}C${x - 14} ${y - 16} ${x + 14} ${y - 16} ${x + 18} ${y - 2}C${x + 20} ${y + 12} ${x + 6} ${y + 16} ${x} ${y + 30}Z`,
      clay.mid,
    ) +
    stroke(
      `M${x} ${y - 12}C${x - 4} ${y - 24} ${x - 12} ${y - 26} ${x - 16} ${y - 30}M${x} ${y - 12}C${x + 4} ${y - 24} ${x + 12} ${y - 26} ${x + 16} ${y - 30}`,
      linden.mid,
      6,
    );
  return scene(
    wall,
    ground(200, 280),
    packet(84, 112, -9, honey, daisy(122, 176, honey.mid)),
    packet(240, 112, 9, clay, radish(278, 180)),
    packet(124, 94, -4, linden, leaf(162, 160, 0.85, 0, linden.mid, cream.light)),
    packet(202, 94, 4, ink, daisy(240, 160, ink.light)),
    path("M72 218H328V316Q328 328 316 328H84Q72 328 72 316Z", wood.mid),
    path("M272 218h56v98q0 12-12 12h-44Z", wood.dark),
    rect(66, 212, 268, 14, 4, wood.light),
    stroke("M72 272H328", wood.dark, 3),
    rect(152, 244, 96, 56, 4, cream.light),
    stroke("M200 292V266", linden.dark, 4),
    leaf(190, 264, 0.36, 120, linden.mid, linden.dark),
    leaf(212, 264, 0.36, -120, linden.mid, linden.dark),
  );
}

export function pot(): string {
  const vessel = "M128 206H272L254 308Q252 318 242 318H158Q148 318 146 308Z";
  return scene(
    wall,
    ground(200, 230, 336),
    stroke("M200 184C198 150 200 120 200 88M200 160C184 148 170 138 160 134M200 140C216 130 232 122 242 120", linden.dark, 6),
    leaf(150, 128, 0.85, 96, linden.mid, linden.dark),
    leaf(254, 116, 0.85, -104, linden.light, linden.mid),
    leaf(200, 84, 0.95, 180, linden.mid, linden.dark),
    leaf(174, 168, 0.6, 74, linden.light, linden.mid),
    leaf(232, 166, 0.62, -70, linden.mid, linden.dark),
    ellipse(200, 184, 66, 10, soil),
    body("vessel", vessel, clay, 230),
    rect(118, 178, 164, 38, 6, clay.mid),
    path("M234 178h42a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6h-42Z", clay.dark),
    rect(118, 178, 164, 9, 4, clay.light),
    fade(0.7, stroke("M158 236L166 292", clay.light, 9)),
    path("M126 312H274Q270 336 254 336H146Q130 336 126 312Z", clay.mid),
    path("M234 312h40q-4 24-20 24h-20Z", clay.dark),
    rect(120, 306, 160, 11, 5, clay.light),
  );
}

export function nestBox(): string {
  const front = "M128 150L200 104L272 150V300H128Z";
  const planks = [152, 176, 200, 224, 248].map((x) => stroke(`M${x} 110V300`, wood.dark, 2));
  const bird = [
    stroke("M300 300l-4 16M312 300l4 16", line, 4),
    path("M346 252L392 272L348 282Z", ink.dark),
    path("M272 262C276 240 306 234 326 244C350 252 356 276 340 292C322 308 284 306 276 286Z", honey.mid),
    path("M290 250C318 238 356 256 360 278C336 288 304 282 290 250Z", ink.mid),
    circle(286, 254, 25, ink.dark),
    path("M264 256C272 266 296 268 306 256C304 274 274 280 264 256Z", "#ffffff"),
    circle(279, 247, 4, "#ffffff"),
    path("M262 250L246 257L263 262Z", line),
  ];
  return scene(
    wall,
    rect(186, 300, 28, 100, 0, walnut.mid),
    rect(202, 300, 12, 100, 0, walnut.dark),
    path(front, wood.mid),
    inside("front", front, ...planks, rect(244, 90, 40, 220, 0, wood.dark)),
    circle(194, 190, 28, wood.light),
    circle(194, 190, 22, soil),
    path("M108 166L200 82L292 166L280 180L200 110L120 180Z", walnut.mid),
    path("M200 82L292 166L280 180L200 110Z", walnut.dark),
    rect(116, 292, 168, 16, 4, walnut.mid),
    rect(244, 292, 96, 14, 4, walnut.dark),
    ...bird,
    stroke("M60 60C100 74 130 66 150 44", walnut.mid, 8),
    leaf(92, 88, 0.7, -8, linden.mid, linden.dark),
    leaf(134, 78, 0.55, -30, linden.light, linden.mid),
  );
}

export function gloves(): string {
  const hand =
    "M150 236C140 216 116 204 106 184C98 168 114 156 128 168L156 194L150 108C149 90 171 88 174 106L180 160L184 92C185 74 207 74 208 92L208 160L218 100C221 84 241 87 239 104L230 168L246 126C252 111 270 118 265 134L244 214C240 234 238 240 236 252Z";
  const glove = (tone: Tone, cuff: Tone, name: string): string =>
    [
      body(name, hand, tone, 216),
      stroke("M180 164L184 204M208 164V204M231 172L226 204", tone.dark, 4),
      path("M146 246H242L250 322H138Z", cuff.mid),
      path("M212 246h30l8 76h-38Z", cuff.dark),
      rect(140, 238, 108, 16, 7, cuff.light),
      stroke("M142 310H246", cuff.light, 3),
    ].join("");
  return scene(
    wall,
    ground(200, 260),
    `<g transform="translate(424 6) rotate(11 0 300) scale(-1 1)">${turn(0, 200, 200, glove(wood, linden, "right"))}</g>`,
    `<g transform="translate(-46 4) rotate(-9 200 300)">${glove(tones.honey, clay, "left")}</g>`,
  );
}
