// What pages can do better where scripts run; every page works without.
"use strict";

const input = document.getElementById("q");

// "/" goes to the search box.
document.addEventListener("keydown", (event) => {
  const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
  input.select();
});

// Names while somebody types: a list below the box, walked with the arrows, left with Escape.
const names = document.createElement("div");
names.className = "suggestions";
names.id = "suggestions";
names.setAttribute("role", "listbox");
names.setAttribute("aria-label", "Names");
names.hidden = true;
input.form.append(names);
for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": "suggestions", "aria-expanded": "false", "aria-autocomplete": "list" }))
  input.setAttribute(name, value);

let asking = null;
let waiting = 0;
const options = () => [...names.querySelectorAll("[role=option]")];
function choose(option) {
  for (const other of options()) other.setAttribute("aria-selected", String(other === option));
  option ? input.setAttribute("aria-activedescendant", option.id) : input.removeAttribute("aria-activedescendant");
}
function show(html) {
  names.innerHTML = html; // made by our own server, which escapes what it quotes
  options().forEach((option, i) => { option.id = `suggestion-${i}`; });
  const any = names.childElementCount > 0;
  names.hidden = !any;
  input.setAttribute("aria-expanded", String(any));
  choose(null);
}
async function suggest() {
  asking?.abort();
  asking = new AbortController();
  const words = input.value.trim();
  if (words.length < 2) return show("");
  try {
    const answer = await fetch(`/search?${new URLSearchParams({ q: words, part: 1 })}`, { signal: asking.signal });
    if (answer.ok) show(await answer.text());
  } catch (error) {
    if (error.name !== "AbortError") show("");
  }
}
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 120);
});
input.addEventListener("keydown", (event) => {
  const all = options();
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "Escape" && !names.hidden) {
    event.preventDefault();
    show("");
  } else if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    all[at].click();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length > 0) {
    event.preventDefault();
    const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? all.length - 1 : at - 1;
    choose(all[next] ?? null);
  }
});
input.form.addEventListener("focusout", (event) => {
  if (!input.form.contains(event.relatedTarget)) show("");
});

// Until the next broadcast.
function until(milliseconds) {
  const minutes = Math.max(1, Math.round(milliseconds / 60000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return `in ${days} d ${hours} h`;
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
function countDown() {
  for (const element of document.querySelectorAll("[data-countdown]")) {
    const left = new Date(element.dataset.countdown) - Date.now();
    element.textContent = left > 0 ? until(left) : "on now, or over";
  }
}
countDown();
setInterval(countDown, 15000);

// The sentences behind a fact, in place.
let dialog = null;
async function explain(link) {
  const answer = await fetch(`/facts/${encodeURIComponent(link.dataset.fact)}?part=1`);
  if (!answer.ok) throw new Error(answer.statusText);
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
  }
  dialog.setAttribute("aria-labelledby", "why-title");
  dialog.innerHTML = await answer.text(); // made by our own server, which escapes what it quotes
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.prepend(close);
  dialog.showModal();
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-fact]");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  explain(link).catch(() => { location.href = link.href; });
});

// The viewer's own zone: chosen for who has chosen none, offered to who has chosen another.
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
const shown = document.querySelector("footer strong");
if (mine && shown && mine !== shown.textContent) {
  const chosen = document.cookie.split("; ").some((cookie) => cookie.startsWith("zone="));
  if (!chosen && navigator.cookieEnabled) {
    document.cookie = `zone=${mine}; Path=/; Max-Age=31536000; SameSite=Lax`;
    // Once: a server that does not know this zone goes on showing its own.
    if (document.cookie.includes("zone=") && document.querySelector("[data-zoned], [data-countdown]")) location.reload();
  } else {
    const offer = document.createElement("a");
    offer.href = `/zone?${new URLSearchParams({ zone: mine, back: location.pathname + location.search })}`;
    offer.textContent = `Use ${mine}`;
    shown.parentElement.append(" ", offer);
  }
}
