import { body, circle, ellipse, fade, ground, inside, leaf, line, path, rect, scene, stroke, tones, turn, walls, type Tone } from "./drawing-pen.ts";

const wall = walls.kitchen;
const { linden, clay, ink, walnut, honey, wood, cream, natural, zinc } = tones;

export function mug(glaze: Tone): string {
  const cup = "M104 152H256V276C256 312 236 326 206 326H154C124 326 104 312 104 276Z";
  const dip = "M80 140H280V250C260 272 246 236 220 256S176 276 156 256S116 262 80 250Z";
  return scene(
    wall,
    ground(190, 220),
    fade(0.7, stroke("M150 122C138 106 162 94 150 74M190 122C178 102 204 88 190 62M228 122C216 106 240 94 228 76", "#ffffff", 9)),
    stroke("M252 184C306 176 314 268 250 270", glaze.dark, 22),
    path(cup, natural.mid),
    inside(
      "cup",
      cup,
      rect(216, 140, 60, 200, 0, natural.dark),
      path(dip, glaze.mid),
      path("M216 140h60v110c-18 20-34-12-56 5Z", glaze.dark),
      ...[
        [140, 292],
        [170, 304],
        [126, 280],
        [194, 288],
        [232, 298],
      ].map(([x, y]) => circle(x!, y!, 3, natural.dark)),
    ),
    ellipse(180, 152, 76, 15, glaze.light),
    ellipse(180, 155, 64, 10, walnut.dark),
    fade(0.5, stroke("M124 184V232", glaze.light, 10)),
  );
}

export function kettle(enamel: Tone): string {
  const belly = "M130 176H250C284 206 300 252 296 290C294 314 280 326 258 326H122C100 326 86 314 84 290C80 252 96 206 130 176Z";
  const rim = enamel === cream ? ink.mid : enamel.dark;
  return scene(
    wall,
    ground(196, 270),
    path("M274 222C312 214 318 190 332 164L362 172C352 214 338 266 286 286Z", enamel.dark),
    stroke("M330 163L364 172", rim, 9),
    stroke("M122 184C96 60 284 60 258 184", zinc.dark, 10),
    stroke("M146 103C172 84 208 84 234 103", wood.mid, 24),
    stroke("M150 108C172 93 206 93 230 108", wood.dark, 6),
    body("belly", belly, enamel, 240),
    path("M136 176C140 150 240 150 244 176Z", enamel.light),
    stroke("M126 177H254", rim, 9),
    circle(190, 146, 12, rim),
    stroke("M106 322H274", rim, 8),
    fade(0.75, stroke("M112 250C114 234 120 222 128 212", enamel.light, 11)),
  );
}

export function spoons(): string {
  const aged = { light: wood.mid, mid: wood.dark, dark: walnut.light };
  const handle = (tone: Tone): string => rect(192, 150, 16, 182, 8, tone.mid) + rect(201, 150, 7, 182, 4, tone.dark);
  const bowl = (tone: Tone): string =>
    ellipse(200, 116, 34, 48, tone.mid) + path("M200 68a34 48 0 0 1 0 96Z", tone.dark) + ellipse(200, 112, 21, 33, tone.light);
  const spatula =
    rect(168, 70, 64, 96, 16, wood.mid) +
    path("M208 70h8a16 16 0 0 1 16 16v64a16 16 0 0 1-16 16h-8Z", wood.dark) +
    rect(186, 88, 9, 58, 4, wall.sun) +
    rect(206, 88, 9, 58, 4, wall.sun);
  return scene(
    wall,
    ground(200, 190),
    turn(-21, 200, 340, handle(wood), bowl(wood)),
    turn(21, 200, 340, handle(aged), bowl(aged)),
    handle(wood),
    spatula,
    stroke("M172 262C182 272 218 272 228 262M172 272C182 282 218 282 228 272", clay.mid, 5),
    stroke("M200 274C180 262 166 274 178 284C188 290 196 282 200 276C204 282 212 290 222 284C234 274 220 262 200 274", clay.mid, 4),
  );
}

export function apron(cloth: Tone): string {
  const front = "M156 116H244C246 150 256 172 288 184L294 322H106L112 184C144 172 154 150 156 116Z";
  return scene(
    wall,
    rect(186, 40, 28, 12, 6, walnut.mid),
    circle(200, 46, 10, walnut.dark),
    stroke("M160 120C164 84 190 70 200 50C210 70 236 84 240 120", cloth.dark, 10),
    stroke("M114 190C84 196 72 236 84 282M286 190C316 196 328 236 316 282", cloth.dark, 8),
    body("cloth", front, cloth, 236),
    stroke("M158 128H242", cloth.light, 4),
    path("M146 212H254V276Q254 290 240 290H160Q146 290 146 276Z", cloth.dark),
    path("M150 216H250V274Q250 286 238 286H162Q150 286 150 274Z", cloth.light),
    stroke("M150 228H250M200 230V284", cloth.mid, 3),
    leaf(200, 166, 0.55, 0, cloth.light, cloth.dark),
    path("M106 312H294L295 326H105Z", cloth.dark),
  );
}

