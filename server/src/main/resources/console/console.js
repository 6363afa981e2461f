// What a browser with scripts adds to pages that work without them.

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const shapes = {
  clock: { hour: "2-digit", minute: "2-digit" },
  minute: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  second: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  day: { day: "numeric", month: "long", year: "numeric" },
};

/** Times are sent in UTC; here they become those of the reader. */
function tellTimes(within) {
  for (const time of within.querySelectorAll("time[data-show]")) {
    const shape = { ...shapes[time.dataset.show], hour12: false };
    time.title = time.title || time.dateTime;
    time.textContent = new Intl.DateTimeFormat("en-GB", shape).format(new Date(time.dateTime));
  }
}

function isTyping(element) {
  return element.matches("input, textarea, select, [contenteditable]");
}

function onKey(event) {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && event.key === "/" && !isTyping(event.target)) {
    event.preventDefault();
    (document.getElementById("subject") ?? document.getElementById("q"))?.focus();
  }
}

// The proof of an entry, checked here: RFC 6962 hashing, C2SP notes and proofs, nothing of the server believed but its key.

const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const joined = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const textAt = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be read`);
  return answer.text();
};

/** Root of the tree of this size that a path leads to from a leaf. */
async function rootOf(leafHash, index, size, path) {
  let hash = leafHash, at = BigInt(index), last = BigInt(size) - 1n;
  for (const sibling of path) {
    const isRight = at % 2n === 1n || at === last;
    hash = await sha256(isRight ? joined([1], sibling, hash) : joined([1], hash, sibling));
    while (isRight && at % 2n === 0n && at > 0n) { at /= 2n; last /= 2n; }
    at /= 2n; last /= 2n;
  }
  return last === 0n ? hash : new Uint8Array();
}

async function isSigned(text, signatures, vkey) {
  const key = bytesOf(vkey.trim().split("+").slice(2).join("+")).slice(1);
  const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  for (const line of signatures.trim().split("\n")) {
    const signature = bytesOf(line.split(" ")[2]).slice(4);
    if (await crypto.subtle.verify("Ed25519", imported, signature, new TextEncoder().encode(text))) return true;
  }
  return false;
}

/** Whether the entry is in the tree that the newest checkpoint signs. */
async function isProved(entry, vkey) {
  const proof = await textAt(`/trail/entries/${entry.dataset.entry}/proof`);
  const [head, text, signatures] = proof.split("\n\n");
  const [, index, ...path] = head.split("\n");
  const [, size, root] = text.split("\n");
  const leaf = await sha256(joined([0], new TextEncoder().encode(entry.value)));
  const found = await rootOf(leaf, index.slice("index ".length), size, path.map(bytesOf));
  return index === `index ${entry.dataset.entry}` && same(found, bytesOf(root)) && await isSigned(`${text}\n`, signatures, vkey);
}

async function checkHere(button) {
  const box = document.getElementById("proof");
  const entries = [...document.querySelectorAll("data[data-entry]")];
  const says = box.querySelector("[role=status]");
  try {
    const vkey = await textAt("/v1/trail/key");
    let proved = 0;
    for (const entry of entries) proved += (await isProved(entry, vkey)) ? 1 : 0;
    const all = proved === entries.length;
    box.dataset.state = all ? "verified" : "urgent";
    box.querySelector("h2").textContent = all ? "Verified in this browser" : "Not what was signed";
    says.textContent = `${proved} of ${entries.length} in the signed trail, unchanged.`;
    button.hidden = all;
  } catch (e) {
    says.textContent = `This browser could not check it: ${e.message}`;
  }
}

tellTimes(document);
const check = document.getElementById("check");
if (check && globalThis.crypto?.subtle) {
  check.hidden = false;
  check.addEventListener("click", () => checkHere(check));
}
document.getElementById("zone")?.replaceChildren(`Times are yours: ${zone}`);
document.addEventListener("keydown", onKey);
document.addEventListener("htmx:load", (event) => tellTimes(event.detail.elt));
