import { body, circle, ellipse, fade, ground, inside, leaf, line, path, rect, scene, stroke, tones, turn, walls, type Tone } from "./drawing-pen.ts";

const wall = walls.stationery;
const { linden, clay, ink, walnut, honey, wood, cream } = tones;

export function notebook(cover: Tone): string {
  const front = [
    rect(136, 96, 142, 206, 5, cream.dark),
    rect(132, 92, 142, 206, 5, cream.light),
    path("M244 290h12v52l-6-9-6 9Z", clay.mid),
    rect(124, 86, 144, 210, 9, cover.mid),
    path("M133 86h19v210h-19a9 9 0 0 1-9-9V95a9 9 0 0 1 9-9Z", cover.dark),
    leaf(211, 184, 1.15, 0, cover.light, cover.mid),
    rect(240, 86, 7, 210, 0, cover.dark),
  ];
  const behind = [rect(150, 92, 140, 206, 9, cream.dark), rect(144, 88, 140, 206, 9, wood.mid), rect(144, 88, 20, 206, 6, wood.dark)];
  return scene(wall, ground(206, 230), turn(12, 200, 300, ...behind), turn(-5, 200, 310, ...front));
}

export function letters(): string {
  const flap = "M92 196L200 104L308 196Z";
  const pattern = [120, 160, 200, 240, 280].flatMap((x, column) =>
    [130, 168].map((y, row) => leaf(x + row * 20 - 10, y, 0.42, 20 * (column % 2) - 10, linden.light, linden.mid)),
  );
  return scene(
    wall,
    ground(200, 260),
    path("M92 196h216v122H92Z", cream.dark),
    path(flap, linden.mid),
    inside("lining", flap, ...pattern),
    turn(-4, 200, 200, rect(116, 122, 168, 150, 4, cream.light), leaf(200, 178, 0.9, 8, linden.mid, cream.light)),
    path("M88 196L200 276L312 196V312a10 10 0 0 1-10 10H98a10 10 0 0 1-10-10Z", cream.mid),
    path("M92 319L186 266Q200 258 214 266L308 319Q305 322 302 322H98Q95 322 92 319Z", cream.dark),
    stroke("M88 300H312", clay.mid, 4),
    stroke("M200 300C176 276 160 288 172 300C184 308 194 304 200 300C224 276 240 288 228 300C216 308 206 304 200 300L186 334M200 300L216 332", clay.mid, 4),
    circle(200, 300, 6, clay.dark),
  );
}

export function pencils(): string {
  const colours = [clay, honey, linden, ink, walnut, wood];
  const one = (tone: Tone, place: number): string => {
    const x = 118 + place * 28;
    const tip = 84 + [26, 8, 0, 12, 4, 22][place]!;
    return [
      path(`M${x} ${tip + 46}L${x + 12} ${tip}L${x + 24} ${tip + 46}Z`, wood.light),
      path(`M${x + 8.5} ${tip + 13}L${x + 12} ${tip}L${x + 15.5} ${tip + 13}Z`, line),
      rect(x, tip + 44, 24, 300 - tip - 20, 0, tone.mid),
      rect(x + 16, tip + 44, 8, 300 - tip - 20, 0, tone.dark),
      rect(x, tip + 44, 6, 300 - tip - 20, 0, tone.light),
    ].join("");
  };
  return scene(
    wall,
    ground(202, 250),
    ...colours.map(one),
    path("M102 222H304V322a6 6 0 0 1-6 6H108a6 6 0 0 1-6-6Z", wood.mid),
    rect(102, 222, 202, 12, 0, wood.light),
    path("M262 234h42v88a6 6 0 0 1-6 6h-36Z", wood.dark),
    rect(166, 250, 74, 58, 4, cream.light),
    leaf(203, 280, 0.62, 0, linden.mid, cream.light),
  );
}

export function inkBottle(colour: Tone): string {
  const glass = "M150 172H250C254 190 296 200 296 236V306a20 20 0 0 1-20 20H124a20 20 0 0 1-20-20V236C104 200 146 190 150 172Z";
  return scene(
    wall,
    ground(200, 240),
    rect(162, 98, 76, 56, 8, wood.mid),
    rect(212, 98, 26, 56, 8, wood.dark),
    ...[[176, 116], [196, 134], [186, 108], [222, 120]].map(([x, y]) => circle(x!, y!, 3, wood.dark)),
    rect(146, 148, 108, 28, 6, "#d7e2e2"),
    path(glass, "#d7e2e2"),
    inside("ink", glass, rect(100, 214, 200, 120, 0, colour.mid), rect(240, 214, 60, 120, 0, colour.dark), ellipse(200, 214, 100, 9, colour.light)),
    fade(0.55, stroke("M120 244V296", "#ffffff", 9)),
    rect(150, 240, 100, 62, 4, cream.light),
    leaf(200, 271, 0.6, 0, colour.mid, cream.light),
    path("M318 336c0-14 22-34 22-34s22 20 22 34a22 18 0 0 1-44 0Z", colour.mid),
  );
}

