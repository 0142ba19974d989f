import assert from "node:assert/strict";
import { test } from "node:test";
import { matchKeys, pressName } from "./key-match.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const presses: [title: string, press: Parameters<typeof pressName>[0], name: string][] = [
  ["a letter", { ...plain, key: "j" }, "j"],
  ["a letter under Caps Lock", { ...plain, key: "J" }, "j"],
  ["a letter with Shift", { ...plain, key: "J", shiftKey: true }, "shift+j"],
  ["/ of a French keyboard, written with Shift", { ...plain, key: "/", shiftKey: true }, "/"],
  ["? of any keyboard", { ...plain, key: "?", shiftKey: true }, "?"],
  ["an arrow with Shift", { ...plain, key: "ArrowDown", shiftKey: true }, "shift+ArrowDown"],
  ["Ctrl-S", { ...plain, key: "s", ctrlKey: true }, "mod+s"],
  ["Cmd-S", { ...plain, key: "s", metaKey: true }, "mod+s"],
  ["the space bar", { ...plain, key: " " }, "Space"],
  ["a sign written with AltGr on a Romanian keyboard", { ...plain, key: "[", altKey: true }, "["],
];
for (const [title, press, name] of presses) {
  test(`${title} is ${name}`, () => assert.equal(pressName(press), name));
}

test("a sequence is followed key by key", () => {
  assert.equal(matchKeys("g o", ["g"]), "prefix");
  assert.equal(matchKeys("g o", ["g", "o"]), "match");
  assert.equal(matchKeys("g o", ["o"]), "none");
  assert.equal(matchKeys("j", ["j"]), "match");
  assert.equal(matchKeys("j", ["g", "j"]), "none");
});
