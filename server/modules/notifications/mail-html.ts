import { languageTag } from "../../../i18n/locale.ts";
import { mailTexts } from "../../../i18n/mail.ts";
import { html, printHtml, type Html } from "./html.ts";
import type { ContentLine, ContentTotal, MailContent } from "./mail-content.ts";

/**
 * One layout for every mail, made of tables and inline styles because that is what mail programs draw alike. 600 px wide,
 * one column on a telephone; the classes serve those that read media queries (small screens, dark mode), the rest needs none.
 */
export function mailHtml(content: MailContent): string {
  return `<!doctype html>\n${printHtml(page(content))}\n`;
}

const font = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const ink = "#1c2024";
const grey = "#60646c";
const line = "#e4e6ea";

const text = `margin: 0; font-family: ${font}; font-size: 16px; line-height: 24px; color: ${ink};`;
const small = `margin: 0; font-family: ${font}; font-size: 13px; line-height: 20px; color: ${grey};`;
const label = `margin: 0 0 4px; font-family: ${font}; font-size: 13px; line-height: 20px; color: ${grey};`;
const number = "text-align: right; vertical-align: top; white-space: nowrap; padding-left: 16px;";

const responsive = `
  @media (max-width: 480px) {
    .edge { padding-left: 20px !important; padding-right: 20px !important; }
    .block { display: block !important; width: 100% !important; padding-right: 0 !important; }
    .button { display: block !important; text-align: center !important; }
  }
  @media (prefers-color-scheme: dark) {
    .ground { background: #111315 !important; }
    .card { background: #1b1d20 !important; border-color: #33373d !important; }
    .ink { color: #eceef0 !important; }
    .grey { color: #a3a9b1 !important; }
    .rule { border-color: #33373d !important; }
    .quote { background: #24272b !important; border-color: #6b7280 !important; }
    .button { background: #eceef0 !important; color: #111315 !important; }
  }`;

function page(content: MailContent): Html {
  return html`<html lang="${languageTag(content.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${content.subject}</title>
<style>${responsive}
</style>
</head>
<body class="ground" style="margin: 0; padding: 0; background: #f2f3f5; -webkit-text-size-adjust: 100%;">
<div style="display: none; max-height: 0; overflow: hidden;">${content.sentence}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background: #f2f3f5;"><tr><td align="center" style="padding: 24px 12px;">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width: 100%; max-width: 600px;">
<tr><td class="edge" style="padding: 0 32px 16px;">${shopName(content)}</td></tr>
<tr><td class="card edge" style="padding: 32px; background: #ffffff; border: 1px solid ${line}; border-radius: 8px;">
${opening(content)}${content.message ? quote(content.message) : null}${content.parcels.map((each) => parcel(each, content))}${content.action ? button(content.action.text, content.action.link) : null}
${order(content)}
${blocks(content)}
</td></tr>
<tr><td class="edge" style="padding: 20px 32px;">${content.footer.map(footerLine)}</td></tr>
</table>
</td></tr></table>
</body>
</html>`;
}

function shopName({ shop }: MailContent): Html {
  return html`<p class="ink" style="${text} font-weight: 600;">${shop}</p>`;
}

function opening({ heading, greeting, sentence }: MailContent): Html {
  return html`<h1 class="ink" style="margin: 0 0 16px; font-family: ${font}; font-size: 24px; line-height: 32px; font-weight: 600; color: ${ink};">${heading}</h1>
${greeting === null ? null : html`<p class="ink" style="${text} padding-bottom: 8px;">${greeting}</p>`}
<p class="ink" style="${text}">${sentence}</p>`;
}

