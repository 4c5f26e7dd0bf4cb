// What pages can do better where scripts run; every page works without.
"use strict";

// "/" goes to the search box.
document.addEventListener("keydown", (event) => {
  const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.getElementById("q").focus();
});

// Until the next broadcast.
function until(milliseconds) {
  const minutes = Math.max(0, Math.round(milliseconds / 60000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return `in ${days} d ${hours} h`;
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
function countDown() {
  for (const element of document.querySelectorAll("[data-countdown]")) {
    const left = new Date(element.dateTime) - Date.now();
    element.textContent = left > 0 ? until(left) : "";
  }
}
countDown();
setInterval(countDown, 30000);

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
  dialog.setAttribute("aria-label", link.title || "Why");
  dialog.innerHTML = await answer.text(); // made by our own server, which escapes what it quotes
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(close);
  dialog.showModal();
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-fact]");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  explain(link).catch(() => { location.href = link.href; });
});

// Offers the viewer's own zone where the page shows another.
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
const shown = document.querySelector("footer strong");
if (mine && shown && mine !== shown.textContent) {
  const offer = document.createElement("a");
  offer.href = `/zone?${new URLSearchParams({ zone: mine, back: location.pathname + location.search })}`;
  offer.textContent = `Use ${mine}`;
  shown.parentElement.append(" ", offer);
}
