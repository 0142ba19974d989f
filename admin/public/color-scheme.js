// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the page allows no inline script.
(function () {
  var chosen = "auto";
  try {
    chosen = localStorage.getItem("comptoir-color-scheme") || "auto";
  } catch {
    // Storage can be switched off: follow the system.
  }
  var dark = chosen === "dark" || (chosen === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
