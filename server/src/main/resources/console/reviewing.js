// The inbox and a review under the hands of somebody who answers many asks a day. Both work without this.

const EVERY_MS = 1800;

const asks = document.getElementById("asks");
const ruling = document.getElementById("ruling");
const say = (text) => { document.getElementById("live").textContent = text; };

// ---- the row that the keys mean

const rows = () => [...document.querySelectorAll("#asks tr[id]")];
const current = () => document.querySelector("#asks tr[aria-current]");

function moveTo(row) {
  if (!row) return;
  current()?.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
}

function step(by) {
  const all = rows();
  const at = all.indexOf(current());
  const row = all[Math.min(all.length - 1, Math.max(0, at + by))];
  moveTo(row);
  row?.scrollIntoView({ block: "nearest" });
  row?.querySelector("a")?.focus({ preventScroll: true });
}

// ---- the list follows the server: rows change in place, new ones wait until they are asked for

const seen = new Map();

function follow(fresh) {
  const newest = new Map([...fresh.querySelectorAll("#asks tr[id]")].map((row) => [row.id, row]));
  for (const row of rows()) {
    const next = newest.get(row.id);
    if (!next) {
      row.classList.add("gone");
    } else if (seen.get(row.id) !== next.outerHTML) {
      seen.set(row.id, next.outerHTML);
      replace(row, next);
    }
  }
  for (const part of ["#waiting", ".rail", ".top nav"]) {
    const [old, next] = [document.querySelector(part), fresh.querySelector(part)];
    if (old && next && old.innerHTML !== next.innerHTML && !old.contains(document.activeElement)) old.innerHTML = next.innerHTML;
  }
  document.title = fresh.title;
  const come = [...newest.keys()].filter((id) => !document.getElementById(id)).length;
  offer(come);
}

function replace(row, next) {
  const focused = row.contains(document.activeElement);
  if (row.hasAttribute("aria-current")) next.setAttribute("aria-current", "true");
  const placed = document.importNode(next, true);
  row.replaceWith(placed);
  placed.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true, detail: { elt: placed } }));
  if (focused) placed.querySelector("a").focus({ preventScroll: true });
}

function offer(count) {
  const line = document.getElementById("more-asks");
  const words = `${count} new`;
  if (line.hidden === (count === 0) && (count === 0 || line.firstElementChild.textContent === words)) return;
  line.hidden = count === 0;
  line.firstElementChild.textContent = words;
  if (count > 0) say(words);
}

function cutOff(isCutOff) {
  const banner = document.getElementById("cut-off");
  if (isCutOff && banner.hidden) banner.querySelector("[data-since]").textContent = new Date().toLocaleTimeString("en-GB");
  banner.hidden = !isCutOff;
}

async function look() {
  if (document.visibilityState !== "visible") return;
  try {
    const answer = await fetch(asks.dataset.live, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(10 * EVERY_MS) });
    if (answer.status === 401) { location.reload(); return; }
    if (!answer.ok) throw new Error(answer.statusText);
    follow(new DOMParser().parseFromString(await answer.text(), "text/html"));
    cutOff(false);
  } catch {
    cutOff(true);
  }
}

async function lookForEver() {
  await look();
  setTimeout(lookForEver, EVERY_MS);
}

// ---- a claim from the list leaves the list where it is

async function claim(form) {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  say(answer.ok ? "It is yours." : "It could not be claimed: somebody else has it, or it is over.");
  look();
}

asks?.addEventListener("submit", (event) => {
  if (!event.target.action.endsWith("/claim")) return;
  event.preventDefault();
  claim(event.target);
});

// ---- a ruling: a key puts the focus on it, Enter sends it; what is said of the AI's work goes with it until somebody says otherwise

const judgement = document.getElementById("judgement");
const asUsual = judgement?.options[0].textContent;

/** The first choice is what the server takes with the ruling; here it says what that is. */
function tellUsual(button) {
  const because = document.getElementById("reason_code")?.selectedOptions[0];
  const usual = (button.value === "reject" && because?.dataset.judgement) || button.dataset.judgement;
  judgement.options[0].textContent = usual ? `${usual.replaceAll("-", " ")}: goes with it` : asUsual;
}

function judge(number) {
  if (!judgement) return;
  judgement.selectedIndex = number;
  say(`Of the AI’s work: ${judgement.selectedOptions[0].textContent}`);
}

if (judgement) ruling?.addEventListener("focusin", (event) => tellUsual(event.target));

// ---- keys

const pressed = {
  j: () => (asks ? step(1) : document.querySelector("[data-next]")?.click()),
  k: () => step(-1),
  Enter: () => current()?.querySelector("a")?.click(),
  c: () => (asks ? current()?.querySelector(".here button") : document.querySelector("[data-key=c]"))?.click(),
  "?": () => document.getElementById("keys").showModal(),
};

function onKey(event) {
  const typing = event.target.matches("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const ownEnter = event.key === "Enter" && event.target.matches("a, button, summary");
  const act = Object.hasOwn(pressed, event.key) ? pressed[event.key] : undefined;
  if (act && !ownEnter) {
    event.preventDefault();
    act();
  } else if (/^[aert]$/.test(event.key)) {
    const button = document.querySelector(`[data-key=${event.key}]`);
    button?.focus();
    button?.scrollIntoView({ block: "nearest" });
  } else if (/^[1-4]$/.test(event.key)) {
    judge(Number(event.key));
  }
}

document.addEventListener("keydown", onKey);
if (asks) moveTo(rows().find((row) => !row.classList.contains("taken")));
if (asks?.dataset.live) setTimeout(lookForEver, EVERY_MS);
