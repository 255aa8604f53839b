// Barriers on the page at hand, a line each (WCAG 2.2 AA, as far as a program can tell). Run in the page by the tests.
const found = [];
const place = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : e.className ? "." + String(e.className).split(" ")[0] : "");
const isSeen = (e) => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && e.getClientRects().length > 0;
const all = (css) => [...document.querySelectorAll(css)].filter(isSeen);

if (document.documentElement.lang !== "id") found.push("3.1.1 the page names no language");
if (!document.title.trim()) found.push("2.4.2 the page has no title");
if (document.querySelectorAll("main").length !== 1) found.push("1.3.1 one main is needed");
if (document.querySelectorAll("h1").length !== 1) found.push("1.3.1 one h1 is needed");
let level = 0;
for (const heading of all("h1,h2,h3,h4,h5,h6")) {
  const next = Number(heading.tagName[1]);
  if (next > level + 1 && level > 0) found.push("1.3.1 a heading skips a level: " + heading.innerText);
  level = next;
}
const ids = new Set();
for (const e of document.querySelectorAll("[id]")) {
  if (ids.has(e.id)) found.push("4.1.1 twice: #" + e.id);
  ids.add(e.id);
}
for (const e of document.querySelectorAll("[aria-labelledby],[aria-describedby]")) {
  for (const id of (e.getAttribute("aria-labelledby") ?? e.getAttribute("aria-describedby")).split(" ")) {
    if (!ids.has(id)) found.push("1.3.1 names what is not there: #" + id);
  }
}
for (const e of document.querySelectorAll("input:not([type=hidden]),select,textarea")) {
  const name = e.getAttribute("aria-label") ?? [...e.labels].map((l) => l.textContent.trim()).join("");
  if (!name) found.push("3.3.2 a field has no label: " + place(e));
}
for (const e of document.querySelectorAll("a[href],button,summary")) {
  if (!(e.getAttribute("aria-label") ?? e.textContent).trim()) found.push("4.1.2 has no name: " + place(e));
}
for (const e of document.querySelectorAll("img:not([alt])")) found.push("1.1.1 a picture has no words: " + place(e));
for (const e of all("th:not([scope])")) found.push("1.3.1 a table's heading has no scope: " + e.innerText);
for (const e of all("button,input:not([type=hidden]),select,nav a,summary")) {
  const box = e.getBoundingClientRect();
  if (box.height < 24 || box.width < 24) found.push("2.5.8 too small for a finger: " + place(e) + " " + Math.round(box.width) + "x" + Math.round(box.height));
}

const parse = (text) => {
  const part = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
  return { r: part[0], g: part[1], b: part[2], a: part[3] ?? 1 };
};
const over = (top, below) => ({
  r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
  b: top.b * top.a + below.b * (1 - top.a), a: 1,
});
const ground = (e) => {
  const layers = [];
  for (let at = e; at; at = at.parentElement) {
    const colour = parse(getComputedStyle(at).backgroundColor);
    layers.push(colour);
    if (colour.a === 1) break;
  }
  return layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
};
const light = ({ r, g, b }) => {
  const part = [r, g, b].map((v) => { const c = v / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
};
const checked = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const e = node.parentElement;
  if (!node.textContent.trim() || checked.has(e) || !isSeen(e) || e.closest("script,style,option")) continue;
  checked.add(e);
  const style = getComputedStyle(e);
  const behind = ground(e);
  const [a, b] = [light(over(parse(style.color), behind)), light(behind)].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (isLarge ? 3 : 4.5)) found.push("1.4.3 contrast " + ratio.toFixed(2) + ": " + place(e) + " “" + node.textContent.trim().slice(0, 40) + "”");
}
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
if (wide > 0) {
  const guilty = [...document.querySelectorAll("body *")].filter((e) => isSeen(e) && e.getBoundingClientRect().right > innerWidth + 1).map(place);
  found.push("1.4.10 scrolls sideways by " + wide + ": " + guilty.slice(-3).join(", "));
}
return found;