export function towels(): string {
  const hang = (x: number, bottom: number, tone: Tone, name: string): string => {
    const outline = `M${x} 96H${x + 96}V${bottom}H${x}Z`;
    const stripes = [28, 44, 52, 60, 76].map((up, place) => rect(x, bottom - up - (place === 2 ? 8 : 4), 96, place === 2 ? 8 : 4, 0, tone.mid));
    const fringe = Array.from({ length: 12 }, (_, place) => rect(x + 3 + place * 8, bottom - 2, 3, 10, 1, cream.dark));
    return (
      path(outline, cream.light) +
      inside(name, outline, rect(x + 64, 80, 40, 260, 0, cream.mid), stroke(`M${x + 34} 96V${bottom}`, cream.mid, 5), ...stripes) +
      fringe.join("")
    );
  };
  return scene(
    wall,
    circle(72, 92, 12, walnut.dark),
    circle(328, 92, 12, walnut.dark),
    rect(64, 86, 272, 13, 6, walnut.mid),
    hang(96, 300, clay, "left"),
    hang(208, 270, ink, "right"),
    rect(64, 84, 272, 9, 4, walnut.light),
    path("M96 84h96v16H96ZM208 84h96v16h-96Z", cream.light),
    path("M160 84h32v16h-32ZM272 84h32v16h-32Z", cream.mid),
  );
}

export function honeyJar(): string {
  const jar = "M118 160H266C284 168 290 180 290 198V300Q290 326 264 326H120Q94 326 94 300V198C94 180 100 168 118 160Z";
  return scene(
    wall,
    ground(196, 260),
    path(jar, "#fbf3dc"),
    inside(
      "jar",
      jar,
      rect(90, 182, 210, 150, 0, honey.mid),
      rect(240, 182, 60, 150, 0, honey.dark),
      ellipse(192, 182, 100, 9, honey.light),
    ),
    path(
      "M104 146C92 166 100 172 108 170C116 168 118 176 128 176S144 168 154 170S170 178 182 176S200 168 210 170S228 178 240 176S254 168 266 172C284 174 292 164 280 146Z",
      clay.dark,
    ),
    path("M112 106C146 96 238 96 272 106L282 150H102Z", clay.mid),
    path("M240 101L272 106L282 150H246Z", clay.dark),
    ...[
      [132, 120],
      [164, 130],
      [150, 110],
      [196, 116],
      [220, 132],
      [190, 140],
      [126, 140],
    ].map(([x, y]) => circle(x!, y!, 4, cream.light)),
    stroke("M104 148H280", cream.dark, 6),
    path("M192 196L236 220V268L192 292L148 268V220Z", cream.light),
    leaf(192, 243, 0.72, 0, linden.mid, cream.light),
    fade(0.6, stroke("M112 206V288", "#ffffff", 9)),
    turn(
      28,
      318,
      250,
      rect(313, 152, 10, 110, 5, wood.mid),
      ...[0, 1, 2, 3, 4].map((ring) => rect(302 - (ring % 4 === 0 ? -6 : 0), 254 + ring * 13, ring % 4 === 0 ? 20 : 32, 9, 4, wood.dark)),
      rect(313, 254, 10, 64, 0, wood.mid),
    ),
    path("M264 318q10-8 22-3q14 6 30 4q18 0 16 8t-34 8t-34-17Z", honey.mid),
  );
}

export function tea(): string {
  const tin = "M112 140H256V304C256 320 236 328 184 328S112 320 112 304Z";
  const blossom = (x: number, y: number, scale: number): string =>
    `<g transform="translate(${x} ${y}) scale(${scale})">${[0, 72, 144, 216, 288].map((angle) => turn(angle, 0, 0, ellipse(0, -11, 7, 10, honey.light))).join("")}${circle(0, 0, 6, honey.dark)}</g>`;
  return scene(
    wall,
    ground(196, 220),
    body("tin", tin, linden, 222),
    rect(106, 106, 156, 42, 8, linden.light),
    path("M222 106h32a8 8 0 0 1 8 8v26a8 8 0 0 1-8 8h-32Z", linden.mid),
    ellipse(184, 106, 76, 12, linden.light),
    ellipse(184, 104, 20, 4, linden.dark),
    path("M112 180H256V280H112Z", cream.light),
    path("M222 180h34v100h-34Z", cream.mid),
    stroke("M112 188H256M112 272H256", honey.mid, 3),
    turn(
      -24,
      172,
      226,
      path("M162 196C186 202 188 246 176 268C158 254 152 214 162 196Z", linden.light),
      stroke("M166 204L174 254M170 228L196 240", linden.dark, 3),
    ),
    blossom(200, 238, 0.8),
    blossom(186, 254, 0.65),
    blossom(300, 304, 1.2),
    blossom(332, 334, 1),
    blossom(286, 342, 0.8),
    turn(60, 318, 300, path("M310 272C326 280 330 306 322 322C310 312 304 288 310 272Z", linden.light)),
  );
}