export function calendar(): string {
  const cube = (x: number, digit: string): string =>
    rect(x, 110, 96, 96, 8, wood.light) + path(`M${x + 78} 110h10a8 8 0 0 1 8 8v80a8 8 0 0 1-8 8h-10Z`, wood.mid) + stroke(digit, walnut.dark, 10);
  return scene(
    wall,
    ground(200, 260),
    cube(98, "M124 144C124 124 160 124 158 146C157 160 130 168 124 186H160"),
    cube(206, "M262 130L230 168H272M260 152V188"),
    rect(92, 212, 216, 30, 5, clay.mid),
    rect(92, 248, 216, 30, 5, linden.mid),
    ...[[120, 66], [196, 34]].map(([x, width]) => rect(x!, 224, width!, 6, 3, cream.light)),
    ...[[120, 44], [174, 88]].map(([x, width]) => rect(x!, 260, width!, 6, 3, cream.light)),
    path("M76 284H324V318a8 8 0 0 1-8 8H84a8 8 0 0 1-8-8Z", wood.mid),
    rect(76, 284, 248, 9, 0, wood.light),
    path("M76 110a8 8 0 0 1 16 0V288H76ZM308 110a8 8 0 0 1 16 0V288h-16Z", wood.dark),
  );
}

export function stamp(): string {
  const handle =
    "M200 66C226 66 240 84 236 106C232 126 216 132 216 158C216 186 244 190 250 214H150C156 190 184 186 184 158C184 132 168 126 164 106C160 84 174 66 200 66Z";
  return scene(
    wall,
    turn(-7, 210, 320, rect(78, 282, 232, 84, 4, cream.light)),
    turn(
      -7,
      210,
      320,
      `<circle cx="262" cy="326" r="28" fill="none" stroke="${ink.mid}" stroke-width="4"/>`,
      leaf(262, 324, 0.5, 0, ink.mid, cream.light),
      rect(96, 318, 92, 4, 2, cream.dark),
      rect(96, 332, 70, 4, 2, cream.dark),
      rect(96, 304, 110, 4, 2, cream.dark),
    ),
    ground(196, 130, 300),
    body("handle", handle, walnut, 212),
    fade(0.6, stroke("M182 88C176 98 178 108 184 116", walnut.light, 8)),
    rect(140, 210, 120, 22, 8, honey.mid),
    rect(214, 210, 46, 22, 8, honey.dark),
    path("M148 232H252V268H148Z", walnut.mid),
    path("M214 232h38v36h-38Z", walnut.dark),
    rect(144, 266, 112, 24, 5, clay.dark),
  );
}

export function lamp(): string {
  const shade = "M118 112L206 66L252 154C220 192 154 204 118 188C104 164 104 136 118 112Z";
  return scene(
    wall,
    fade(0.5, path("M118 186L40 318H292L246 160Z", honey.light)),
    ground(262, 170),
    stroke("M262 312V224L320 150L220 108", honey.dark, 12),
    circle(320, 150, 13, honey.mid),
    circle(262, 224, 13, honey.mid),
    path("M196 320C196 298 224 290 262 290S328 298 328 320Q328 330 318 330H206Q196 330 196 320Z", honey.mid),
    path("M272 290C306 292 328 300 328 320Q328 330 318 330H272Z", honey.dark),
    turn(-22, 200, 130, ellipse(186, 186, 30, 22, "#fff6d8"), body("shade", shade.replace("M118 112", "M140 112"), honey, 206)),
    fade(0.7, turn(-22, 200, 130, stroke("M146 128C138 146 138 160 142 172", honey.light, 8))),
  );
}

export function workshop(): string {
  const sheet = "M92 84H308V290H92Z";
  const colours = [ink.mid, clay.mid, honey.mid, cream.light, linden.mid, ink.light];
  const wave = (place: number): string => {
    const y = 60 + place * 24;
    const d = `M80 ${y}q18-26 36 0t36 0t36 0t36 0t36 0t36 0t36 0`;
    return stroke(d, colours[place % colours.length]!, 15);
  };
  const stones = [[128, 128, 15], [236, 112, 11], [274, 190, 17], [150, 232, 13], [206, 172, 18], [250, 258, 12]] as const;
  return scene(
    wall,
    ground(204, 270),
    turn(
      -4,
      200,
      200,
      rect(100, 94, 216, 206, 3, cream.dark),
      path(sheet, cream.mid),
      inside(
        "sheet",
        sheet,
        ...Array.from({ length: 11 }, (_, place) => wave(place)),
        ...stones.map(([x, y, r], place) => circle(x, y, r, colours[(place + 2) % 6]!) + circle(x, y, r / 2, colours[place % 6]!)),
      ),
    ),
    turn(
      9,
      200,
      320,
      rect(104, 282, 216, 24, 6, wood.mid),
      rect(104, 298, 216, 8, 4, wood.dark),
      ...Array.from({ length: 15 }, (_, tooth) => rect(112 + tooth * 14, 304, 5, 34, 2, wood.dark)),
    ),
  );
}
