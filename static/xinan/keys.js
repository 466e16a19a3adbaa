// Keys for daily work. They press links that stand on the page anyway, and are silent while somebody is typing.
const TYPING = "input, select, textarea, [contenteditable]";
const ROWS = ".rows tbody tr, #result_list tbody tr, .deadline-line";
const KEYS = [
  ["j", "下一行", () => step(1)],
  ["k", "上一行", () => step(-1)],
  ["Enter", "打开当前行", null],
  ["/", "到搜索框", () => reach("#searchbar, .search input[type=search]")],
  ["u", "回到工作台", () => document.querySelector("a.brand")?.click()],
  ["v", "到可以办理的事项", () => reach(".verb-row a, .verb-form button.button-main")],
  ["?", "显示这些按键", () => help().showModal()],
];

function reach(place) {
  const there = document.querySelector(place);
  there?.focus();
  return Boolean(there);
}

// The row in hand is the one whose link has the focus, so that Enter opens it and a screen reader says it.
function step(by) {
  const links = [...document.querySelectorAll(ROWS)].map((row) => row.querySelector("th a, td a, a")).filter(Boolean);
  const here = links.findIndex((link) => link.closest(ROWS).contains(document.activeElement));
  const next = links[here < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + by, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return Boolean(next);
}

function help() {
  const open = document.getElementById("keys");
  if (open) return open;
  const dialog = document.createElement("dialog"), title = document.createElement("h2");
  const list = document.createElement("dl"), form = document.createElement("form"), close = document.createElement("button");
  dialog.id = "keys";
  dialog.className = "keys";
  dialog.setAttribute("aria-labelledby", "keys-title");
  title.id = "keys-title";
  title.textContent = "键盘操作";
  for (const [key, words] of KEYS) {
    const line = document.createElement("div"), term = document.createElement("dt"), said = document.createElement("dd");
    const cap = document.createElement("kbd");
    cap.textContent = key === "Enter" ? "回车" : key;
    term.append(cap);
    said.textContent = words;
    line.append(term, said);
    list.append(line);
  }
  form.method = "dialog";
  close.className = "button";
  close.textContent = "关闭";
  form.append(close);
  dialog.append(title, list, form);
  document.body.append(dialog);
  return dialog;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.target.closest?.(TYPING) || document.querySelector("dialog[open]")) return;
  const act = KEYS.find(([key]) => key === event.key)?.[2];
  if (act && act() !== false) event.preventDefault();
});

// The menu tells that there are keys; without script there are none, and it stays hidden.
const offer = document.querySelector(".keys-offer");
if (offer) {
  offer.hidden = false;
  offer.addEventListener("click", () => help().showModal());
}