/** The operator's own words: escaped, their line breaks kept. */
function quote({ title, text: words }: { title: string; text: string }): Html {
  const lines = words.split(/\r\n?|\n/).map((row, index) => html`${index > 0 && html`<br>`}${row}`);
  return html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top: 24px;"><tr><td class="quote" style="padding: 16px 20px; background: #f6f7f8; border-left: 4px solid #b0b5bd; border-radius: 4px;">
<p class="grey" style="${label}">${title}</p>
<p class="ink" style="${text} overflow-wrap: anywhere;">${lines}</p>
</td></tr></table>`;
}

function parcel({ title, carrier, code, codeTitle, link, linkText }: MailContent["parcels"][number], { locale }: MailContent): Html {
  return html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top: 24px;"><tr><td>
<p class="ink" style="${text} font-weight: 600;">${carrier === null ? title : `${title} · ${carrier}`}</p>
${code === null ? null : html`<p class="grey" style="${small} overflow-wrap: anywhere;">${mailTexts[locale].labelled({ label: codeTitle, value: code })}</p>`}
${link === null ? null : button(linkText, link)}
</td></tr></table>`;
}

function button(words: string, link: string): Html {
  return html`
<p style="margin: 16px 0 0;"><a class="button" href="${link}" style="display: inline-block; padding: 12px 24px; background: ${ink}; color: #ffffff; border-radius: 6px; font-family: ${font}; font-size: 16px; line-height: 24px; font-weight: 600; text-decoration: none;">${words}</a></p>`;
}

function order({ order: { title, count, lines, more, totals } }: MailContent): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top: 32px;">
<tr><td style="padding-bottom: 8px;"><p class="ink" style="${text} font-weight: 600;">${title}</p></td><td style="${number} padding-bottom: 8px;"><p class="grey" style="${small} line-height: 24px;">${count}</p></td></tr>
${lines.map(orderLine)}${more === null ? null : html`<tr><td colspan="2" class="rule" style="padding: 12px 0; border-top: 1px solid ${line};"><p class="grey" style="${small}">${more}</p></td></tr>`}
${totals.map(total)}
</table>`;
}

function orderLine({ title, detail, price, amount }: ContentLine): Html {
  return html`<tr><td class="rule" style="padding: 12px 0; border-top: 1px solid ${line}; vertical-align: top;">
<p class="ink" style="${text} overflow-wrap: anywhere;">${title}</p>
${detail === null ? null : html`<p class="grey" style="${small} overflow-wrap: anywhere;">${detail}</p>`}
<p class="grey" style="${small}">${price}</p>
</td><td class="rule" style="${number} padding-top: 12px; border-top: 1px solid ${line};"><p class="ink" style="${text}">${amount}</p></td></tr>`;
}

function total({ title, amount, weight }: ContentTotal, index: number): Html {
  const style = weight === "small" ? small : weight === "strong" ? `${text} font-weight: 600;` : text;
  const tone = weight === "small" ? "grey" : "ink";
  const edge = index === 0 ? `padding-top: 12px; border-top: 1px solid ${line};` : "padding-top: 4px;";
  return html`<tr><td class="rule" style="${edge}"><p class="${tone}" style="${style}">${title}</p></td><td class="rule" style="${number} ${edge}"><p class="${tone}" style="${style}">${amount}</p></td></tr>`;
}

/** Two beside each other, below each other on a telephone. */
function blocks({ blocks: all }: MailContent): Html {
  const rows = all.flatMap((first, index) =>
    index % 2 === 0
      ? [html`<tr>${block(first)}${all[index + 1] ? block(all[index + 1] as Block) : html`<td class="block" width="50%"></td>`}</tr>`]
      : [],
  );
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="rule" style="margin-top: 24px; border-top: 1px solid ${line};">${rows}</table>`;
}

type Block = MailContent["blocks"][number];

function block({ title, rows }: Block): Html {
  return html`<td class="block" width="50%" style="width: 50%; padding: 24px 16px 0 0; vertical-align: top;">
<p class="grey" style="${label}">${title}</p>
${rows.map((row) => html`<p class="ink" style="${text} font-size: 15px; line-height: 22px; overflow-wrap: anywhere;">${row}</p>`)}
</td>`;
}

function footerLine(words: string): Html {
  const lines = words.split(/\r\n?|\n/).map((row, index) => html`${index > 0 && html`<br>`}${row}`);
  return html`<p class="grey" style="${small} padding-bottom: 4px; overflow-wrap: anywhere;">${lines}</p>`;
}
