// Search of the documentation: hides what does not contain every word that was typed, in the list and on the page.
const search = document.querySelector("#search");
const found = document.querySelector("#found");
const links = [...document.querySelectorAll("nav a[data-find]")].map((link) => ({ link, text: link.dataset.find, article: document.getElementById(link.hash.slice(1)) }));
const codes = [...document.querySelectorAll("main tbody tr")].map((row) => ({ row, text: row.textContent.toLowerCase() }));

search.addEventListener("input", () => {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (text) => words.every((word) => text.includes(word));
  let count = 0;
  for (const { link, text, article } of links) {
    const shown = matches(text);
    link.hidden = !shown;
    if (article) article.hidden = !shown;
    if (shown) count += 1;
  }
  for (const { row, text } of codes) {
    row.hidden = !matches(text);
    if (!row.hidden) count += 1;
  }
  for (const section of document.querySelectorAll("section")) section.hidden = section.querySelector(section.closest("nav") ? "a:not([hidden])" : "article:not([hidden])") === null;
  found.textContent = words.length === 0 ? "" : count === 1 ? "1 found" : `${count} found`;
});

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  }
});
