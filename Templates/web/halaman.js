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
