// Days and files in Chinese, whatever language the browser itself speaks. Without script a day is typed, as it stands
// on paper, and the browser shows its own words for a file.
const DAY = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/;

function asked(field) {
  return document.querySelector(`label[for="${field.id}"]`)?.firstChild.textContent.trim() || "";
}

for (const field of document.querySelectorAll("input[data-day]")) {
  const box = document.createElement("span"), picker = document.createElement("input"), button = document.createElement("button");
  box.className = "day";
  picker.type = "date";
  picker.className = "day-picker";
  picker.tabIndex = -1;
  picker.setAttribute("aria-hidden", "true");
  button.type = "button";
  button.className = "button";
  button.textContent = "日历";
  button.setAttribute("aria-label", `在日历上选择${asked(field)}`);
  button.addEventListener("click", () => {
    const [, year, month, day] = DAY.exec(field.value.trim()) || [];
    picker.value = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
    picker.showPicker();
  });
  picker.addEventListener("change", () => {
    field.value = picker.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
  field.replaceWith(box);
  box.append(field, picker, button);
}

for (const field of document.querySelectorAll('input[type="file"]')) {
  // The theme would write the file's name into the first text field of the form; this mark says it has been looked after.
  field.hasChangeListener = true;
  const box = document.createElement("label"), button = document.createElement("span"), name = document.createElement("span");
  box.className = "file";
  button.className = "button";
  button.textContent = "选择文件";
  name.className = "small";
  const say = () => { name.textContent = [...field.files].map((file) => file.name).join("、") || "未选择文件"; };
  field.addEventListener("change", say);
  field.replaceWith(box);
  box.append(field, button, name);
  say();
}
