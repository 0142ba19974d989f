import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultCarriers } from "./default-carriers.ts";
import { isRefusal } from "./refusal.ts";
import { isTrackingTemplate, trackingLink } from "./tracking.ts";

const fan = "https://www.fancourier.ro/awb-tracking/?tracking={n}";
const refused = "tracking.invalid_link";

const links: [title: string, template: string | null, code: string | null, url: string | null, link: string | null][] = [
  ["the code fills the carrier's pattern", fan, "2150900120086", null, "https://www.fancourier.ro/awb-tracking/?tracking=2150900120086"],
  ["in a fragment too", "https://sameday.ro/#awb={n}", "1ONB12", null, "https://sameday.ro/#awb=1ONB12"],
  ["the spaces of a printed code are dropped", fan, " 0998 0000\u00a00200 34D ", null, "https://www.fancourier.ro/awb-tracking/?tracking=09980000020034D"],
  ["a code cannot add to the address", fan, "1&x=2#/../é", null, "https://www.fancourier.ro/awb-tracking/?tracking=1%26x%3D2%23%2F..%2F%C3%A9"],
  ["twice where the pattern says so", "https://c.example/{n}?n={n}", "7", null, "https://c.example/7?n=7"],
  ["a pasted link is kept as it is", fan, "123", "https://t.example/x?awb=9#y", "https://t.example/x?awb=9#y"],
  ["a link pasted as code is the link", fan, "https://t.example/9", null, "https://t.example/9"],
  ["a link pasted without https", fan, "www.t.example/9", null, "https://www.t.example/9"],
  ["spaces around a link", null, null, "  http://t.example/9 ", "http://t.example/9"],
  ["a code with a colon is a code", fan, "RO:12", null, "https://www.fancourier.ro/awb-tracking/?tracking=RO%3A12"],
  ["no carrier, no link", null, "123", null, null],
  ["no code, no link", fan, null, null, null],
  ["an empty code, no link", fan, " ", null, null],
  ["a broken pattern, no link", "nowhere/{n}", "1", null, null],
  ["a pattern that runs, no link", "javascript:alert('{n}')", "1", null, null],
  ["a script pasted as link", fan, null, "javascript:alert(1)", refused],
  ["a script pasted as code", fan, "JavaScript:alert(1)", null, refused],
  ["a script with a line break", fan, null, "java\nscript:alert(1)", refused],
  ["a data link", fan, "data:text/html,<script>", null, refused],
  ["a file", fan, "file:///etc/passwd", null, refused],
  ["another protocol", fan, "ftp://t.example/9", null, refused],
  ["a link that hides where it goes", fan, "https://ups.com@t.example/9", null, refused],
  ["no link at all", fan, null, "AWB 123", refused],
];
for (const [title, template, code, url, expected] of links) {
  test(`STA-12 ${title}`, () => {
    const link = trackingLink({ template, code, url });
    assert.equal(isRefusal(link) ? link.code : link, expected);
  });
}

const templates: [template: string, accepted: boolean][] = [
  [fan, true],
  ["https://sameday.ro/#awb={n}", true],
  ["http://c.example/{n}", true],
  ["https://c.example/track", false],
  ["https://{n}.c.example/", false],
  ["https://{n}", false],
  ["https://c.example:{n}/", false],
  ["javascript:x('{n}')", false],
  ["{n}", false],
  ["c.example/{n}", false],
  ["https://u:p@c.example/{n}", false],
  ["", false],
];
for (const [template, accepted] of templates) {
  test(`the pattern ${template || "(empty)"} is ${accepted ? "accepted" : "refused"}`, () => assert.equal(isTrackingTemplate(template), accepted));
}

test("every carrier we come with has a good pattern, and its own code and name", () => {
  assert.equal(defaultCarriers.length, 15);
  assert.equal(new Set(defaultCarriers.map(({ code }) => code)).size, 15);
  assert.equal(new Set(defaultCarriers.map(({ name }) => name)).size, 15);
  for (const { code, trackingUrl } of defaultCarriers) assert.ok(isTrackingTemplate(trackingUrl) && trackingUrl.startsWith("https://"), code);
});
