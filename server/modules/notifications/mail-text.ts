import { mailTexts } from "../../../i18n/mail.ts";
import type { MailContent } from "./mail-content.ts";

/** The same mail for those who read plain text: nothing is said in one form only. */
export function mailText(content: MailContent): string {
  const { order } = content;
  const labelled = (label: string, value: string): string => mailTexts[content.locale].labelled({ label, value });
  const paragraphs = [
    content.heading,
    content.greeting,
    content.sentence,
    content.message && labelled(content.message.title, `\n${quoted(content.message.text)}`),
    ...content.parcels.map(({ title, carrier, code, codeTitle, link }) => [
      carrier === null ? title : labelled(title, carrier), code === null ? null : labelled(codeTitle, code), link,
    ].filter((row) => row !== null).join("\n")),
    content.action && labelled(content.action.text, content.action.link),
    [`${order.title} (${order.count})`, ...order.lines.map(orderLine), ...(order.more === null ? [] : [`  ${order.more}`])].join("\n"),
    order.totals.map(({ title, amount }) => labelled(title, amount)).join("\n"),
    ...content.blocks.map(({ title, rows }) => labelled(title, rows.map((row) => `\n  ${row}`).join(""))),
    `-- \n${[content.shop, ...content.footer].join("\n")}`,
  ];
  return `${plain(paragraphs.filter((paragraph) => paragraph).join("\n\n"))}\n`;
}

function quoted(text: string): string {
  return text.split(/\r\n?|\n/).map((row) => `> ${row}`).join("\n");
}

function orderLine({ title, detail, price, amount }: MailContent["order"]["lines"][number]): string {
  return `  ${title}${detail === null ? "" : ` (${detail})`}\n    ${price === null ? "" : `${price} = `}${amount}`;
}

/** The narrow spaces of numbers are not in every font of a terminal; and no line ends in a space but the one that opens the signature. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll(/(?<!\n--) +\n/g, "\n");
}
