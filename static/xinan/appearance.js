// Light or dark before the first paint, so that the page does not flash; without script the page is light.
(function () {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem("appearance") || "auto";
  const apply = () => {
    const isDark = chosen() === "dark" || (chosen() === "auto" && dark.matches);
    document.documentElement.classList.toggle("dark", isDark);
  };
  apply();
  dark.addEventListener("change", apply);

  document.addEventListener("DOMContentLoaded", () => {
    const panel = document.querySelector(".appearance");
    if (!panel) return;
    panel.hidden = false;
    const mark = () => panel.querySelectorAll("button").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.appearance === chosen()));
    });
    mark();
    panel.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      localStorage.setItem("appearance", button.dataset.appearance);
      apply();
      mark();
    });
  });
})();
