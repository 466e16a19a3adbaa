// Names the theme's Alpine components for the build that does not evaluate strings (script-src 'self').
document.addEventListener("alpine:init", () => {
  for (const name of ["searchForm", "searchDropdown", "searchCommand"]) {
    if (typeof window[name] === "function") Alpine.data(name, window[name]);
  }
  Alpine.data("desk", () => ({
    openModal: false,
    filterOpen: false,
    action: "",
    selectAcross: "0",
    activeTab: "",
    // The theme's forms read window.location in an attribute; the safe build knows no window.
    window: { location: { pathname: location.pathname, search: location.search } },
    init() {
      const first = document.body.dataset.firstTab;
      this.activeTab = first === undefined ? "" : location.hash.slice(1) || first;
    },
  }));
});

// Menus close when one clicks elsewhere or presses Escape; printing shows everything that is folded.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.account[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.account[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// One box ticks every row of the page; without script each is ticked by itself.
for (const all of document.querySelectorAll(".tick-all")) {
  all.hidden = false;
  all.addEventListener("change", () => {
    for (const one of all.closest("form").querySelectorAll("input[name=file]")) one.checked = all.checked;
  });
}

// What went wrong is read first, also where the address still names the place that “skip to the content” led to.
window.addEventListener("load", () => document.getElementById("trouble")?.focus());

// One click acts once: the server refuses a second anyway, but nobody should be shown that refusal for a double click.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.classList.contains("act-once") || event.submitter?.formTarget === "_blank") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form.act-once")) delete form.dataset.sent;
});

// What is still going on is looked at again in place: whoever reads it loses neither his place nor the focus.
async function again(here) {
  const answer = await fetch(location.href), page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const there = page.getElementById(here.id), busy = here.contains(document.activeElement);
  if (there && !busy) here.replaceChildren(...there.childNodes);
  if (!answer.ok || busy || there?.dataset.again) look(here);
}
const look = (here) => setTimeout(() => again(here).catch(() => look(here)), Number(here.dataset.again) * 1000);
for (const here of document.querySelectorAll("[data-again]")) look(here);
