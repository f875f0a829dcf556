// Chromium with a book in an engine. Everything that the page asks for comes from here: the book, the engine, our own
// scripts. Whatever else it asks for is refused and told as a problem.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { HEIGHTS } from "./cases.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const JUDGES = process.env.SHEAF_JUDGES;
const ORIGIN = "https://gallery.example"; // never reached: .example belongs to nobody (RFC 2606)
const TYPES = { ".js": "text/javascript", ".html": "text/html", ".css": "text/css", ".epub": "application/epub+zip" };
const ROOM = '<!DOCTYPE html><meta charset="utf-8"><style>html, body { margin: 0; height: 100%; overflow: hidden } foliate-view { display: block; width: 100vw; height: 100vh }</style><script type="module" src="/page/room.js"></script>';
const PATIENCE = 60_000;

export function launch() {
  const { chromium } = createRequire(join(JUDGES, "package.json"))("playwright-core");
  return chromium.launch({ executablePath: join(HERE, "..", "chromium"), args: ["--hide-scrollbars", "--font-render-hinting=none"] });
}

function serve(book) {
  return (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    if (path === "/room") return route.fulfill({ contentType: "text/html", body: ROOM });
    if (path === "/favicon.ico") return route.fulfill({ status: 204 });
    const inside = normalize(path).slice(1);
    const file = path === "/book.epub" ? book : inside.startsWith("npm/") ? join(JUDGES, "node_modules", inside.slice(4)) : join(HERE, inside);
    if (!existsSync(file)) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ contentType: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
  };
}

function within(promise, what) {
  let timer;
  const late = new Promise((_, failed) => { timer = setTimeout(() => failed(new Error(`${what}: nothing for ${PATIENCE / 1000} s`)), PATIENCE); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/// An open book. `noticed` gathers what the page complained of and what it asked the world for.
export async function openBook(browser, { path, engine, width }) {
  const context = await browser.newContext({ viewport: { width, height: HEIGHTS[width] }, locale: "en-GB" });
  const page = await context.newPage();
  const noticed = [];
  page.on("pageerror", (error) => noticed.push(`error in the engine: ${error.message}`));
  page.on("console", (message) => { if (message.type() === "error") noticed.push(`console: ${message.text()}`); });
  await context.route((url) => /^(https?|wss?|ftp):/.test(url.protocol), (route) => {
    if (route.request().url().startsWith(`${ORIGIN}/`)) return serve(path)(route);
    noticed.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(`${ORIGIN}/room?engine=${engine}`);
  await page.waitForFunction(() => window.room, null, { timeout: PATIENCE });
  return {
    noticed,
    page,
    sections: await page.evaluate(() => window.room.sections),
    ask: (what, ...given) => within(page.evaluate(([name, args]) => window.room[name](...args), [what, given]), `${path} ${engine} ${width} ${what}`),
    scheme: (theme) => page.emulateMedia({ colorScheme: theme === "dark" ? "dark" : "light" }),
    close: () => context.close(),
  };
}
