// Nothing typed is lost: what stands in a verb's form is kept in this tab until it has been acted on, also when the
// session ends meanwhile. It never leaves the browser, and goes with the tab or when its owner signs out.
const FORM = document.querySelector("form.verb-form");
const PREFIX = `draft:${document.querySelector(".account")?.dataset.user || ""}:`;
const KEPT = "input:not([type=hidden]):not([type=file]):not([type=password]), select, textarea";

const fields = () => [...FORM.querySelectorAll(KEPT)].filter((field) => field.name);
const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith("draft:"));
const valueOf = (field) => (/^(checkbox|radio)$/.test(field.type) ? field.checked
  : field.multiple ? [...field.selectedOptions].map((option) => option.value) : field.value);
const snapshot = () => JSON.stringify(fields().map((field) => [field.name, field.value, valueOf(field)]));

function put(field, value) {
  if (typeof value === "boolean") field.checked = value;
  else if (Array.isArray(value)) for (const option of field.options) option.selected = value.includes(option.value);
  else field.value = value;
}

function restore(text) {
  const kept = JSON.parse(text), here = fields();
  kept.forEach(([name, ownValue, value], index) => {
    const field = here[index];
    if (field?.name === name && (typeof value !== "boolean" || field.value === ownValue)) put(field, value);
  });
}

function say(words, undo) {
  const note = document.createElement("div"), text = document.createElement("p"), button = document.createElement("button");
  note.className = "notice notice-info draft-note";
  note.setAttribute("role", "status");
  text.textContent = words;
  button.type = "button";
  button.className = "button";
  button.textContent = "清除，重新填写";
  button.addEventListener("click", () => { undo(); note.remove(); });
  note.append(text, button);
  FORM.prepend(note);
}

// What was acted on is done with: the page that says so forgets what was sent.
if (document.querySelector(".messages .notice-success")) {
  for (const key of drafts()) if (JSON.parse(sessionStorage[key]).sent) sessionStorage.removeItem(key);
}
for (const out of document.querySelectorAll('form[action$="/logout/"]')) {
  out.addEventListener("submit", () => drafts().forEach((key) => sessionStorage.removeItem(key)));
}

if (FORM) {
  const place = PREFIX + location.pathname + location.search, fresh = snapshot();
  const kept = sessionStorage[place] && JSON.parse(sessionStorage[place]);
  // A page that came back with its typed text needs nothing from us.
  if (kept && kept.text !== fresh && !document.getElementById("trouble")) {
    restore(kept.text);
    say("已恢复您上次在本页填写、尚未办理的内容；所选文件须重新选择。", () => {
      restore(fresh);
      sessionStorage.removeItem(place);
    });
  }
  const keep = (sent) => { sessionStorage[place] = JSON.stringify({ text: snapshot(), sent }); };
  FORM.addEventListener("input", () => keep(false));
  FORM.addEventListener("submit", (event) => keep(!event.submitter?.name));
}

// How much room is left in a text of limited length, said when it gets tight; what is too long the server refuses, uncut.
for (const field of document.querySelectorAll("[data-room]")) {
  const left = document.createElement("span"), most = Number(field.dataset.room);
  left.className = "small room-left";
  left.setAttribute("role", "status");
  field.after(left);
  field.addEventListener("input", () => {
    const room = most - [...field.value].length;
    left.textContent = room < 0 ? `超出${-room}字` : room <= Math.max(10, most / 10) ? `还可填写${room}字` : "";
  });
}
