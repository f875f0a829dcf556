// Opens the XHTML files below a folder in Chromium at 320 CSS pixels and asks of each: does it scroll sideways, does a
// picture overflow or fail to load, does text lose its contrast against the reader's day and night colours?
// usage: SHEAF_JUDGES=DIR node browser.mjs FOLDER
import { createRequire } from "node:module";
import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(join(process.env.SHEAF_JUDGES, "package.json"));
const { chromium } = require("playwright-core");

const WIDTH = 320;
const THEMES = { day: ["#ffffff", "#1a1a1a"], night: ["#121212", "#d8d8d8"] };
const CONTRAST = 4.5; // WCAG 2.2, 1.4.3

function pages(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return pages(path);
    return name.endsWith(".xhtml") ? [path] : [];
  });
}

// Runs in the page.
function look({ width, contrast }) {
  const problems = [];
  if (document.scrollingElement.scrollWidth > width) problems.push(`scrolls sideways: ${document.scrollingElement.scrollWidth} pixels wide`);
  for (const image of document.images) {
    const box = image.getBoundingClientRect();
    if (!image.complete || image.naturalWidth === 0) problems.push(`broken picture ${image.getAttribute("src")}`);
    else if (box.right > width + 0.5 || box.left < -0.5) problems.push(`picture too wide ${image.getAttribute("src")}: ${box.width}`);
  }
  const parse = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => {
    const linear = (v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const [r, g, b, a = 1] = parse(getComputedStyle(e).backgroundColor);
      if (a > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || element.closest("[hidden]")) continue;
    texts += 1;
    const style = getComputedStyle(element);
    let alpha = 1;
    for (let e = element; e; e = e.parentElement) alpha *= Number(getComputedStyle(e).opacity);
    const below = ground(element);
    const above = parse(style.color).slice(0, 3).map((v, i) => v * alpha + below[i] * (1 - alpha));
    const [light, dark] = [luminance(above), luminance(below)].sort((x, y) => y - x);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < contrast) problems.push(`contrast ${ratio.toFixed(2)} in ${element.tagName}.${element.className}: ${walker.currentNode.textContent.trim().slice(0, 30)}`);
    // Ruby is set at half the size of its text by convention, so it is asked for no size of its own.
    if (element.tagName !== "rt" && parseFloat(style.fontSize) < 10) problems.push(`text of ${style.fontSize} in ${element.tagName}.${element.className}`);
  }
  if (texts === 0 && document.images.length === 0) problems.push("blank page");
  return problems;
}

const root = process.argv[2];
const all = pages(root);
if (all.length === 0) throw new Error(`no pages below ${root}`);
const browser = await chromium.launch({ executablePath: join(dirname(fileURLToPath(import.meta.url)), "chromium") });
let failures = 0;
const remote = [];
for (const [theme, [ground, ink]] of Object.entries(THEMES)) {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 568 }, colorScheme: theme === "night" ? "dark" : "light" });
  const page = await context.newPage();
  page.on("request", (request) => { if (!request.url().startsWith("file:")) remote.push(request.url()); });
  for (const path of all) {
    await page.goto(pathToFileURL(path).href);
    // What reading systems do: their own ground and ink on the root, and a margin.
    await page.addStyleTag({ content: `html { background: ${ground}; color: ${ink} } body { margin: 0 8px }` });
    const problems = await page.evaluate(look, { width: WIDTH, contrast: CONTRAST });
    for (const problem of problems) console.log(`${theme} ${relative(root, path)}: ${problem}`);
    failures += problems.length;
  }
  await context.close();
}
await browser.close();
for (const url of remote) console.log(`asked for ${url}`);
console.log(`${all.length} pages, ${failures} problems, ${remote.length} remote requests`);
process.exit(failures + remote.length ? 1 : 0);
