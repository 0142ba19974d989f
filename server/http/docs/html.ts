/** Text inside of HTML, also inside of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The little Markdown that descriptions use: paragraphs, `code` and **bold**. */
export function prose(text: string): string {
  const inline = (part: string): string => escapeHtml(part).replace(/`([^`]+)`/g, "<code>$1</code>").replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
  return text.split(/\n{2,}/).map((paragraph) => `<p>${inline(paragraph).replaceAll("\n", "<br>")}</p>`).join("");
}