export function mill(): string {
  const turned =
    "M200 92C224 92 234 108 232 124C230 138 222 142 222 154C222 170 246 186 246 212C246 234 226 240 226 256C226 276 254 288 254 312Q254 328 238 328H162Q146 328 146 312C146 288 174 276 174 256C174 240 154 234 154 212C154 186 178 170 178 154C178 142 170 138 168 124C166 108 176 92 200 92Z";
  return scene(
    wall,
    ground(202, 190),
    circle(200, 78, 16, honey.mid),
    path("M200 62a16 16 0 0 1 0 32Z", honey.dark),
    body("mill", turned, walnut, 214),
    fade(0.55, stroke("M182 110C178 118 180 126 186 132M170 206C168 216 172 224 178 230M164 304C166 296 172 290 178 284", walnut.light, 8)),
    stroke("M178 153H222", honey.mid, 7),
    stroke("M150 306H250", walnut.dark, 5),
    ...[
      [104, 330],
      [122, 342],
      [92, 346],
      [290, 334],
      [310, 344],
      [282, 350],
      [326, 330],
    ].map(([x, y]) => circle(x!, y!, 7, line) + circle(x! - 2, y! - 2, 2, walnut.light)),
  );
}

export function soap(): string {
  return scene(
    wall,
    ...[
      [118, 148, 22],
      [162, 106, 13],
      [286, 120, 18],
      [252, 84, 10],
      [90, 104, 9],
    ].map(([x, y, r]) => bubble(x!, y!, r!)),
    ground(200, 280),
    turn(
      -3,
      200,
      240,
      rect(96, 168, 208, 112, 30, linden.dark),
      rect(96, 158, 208, 112, 30, linden.light),
      rect(110, 170, 180, 88, 22, "#c9d58d"),
      leaf(200, 212, 1, -82, linden.mid, "#c9d58d"),
    ),
    path("M78 276H322V292Q322 304 310 304H90Q78 304 78 292Z", wood.mid),
    path("M78 276H322V284H78Z", wood.light),
    path("M262 284h60v8q0 12-12 12h-48Z", wood.dark),
    ...[104, 268].map((x) => rect(x, 302, 28, 26, 4, wood.dark)),
    ...[132, 182, 232].map((x) => rect(x, 288, 34, 6, 3, wood.dark)),
  );
}

function bubble(x: number, y: number, r: number): string {
  const ring = `<circle cx="${x}" cy="${y}" r="${r}" fill="#ffffff" fill-opacity=".55" stroke="${clay.light}" stroke-width="2.5"/>`;
  return ring + stroke(`M${x - r * 0.55} ${y - r * 0.1}A${r * 0.6} ${r * 0.6} 0 0 1 ${x} ${y - r * 0.58}`, "#ffffff", 4);
}

export function candles(): string {
  const one = (x: number, top: number, name: string): string => {
    const wax = `M${x} ${top + 6}Q${x + 22} ${top - 6} ${x + 44} ${top + 6}L${x + 48} 300H${x - 4}Z`;
    const cells = Array.from({ length: 12 }, (_, place) => stroke(`M${x - 6} ${top + 30 + place * 20}l56-14`, honey.dark, 2));
    return [
      fade(0.35, circle(x + 22, top - 34, 46, honey.light)),
      stroke(`M${x + 22} ${top}V${top - 14}`, line, 4),
      path(
        `M${x + 22} ${top - 66}C${x + 40} ${top - 40} ${x + 42} ${top - 12} ${x + 22} ${top - 10}C${x + 2} ${top - 12} ${x + 4} ${top - 40} ${x + 22} ${top - 66}Z`,
        honey.mid,
      ),
      path(
        `M${x + 22} ${top - 42}C${x + 32} ${top - 28} ${x + 31} ${top - 14} ${x + 22} ${top - 12}C${x + 13} ${top - 14} ${x + 12} ${top - 28} ${x + 22} ${top - 42}Z`,
        cream.light,
      ),
      path(wax, honey.mid),
      inside(name, wax, rect(x + 30, 0, 40, 400, 0, honey.dark), fade(0.5, ...cells)),
      path(`M${x + 2} ${top + 5}q6 26 10 8q6 -14 10 -4q4 34 11 2Z`, honey.light),
    ].join("");
  };
  const dish = (x: number): string =>
    path(`M${x - 26} 296H${x + 70}Q${x + 66} 328 ${x + 46} 328H${x - 2}Q${x - 22} 328 ${x - 26} 296Z`, clay.mid) +
    path(`M${x + 36} 296H${x + 70}Q${x + 66} 328 ${x + 46} 328H${x + 36}Z`, clay.dark) + rect(x - 30, 290, 104, 12, 6, clay.light);
  return scene(wall, ground(200, 270), one(128, 128, "left"), one(228, 172, "right"), dish(128), dish(228));
}
