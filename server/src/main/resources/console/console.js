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
    document.getElementById("q")?.focus();
  }
}

tellTimes(document);
document.getElementById("zone")?.replaceChildren(`Times are yours: ${zone}`);
document.addEventListener("keydown", onKey);
document.addEventListener("htmx:load", (event) => tellTimes(event.detail.elt));
