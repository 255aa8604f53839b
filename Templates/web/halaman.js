// Small comforts; every page works without this file.
"use strict";
// A form that was sent is not sent twice by a second tap.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.terkirim) event.preventDefault();
  form.dataset.terkirim = "1";
});
// Coming back with the browser's button, the form may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.terkirim;
});

// A page that shows what is now ([data-langsung]) renews itself when a letter came or a request changed.
(() => {
  const area = document.querySelector("[data-langsung]");
  if (!area || !window.EventSource) return;
  const voice = document.querySelector("[data-kabar]");
  const words = (row) => row.textContent.replace(/\s+/g, " ");
  const rows = () => new Map([...area.querySelectorAll("[data-baris]")].map((row) => [row.dataset.baris, row]));
  let source = null;
  let isAsking = false;
  let isDueAgain = false;

  const show = (fresh) => {
    const before = new Map([...rows()].map(([key, row]) => [key, words(row)]));
    const chosen = area.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    area.replaceChildren(...fresh.childNodes);
    area.dataset.langsung = fresh.dataset.langsung;
    let [arrived, changed] = [0, 0];
    for (const [key, row] of rows()) {
      if (!before.has(key)) { arrived += 1; row.classList.add("baru"); }
      else if (before.get(key) !== words(row)) { changed += 1; row.classList.add("baru"); }
    }
    // Keyboard and screen reader stay where they were.
    const link = chosen && [...area.querySelectorAll("a[href]")].find((one) => one.getAttribute("href") === chosen);
    if (link) link.focus({ preventScroll: true });
    if (voice && arrived + changed > 0) {
      voice.textContent = arrived > 0 ? `Ada surat baru: ${arrived}.` : `Ada perubahan: ${changed}.`;
    }
  };

  const ask = async () => {
    if (isAsking) { isDueAgain = true; return; }
    isAsking = true;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      // Signed out meanwhile: the page stays as it is.
      if (answer.redirected || answer.status === 401 || answer.status === 403) stop();
      const text = answer.ok && !answer.redirected ? await answer.text() : "";
      const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-langsung]");
      if (fresh) show(fresh);
    } catch { /* The next number asks again. */ }
    isAsking = false;
    if (isDueAgain) { isDueAgain = false; setTimeout(ask, 500); }
  };

  const stop = () => { if (source) source.close(); source = null; };
  const listen = () => {
    source = new EventSource(`${area.dataset.langsungUrl}?sejak=${area.dataset.langsung}`);
    source.addEventListener("perubahan", ask);
  };
  // A page that nobody sees holds no line.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stop();
    else if (!source) listen();
  });
  if (!document.hidden) listen();
})();
