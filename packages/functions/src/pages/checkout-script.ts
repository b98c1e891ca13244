/** The main part of a page that was fetched: alone, since this page's policy lets no other page's style in. */
export const mainOfScript = `
const mainOf = (text) =>
  new DOMParser().parseFromString(text.slice(text.indexOf("<main"), text.lastIndexOf("</main>") + 7), "text/html").querySelector("main");
`;

/**
 * The checkout with scripts. A change of country, delivery or payment redraws the page in place (without scripts the update
 * button does it). What is typed is kept with this entry of the browser's history, where no other page can read it, and is
 * there again when the buyer comes back. A field says what is wrong when it is left, after the pointer is up, so that nothing
 * moves away from under a press. A second press of the pay button while the first is under way does nothing.
 */
export const checkoutScript = `${mainOfScript}
document.documentElement.classList.add("js");
const byId = (id) => document.getElementById(id);
const texts = () => document.querySelectorAll("form .field :is(input, textarea)");
const tell = (field, words) => {
  const id = field.id + "-error", hint = byId(field.id + "-hint") ? field.id + "-hint" : "";
  byId(id)?.remove();
  if (words) {
    const said = document.createElement("p");
    Object.assign(said, { id, className: "error", textContent: words });
    field.after(said);
    field.setAttribute("aria-invalid", "true");
  } else field.removeAttribute("aria-invalid");
  field.setAttribute("aria-describedby", [hint, words ? id : ""].join(" ").trim());
};
let turn = 0;
const update = async () => {
  const form = document.querySelector("form"), mine = ++turn, body = new URLSearchParams(new FormData(form));
  body.set("intent", "update");
  document.querySelector("main").classList.add("busy");
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    const text = await answer.text();
    if (mine !== turn) return;
    if (!answer.ok || !text.includes("<main")) throw new Error(answer.status);
    const next = mainOf(text);
    const old = [...texts()].map((field) => [field.id, field.value, byId(field.id + "-error")?.textContent]);
    const { name, value } = document.activeElement ?? {};
    document.querySelector("main").replaceWith(next);
    for (const [id, text, wrong] of old) {
      const field = byId(id);
      if (!field) continue;
      field.value = text;
      if (wrong) tell(field, wrong);
    }
    if (name) [...document.getElementsByName(name)].find((f) => f.type !== "radio" || f.value === value)?.focus();
    byId("said").textContent = next.dataset.said ?? "";
  } catch {
    if (mine === turn) document.querySelector("main").classList.remove("busy");
  }
};
const mistake = (field) => {
  const words = field.form.dataset, text = field.value.trim();
  if (text === "") return field.dataset.typed && field.ariaRequired ? words.required : "";
  if (field.type === "email" && !/^[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}$/.test(text)) return words.email;
  return field.type === "tel" && (text.match(/\\p{Nd}/gu) ?? []).length < 6 ? words.phone : "";
};
let pointer = Promise.resolve();
document.addEventListener("pointerdown", () => {
  pointer = new Promise((up) => ["pointerup", "pointercancel"].forEach((e) => addEventListener(e, () => setTimeout(up), { once: true })));
});
document.addEventListener("focusout", async ({ target: field, relatedTarget }) => {
  await pointer;
  if (!field.isConnected || !field.matches(".field :is(input, textarea)") || relatedTarget?.type === "submit") return;
  const untouched = field.ariaInvalid && field.value === field.defaultValue;
  if (!untouched) tell(field, mistake(field));
});
document.addEventListener("input", ({ target }) => {
  target.dataset.typed = "1";
  const all = [...texts(), byId("country")].filter(Boolean);
  history.replaceState(Object.fromEntries(all.map((field) => [field.id, field.value])), "");
});
document.addEventListener("change", (event) => { if (event.target.matches("[data-refresh]")) update(); });
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 8000);
});
for (const [id, text] of Object.entries(history.state ?? {})) {
  const field = byId(id);
  if (field?.matches("input, textarea") && field.value === "") field.value = text;
}
const { country } = history.state ?? {}, select = byId("country");
if (country && select && select.value !== country && select.querySelector('[value="' + CSS.escape(country) + '"]')) {
  select.value = country;
  update();
}
`;
